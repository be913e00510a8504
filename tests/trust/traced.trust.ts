import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultChild } from './support/child.ts'
import { fillEveryField, importMarkedFile, readEverything } from './support/life-cycle.ts'
import { type Markers, newMarkers } from './support/markers.ts'
import { needStrace, startTraced } from './support/strace.ts'
import { type Count, trustTest } from './support/trust-test.ts'
import { diskFolder, passphrase, textField } from './support/vault-fixture.ts'

const writing = 'write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,openat,rename,renameat,renameat2'
const connecting = 'socket,connect,sendto,sendmsg,sendmmsg'

/** A whole life in short: made, filled, imported, searched, sorted, backed up, closed. */
async function live(child: VaultChild, markers: Markers): Promise<void> {
  const { packetId } = await fillEveryField(child, markers)
  await importMarkedFile(child, markers, diskFolder())
  await readEverything(child, markers, packetId)
  await child.ok('trust.heavy')
  await child.ok('backup.now')
  await child.ok('trust.close')
}

async function makeIn(child: VaultChild): Promise<void> {
  const prepared = await child.ok('vault.prepare', { passphrase })
  await child.ok('vault.create', { recoveryCode: textField(prepared, 'recoveryCode') })
}

/** The calls that carry a marker anywhere but to the harness, and the temporary files of SQLite. */
async function tracedLife(
  count: Count,
  plant: string | undefined,
): Promise<{ leaks: number; temporary: number }> {
  needStrace()
  const markers = newMarkers()
  const temporary = join(diskFolder(), 'tmp')
  mkdirSync(temporary)
  const env = { TMPDIR: temporary, SQLITE_TMPDIR: temporary }
  const { child, calls } = await startTraced(diskFolder(), { calls: writing, env })
  await makeIn(child)
  if (plant !== undefined) await child.ok('trust.exec', { sql: plant })
  await live(child, markers)
  const texts = markers.shapes.map(([, bytes]) => inTrace(bytes))
  const carries = (line: string): boolean => texts.some((text) => line.includes(text))
  const isTemporary = (line: string): boolean => line.includes('etilqs_')
  const { total, wanted } = await calls(
    (line) => !/^\d+ +\w+\(\d+<(UNIX|socket|pipe)/.test(line) && (carries(line) || isTemporary(line)),
  )
  count.saw('calls', total)
  return { leaks: wanted.filter(carries).length, temporary: wanted.filter(isTemporary).length }
}

/** Bytes as strace writes them in a text: printable ones as they are, others as the shortest octal number. */
function inTrace(bytes: Buffer): string {
  return [...bytes]
    .map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`))
    .join('')
}

trustTest(
  'T9',
  'no system call writes a word of a note, and SQLite opens no temporary file',
  async (count) => {
    const { leaks, temporary } = await tracedLife(count, undefined)
    count.tried()
    count.saw('writes with a marker', leaks)
    count.saw('etilqs files', temporary)
    if (leaks > 0) count.failed(`${leaks} calls carry a marker`)
    if (temporary > 0) count.failed(`${temporary} temporary files were opened`)
  },
)

trustTest('T9', 'planted: without the temp_store setting the same life writes plaintext', async (count) => {
  const { leaks, temporary } = await tracedLife(count, 'PRAGMA temp_store=FILE; PRAGMA cache_spill=ON')
  count.tried()
  count.saw('writes with a marker', leaks)
  count.saw('etilqs files', temporary)
  if (leaks === 0 || temporary === 0) count.failed('the trap was not noticed')
})

/** Whether a call reaches for the network: a socket or an address of the internet. */
function reachesOut(line: string): boolean {
  return /AF_INET6?|<(TCP|UDP)/.test(line)
}

trustTest('T34', 'the vault process makes no network call in its whole life', async (count) => {
  needStrace()
  const { child, calls } = await startTraced(diskFolder(), { calls: connecting })
  await makeIn(child)
  await live(child, newMarkers())
  const { total, wanted } = await calls(reachesOut)
  count.tried(total)
  count.saw('network calls', wanted.length)
  for (const line of wanted) count.failed(line)
})

trustTest('T34', 'planted: one connection attempt is noticed', async (count) => {
  needStrace()
  const { child, calls } = await startTraced(diskFolder(), { calls: connecting })
  await child.ok('trust.connect')
  const { wanted } = await calls(reachesOut)
  count.tried()
  count.saw('network calls', wanted.length)
  if (wanted.length === 0) count.failed('the planted connection was not noticed')
})
