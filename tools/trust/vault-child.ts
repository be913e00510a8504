import { closeSync, openSync, writeSync } from 'node:fs'
import { connect as connectSocket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { systemClock } from '../../src/main/vault/context.ts'
import { createRouter } from '../../src/main/vault/router.ts'
import { afterOpening } from '../../src/main/vault/vault/after-opening.ts'
import { VaultSession } from '../../src/main/vault/vault/vault.session.ts'
import type { ChildCall, ChildStart } from './child-wire.ts'

// The vault process as the tests start it: the same session and router, a cheap passphrase derivation, and
// a few levers that the product does not have. It talks to the harness on its channel.

const start: ChildStart = JSON.parse(process.argv[2] ?? '')
const cheapKdf = { memoryKiB: 19_456, passes: 1, lanes: 1 }
process.umask(start.umask ?? 0o077)

const session = new VaultSession(
  { folder: start.folder, appVersion: '0.0.0' },
  {
    clock: systemClock,
    kdfCost: cheapKdf,
    measureKdfCost: async () => cheapKdf,
    afterOpening,
    onOpened: () => undefined,
  },
)
const router = createRouter(session, {
  publish: () => undefined,
  logBug: (incident, method, error) => process.stderr.write(`${incident} ${method} ${String(error)}\n`),
})

/** Levers of the harness, by name. */
const levers: Readonly<Record<string, (input: Record<string, unknown>) => unknown>> = {
  'trust.close': () => session.close(),
  'trust.exec': ({ sql }) => session.context().raw.exec(String(sql)),
  'trust.get': ({ sql }) => session.context().raw.prepare(String(sql)).pluck().get(),
  'trust.grant': ({ token, path }) =>
    session.files.set(String(token), { path: String(path), name: 'chosen.csv', bytes: 0 }),
  'trust.background': () => router.doBackgroundWork(),
  'trust.save': ({ from, to, acks }) => saveMany(Number(from), Number(to), String(acks)),
  'trust.connect': () => plantConnection(),
  'trust.heavy': () => workHard(),
  'trust.pid': () => process.pid,
  'trust.memory': () => heldMemory(),
}

/** As JSON: the bytes the vault holds on to after everything it let go of was collected; what the system gives it. */
function heldMemory(): string {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('no collector to call')
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  const { heapUsed, external, rss } = process.memoryUsage()
  return JSON.stringify({ held: heapUsed + external, resident: rss })
}

/** What needs room to sort: more than fits into the cache, in an index and in a whole store written anew. */
function workHard(): void {
  session.context().raw.exec(`
    PRAGMA cache_size=-250;
    CREATE TABLE trust_sort (words TEXT);
    WITH RECURSIVE turn(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM turn WHERE n < 160)
      INSERT INTO trust_sort SELECT (n * 7919 % 160) || title || body || hex(randomblob(300)) FROM turn, record_index;
    CREATE INDEX trust_sort_words ON trust_sort (words);
    DROP TABLE trust_sort;
    VACUUM;
    PRAGMA cache_size=-16000;`)
}

/** Saves one after the other and notes each that was acknowledged in a file, in one write. */
async function saveMany(from: number, to: number, acks: string): Promise<void> {
  const file = openSync(acks, 'a')
  for (let number = from; number <= to; number++) {
    const reply = await router.answer('rep.create', { name: `save ${number}`, role: 'Account executive' })
    if (!reply.ok) throw new Error(reply.error.code)
    writeSync(file, `ack ${number}\n`)
  }
  closeSync(file)
}

/** A network call, planted to see that the tests notice one. 192.0.2.1 is set aside for documentation. */
function plantConnection(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connectSocket({ host: '192.0.2.1', port: 9 })
    const end = (): void => {
      socket.destroy()
      resolve()
    }
    socket.once('error', end)
    setTimeout(end, 200)
  })
}

async function answer({ id, method, input }: ChildCall): Promise<void> {
  const lever = levers[method]
  if (lever === undefined) {
    process.send?.({ id, reply: await router.answer(method, input) })
    return
  }
  try {
    const value: unknown = await lever(input)
    const isPlain = ['string', 'number'].includes(typeof value)
    process.send?.({ id, reply: { ok: true, value: isPlain ? value : null } })
  } catch (error) {
    process.send?.({ id, reply: { ok: false, error: { code: String(error) } } })
  }
}

process.on('message', (message: ChildCall) => void answer(message))
process.once('disconnect', () => process.exit())
process.send?.({ id: 0, reply: { ok: true, value: 'ready' } })
