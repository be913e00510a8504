import { describe, expect, it } from 'vitest'
import { type BriefGoal, datesAhead, latestDrive } from '../../../src/shared/brief/brief.ts'
import { numberFellFact, numberRoseFact, type RepTrend } from '../../../src/shared/brief/number-facts.ts'
import { questionFor, worthRaising } from '../../../src/shared/brief/worth-raising.ts'
import { JournalEntryId } from '../../../src/shared/journal-entry/journal-entry.ts'
import { addDays, day, instant } from '../../../src/shared/kernel/time.ts'
import { MetricId } from '../../../src/shared/metric/metric.ts'
import { seriesFrom } from '../../../src/shared/metric/metric-series.ts'
import { describeTrend } from '../../../src/shared/metric/metric-trend.ts'
import { defaultNumberStyle } from '../../../src/shared/metric/metric-value.ts'
import { OneOnOneId } from '../../../src/shared/one-on-one/one-on-one-id.ts'
import { PersonalDateId, type Rep, RepDriveId } from '../../../src/shared/rep/rep.ts'
import { RepId } from '../../../src/shared/rep/rep-id.ts'

const uuid = '6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11'
const today = day('2026-11-21')

const rep: Rep = {
  id: RepId.parse(uuid),
  name: 'Alex Rivera',
  role: '',
  segment: '',
  startedOn: null,
  yoursSince: day('2026-05-01'),
  rampState: 'full',
  tier: null,
  cadence: { idealDays: 7, maximumDays: 14 },
  praisePreference: 'private',
  praiseNote: '',
  hardNewsNote: '',
  audience: 'only-me',
  photo: null,
  isSample: false,
  archivedAt: null,
  archiveReason: '',
  createdAt: instant('2026-05-01T09:00:00Z'),
  changedAt: instant('2026-05-01T09:00:00Z'),
  trashedAt: null,
}
const met = day('2026-11-18')
const quiet = {
  today,
  rep,
  contact: {
    lastContactOn: met,
    lastContactKind: 'one-on-one',
    lastOneOnOneOn: met,
    nextOneOnOneOn: null,
    nextOneOnOneAt: null,
  },
  lastMeeting: null,
  promises: [],
  toSay: [],
  trends: [],
  goals: [],
  dates: [],
  drive: null,
  lastRecognition: null,
  lastObservation: null,
}
const behind: BriefGoal = {
  id: uuid,
  wording: 'Six new logos',
  endsOn: day('2026-12-31'),
  standing: '2 of 6',
  progress: 1 / 3,
  pace: 'behind by 29 %',
  behindPercent: 29,
  elapsed: 0.48,
}

/** Weekly first meetings that end in the week before today, with a plan if told. */
function trendOf(values: readonly number[], target: number | null = null): RepTrend {
  const last = day('2026-11-09')
  const series = seriesFrom(
    values.map((value, place) => ({
      periodStart: addDays(last, (place - values.length + 1) * 7),
      value,
      target,
    })),
  )
  const metric = {
    id: MetricId.parse(uuid),
    name: 'First meetings',
    kind: 'leading',
    unit: 'count',
    goodDirection: 'up',
    period: 'week',
  } as const
  return {
    metric,
    series,
    trend: describeTrend({ series, ...metric, today }),
    numberStyle: defaultNumberStyle,
  }
}

describe('what is worth raising', () => {
  it('is nothing when nothing stands out', () => {
    expect(worthRaising(quiet)).toEqual({ facts: [], found: 0 })
  })

  it('comes with the manager’s own limit first, and at most three at a time', () => {
    const { facts, found } = worthRaising({
      ...quiet,
      contact: { ...quiet.contact, lastContactOn: day('2026-11-02') },
      goals: [behind],
      dates: [{ label: 'birthday', on: day('2026-11-24'), years: 34 }],
      lastRecognition: { id: JournalEntryId.parse(uuid), on: day('2026-10-01') },
    })
    expect(found).toBe(4)
    expect(facts.map(({ fact }) => fact)).toEqual([
      'You have had no real contact with Alex for 19 days',
      '“Six new logos” is behind by 29 %',
      'No recognition for Alex in 51 days',
    ])
    expect(facts[1]?.because).toEqual([
      { text: '2 of 6', noun: 'goal', recordId: uuid },
      ' with ',
      '48 % of the time gone',
      ' · it ends 31 Dec',
    ])
  })

  it('does not speak of praise when nothing was ever noted', () => {
    expect(worthRaising({ ...quiet, rep: { ...rep, yoursSince: day('2025-01-01') } }).found).toBe(0)
  })

  it('leaves a small lag of a goal alone', () => {
    expect(worthRaising({ ...quiet, goals: [{ ...behind, behindPercent: 14 }] }).found).toBe(0)
  })

  it('does not complain about someone who has left', () => {
    const left = { ...rep, archivedAt: instant('2026-11-01T09:00:00Z') }
    const contact = { ...quiet.contact, lastContactOn: day('2026-01-02') }
    expect(worthRaising({ ...quiet, rep: left, contact }).found).toBe(0)
  })
})

describe('a number worth raising', () => {
  it('fell below the usual range, with the last four readings and the plan', () => {
    const fact = numberFellFact([trendOf([8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 2], 8)], today)
    expect(fact?.fact).toBe('First meetings fell below the usual')
    expect(fact?.because[0]).toMatchObject({ text: '8, 9, 8, 2 a week' })
    expect(fact?.because[1]).toBe(' against a plan of 8')
  })

  it('is silent with too few readings and no plan', () => {
    expect(numberFellFact([trendOf([8, 9, 2])], today)).toBeUndefined()
  })

  it('takes three periods under plan to speak, not two', () => {
    expect(numberFellFact([trendOf([9, 7, 7], 8)], today)).toBeUndefined()
    expect(numberFellFact([trendOf([9, 7, 7, 7], 8)], today)?.fact).toBe(
      'First meetings under plan for three weeks',
    )
  })

  it('rose, and is forgotten once somebody has said so', () => {
    const rose = trendOf([4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 14])
    expect(numberRoseFact([rose], null, today)?.pill).toEqual({ tone: 'g', text: 'reinforce' })
    const praised = { id: JournalEntryId.parse(uuid), on: day('2026-11-12') }
    expect(numberRoseFact([rose], praised, today)).toBeUndefined()
  })

  it('is not raised when the last reading is months old', () => {
    expect(numberFellFact([trendOf([9, 7, 7, 7], 8)], day('2027-03-01'))).toBeUndefined()
  })
})

describe('the question to ask', () => {
  const meeting = {
    id: OneOnOneId.parse(uuid),
    number: 12,
    heldOn: day('2026-11-07'),
    focus: '',
    desire: 'neutral',
    askedCount: 6,
    toldCount: 3,
    minutes: 32,
  } as const
  const fresh = { words: 'To run a team', askedOn: day('2026-10-01'), isOld: false }

  it('comes up when desire was cool, with the meeting it was read in', () => {
    expect(questionFor({ rep, today, lastMeeting: meeting, drive: fresh })?.because).toEqual([
      'desire read ',
      { text: '“neutral”', noun: 'one-on-one', recordId: uuid },
      ' on 7 Nov',
    ])
  })

  it('comes up when what drives a rep was asked too long ago', () => {
    const drive = { ...fresh, askedOn: day('2026-05-12'), isOld: true }
    const question = questionFor({ rep, today, lastMeeting: { ...meeting, desire: 'pull' }, drive })
    expect(question?.because).toEqual(['what drives Alex was last asked in May'])
  })

  it('stays away when both are in order', () => {
    expect(questionFor({ rep, today, lastMeeting: { ...meeting, desire: 'pull' }, drive: fresh })).toBeNull()
  })
})

describe('what drives a rep', () => {
  it.each([
    [false, 'two quarters ago to the day', '2026-05-21'],
    [true, 'a day longer ago than two quarters', '2026-05-20'],
  ])('is worth asking again: %s, when asked %s', (isOld, _when, askedOn) => {
    const drive = { id: RepDriveId.parse(uuid), words: 'To run a team', askedOn: day(askedOn) }
    expect(latestDrive([drive], today)?.isOld).toBe(isOld)
  })
})

describe('personal dates ahead', () => {
  const dated = (onDay: string, isYearly = true) => ({
    id: PersonalDateId.parse(uuid),
    label: onDay,
    onDay: day(onDay),
    isYearly,
  })

  it('come nearest first, over the turn of the year, and only within thirty days', () => {
    const dates = [dated('1990-01-05'), dated('1990-12-20'), dated('1990-02-15'), dated('2026-12-24', false)]
    expect(datesAhead(dates, day('2026-12-10'))).toEqual([
      { label: '1990-12-20', on: '2026-12-20', years: 36 },
      { label: '2026-12-24', on: '2026-12-24', years: null },
      { label: '1990-01-05', on: '2027-01-05', years: 37 },
    ])
  })
})
