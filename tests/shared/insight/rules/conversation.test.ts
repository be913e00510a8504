import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/shared/kernel/time.ts'
import { OneOnOneId } from '../../../../src/shared/one-on-one/one-on-one-id.ts'
import { PersonalDateId, RepDriveId } from '../../../../src/shared/rep/rep.ts'
import { about, ago, entry, met, quiet, rep, say, uuid } from '../facts-fixture.ts'

describe('desire without pull', () => {
  const read = (...desires: ('pull' | 'neutral' | 'push-back' | null)[]) =>
    about({ meetings: desires.map((desire, place) => met((desires.length - place) * 7, { desire })) })

  it('speaks at the second reading in a row, with each reading', () => {
    const nudge = say('desire-cool', read('pull', 'push-back', 'neutral'))
    expect(nudge?.fact).toBe('No pull in Alex’s last 2 one-on-ones')
    expect(nudge?.because).toEqual([
      'you read ',
      expect.objectContaining({ text: '“push back”', noun: 'one-on-one' }),
      ' and ',
      expect.objectContaining({ text: '“neutral”' }),
    ])
  })

  it('is silent at one, after pull, and passes over meetings without a reading', () => {
    expect(say('desire-cool', read('pull', 'neutral'))).toBeUndefined()
    expect(say('desire-cool', read('neutral', 'neutral', 'pull'))).toBeUndefined()
    expect(say('desire-cool', read('neutral', null, 'neutral'))).toBeDefined()
    expect(say('desire-cool', read(null, null, null))).toBeUndefined()
  })
})

describe('a topic carried along', () => {
  const topic = (meetings: number, doneOn: ReturnType<typeof ago> | null = null) => ({
    title: 'Territory plan',
    raisedBy: 'rep' as const,
    raisedOn: ago(meetings * 7 + 1),
    passed: Array.from({ length: meetings }, (_, place) => ({
      oneOnOneId: OneOnOneId.parse(uuid()),
      heldOn: ago((meetings - place) * 7),
    })),
    doneOn,
  })

  it.each([
    [2, undefined],
    [3, '“Territory plan” was carried over three meetings in a row'],
  ])('over %i meetings: %s', (meetings, fact) => {
    expect(say('topic-carried', about({ topics: [topic(meetings)] }))?.fact).toBe(fact)
  })

  it('is silent once talked about, and without topics', () => {
    expect(say('topic-carried', about({ topics: [topic(5, ago(1))] }))).toBeUndefined()
    expect(say('topic-carried', quiet)).toBeUndefined()
  })
})

describe('what drives them, asked long ago', () => {
  const asked = (days: number) =>
    about({
      drives: [{ id: RepDriveId.parse(uuid()), words: 'To run a team', askedOn: ago(days) }],
      meetings: [met(3)],
    })

  it.each([
    [184, false],
    [185, true],
  ])('%i days after it was asked: %s', (days, speaks) => {
    expect(say('drive-is-old', asked(days)) !== undefined).toBe(speaks)
  })

  it('speaks when it was never asked, but not before they met', () => {
    expect(say('drive-is-old', about({ meetings: [met(3)] }))?.fact).toBe('What drives Alex is not noted yet')
    expect(say('drive-is-old', quiet)).toBeUndefined()
  })
})

describe('asked and told', () => {
  const counted = (...marks: (readonly [asked: number, told: number])[]) =>
    about({
      meetings: marks.map(([askedCount, toldCount], place) =>
        met((marks.length - place) * 7, { askedCount, toldCount }),
      ),
    })

  it('speaks when more than half was told over the last two that were counted', () => {
    expect(say('asked-and-told', counted([9, 0], [2, 4], [2, 4]))?.fact).toBe(
      'You told Alex 8 things and asked 4',
    )
  })

  it('is silent at half, with one meeting, and with too few marks', () => {
    expect(say('asked-and-told', counted([3, 3], [3, 3]))).toBeUndefined()
    expect(say('asked-and-told', counted([0, 9]))).toBeUndefined()
    expect(say('asked-and-told', counted([1, 3], [1, 2]))).toBeUndefined()
    expect(say('asked-and-told', quiet)).toBeUndefined()
  })
})

describe('a personal date ahead', () => {
  const dated = (onDay: string) =>
    about({
      personalDates: [
        { id: PersonalDateId.parse(uuid()), label: 'birthday', onDay: day(onDay), isYearly: true },
      ],
    })

  it.each([
    ['1990-11-28', 'Birthday is in 7 days'],
    ['1990-11-21', 'Birthday is today'],
    ['1990-11-29', undefined],
    ['1990-11-20', undefined],
  ])('on %s: %s', (onDay, fact) => {
    expect(say('date-ahead', dated(onDay))?.fact).toBe(fact)
  })

  it('has nothing to say without dates', () => {
    expect(say('date-ahead', quiet)).toBeUndefined()
  })
})

describe('months without evidence', () => {
  it('speaks of the months of the quarter that are over and empty, six weeks before its end', () => {
    expect(say('evidence-gap', quiet)?.fact).toBe(
      'Nothing that could stand in a review of Alex is noted for October',
    )
    expect(say('evidence-gap', quiet, { lead: 40 })).toBeDefined()
    expect(say('evidence-gap', quiet, { lead: 39 })).toBeUndefined()
  })

  it('is satisfied by one shareable note, not by one for the manager only', () => {
    expect(say('evidence-gap', about({ entries: [entry(40, { isShareable: true })] }))).toBeUndefined()
    expect(say('evidence-gap', about({ entries: [entry(40)] }))).toBeDefined()
  })

  it('asks nothing of a month before they were hers, or when that day is unknown', () => {
    expect(say('evidence-gap', about({ rep: { ...rep, yoursSince: day('2026-10-02') } }))).toBeUndefined()
    expect(say('evidence-gap', about({ rep: { ...rep, yoursSince: null } }))).toBeUndefined()
  })
})
