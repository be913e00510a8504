import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byItself, startChild, type VaultChild } from './support/child.ts'
import { fillEveryField, importMarkedFile, readEverything } from './support/life-cycle.ts'
import { type Markers, newMarkers, scan } from './support/markers.ts'
import { type Count, trustTest } from './support/trust-test.ts'
import { diskFolder, passphrase, textField } from './support/vault-fixture.ts'

/** A desk with a data folder, a temporary folder and a working folder of its own, all of them looked through. */
function givenPlaces() {
  const all = diskFolder()
  const places = { data: join(all, 'data'), temporary: join(all, 'tmp'), working: join(all, 'work') }
  for (const folder of Object.values(places)) mkdirSync(folder)
  const env = { TMPDIR: places.temporary, SQLITE_TMPDIR: places.temporary, TMP: places.temporary }
  const start = (): Promise<VaultChild> =>
    startChild({ folder: places.data }, { ...byItself, env, cwd: places.working })
  return { places, start }
}

trustTest(
  'T8',
  'nothing that was written can be read in any file, at any time of its life',
  async (count) => {
    const { places, start } = givenPlaces()
    const outside = diskFolder()
    const markers = newMarkers()
    const look = (when: string): void => lookThrough(count, markers, Object.values(places), when)
    let child = await start()
    const prepared = await child.ok('vault.prepare', { passphrase })
    await child.ok('vault.create', { recoveryCode: textField(prepared, 'recoveryCode') })
    const { packetId } = await fillEveryField(child, markers)
    look('filled')
    await importMarkedFile(child, markers, outside)
    look('imported')
    await readEverything(child, markers, packetId)
    await child.ok('trust.heavy')
    look('searched, sorted and printed')
    await child.ok('backup.now')
    look('backed up')
    await child.ok('trust.exec', { sql: 'BEGIN; UPDATE journal_entry SET title = title || title' })
    await child.kill()
    look('killed in a transaction')
    child = await start()
    await child.ok('vault.unlock', { passphrase })
    look('opened again')
    const kept = await child.ok('backup.list')
    const id = textField(Array.isArray(kept) ? kept[0] : undefined, 'id')
    await child.ok('backup.restore', { source: { kind: 'kept', id }, secret: null })
    look('restored')
    await child.ok('trust.close')
    look('locked')
    await child.end()
    look('ended')
    count.saw('markers', markers.given())
    if (markers.given() < 64) count.failed(`only ${markers.given()} markers were written`)
    if (readdirSync(join(places.data, 'backups')).length === 0)
      count.failed('there was no backup to look into')
  },
)

function lookThrough(count: Count, markers: Markers, folders: readonly string[], when: string): void {
  const { files, hits } = scan(markers, folders)
  count.tried(files)
  count.saw('files scanned', files)
  count.saw('hits', hits.length)
  for (const hit of hits) count.failed(`${when}: ${hit}`)
}

trustTest('T8', 'planted: a marker in a file is found in every form', (count) => {
  const markers = newMarkers()
  const word = markers.next()
  const folder = diskFolder()
  const planted: readonly Buffer[] = [
    Buffer.from(`a note about ${word}`),
    Buffer.from(`a note about ${word}`, 'utf16le'),
    Buffer.from(`a note about ${word}`, 'utf16le').swap16(),
    Buffer.from(`\\u${[...word].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('\\u')}`),
    Buffer.from(Buffer.from(word).toString('hex')),
    ...[0, 1, 2].map((offset) =>
      Buffer.from(Buffer.from(`${'x'.repeat(offset)}${word} and more`).toString('base64')),
    ),
  ]
  for (const bytes of planted) {
    count.tried()
    writeFileSync(join(folder, 'file'), bytes)
    if (scan(markers, [folder]).hits.length === 0) count.failed(`not found: ${bytes.toString('latin1')}`)
  }
  rmSync(join(folder, 'file'))
  writeFileSync(join(folder, word), '')
  count.tried()
  if (scan(markers, [folder]).hits.length === 0) count.failed('not found in the name of a file')
})
