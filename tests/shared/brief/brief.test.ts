import { describe, expect, it } from 'vitest'
import { datesAhead, latestDrive } from '../../../src/shared/brief/brief.ts'
import { questionFor } from '../../../src/shared/brief/brief-question.ts'
import { day, instant } from '../../../src/shared/kernel/time.ts'
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
