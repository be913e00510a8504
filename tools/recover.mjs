// Opens a Halftime backup, or a vault folder, without Halftime: plain Node (22.14 or newer) and two packages.
//
//   node tools/recover.mjs <backup.bak | vault folder> <new folder> [--code]
//
// The passphrase (with --code the recovery code) is asked for, or read from the first line of the input.
// What comes out is readable by anybody: every table as JSON, and a Markdown file for each person.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { askSecret } from './recover/ask-secret.mjs'
import { openStore } from './recover/open-store.mjs'
import { readBackup, readVaultFolder } from './recover/read-source.mjs'
import { masterKeyOf } from './recover/unlock.mjs'
import { writeMarkdown } from './recover/write-markdown.mjs'
import { writeTables } from './recover/write-tables.mjs'

const usage = `Usage: node tools/recover.mjs <backup.bak | vault folder> <new folder> [--code]
  --code   open with the recovery code instead of the passphrase
`

async function main(args) {
  if (Number(process.versions.napi ?? 0) < 10) {
    throw new Error(`This needs Node 22.14 or newer; this is Node ${process.versions.node}.`)
  }
  const [source, target, ...rest] = args.filter((arg) => !arg.startsWith('--'))
  const options = args.filter((arg) => arg.startsWith('--'))
  if (
    source === undefined ||
    target === undefined ||
    rest.length > 0 ||
    options.some((one) => one !== '--code')
  ) {
    process.stderr.write(usage)
    return 2
  }
  if (!existsSync(source)) throw new Error(`There is nothing at ${source}.`)
  if (existsSync(target)) throw new Error(`${target} is there already. Name a folder that is not.`)
  const isCode = options.includes('--code')
  const found = statSync(source).isDirectory()
    ? readVaultFolder(resolve(source))
    : readBackup(resolve(source))
  const secret = await askSecret(isCode ? 'Recovery code: ' : 'Passphrase: ')
  const masterKey = await masterKeyOf(found.keyFile, secret, isCode)
  found.assertGenuine(masterKey)
  mkdirSync(target, { recursive: true, mode: 0o700 })
  const working = join(resolve(target), 'working.db')
  try {
    found.unpack(working)
    const store = openStore(working, masterKey, found.keyFile.vaultId)
    const rows = writeTables(store, join(target, 'tables'))
    const people = writeMarkdown(store, target, found.about)
    store.close()
    process.stdout.write(
      `Recovered ${rows.rows} rows of ${rows.tables} tables and ${people} people into ${target}.\n` +
        'These files are not encrypted: keep them as you would keep the words themselves.\n',
    )
  } finally {
    for (const name of ['working.db', 'working.db-journal']) rmSync(join(target, name), { force: true })
  }
  return 0
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
