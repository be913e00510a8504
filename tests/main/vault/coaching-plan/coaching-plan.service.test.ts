import { describe, expect, it } from 'vitest'
import {
  addPlanItem,
  changePlan,
  changePlanItem,
  endPlan,
  listPlanCards,
  removePlanItem,
  reopenPlan,
  startPlan,
} from '../../../../src/main/vault/coaching-plan/coaching-plan.service.ts'
import type { Context } from '../../../../src/main/vault/context.ts'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { restoreRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import {
  NewCoachingPlan,
  NewPlanItem,
  planBalance,
} from '../../../../src/shared/coaching-plan/coaching-plan.ts'
import { addDays, day } from '../../../../src/shared/kernel/time.ts'
import type { RepId } from '../../../../src/shared/rep/rep-id.ts'
import type { SkillId } from '../../../../src/shared/skill/skill.ts'
import { openTestStore } from '../../../support/open-test-store.ts'
import { givenSkills } from '../../../support/skill-facts.ts'

function planOn(ctx: Context, repId: RepId, skillId: SkillId, facts: object = {}) {
  const reviewOn = addDays(ctx.today(), 42)
  return startPlan(ctx, NewCoachingPlan.parse({ repId, skillId, aimLevel: 3, reviewOn, ...facts }))
}

describe('a coaching plan', () => {
  it('starts from where the rep is seen, on one skill at a time', async () => {
    const { ctx, given } = openTestStore()
    const { skill, seen } = await givenSkills(ctx)
    const rep = await given.rep()
    await seen(rep.id, 2, '2026-10-01')
    const card = await planOn(ctx, rep.id, skill('discovery').id)
    expect(card.plan).toMatchObject({ fromLevel: 2, aimLevel: 3, startsOn: '2026-11-21', serves: null })
    await expect(planOn(ctx, rep.id, skill('objections').id)).rejects.toMatchObject({
      code: 'plan-already-running',
    })
  })

  it('is balanced when both have an item, and unbalanced again when one is taken off', async () => {
    const { ctx, given } = openTestStore()
    const { skill } = await givenSkills(ctx)
    const item = { side: 'provide', words: 'Two call debriefs a week' }
    const { plan, items } = await planOn(ctx, (await given.rep()).id, skill('discovery').id, {
      items: [item],
    })
    expect(planBalance(items)).toBe('nothing-from-rep')
    const added = await addPlanItem(
      ctx,
      NewPlanItem.parse({ planId: plan.id, side: 'do', words: 'One cost question in each first meeting' }),
    )
    expect(planBalance(added.items)).toBe('balanced')
    const theirs = added.items.find(({ side }) => side === 'do')
    if (theirs === undefined) throw new RangeError('the plan lost its item')
    const removed = await removePlanItem(ctx, theirs.id)
    expect(planBalance(removed.items)).toBe('nothing-from-rep')
  })

  it('ticks an item with its day, not with one that has not come', async () => {
    const { ctx, given } = openTestStore()
    const { skill } = await givenSkills(ctx)
    const items = [{ side: 'do', words: 'Three recorded calls' }]
    const card = await planOn(ctx, (await given.rep()).id, skill('discovery').id, { items })
    const [item] = card.items
    if (item === undefined) throw new RangeError('the plan lost its item')
    const done = await changePlanItem(ctx, item.id, { doneOn: ctx.today() })
    expect(done.items[0]?.doneOn).toBe('2026-11-21')
    await expect(changePlanItem(ctx, item.id, { doneOn: day('2026-11-22') })).rejects.toMatchObject({
      code: 'day-in-future',
    })
  })

  it('shows what was seen on its skill while it ran, and nothing from before', async () => {
    const { ctx, given, clock } = openTestStore()
    const { skill, seen } = await givenSkills(ctx)
    const rep = await given.rep()
    await seen(rep.id, 2, '2026-10-01')
    await planOn(ctx, rep.id, skill('discovery').id)
    clock.advanceDays(10)
    await seen(rep.id, 3, '2026-12-01')
    await seen(rep.id, 3, '2026-12-01', { key: 'objections' })
    const [card] = await listPlanCards(ctx.db, rep.id)
    expect(card?.seen.map(({ level, onDay }) => [level, onDay])).toEqual([[3, '2026-12-01']])
  })

  it('ends with what was learned, then makes room, and is taken up again only if nothing else runs', async () => {
    const { ctx, given } = openTestStore()
    const { skill } = await givenSkills(ctx)
    const rep = await given.rep()
    const { plan } = await planOn(ctx, rep.id, skill('discovery').id)
    await expect(endPlan(ctx, { id: plan.id, outcome: 'moved', learned: ' ' })).rejects.toMatchObject({
      code: 'reason-missing',
    })
    const ended = await endPlan(ctx, {
      id: plan.id,
      outcome: 'moved',
      learned: 'Short role play beats talk.',
    })
    expect(ended.plan).toMatchObject({ outcome: 'moved', endedOn: '2026-11-21' })
    await planOn(ctx, rep.id, skill('objections').id)
    await expect(reopenPlan(ctx, plan.id)).rejects.toMatchObject({ code: 'plan-already-running' })
    await expect(endPlan(ctx, { id: plan.id, outcome: 'moved', learned: 'x' })).rejects.toMatchObject({
      code: 'plan-already-ended',
    })
  })

  it('comes back from the trash only where no other runs meanwhile', async () => {
    const { ctx, given } = openTestStore()
    const { skill } = await givenSkills(ctx)
    const rep = await given.rep()
    const { plan } = await planOn(ctx, rep.id, skill('discovery').id)
    await trashRecord(ctx, 'coaching-plan', plan.id)
    const { plan: other } = await planOn(ctx, rep.id, skill('objections').id)
    await expect(restoreRecord(ctx, 'coaching-plan', plan.id)).rejects.toMatchObject({
      code: 'plan-already-running',
    })
    await endPlan(ctx, { id: other.id, outcome: 'moved', learned: 'One at a time.' })
    await restoreRecord(ctx, 'coaching-plan', plan.id)
    expect((await listPlanCards(ctx.db, rep.id)).map(({ plan }) => plan.id)).toContain(plan.id)
  })

  it('refuses a review before it starts, and is found by what both bring', async () => {
    const { ctx, given } = openTestStore()
    const { skill } = await givenSkills(ctx)
    const rep = await given.rep()
    const items = [{ side: 'do', words: 'Three recorded calls' }]
    const { plan } = await planOn(ctx, rep.id, skill('discovery').id, { items })
    await expect(changePlan(ctx, plan.id, { reviewOn: day('2026-11-20') })).rejects.toMatchObject({
      code: 'ends-before-start',
    })
    const { lines } = await listLines(ctx.db, { repId: rep.id, nouns: ['coaching-plan'], limit: 5 })
    expect(lines).toMatchObject([
      { title: 'Plan: Discovery, to on their own', excerpt: 'Three recorded calls' },
    ])
  })
})
