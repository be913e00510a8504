import { describe, expect, it } from 'vitest'
import { dropCommitment, getCommitment } from '../../../../src/main/vault/commitment/commitment.service.ts'
import { beginHabit, listHabits, tickHabit } from '../../../../src/main/vault/commitment/habit.service.ts'
import { addDays } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function openHabit() {
  const store = openTestStore({ now: '2026-11-04T09:00:00Z' })
  const rep = await store.given.rep()
  const habit = await beginHabit(store.ctx, { repId: rep.id, owner: 'rep', words: 'Calls on Monday' })
  return { ...store, rep, id: habit.commitment.id, habit }
}

describe('a habit', () => {
  it('is a promise without an end, and this week is its first', async () => {
    const { ctx, id, habit } = await openHabit()
    expect(await getCommitment(ctx.db, id)).toMatchObject({ kind: 'promise', dueOn: null, outcome: null })
    expect(habit.weeks).toEqual([{ weekFrom: '2026-11-02', wasKept: null }])
  })

  it('is ticked for the week of any day in it; a second word stands, and null takes it back', async () => {
    const { ctx, clock, id } = await openHabit()
    await tickHabit(ctx, id, ctx.today(), true)
    clock.advanceDays(7)
    const ticked = await tickHabit(ctx, id, addDays(ctx.today(), 2), true).catch((error: unknown) => error)
    expect(ticked).toMatchObject({ streak: { weeks: 2, forgiven: 0 } })
    expect((await tickHabit(ctx, id, ctx.today(), false)).weeks.at(-1)?.wasKept).toBe(false)
    expect((await tickHabit(ctx, id, ctx.today(), null)).weeks.at(-1)?.wasKept).toBeNull()
  })

  it('cannot be ticked ahead, nor after it was dropped; an ordinary promise cannot be ticked at all', async () => {
    const { ctx, given, rep, id } = await openHabit()
    await expect(tickHabit(ctx, id, addDays(ctx.today(), 7), true)).rejects.toMatchObject({
      code: 'day-in-future',
    })
    const promise = await given.commitment({ repId: rep.id })
    await expect(tickHabit(ctx, promise.id, ctx.today(), true)).rejects.toMatchObject({
      code: 'commitment-not-found',
    })
    await dropCommitment(ctx, id, 'It runs by itself now')
    expect(await listHabits(ctx, rep.id)).toEqual([])
    await expect(tickHabit(ctx, id, ctx.today(), true)).rejects.toMatchObject({
      code: 'commitment-already-closed',
    })
  })
})
