import * as fc from 'fast-check'
import * as z from 'zod/mini'
import { richTextFromPlainText } from '../../src/shared/rich-text/rich-text.ts'
import { startChild, type VaultChild } from './support/child.ts'
import { numberOf, trustTest } from './support/trust-test.ts'
import { diskFolder, makeVault, passphrase } from './support/vault-fixture.ts'

const Made = z.looseObject({ id: z.string() })

/** What the vault should hold, kept beside it. */
interface Model {
  readonly reps: Map<string, { name: string; isTrashed: boolean }>
  readonly promises: Map<string, { repId: string; isOpen: boolean }>
  readonly entries: Map<string, { title: string; isTrashed: boolean }>
}

/** The vault, in a process that is started anew by each lock. */
interface Real {
  child: VaultChild
  readonly folder: string
  operations: number
  locks: number
}

type Command = fc.AsyncCommand<Model, Real>

async function ok(real: Real, method: string, input: Record<string, unknown>): Promise<unknown> {
  real.operations += 1
  return real.child.ok(method, input)
}

function nth<Item>(
  map: ReadonlyMap<string, Item>,
  place: number,
  fits: (item: Item) => boolean,
): string | undefined {
  const keys = [...map].filter(([, item]) => fits(item)).map(([key]) => key)
  return keys[place % Math.max(1, keys.length)]
}

function command(what: string, check: Command['check'], run: Command['run']): Command {
  return { check, run, toString: () => what }
}

const hasRep = (model: Readonly<Model>): boolean => nth(model.reps, 0, (rep) => !rep.isTrashed) !== undefined
const always = (): boolean => true
const name = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' })
  .filter((text) => text.trim() !== '')

const commands = [
  name.map((text) =>
    command('rep.create', always, async (model, real) => {
      const { id } = Made.parse(await ok(real, 'rep.create', { name: text }))
      model.reps.set(id, { name: text.trim(), isTrashed: false })
    }),
  ),
  fc.tuple(fc.nat(), name).map(([place, text]) =>
    command('rep.change', hasRep, async (model, real) => {
      const id = nth(model.reps, place, (rep) => !rep.isTrashed) ?? ''
      await ok(real, 'rep.change', { id, changes: { name: text } })
      model.reps.set(id, { name: text.trim(), isTrashed: false })
    }),
  ),
  fc.nat().map((place) =>
    command(
      'record.trash and restore',
      (model) => model.reps.size > 0,
      async (model, real) => {
        const id = nth(model.reps, place, always) ?? ''
        const rep = model.reps.get(id)
        if (rep === undefined) return
        await ok(real, rep.isTrashed ? 'record.restore' : 'record.trash', { noun: 'rep', id })
        rep.isTrashed = !rep.isTrashed
      },
    ),
  ),
  fc.tuple(fc.nat(), name).map(([place, words]) =>
    command('commitment.make', hasRep, async (model, real) => {
      const repId = nth(model.reps, place, (rep) => !rep.isTrashed) ?? ''
      const input = { repId, owner: 'rep', words, dueOn: '2030-01-05' }
      const { id } = Made.parse(await ok(real, 'commitment.make', input))
      model.promises.set(id, { repId, isOpen: true })
    }),
  ),
  fc.nat().map((place) =>
    command(
      'commitment.keep',
      (model) => nth(model.promises, place, (promise) => promise.isOpen) !== undefined,
      async (model, real) => {
        const id = nth(model.promises, place, (promise) => promise.isOpen) ?? ''
        await ok(real, 'commitment.keep', { id })
        const promise = model.promises.get(id)
        if (promise !== undefined) promise.isOpen = false
      },
    ),
  ),
  fc.tuple(fc.nat(), name).map(([place, title]) =>
    command('journalEntry.create', hasRep, async (model, real) => {
      const repId = nth(model.reps, place, (rep) => !rep.isTrashed) ?? ''
      const document = richTextFromPlainText(`${title} again and again`)
      const { id } = Made.parse(await ok(real, 'journalEntry.create', { title, repIds: [repId], document }))
      model.entries.set(id, { title: title.trim(), isTrashed: false })
    }),
  ),
  fc.nat().map((place) =>
    command(
      'journalEntry.saveDocument',
      (model) => nth(model.entries, place, (entry) => !entry.isTrashed) !== undefined,
      async (model, real) => {
        const id = nth(model.entries, place, (entry) => !entry.isTrashed) ?? ''
        await ok(real, 'journalEntry.saveDocument', { id, document: richTextFromPlainText(`text ${place}`) })
      },
    ),
  ),
  fc.constant(
    command('today and search', always, async (_model, real) => {
      await ok(real, 'today.overview', {})
      await ok(real, 'search.find', { text: 'again' })
    }),
  ),
  fc.constant(command('look', always, (model, real) => compare(model, real))),
]

/** Everything the model knows, as the vault tells it. */
async function compare(model: Model, real: Real): Promise<void> {
  const list = z
    .array(z.looseObject({ rep: z.looseObject({ id: z.string(), name: z.string() }) }))
    .parse(await ok(real, 'rep.list', { includeArchived: true }))
  const seen = new Map(list.map(({ rep }) => [rep.id, rep.name]))
  const wanted = new Map(
    [...model.reps].filter(([, rep]) => !rep.isTrashed).map(([id, rep]) => [id, rep.name]),
  )
  assertSame('reps', seen, wanted)
  const count = await real.child.ok('trust.get', {
    sql: 'SELECT count(*) FROM commitment WHERE closed_on IS NULL',
  })
  const stillOpen = [...model.promises.values()].filter((promise) => promise.isOpen).length
  if (count !== stillOpen) throw new Error(`${String(count)} open promises instead of ${stillOpen}`)
  const entries = await real.child.ok('trust.get', {
    sql: 'SELECT count(*) FROM journal_entry WHERE trashed_at IS NULL',
  })
  const kept = [...model.entries.values()].filter((entry) => !entry.isTrashed).length
  if (entries !== kept) throw new Error(`${String(entries)} entries instead of ${kept}`)
}

function assertSame(
  what: string,
  seen: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): void {
  const sorted = (map: ReadonlyMap<string, string>): string => JSON.stringify([...map].sort())
  if (sorted(seen) !== sorted(wanted))
    throw new Error(`${what}: ${sorted(seen)} instead of ${sorted(wanted)}`)
}

async function lockAndUnlock(real: Real): Promise<void> {
  await real.child.ok('trust.close')
  await real.child.end()
  real.child = await startChild({ folder: real.folder })
  await real.child.ok('vault.unlock', { passphrase })
  real.locks += 1
}

trustTest(
  'T24',
  'the vault holds what a model of it holds, over many operations and locks',
  async (count) => {
    const folder = diskFolder()
    await makeVault(folder, { withSample: false })
    const real: Real = { child: await startChild({ folder }), folder, operations: 0, locks: 0 }
    await real.child.ok('vault.unlock', { passphrase })
    const model: Model = { reps: new Map(), promises: new Map(), entries: new Map() }
    const wantedOperations = numberOf({ short: 250, full: 10_000 })
    const cycles = numberOf({ short: 2, full: 20 })
    for (let cycle = 1; real.operations < wantedOperations || cycle <= cycles; cycle++) {
      const target = Math.min(wantedOperations, (wantedOperations / cycles) * cycle)
      while (real.operations < target) {
        for (const sequence of fc.sample(fc.commands(commands, { maxCommands: 60, size: 'max' }), 3)) {
          await fc.asyncModelRun(() => ({ model, real }), sequence)
        }
      }
      await lockAndUnlock(real)
      await compare(model, real)
    }
    const sound = await real.child.ok('trust.get', { sql: 'PRAGMA integrity_check(1)' })
    if (sound !== 'ok') count.failed(String(sound))
    await real.child.end()
    count.tried(real.operations)
    count.saw('locks', real.locks)
    count.saw('reps', model.reps.size)
  },
)

const Memory = z.object({ held: z.number(), resident: z.number() })

async function memoryOf(child: VaultChild): Promise<z.infer<typeof Memory>> {
  return Memory.parse(JSON.parse(String(await child.ok('trust.memory'))))
}

/**
 * What the vault holds after the collector ran. The resident size is told beside it but not judged: the
 * language takes room in steps and gives it back when the system asks.
 */
trustTest('T24', 'the memory of the vault does not grow with use', async (count) => {
  const folder = diskFolder()
  await makeVault(folder, { withSample: true })
  const child = await startChild({ folder })
  await child.ok('vault.unlock', { passphrase })
  const rounds = numberOf({ short: 60, full: 2_500 })
  const use = async (): Promise<void> => {
    for (let round = 0; round < rounds; round++) {
      await child.ok('today.overview')
      await child.ok('search.find', { text: 'team' })
      await child.ok('journalEntry.list')
      await child.ok('setting.change', { managerName: 'Mo' })
    }
  }
  await use()
  const before = await memoryOf(child)
  await use()
  const after = await memoryOf(child)
  await child.end()
  count.tried(rounds * 8)
  const growth = Math.round((after.held / before.held - 1) * 100)
  count.saw('MB held', Math.round(after.held / 1_048_576))
  count.saw('MB resident', Math.round(after.resident / 1_048_576))
  count.saw('growth %', growth)
  if (growth >= 20) count.failed(`from ${before.held} to ${after.held} bytes held`)
})
