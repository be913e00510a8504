import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { migrations } from '../src/main/vault/db/migrations/index.ts'
import { createRouter } from '../src/main/vault/router.ts'
import { afterOpening } from '../src/main/vault/vault/after-opening.ts'
import { VaultSession } from '../src/main/vault/vault/vault.session.ts'
import { day, instant } from '../src/shared/kernel/time.ts'

// Freezes what a released version of the schema looks like, once, when it is released: a small vault with the
// sample team under tests/fixtures/stores, and the digest of each migration. What is frozen never changes again.
//
//   node tools/freeze-store.ts

const root = resolve(import.meta.dirname, '..')
/** Known to everybody: nothing in a fixture is private. */
const passphrase = 'a frozen store for ever'
const cheap = { memoryKiB: 19_456, passes: 1, lanes: 1 }
const name = `schema-${String(migrations.length).padStart(4, '0')}`
const target = join(root, 'tests/fixtures/stores', name)

if (existsSync(target)) {
  process.stderr.write(`${name} is frozen already. A frozen store is never made again.\n`)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'halftime-freeze-'))
const session = new VaultSession(
  { folder, appVersion: '0.0.0' },
  {
    clock: { now: () => instant('2026-11-21T09:00:00Z'), today: () => day('2026-11-21') },
    kdfCost: cheap,
    measureKdfCost: async () => cheap,
    afterOpening,
    onOpened: () => undefined,
  },
)
const router = createRouter(session, {
  publish: () => undefined,
  logBug: (incident, method, error) => process.stderr.write(`${incident} ${method} ${String(error)}\n`),
})

async function ask(method: string, input: unknown): Promise<unknown> {
  const reply = await router.answer(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.error.code}`)
  return reply.value
}

const prepared = await ask('vault.prepare', { passphrase })
const recoveryCode = Reflect.get(Object(prepared), 'recoveryCode')
await ask('vault.create', { recoveryCode })
await ask('sample.create', {})
const counts = countRows()
await session.close()

mkdirSync(target, { recursive: true })
for (const file of ['vault.db', 'vault.key']) copyFileSync(join(folder, file), join(target, file))
const facts = { passphrase, recoveryCode, schemaVersion: migrations.length, rows: counts }
writeFileSync(join(target, 'facts.json'), `${JSON.stringify(facts, null, 2)}\n`)
rmSync(folder, { recursive: true })

const shippedFile = join(root, 'tests/main/vault/db/shipped-migrations.json')
const shipped: unknown = existsSync(shippedFile) ? JSON.parse(readFileSync(shippedFile, 'utf8')) : {}
const digests = Object.fromEntries(
  migrations.map((step) => [step.name, createHash('sha256').update(JSON.stringify(step)).digest('hex')]),
)
writeFileSync(shippedFile, `${JSON.stringify({ ...digests, ...Object(shipped) }, null, 2)}\n`)
process.stdout.write(`Froze ${name}: ${Object.values(counts).reduce((sum, rows) => sum + rows, 0)} rows.\n`)

function countRows(): Record<string, number> {
  const { raw } = session.context()
  const tables = raw
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [table, Number(raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]),
  )
}
