import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { type Behind, openDoor } from '../../src/main/app/door.ts'
import type { Caller } from '../../src/main/app/door-checks.ts'
import { contract, vaultSideContract } from '../../src/shared/contract.ts'
import { callChannel } from '../../src/shared/kernel/channels.ts'
import { methodsWhileLocked } from '../../src/shared/vault/vault.contract.ts'
import { root } from '../../tools/runtime/project.ts'
import { resultsFolder } from '../../tools/trust/rows.ts'
import { ipcMain, resetElectron } from '../support/electron.ts'
import { openTestSession } from '../support/open-test-session.ts'
import { type Count, numberOf, trustTest } from './support/trust-test.ts'
import { textField } from './support/vault-fixture.ts'

const methods = Object.entries(contract).flatMap(([noun, group]) =>
  Object.keys(group).map((verb) => `${noun}.${verb}`),
)
const vaultMethods = Object.entries(vaultSideContract).flatMap(([noun, group]) =>
  Object.keys(group).map((verb) => `${noun}.${verb}`),
)

const anyName = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...methods) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.anything() },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...methods),
        fc.constantFrom('__proto__', 'constructor', 'toString', ' ', '.', '\0'),
      )
      .map(([name, tail]) => `${name.split('.')[0]}.${tail}`),
  },
)
const id = fc.oneof(
  fc.uuid(),
  fc.constantFrom('', '../../etc/passwd', "'; DROP TABLE rep; --", '\uD800', '\0'),
)
const scalar = fc.oneof(
  id,
  fc.string({ maxLength: 400 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
)
/** Inputs that look like ours: the fields of the contract with anything in them. */
const likeOurs = fc.dictionary(
  fc.constantFrom(
    'id',
    'repId',
    'name',
    'words',
    'text',
    'changes',
    'document',
    'from',
    'to',
    'limit',
    'noun',
    'title',
    'passphrase',
    'recoveryCode',
    'fileToken',
    'source',
    'decisions',
    'reps',
    'kind',
    'path',
    '__proto__',
    'unknownKey',
  ),
  fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 5 }),
    fc.dictionary(fc.string({ maxLength: 10 }), scalar, { maxKeys: 4 }),
  ),
  { maxKeys: 5 },
)
const large = fc.constantFrom<unknown>(
  'x'.repeat(3_000_000),
  { name: 'x'.repeat(2_200_000) },
  Array.from({ length: 300_000 }, () => 0),
  nested(70),
  nested(5_000),
  { value: Number.POSITIVE_INFINITY },
  { value: Number.NaN },
)
const anyInput = fc.oneof(
  { weight: 12, arbitrary: likeOurs },
  { weight: 4, arbitrary: fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }) },
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: large },
)

function nested(depth: number): unknown {
  let value: unknown = {}
  for (let level = 0; level < depth; level++) value = { value }
  return value
}

const messages = numberOf({ short: 1_500, full: 20_000 })

trustTest('T27', 'a locked vault answers random messages with a refusal and nothing else', async (count) => {
  const { call, bugs } = openTestSession()
  const slowest = new Map<string, number>()
  for (const [name, input] of fc.sample(fc.tuple(anyName, anyInput), messages)) {
    // What legitimately works while locked derives keys; the rest must be refused before anything is done.
    const isAllowed = typeof name === 'string' && methodsWhileLocked.includes(name)
    const started = performance.now()
    const reply = await call(name, input)
    note(slowest, name, performance.now() - started)
    count.tried()
    if (reply.ok && !isAllowed)
      count.failed(`${typeof name === 'string' ? name : typeof name} answered while locked`)
  }
  judge(count, bugs, slowest)
})

trustTest('T27', 'an open vault answers random messages without a crash or a bug', async (count) => {
  const { call, bugs } = openTestSession()
  const prepared = await call('vault.prepare', { passphrase: 'a long walk in the rain' })
  if (!prepared.ok) throw new Error(prepared.error.code)
  await call('vault.create', { recoveryCode: textField(prepared.value, 'recoveryCode') })
  const slowest = new Map<string, number>()
  for (const [name, input] of fc.sample(fc.tuple(anyName, anyInput), messages)) {
    const started = performance.now()
    const reply = await call(name, input)
    note(slowest, name, performance.now() - started)
    count.tried()
    count.saw(reply.ok ? 'answered' : reply.error.code, 1)
    if (!reply.ok && reply.error.code === 'internal')
      count.failed(`${typeof name === 'string' ? name : typeof name} answered with a bug`)
  }
  judge(count, bugs, slowest)
})

/** Keeps the longest answer of each method. */
function note(slowest: Map<string, number>, name: unknown, ms: number): void {
  const method = typeof name === 'string' && methods.includes(name) ? name : 'no method'
  slowest.set(method, Math.max(ms, slowest.get(method) ?? 0))
}

function judge(count: Count, bugs: readonly string[], slowest: ReadonlyMap<string, number>): void {
  for (const bug of bugs) count.failed(bug)
  const ranked = [...slowest].sort(([, one], [, other]) => other - one)
  const told = ranked.slice(0, 3).map(([name, ms]) => `${name} in ${Math.round(ms)} ms`)
  count.saw('slowest', told.join(', '))
  // The short numbers run beside everything else, on machines that do much at once.
  const most = numberOf({ short: 4_000, full: 1_000 })
  for (const [name, ms] of ranked) if (ms >= most) count.failed(`${name} took ${Math.round(ms)} ms`)
}

trustTest('T27', 'no method takes a key that it does not know', async (count) => {
  const { call } = openTestSession()
  const prepared = await call('vault.prepare', { passphrase: 'a long walk in the rain' })
  if (!prepared.ok) throw new Error(prepared.error.code)
  await call('vault.create', { recoveryCode: textField(prepared.value, 'recoveryCode') })
  for (const method of vaultMethods) {
    for (const extra of [{ unknownKey: 1 }, JSON.parse('{"__proto__": {"a": 1}}'), { constructor: 1 }]) {
      const reply = await call(method, extra)
      count.tried()
      // With proof missing nothing is looked at, which is a refusal too.
      const refusals = ['invalid-input', 'proof-needed']
      if (reply.ok || !refusals.includes(reply.error.code))
        count.failed(`${method} took ${Object.keys(extra).join()}: ${reply.ok ? 'ok' : reply.error.code}`)
    }
  }
})

const page = { url: 'app://halftime/index.html', parent: null }
const anyFrame = fc.oneof(
  { weight: 1, arbitrary: fc.constant(page) },
  {
    weight: 1,
    arbitrary: fc.record({
      url: fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.constantFrom(
          'app://halftime.evil/index.html',
          'app://halftime:80/',
          'app://user@halftime/',
          'https://halftime/',
          'file:///etc/passwd',
          'about:blank',
          'app://evil/#app://halftime',
          'app:halftime',
        ),
      ),
      parent: fc.constantFrom(null, page),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined, { ...page, parent: page }) },
)

/** What a window seals, and what no window of ours would send. */
const anyMessage = fc.oneof(
  { weight: 3, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 1, arbitrary: anyInput },
)

/** Sends random messages through a door; answers how many reached the vault that must not. */
async function storm(
  open: (behind: Behind) => void,
  runs: number,
): Promise<{ tried: number; leaked: number; broken: number }> {
  resetElectron()
  let reached = 0
  let result = { tried: 0, leaked: 0, broken: 0 }
  for (const [caller, admitted] of [
    ['work', true],
    ['work', false],
    ['lock', true],
    [undefined, true],
  ] as const) {
    open(behindFor(caller, admitted, () => reached++))
    const handler = ipcMain.handlers.get(callChannel)
    for (const [name, input, frame] of fc.sample(fc.tuple(anyName, anyMessage, anyFrame), runs / 4)) {
      const before = reached
      const reply = await handler?.({ sender: {}, senderFrame: frame }, name, input)
      const isForeign = caller === undefined || JSON.stringify(frame) !== JSON.stringify(page)
      const isLocked = caller === 'lock' && !(typeof name === 'string' && methodsWhileLocked.includes(name))
      const leaked = reached > before && (isForeign || !admitted || isLocked)
      const isReply = typeof reply === 'object' && reply !== null && ('ok' in reply || 'box' in reply)
      result = {
        tried: result.tried + 1,
        leaked: result.leaked + (leaked ? 1 : 0),
        broken: result.broken + (isReply ? 0 : 1),
      }
    }
  }
  return result
}

function behindFor(caller: Caller | undefined, admitted: boolean, reach: () => void): Behind {
  return {
    home: { protocol: 'app:', host: 'halftime' },
    callerOf: () => caller,
    admit: async () => admitted,
    openingStarted: () => undefined,
    openingEnded: () => undefined,
    agree: async (_window, half) => ({ ok: true, value: half }),
    callVault: async (_window, _method, box) => {
      reach()
      return { kind: 'sealed', ok: true, reply: { box } }
    },
    callDesktop: async () => ({ ok: true, value: null }),
  }
}

trustTest('T27', 'the door lets nobody through but our own page, at the right time', async (count) => {
  const { tried, leaked, broken } = await quietly(() => storm(openDoor, messages))
  count.tried(tried)
  count.saw('let through wrongly', leaked)
  if (leaked > 0) count.failed(`${leaked} foreign or untimely messages reached the vault`)
  if (broken > 0) count.failed(`${broken} messages got no answer`)
})

trustTest('T27', 'planted: a door without its sender check is noticed', async (count) => {
  const text = readFileSync(join(root, 'src/main/app/door.ts'), 'utf8')
  const check = 'isOurMainFrame(event.senderFrame, behind.home) ? behind.callerOf(event.sender) : undefined'
  if (!text.includes(check)) throw new Error('the check is not where it was; plant it anew')
  const planted = text
    .replace(check, 'behind.callerOf(event.sender)')
    .replace(
      /from '(\.\.?\/[^']+)'/g,
      (_match, path: string) => `from '${resolve(root, 'src/main/app', path)}'`,
    )
  const file = join(resultsFolder, 'planted', 'door.ts')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, planted)
  const { openDoor: openWithoutCheck }: { openDoor: typeof openDoor } = await import(/* @vite-ignore */ file)
  const { tried, leaked } = await quietly(() => storm(openWithoutCheck, 400))
  count.tried(tried)
  count.saw('let through wrongly', leaked)
  if (leaked === 0) count.failed('the trap was not noticed')
})

/** The door logs each refusal; thousands of them help nobody. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const write = process.stderr.write
  process.stderr.write = () => true
  try {
    return await work()
  } finally {
    process.stderr.write = write
  }
}
