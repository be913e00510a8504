import { describe, expect, it } from 'vitest'
import { activateGoal, checkInGoal, createGoal } from '../../../../src/main/vault/goal/goal.service.ts'
import {
  addBehaviour,
  applyCalculation,
  assumeRates,
  bringBackBehaviour,
  calculateGoal,
  changeBehaviour,
  draftFirst,
  dropBehaviour,
  hangPromise,
} from '../../../../src/main/vault/goal/goal-plan.service.ts'
import { listGoalPlans } from '../../../../src/main/vault/goal/goal-plan-list.service.ts'
import { addPresets, setMetricsForRep } from '../../../../src/main/vault/metric/metric.service.ts'
import { setReadings } from '../../../../src/main/vault/metric/metric-reading.service.ts'
import { NewGoal, NewGoalCheckIn } from '../../../../src/shared/goal/goal.ts'
import { NewGoalBehaviour } from '../../../../src/shared/goal/goal-plan.ts'
import { addDays, day } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function openGoal() {
  const store = openTestStore()
  const rep = await store.given.rep()
  const fields = NewGoal.parse({
    repId: rep.id,
    wording: 'Book 90,000 this quarter',
    targetValue: 90_000,
    startsOn: '2026-10-01',
    endsOn: '2026-12-31',
  })
  const { goal } = await createGoal(store.ctx, draftFirst(fields))
  const behaviour = (facts: object = {}) =>
    addBehaviour(
      store.ctx,
      NewGoalBehaviour.parse({ goalId: goal.id, words: 'Asks for the second person', ...facts }),
    )
  return { ...store, rep, goal, behaviour }
}

describe('a goal that needs a plan', () => {
  it('begins as a draft, and only once a behaviour and a promise hang on it', async () => {
    const { ctx, given, rep, goal, behaviour } = await openGoal()
    expect(goal.state).toBe('draft')
    await expect(activateGoal(ctx, goal.id)).rejects.toMatchObject({ code: 'goal-plan-missing' })
    await behaviour()
    await expect(activateGoal(ctx, goal.id)).rejects.toMatchObject({ code: 'goal-plan-missing' })
    await given.commitment({ repId: rep.id, goalId: goal.id })
    expect((await activateGoal(ctx, goal.id)).goal.state).toBe('active')
  })

  it('is none of the manager’s making where it is the rep’s own life', () => {
    const own = NewGoal.parse({
      repId: '6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b13',
      wording: 'Run a marathon',
      category: 'personal',
      startsOn: '2026-10-01',
      endsOn: '2026-12-31',
    })
    expect(draftFirst(own).state).toBe('active')
  })

  it('lacks its behaviour again when that is set aside, and has it when it is brought back', async () => {
    const { ctx, rep, behaviour } = await openGoal()
    const { id } = await behaviour()
    expect((await listGoalPlans(ctx, rep.id))[0]?.missing).toEqual(['promise'])
    await dropBehaviour(ctx, id)
    expect((await listGoalPlans(ctx, rep.id))[0]?.missing).toEqual(['behaviour', 'promise'])
    await bringBackBehaviour(ctx, id)
    expect((await listGoalPlans(ctx, rep.id))[0]?.behaviours).toHaveLength(1)
  })

  it('takes a promise that exists already, and none of somebody else', async () => {
    const { ctx, given, rep, goal } = await openGoal()
    const own = await given.commitment({ repId: rep.id })
    await hangPromise(ctx, own.id, goal.id)
    expect((await listGoalPlans(ctx, rep.id))[0]?.promises).toMatchObject([{ id: own.id }])
    const other = await given.commitment()
    await expect(hangPromise(ctx, other.id, goal.id)).rejects.toMatchObject({ code: 'goal-not-found' })
  })

  it('waits for what comes next after a check-in that says nothing of it', async () => {
    const { ctx, rep, goal, behaviour } = await openGoal()
    await behaviour()
    const checkIn = (facts: object) =>
      checkInGoal(ctx, NewGoalCheckIn.parse({ goalId: goal.id, rating: 'on-track', ...facts }))
    await checkIn({ onDay: '2026-11-10' })
    expect((await listGoalPlans(ctx, rep.id))[0]?.loop).toMatchObject({ waitsFor: 'next', isStalled: true })
    await checkIn({ onDay: '2026-11-20', whatNext: 'Two mornings in the calendar' })
    expect((await listGoalPlans(ctx, rep.id))[0]?.loop).toMatchObject({
      waitsFor: 'result',
      isStalled: false,
    })
  })
})

describe('the way back from a target', () => {
  async function withNumbers() {
    const store = openTestStore()
    const rep = await store.given.rep()
    const metrics = await addPresets(store.ctx, { keys: ['first-meetings', 'proposals', 'bookings'] })
    await setMetricsForRep(
      store.ctx,
      rep.id,
      metrics.map(({ id }) => id),
    )
    const idOf = (key: string) => {
      const metric = metrics.find(({ presetKey }) => presetKey === key)
      if (metric === undefined) throw new RangeError(key)
      return metric.id
    }
    const weeks = Array.from({ length: 20 }, (_, week) => addDays(day('2026-06-29'), 7 * week))
    await setReadings(
      store.ctx,
      [
        ...weeks.map((periodStart) => ({
          repId: rep.id,
          metricId: idOf('first-meetings'),
          periodStart,
          value: 8,
        })),
        ...weeks.map((periodStart) => ({
          repId: rep.id,
          metricId: idOf('proposals'),
          periodStart,
          value: 2,
        })),
        ...['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'].map((start) => ({
          repId: rep.id,
          metricId: idOf('bookings'),
          periodStart: day(start),
          value: 36_000,
        })),
      ],
      'grid',
    )
    const { goal } = await createGoal(
      store.ctx,
      NewGoal.parse({
        repId: rep.id,
        wording: 'Book 150,000 this quarter',
        metricId: idOf('bookings'),
        targetValue: 150_000,
        startsOn: '2026-10-01',
        endsOn: '2026-12-31',
        state: 'draft',
      }),
    )
    return { ...store, rep, goal, meetings: idOf('first-meetings') }
  }

  it('takes what is booked off, and rates from the same days on both sides', async () => {
    const { ctx, goal } = await withNumbers()
    const way = await calculateGoal(ctx, goal.id)
    expect(way?.remaining).toBe(114_000)
    expect(way?.steps.map(({ key, rate }) => [key, rate.points, rate.isThin])).toEqual([
      ['proposals', 4, false],
      ['first-meetings', 20, false],
    ])
    const [proposals, meetings] = way?.steps ?? []
    expect(proposals?.rate.own).toBeCloseTo((144_000 / 123) * (7 / 2), 5)
    expect(meetings?.rate.own).toBe(0.25)
    expect(meetings?.now).toBe(8)
  })

  it('takes what the manager assumes instead, and writes the week under the goal', async () => {
    const { ctx, rep, goal, meetings } = await withNumbers()
    await assumeRates(ctx, goal.id, { proposals: 10_000, 'first-meetings': 0.5 })
    const behaviours = await applyCalculation(ctx, goal.id)
    expect(behaviours).toMatchObject([
      { weeklyAmount: 2, isReckoned: true },
      { metricId: meetings, weeklyAmount: 4, isReckoned: true },
    ])
    const second = behaviours[1]
    if (second === undefined) throw new RangeError('two behaviours')
    await changeBehaviour(ctx, second.id, { weeklyAmount: 6 })
    await applyCalculation(ctx, goal.id)
    const plan = (await listGoalPlans(ctx, rep.id))[0]
    expect(plan?.behaviours).toHaveLength(2)
    expect(plan?.behaviours[1]).toMatchObject({
      behaviour: { weeklyAmount: 4 },
      metricName: 'First meetings',
    })
    expect(plan?.strip).toMatchObject({ period: 'month', needed: 50_000 })
  })
})
