import { describe, expect, it } from 'vitest'
import { addToBasket } from '../../../../src/main/vault/basket-item/basket-item.service.ts'
import { briefForRep } from '../../../../src/main/vault/brief/brief.service.ts'
import {
  changeCommitmentOwner,
  keepCommitment,
} from '../../../../src/main/vault/commitment/commitment.service.ts'
import { setReading, setTarget } from '../../../../src/main/vault/metric/metric-reading.service.ts'
import { changeOneOnOne, finishOneOnOne } from '../../../../src/main/vault/one-on-one/one-on-one.service.ts'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { addDrive, addPersonalDate } from '../../../../src/main/vault/rep/rep.service.ts'
import { NewBasketItem } from '../../../../src/shared/basket-item/basket-item.ts'
import { Brief } from '../../../../src/shared/brief/brief.ts'
import { addDays, day } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('a brief', () => {
  it('of someone new says nothing but what is missing', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const brief = await briefForRep(ctx, rep.id)
    expect(Brief.safeParse(brief).success).toBe(true)
    expect(brief.worthRaising.facts).toEqual([])
    expect(brief.lastMeeting).toBeNull()
    expect(brief.chart).toBeNull()
    expect(brief.changes).toEqual([])
    expect(brief.worthRaising.question?.because).toEqual(['what drives Alex is not noted yet'])
  })

  it('shows the last meeting that took place, with how it went', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const rep = await given.rep()
    const held = await given.oneOnOne({ repId: rep.id, plannedOn: daysAgo(14) })
    await changeOneOnOne(ctx, held.id, { focus: 'Asking about cost', desire: 'neutral' })
    await finishOneOnOne(ctx, held.id, daysAgo(14))
    const next = await given.oneOnOne({ repId: rep.id })
    const brief = await briefForRep(ctx, rep.id)
    expect(brief.lastMeeting).toMatchObject({
      id: held.id,
      number: 1,
      heldOn: daysAgo(14),
      focus: 'Asking about cost',
      desire: 'neutral',
      minutes: null,
    })
    expect(brief.nextMeeting).toMatchObject({ id: next.id, state: 'planned', plannedOn: ctx.today() })
  })

  it('counts only promises that are still open, and knows which were taken over', async () => {
    const { ctx, given, clock, daysAgo } = openTestStore()
    const rep = await given.rep()
    const kept = await given.commitment({ repId: rep.id })
    await keepCommitment(ctx, kept.id)
    const taken = await given.commitment({ repId: rep.id, words: 'Pricing sheet', owner: 'rep' })
    await changeCommitmentOwner(ctx, taken.id, 'me', '')
    await given.commitment({ repId: rep.id, words: 'Call the partner', owner: 'me', dueOn: ctx.today() })
    clock.advanceDays(4)
    const brief = await briefForRep(ctx, rep.id)
    expect(brief.promises.map(({ commitment }) => commitment.words)).toEqual([
      'Call the partner',
      'Pricing sheet',
    ])
    expect(brief.worthRaising.facts.map(({ fact }) => fact)).toEqual([
      'You took over one of Alex’s promises',
      'You are 4 days late with “Call the partner”',
    ])
    expect(daysAgo(4)).toBe(day('2026-11-21'))
  })

  it('says what a number was when they last met, and what it is now', async () => {
    const { ctx, given } = openTestStore({ now: '2026-11-20T09:00:00Z' })
    const rep = await given.rep()
    const metric = await given.metric()
    const held = await given.oneOnOne({ repId: rep.id, plannedOn: day('2026-11-06') })
    await finishOneOnOne(ctx, held.id, day('2026-11-06'))
    await setTarget(ctx, {
      repId: rep.id,
      metricId: metric.id,
      periodStart: day('2026-10-05'),
      value: 8,
    })
    for (const [weeks, value] of [9, 8, 7, 6, 5, 4].entries()) {
      const periodStart = addDays(day('2026-10-12'), weeks * 7)
      await setReading(ctx, { repId: rep.id, metricId: metric.id, periodStart, value })
    }
    const brief = await briefForRep(ctx, rep.id)
    expect(brief.changes).toEqual([
      {
        metricId: metric.id,
        sentence: 'First meetings: 4, was 6',
        direction: 'worse',
        caption: 'plan 8',
      },
    ])
    expect(brief.worthRaising.facts[0]).toMatchObject({
      fact: 'First meetings under plan for four weeks',
      because: [{ text: '7, 6, 5, 4 a week', recordId: metric.id }, ' against a plan of 8'],
    })
    expect(brief.chart?.series.metric.id).toBe(metric.id)
  })

  it('brings feedback that was not said yet, and forgets it once it is thrown away', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const rep = await given.rep()
    const entry = await given.journalEntry({
      kind: 'feedback',
      title: 'Discounted before asking about timing',
      repIds: [rep.id],
      happenedOn: daysAgo(12),
    })
    const brief = await briefForRep(ctx, rep.id)
    expect(brief.toSay).toMatchObject([{ id: entry.id, daysWaiting: 12 }])
    expect(brief.worthRaising.facts[0]?.fact).toBe(
      '“Discounted before asking about timing” is still to be said',
    )
    await trashRecord(ctx, 'journal-entry', entry.id)
    expect((await briefForRep(ctx, rep.id)).toSay).toEqual([])
  })

  it('knows what waits for next time, what drives a rep and the dates of the next thirty days', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const rep = await given.rep()
    await addToBasket(ctx, NewBasketItem.parse({ repId: rep.id, words: 'Territory plan' }))
    await addDrive(ctx, rep.id, 'Wants to run a team', daysAgo(30))
    await addDrive(ctx, rep.id, 'Likes the hunt', daysAgo(400))
    for (const onDay of ['1990-12-21', '1990-12-22']) {
      await addPersonalDate(ctx, rep.id, { label: onDay, onDay: day(onDay), isYearly: true })
    }
    const brief = await briefForRep(ctx, rep.id)
    expect(brief.topicsWaiting.map(({ words }) => words)).toEqual(['Territory plan'])
    expect(brief.drive).toEqual({ words: 'Wants to run a team', askedOn: daysAgo(30), isOld: false })
    expect(brief.dates).toEqual([{ label: '1990-12-21', on: '2026-12-21', years: 36 }])
    expect(brief.worthRaising.question).toBeNull()
  })

  it('of a stranger is refused', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    await trashRecord(ctx, 'rep', rep.id)
    await expect(briefForRep(ctx, rep.id)).rejects.toMatchObject({ code: 'rep-not-found' })
  })
})
