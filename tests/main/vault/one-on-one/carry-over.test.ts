import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listWaiting } from '../../../../src/main/vault/basket-item/basket-item.repository.ts'
import { addToBasket } from '../../../../src/main/vault/basket-item/basket-item.service.ts'
import type { Context } from '../../../../src/main/vault/context.ts'
import { addTopic, listAgenda, setItemDone } from '../../../../src/main/vault/one-on-one/agenda.service.ts'
import { listOneOnOnesForRep } from '../../../../src/main/vault/one-on-one/one-on-one.repository.ts'
import {
  excuseOneOnOne,
  finishOneOnOne,
  moveOneOnOne,
  reopenOneOnOne,
  scheduleOneOnOne,
  skipOneOnOne,
  startNow,
  startOneOnOne,
} from '../../../../src/main/vault/one-on-one/one-on-one.service.ts'
import { restoreRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { NewBasketItem } from '../../../../src/shared/basket-item/basket-item.ts'
import { AppError } from '../../../../src/shared/kernel/errors.ts'
import { addDays } from '../../../../src/shared/kernel/time.ts'
import type { OneOnOne, OneOnOneItem } from '../../../../src/shared/one-on-one/one-on-one.ts'
import { OneOnOneId } from '../../../../src/shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../../src/shared/rep/rep-id.ts'
import type { TemplateId } from '../../../../src/shared/template/template.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const which = fc.nat({ max: 9 })
const inDays = fc.integer({ min: -10, max: 30 })
const raisedBy = fc.constantFrom('me' as const, 'rep' as const)
const step = fc.oneof(
  fc.record({ act: fc.constant('schedule' as const), inDays }),
  fc.record({ act: fc.constant('put in basket' as const), raisedBy }),
  fc.record({ act: fc.constant('raise' as const), which, raisedBy }),
  fc.record({ act: fc.constant('move' as const), which, inDays }),
  fc.record({
    act: fc.constantFrom(
      'start now',
      'start',
      'finish',
      'skip',
      'excuse',
      'reopen',
      'tick',
      'untick',
      'trash',
      'restore',
    ),
    which,
  }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Steps after which every open topic must be where it will be talked about. */
const gathering: readonly Step['act'][] = [
  'schedule',
  'put in basket',
  'move',
  'start now',
  'start',
  'finish',
  'skip',
  'excuse',
  'reopen',
]

/** What the manager believes: each topic she ever noted, and whether it was talked about. */
type Belief = Map<string, boolean>

interface World {
  readonly ctx: Context
  readonly repId: RepId
  readonly templateId: TemplateId
  readonly belief: Belief
  readonly trashed: OneOnOneId[]
}

async function meetings({ ctx, repId }: World): Promise<OneOnOne[]> {
  const { oneOnOnes } = await listOneOnOnesForRep(ctx.db, { repId, limit: 200 })
  return oneOnOnes.map(({ oneOnOne }) => oneOnOne)
}

async function topicsOnPages(world: World): Promise<OneOnOneItem[]> {
  const agendas = await Promise.all((await meetings(world)).map((one) => listAgenda(world.ctx.db, one)))
  return agendas.flat().flatMap(({ item }) => (item.raisedBy === null ? [] : [item]))
}

async function take(world: World, step: Step): Promise<void> {
  const { ctx, repId, templateId, belief } = world
  const all = await meetings(world)
  const pick = <Of>(from: readonly Of[]): Of | undefined =>
    'which' in step ? from[step.which % from.length] : undefined
  const words = `topic ${belief.size}`
  const meeting = pick(all)
  switch (step.act) {
    case 'schedule':
      await scheduleOneOnOne(ctx, {
        repId,
        templateId,
        plannedOn: addDays(ctx.today(), step.inDays),
        plannedAt: null,
      })
      return
    case 'put in basket':
      belief.set(words, false)
      await addToBasket(ctx, NewBasketItem.parse({ repId, words, raisedBy: step.raisedBy }))
      return
    case 'start now':
      await startNow(ctx, repId)
      return
    case 'restore': {
      const id = world.trashed.pop()
      if (id !== undefined) await restoreRecord(ctx, 'one-on-one', id)
      return
    }
    case 'tick':
    case 'untick': {
      const isDone = step.act === 'tick'
      const candidates = (await topicsOnPages(world)).filter(
        (item) => isDone || item.carriedToItemId === null,
      )
      const item = pick(candidates)
      if (item === undefined) return
      await setItemDone(ctx, item.id, isDone)
      belief.set(item.title, isDone)
      return
    }
  }
  if (meeting === undefined) return
  switch (step.act) {
    case 'raise':
      await addTopic(ctx, meeting.id, {
        title: words,
        raisedBy: step.raisedBy,
        minutes: 0,
        audience: 'only-me',
      })
      belief.set(words, meeting.state === 'held')
      return
    case 'move':
      await moveOneOnOne(ctx, meeting.id, { plannedOn: addDays(ctx.today(), step.inDays) }, 'Travel')
      return
    case 'start':
      await startOneOnOne(ctx, meeting.id)
      return
    case 'finish':
      await finishOneOnOne(ctx, meeting.id)
      return
    case 'skip':
      await skipOneOnOne(ctx, meeting.id, 'Quarter end')
      return
    case 'excuse':
      await excuseOneOnOne(ctx, meeting.id, 'Leave')
      return
    case 'reopen':
      await reopenOneOnOne(ctx, meeting.id, undefined, '')
      return
    case 'trash':
      await trashRecord(ctx, 'one-on-one', meeting.id)
      world.trashed.push(meeting.id)
  }
}

interface OpenPlace {
  readonly title: string
  readonly meeting: OneOnOneId | 'basket'
}

/** Every place where a topic waits, asked of the tables and not of the code under test. */
async function openPlaces({ ctx, repId }: World): Promise<OpenPlace[]> {
  const rows = await ctx.db
    .selectFrom('one_on_one_item as item')
    .innerJoin('one_on_one', 'one_on_one.id', 'item.one_on_one_id')
    .select(['item.title', 'one_on_one.id'])
    .where('rep_id', '=', repId)
    .where('raised_by', 'is not', null)
    .where('done_at', 'is', null)
    .where('carried_to_item_id', 'is', null)
    .where('item.trashed_at', 'is', null)
    .execute()
  const waiting = await listWaiting(ctx.db, repId)
  return [
    ...rows.map(({ title, id }) => ({ title, meeting: OneOnOneId.parse(id) })),
    ...waiting.map(({ words }) => ({ title: words, meeting: 'basket' as const })),
  ]
}

async function expectNothingLostOrDoubled(world: World, act: Step['act']): Promise<void> {
  const places = await openPlaces(world)
  const open = [...world.belief].filter(([, isDone]) => !isDone).map(([title]) => title)
  expect(places.map(({ title }) => title).sort()).toEqual(open.sort())
  const all = await meetings(world)
  if (!gathering.includes(act) || !all.some(({ state }) => state === 'planned')) return
  const canTalk = all.filter(({ state }) => state === 'planned' || state === 'running').map(({ id }) => id)
  for (const { meeting } of places) expect(canTalk).toContain(meeting)
}

describe('an open topic', () => {
  it('is never lost and never doubled, whatever happens to its meetings', async () => {
    const { ctx, given } = openTestStore()
    const { id: templateId } = await given.template()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const { id: repId } = await given.rep()
        const world: World = { ctx, repId, templateId, belief: new Map(), trashed: [] }
        for (const step of steps) {
          const refused = await take(world, step).then(
            () => false,
            (error: unknown) => {
              if (error instanceof AppError) return true
              throw error
            },
          )
          await expectNothingLostOrDoubled(world, refused ? 'tick' : step.act)
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})
