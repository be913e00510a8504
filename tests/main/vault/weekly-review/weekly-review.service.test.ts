import { describe, expect, it } from 'vitest'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { restoreRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import {
  changeReviewNote,
  finishReview,
  getMirror,
  getWeekDesk,
  writeReview,
} from '../../../../src/main/vault/weekly-review/weekly-review.service.ts'
import { WeeklyReviewId } from '../../../../src/shared/weekly-review/weekly-review.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const friday = '2026-11-20T15:00:00Z'

describe('a weekly review', () => {
  it('keeps what is written while it is open, and goes on the next day', async () => {
    const { ctx, clock } = openTestStore({ now: friday })
    const begun = await writeReview(ctx, { note: 'Praise came late', seen: ['no-praise'] })
    clock.advanceHours(20)
    const { id } = await writeReview(ctx, { seen: ['slipped', 'no-praise'] })
    expect(id).toBe(begun.id)
    expect((await getWeekDesk(ctx)).open).toMatchObject({
      note: 'Praise came late',
      seen: ['no-praise', 'slipped'],
      finishedOn: null,
    })
  })

  it('is a dated record when it is finished, with what each step had', async () => {
    const { ctx, given } = openTestStore({ now: friday })
    const rep = await given.rep({ yoursSince: '2026-06-01' })
    await given.commitment({ repId: rep.id, dueOn: '2026-11-18', madeOn: '2026-11-10' })
    const done = await finishReview(ctx, 'Two things for Monday')
    expect(done).toMatchObject({
      finishedOn: '2026-11-20',
      weekFrom: '2026-11-14',
      note: 'Two things for Monday',
      findings: { 'no-praise': 1, slipped: 1, 'off-pace': 0, skipped: 1, 'i-owe': 0 },
    })
    const desk = await getWeekDesk(ctx)
    expect(desk.open).toBeNull()
    expect(desk.last?.id).toBe(done.id)
    const { lines } = await listLines(ctx.db, { nouns: ['weekly-review'], limit: 10 })
    expect(lines).toMatchObject([{ recordId: done.id, kind: 'finished', audience: 'only-me', repIds: [] }])
  })

  it('goes to the trash and comes back', async () => {
    const { ctx } = openTestStore({ now: friday })
    const { id } = await finishReview(ctx, 'A word')
    await trashRecord(ctx, 'weekly-review', id)
    expect((await getWeekDesk(ctx)).last).toBeNull()
    await restoreRecord(ctx, 'weekly-review', id)
    expect((await getWeekDesk(ctx)).last?.note).toBe('A word')
  })

  it('lets its note be changed afterwards, and not that of one that is gone', async () => {
    const { ctx } = openTestStore({ now: friday })
    const { id } = await finishReview(ctx, 'A word')
    expect(await changeReviewNote(ctx, id, 'Another word')).toMatchObject({
      note: 'Another word',
      finishedOn: '2026-11-20',
    })
    const nobody = WeeklyReviewId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')
    await expect(changeReviewNote(ctx, nobody, 'x')).rejects.toMatchObject({
      code: 'weekly-review-not-found',
    })
  })
})

describe('the mirror', () => {
  it('is made from what is noted about the team', async () => {
    const { ctx, given } = openTestStore({ now: friday })
    const rep = await given.rep()
    await given.journalEntry({ repIds: [rep.id], kind: 'observation', happenedOn: '2026-11-17' })
    const { strips } = await getMirror(ctx)
    const seen = strips.find(({ key }) => key === 'observations')
    expect(seen?.weeks.at(-1)).toMatchObject({ from: '2026-11-16', value: 1 })
  })
})
