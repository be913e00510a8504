import { describe, expect, it } from 'vitest'
import {
  changeGoal,
  checkInGoal,
  closeGoal,
  getGoalCard,
  holdGoal,
  reopenGoal,
} from '../../../../src/main/vault/goal/goal.service.ts'
import { listGoalsForRep } from '../../../../src/main/vault/goal/goal-standing.service.ts'
import { setReading } from '../../../../src/main/vault/metric/metric-reading.service.ts'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { NewGoalCheckIn } from '../../../../src/shared/goal/goal.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('a goal', () => {
  it('takes unit and direction from its metric and moves when a number comes', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const metric = await given.metric({ unit: 'money', name: 'Bookings', period: 'month' })
    const { goal } = await given.goal({
      repId: rep.id,
      metricId: metric.id,
      unit: 'days',
      targetValue: 200,
      startsOn: '2026-10-01',
      endsOn: '2026-12-31',
    })
    expect(goal).toMatchObject({ unit: 'money', counting: 'total' })
    await setReading(ctx, { repId: rep.id, metricId: metric.id, periodStart: day('2026-10-14'), value: 50 })
    const [summary] = await listGoalsForRep(ctx, rep.id, true)
    expect(summary).toMatchObject({ measureName: 'Bookings', standing: { value: 50, progress: 0.25 } })
  })

  it('moves by its check-ins when it is free', async () => {
    const { ctx, given } = openTestStore()
    const { goal } = await given.goal({ measure: 'Debriefs done alone', baseline: 0, targetValue: 4 })
    const checkIn = NewGoalCheckIn.parse({ goalId: goal.id, value: 1, rating: 'at-risk', note: 'Slow start' })
    const card = await checkInGoal(ctx, checkIn)
    expect(card.summary.standing.progress).toBe(0.25)
    expect(card.checkIns).toMatchObject([{ onDay: '2026-11-21', rating: 'at-risk', note: 'Slow start' }])
  })

  it('needs a reason when its target or its end changes, and logs both', async () => {
    const { ctx, given } = openTestStore()
    const { goal } = await given.goal({ targetValue: 90 })
    await expect(changeGoal(ctx, goal.id, { targetValue: 70 }, ' ')).rejects.toMatchObject({
      code: 'reason-missing',
    })
    await changeGoal(ctx, goal.id, { targetValue: 70 }, 'Territory was cut in half')
    expect((await getGoalCard(ctx, goal.id)).revisions).toMatchObject([
      { reason: 'Territory was cut in half', changes: [{ field: 'targetValue', was: 90, now: 70 }] },
    ])
  })

  it('changes freely and without a log while it is a draft', async () => {
    const { ctx, given } = openTestStore()
    const { goal } = await given.goal({ targetValue: 90, state: 'draft' })
    await changeGoal(ctx, goal.id, { targetValue: 70 }, '')
    expect((await getGoalCard(ctx, goal.id)).revisions).toEqual([])
  })

  it.each(['missed', 'dropped', 'replaced'] as const)('is not %s without a word', async (state) => {
    const { ctx, given } = openTestStore()
    const { goal } = await given.goal()
    const closing = { state, lesson: '', replacedById: null }
    await expect(closeGoal(ctx, goal.id, closing)).rejects.toMatchObject({ code: 'reason-missing' })
  })

  it('keeps its lesson and its result when it was missed, whatever comes later', async () => {
    const { ctx, given } = openTestStore()
    const { goal } = await given.goal({ baseline: 0, targetValue: 4 })
    await checkInGoal(ctx, NewGoalCheckIn.parse({ goalId: goal.id, value: 3, rating: 'off-track' }))
    const lesson = 'Asked too late in the quarter'
    const closed = await closeGoal(ctx, goal.id, { state: 'missed', lesson, replacedById: null })
    expect(closed).toMatchObject({
      goal: { state: 'missed', lesson, closedOn: '2026-11-21', resultValue: 3 },
      standing: { progress: 0.75 },
    })
    await expect(holdGoal(ctx, goal.id, '')).rejects.toMatchObject({ code: 'goal-already-closed' })
    const [line] = (await listLines(ctx.db, { repId: goal.repId, nouns: ['goal'], limit: 1 })).lines
    expect(line).toMatchObject({ kind: 'missed', excerpt: expect.stringContaining(lesson) })
  })

  it('opens again with its log, but only when it is closed', async () => {
    const { ctx, given } = openTestStore()
    const { goal } = await given.goal()
    await expect(reopenGoal(ctx, goal.id, '')).rejects.toMatchObject({ code: 'goal-still-open' })
    await closeGoal(ctx, goal.id, { state: 'met', lesson: '', replacedById: null })
    const open = await reopenGoal(ctx, goal.id, 'Two of the deals fell through')
    expect(open).toMatchObject({ goal: { state: 'active', closedOn: null }, revisionCount: 2 })
  })

  it('refuses bands that do not rise and an end before the start', async () => {
    const { ctx, given } = openTestStore()
    await expect(given.goal({ commitValue: 9, targetValue: 6 })).rejects.toMatchObject({
      code: 'goal-bands-out-of-order',
    })
    const { goal } = await given.goal()
    await expect(changeGoal(ctx, goal.id, { endsOn: day('2020-01-01') }, 'x')).rejects.toMatchObject({
      code: 'ends-before-start',
    })
  })

  it('is not checked in for a day to come', async () => {
    const { ctx, given } = openTestStore()
    const { goal } = await given.goal()
    const tomorrow = NewGoalCheckIn.parse({ goalId: goal.id, onDay: '2026-11-22', rating: 'on-track' })
    await expect(checkInGoal(ctx, tomorrow)).rejects.toMatchObject({ code: 'day-in-future' })
  })

  it('is left out of the list while it lies in the trash', async () => {
    const { ctx, given } = openTestStore()
    const { goal } = await given.goal()
    await trashRecord(ctx, 'goal', goal.id)
    expect(await listGoalsForRep(ctx, goal.repId, true)).toEqual([])
  })
})
