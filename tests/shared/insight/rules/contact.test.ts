import { describe, expect, it } from 'vitest'
import { instant } from '../../../../src/shared/kernel/time.ts'
import { about, ago, as, met, quiet, rep, say, today } from '../facts-fixture.ts'

const lastContact = (days: number | null) => ({
  ...quiet.contact,
  lastContactOn: days === null ? null : ago(days),
})

describe('left alone', () => {
  it('speaks from the day after the manager’s own limit, with the last meeting', () => {
    const meeting = met(19)
    const nudge = say('left-alone', about({ contact: lastContact(19), meetings: [meeting] }))
    expect(nudge).toMatchObject({
      fact: 'You have had no real contact with Alex for 19 days',
      because: [
        'your own limit is 14',
        ' · ',
        'last met ',
        { text: '2 Nov', noun: 'one-on-one', recordId: meeting.id },
      ],
      pill: { tone: 'a', text: 'left alone' },
      rowWord: 'left alone 19 d',
    })
  })

  it.each([
    [14, false],
    [15, true],
  ])('after %i days with a limit of 14: %s', (days, speaks) => {
    expect(say('left-alone', about({ contact: lastContact(days) })) !== undefined).toBe(speaks)
  })

  it('waits as many days longer as the manager says', () => {
    expect(say('left-alone', about({ contact: lastContact(17) }), { grace: 3 })).toBeUndefined()
    expect(say('left-alone', about({ contact: lastContact(18) }), { grace: 3 })).toBeDefined()
  })

  it('counts from the day they became hers when nothing was ever noted', () => {
    expect(say('left-alone', about({ contact: lastContact(null) }))?.fact).toBe(
      'No contact with Alex is noted yet',
    )
  })

  it('knows too little without either day', () => {
    const stranger = about({ rep: { ...rep, yoursSince: null }, contact: lastContact(null) })
    expect(say('left-alone', stranger)).toBeUndefined()
  })

  it('says nothing about someone who has left', () => {
    const left = { ...rep, archivedAt: instant('2026-11-01T09:00:00Z') }
    expect(say('left-alone', about({ rep: left, contact: lastContact(300) }))).toBeUndefined()
  })
})

describe('top tier, met less than planned', () => {
  const top = { ...rep, tier: 'top' as const }

  it.each([
    [15, false],
    [16, true],
  ])('%i days after the last one-on-one, planned every 10: %s', (days, speaks) => {
    expect(say('neglect-by-tier', about({ rep: top, meetings: [met(days)] })) !== undefined).toBe(speaks)
  })

  it('is silent for everyone else, and before the first one-on-one', () => {
    expect(say('neglect-by-tier', about({ meetings: [met(60)] }))).toBeUndefined()
    expect(say('neglect-by-tier', about({ rep: top }))).toBeUndefined()
  })

  it('uses the share the manager chose', () => {
    const facts = about({ rep: top, meetings: [met(16)] })
    expect(say('neglect-by-tier', facts, { share: 200 })).toBeUndefined()
  })
})

describe('the quarter-end guard', () => {
  const end = (on: string) => ({ ...quiet, today: ago(0), rep: { ...rep, tier: 'top' as const }, on })
  const moved = (days: number) => met(days, { changes: [{ kind: 'moved', on: ago(days) }] })
  const facts = (moves: number, tier: 'top' | 'core' = 'top') => ({
    ...end(''),
    rep: { ...rep, tier },
    meetings: Array.from({ length: moves }, (_, place) => moved(place + 1)),
  })

  it('counts the moves of all top-tier reps together', () => {
    const nudge = say('quarter-end-guard', [facts(2), facts(1)], { window: 60 })
    expect(nudge).toMatchObject({
      fact: 'Three top-tier one-on-ones were moved or skipped this quarter end',
      repId: null,
    })
  })

  it('takes three, not two, and only of the top tier', () => {
    expect(say('quarter-end-guard', [facts(2)], { window: 60 })).toBeUndefined()
    expect(say('quarter-end-guard', [facts(3, 'core')], { window: 60 })).toBeUndefined()
  })

  it('is silent outside the last days of the quarter', () => {
    expect(say('quarter-end-guard', [facts(5)])).toBeUndefined()
    expect(today).toBe('2026-11-21')
  })

  it('begins on the first of the last 41 days when the window is 41', () => {
    expect(say('quarter-end-guard', [facts(1)], { window: 41, moves: 1 })).toBeUndefined()
    const sameDay = { ...facts(0), meetings: [moved(0)] }
    expect(say('quarter-end-guard', [sameDay], { window: 41, moves: 1 })).toBeDefined()
    expect(say('quarter-end-guard', [sameDay], { window: 40, moves: 1 })).toBeUndefined()
  })

  it('has nothing to count without a team', () => {
    expect(say('quarter-end-guard', [], { window: 60 })).toBeUndefined()
  })
})

describe('moved again', () => {
  const moves = (...days: number[]) =>
    about({ meetings: days.map((one) => met(one, { changes: [{ kind: 'moved', on: ago(one) }] })) })

  it('speaks at the second move within four weeks', () => {
    expect(say('meetings-moved', moves(28, 4))?.fact).toBe(
      'One-on-ones with Alex were moved or skipped twice in 28 days',
    )
  })

  it('is silent at one, and when the other is 29 days ago', () => {
    expect(say('meetings-moved', moves(4))).toBeUndefined()
    expect(say('meetings-moved', moves(29, 4))).toBeUndefined()
  })

  it('does not count what had a good reason', () => {
    const excused = met(4, { changes: [{ kind: 'excused', on: ago(4) }] })
    expect(say('meetings-moved', about({ meetings: [excused, excused] }))).toBeUndefined()
  })

  it('has too little with no meeting at all', () => {
    expect(say('meetings-moved', quiet)).toBeUndefined()
  })
})

describe('outlook not asked', () => {
  const top = (...meetings: ReturnType<typeof met>[]) =>
    about({ rep: { ...rep, tier: 'top', yoursSince: ago(200) }, meetings })

  it.each([
    [59, false],
    [60, true],
  ])('%i days after the last conversation about the job: %s', (days, speaks) => {
    const facts = top(met(days, { templateKey: 'top-performer' }), met(5))
    expect(say('outlook-not-asked', facts) !== undefined).toBe(speaks)
  })

  it('counts from the day they became hers when it was never asked', () => {
    expect(say('outlook-not-asked', top(met(5)))?.fact).toBe(
      'You have not asked Alex about the job itself for 200 days',
    )
  })

  it('is silent for other tiers, and before the first one-on-one', () => {
    expect(say('outlook-not-asked', as({ tier: 'core' }))).toBeUndefined()
    expect(say('outlook-not-asked', top())).toBeUndefined()
  })
})

describe('the talks with a new hire', () => {
  const hired = (days: number, ...meetings: ReturnType<typeof met>[]) =>
    about({ rep: { ...rep, rampState: 'new-hire', startedOn: ago(days) }, meetings })

  it.each([
    [24, undefined],
    [25, 'The 30-day talk with Alex is due'],
    [31, 'The 30-day talk with Alex has not been held'],
    [88, 'The 90-day talk with Alex is due'],
  ])('on day %i: %s', (days, fact) => {
    const earlier =
      days > 60 ? [met(50, { templateKey: 'new-hire-30' }), met(20, { templateKey: 'new-hire-60' })] : []
    expect(say('new-hire-talk', hired(days, ...earlier))?.fact).toBe(fact)
  })

  it('are silent once held, for someone past ramping, and without a first day', () => {
    expect(say('new-hire-talk', hired(31, met(2, { templateKey: 'new-hire-30' })))).toBeUndefined()
    expect(say('new-hire-talk', as({ rampState: 'full', startedOn: ago(30) }))).toBeUndefined()
    expect(
      say('new-hire-talk', as({ rampState: 'new-hire', startedOn: null, yoursSince: null })),
    ).toBeUndefined()
  })
})
