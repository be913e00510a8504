import { describe, expect, it } from 'vitest'
import type { RepFacts } from '../../../src/shared/insight/rep-facts.ts'
import { type MirrorKey, mirrorOf, mirrorWeeks } from '../../../src/shared/weekly-review/mirror.ts'
import { about, ago, entry, met, promise, rep, today } from '../insight/facts-fixture.ts'

/** Today is a Saturday, so this week began five days ago, on a Monday. */
function lastWeekOf(key: MirrorKey, ...reps: readonly RepFacts[]) {
  return mirrorOf({ today, reps })
    .strips.find((strip) => strip.key === key)
    ?.weeks.at(-1)
}

describe('the mirror', () => {
  it('shows twelve weeks, the running one last', () => {
    const { weeks, strips } = mirrorOf({ today, reps: [] })
    expect(weeks).toHaveLength(mirrorWeeks)
    expect(weeks.at(-1)).toBe(ago(5))
    expect(strips.every((strip) => strip.weeks.length === mirrorWeeks)).toBe(true)
  })

  it('counts the one-on-ones held among those that should have been', () => {
    const { heldOn: _held, ...planned } = met(2, { state: 'skipped' })
    const meetings = [met(1), met(4), { ...planned, heldOn: null }, met(6)]
    expect(lastWeekOf('cadence', about({ meetings }))).toMatchObject({ value: 2, of: 3 })
  })

  it('does not hold a meeting against her that is still to come, or was excused', () => {
    const still = { ...met(0, { state: 'planned' }), heldOn: null }
    const excused = { ...met(2, { state: 'excused' }), heldOn: null }
    expect(lastWeekOf('cadence', about({ meetings: [still, excused] }))).toMatchObject({ value: null })
  })

  it('counts a note about two people once', () => {
    const seen = entry(1)
    expect(lastWeekOf('observations', about({ entries: [seen] }), about({ entries: [seen] }))?.value).toBe(1)
  })

  it('counts praise: recognition, and reinforcing feedback when it was told', () => {
    const entries = [
      entry(1, { kind: 'recognition' }),
      entry(20, { kind: 'feedback', deliveredOn: ago(1) }),
      entry(1, { kind: 'feedback', polarity: 'redirect', deliveredOn: ago(1) }),
      entry(1, { kind: 'feedback' }),
    ]
    expect(lastWeekOf('praise', about({ entries }))?.value).toBe(2)
  })

  it('counts her own promises kept in time among those that were due', () => {
    const mine = { owner: 'me' as const }
    const promises = [
      promise({ ...mine, dueOn: ago(2), outcome: 'kept', closedOn: ago(2) }),
      promise({ ...mine, dueOn: ago(3), outcome: 'kept', closedOn: ago(1) }),
      promise({ ...mine, dueOn: ago(3) }),
      promise({ ...mine, dueOn: today }),
      promise({ ...mine, dueOn: ago(3), outcome: 'replaced', closedOn: ago(4) }),
      promise({ dueOn: ago(2) }),
    ]
    expect(lastWeekOf('promises', about({ promises }))).toMatchObject({ value: 1, of: 3 })
  })

  it('shows what was asked of all that was asked and told, and nothing where nobody counted', () => {
    expect(lastWeekOf('asked', about({ meetings: [met(1)] }))).toMatchObject({ value: null })
    const meetings = [met(1, { askedCount: 3, toldCount: 5 }), met(2, { askedCount: 1, toldCount: 1 })]
    expect(lastWeekOf('asked', about({ meetings }))).toMatchObject({ value: 4, of: 10 })
  })

  it('shows the median days until feedback was told, with how many there were', () => {
    const told = (days: number) => entry(days + 1, { kind: 'feedback', deliveredOn: ago(1) })
    expect(
      lastWeekOf('feedback-delay', about({ entries: [told(2), told(9), told(4), told(5)] })),
    ).toMatchObject({
      value: 4.5,
      of: 4,
    })
  })

  it('leaves out who has left', () => {
    const gone = about({ rep: { ...rep, archivedAt: rep.createdAt }, entries: [entry(1)] })
    expect(lastWeekOf('observations', gone)?.value).toBe(0)
  })
})
