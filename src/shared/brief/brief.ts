import * as z from 'zod/mini'
import { BasketItemId, RaisedBy } from '../basket-item/basket-item.ts'
import { CommitmentLine } from '../commitment/commitment.ts'
import { Desire } from '../desire/desire-signs.ts'
import { Nudge } from '../insight/insight.ts'
import { ChartEvent, EntryKind, JournalEntryId, Polarity } from '../journal-entry/journal-entry.ts'
import { addDays, addMonths, CalendarDay, ClockTime, daysBetween } from '../kernel/time.ts'
import { MetricId, RepSeries } from '../metric/metric.ts'
import { OneOnOneState } from '../one-on-one/one-on-one.ts'
import { OneOnOneId } from '../one-on-one/one-on-one-id.ts'
import { nextOccurrence, type PersonalDate, type RepDrive } from '../rep/rep.ts'
import { RepId } from '../rep/rep-id.ts'
import { FactPart } from './fact.ts'

/** The last meeting that took place. */
export const BriefMeeting = z.strictObject({
  id: OneOnOneId,
  number: z.int(),
  heldOn: CalendarDay,
  focus: z.string(),
  desire: z.nullable(Desire),
  askedCount: z.int(),
  toldCount: z.int(),
  /** How long it took; null when it was noted afterwards. */
  minutes: z.nullable(z.int()),
})
export type BriefMeeting = z.infer<typeof BriefMeeting>

/** The meeting that comes next, or is under way. */
export const BriefNextMeeting = z.strictObject({
  id: OneOnOneId,
  number: z.int(),
  state: OneOnOneState,
  plannedOn: CalendarDay,
  plannedAt: z.nullable(ClockTime),
  topicCount: z.int(),
})
export type BriefNextMeeting = z.infer<typeof BriefNextMeeting>

/** A metric that moved since the last meeting. */
export const BriefChange = z.strictObject({
  metricId: MetricId,
  /** `First meetings: 4, was 6`. */
  sentence: z.string(),
  direction: z.enum(['better', 'worse', 'same']),
  /** Plan and normal range, as far as there are any. */
  caption: z.string(),
})
export type BriefChange = z.infer<typeof BriefChange>

/** A goal that is under way, and how it stands to an even pace. */
export const BriefGoal = z.strictObject({
  id: z.string(),
  wording: z.string(),
  endsOn: CalendarDay,
  /** `2 of 6 deals`; empty while nothing was read. */
  standing: z.string(),
  /** 0 is none, 1 is met; null without a target or a value. */
  progress: z.nullable(z.number()),
  /** `behind by 29 %`; empty while there is nothing to compare. */
  pace: z.string(),
  behindPercent: z.nullable(z.number()),
  elapsed: z.number(),
})
export type BriefGoal = z.infer<typeof BriefGoal>

/** Feedback that the rep has not heard. */
export const BriefFeedback = z.strictObject({
  id: JournalEntryId,
  heading: z.string(),
  kind: EntryKind,
  polarity: z.nullable(Polarity),
  happenedOn: CalendarDay,
  daysWaiting: z.int(),
})
export type BriefFeedback = z.infer<typeof BriefFeedback>

/** A personal date on its next day. */
export const BriefDate = z.strictObject({
  label: z.string(),
  on: CalendarDay,
  /** Full years since, for a yearly one; null for a one-off. */
  years: z.nullable(z.int()),
})
export type BriefDate = z.infer<typeof BriefDate>

/** What drives a rep, in the rep's own words, and whether it is time to ask again. */
export const BriefDrive = z.strictObject({
  words: z.string(),
  askedOn: CalendarDay,
  isOld: z.boolean(),
})
export type BriefDrive = z.infer<typeof BriefDrive>

/** The last entry of a kind. */
export const LastEntry = z.strictObject({ id: JournalEntryId, on: CalendarDay })
export type LastEntry = z.infer<typeof LastEntry>

/** Something put aside for next time that waits for a meeting. */
export const BriefTopic = z.strictObject({ id: BasketItemId, words: z.string(), raisedBy: RaisedBy })
export type BriefTopic = z.infer<typeof BriefTopic>

/** A question worth asking, with its reason. */
export const BriefQuestion = z.strictObject({ question: z.string(), because: z.array(FactPart) })
export type BriefQuestion = z.infer<typeof BriefQuestion>

/** Everything a manager wants in front of her before she talks to one rep. Worked out when asked, never kept. */
export const Brief = z.strictObject({
  repId: RepId,
  asOf: CalendarDay,
  worthRaising: z.strictObject({
    /** At most three, the most telling first. */
    facts: z.array(Nudge),
    /** How many there were to choose from. */
    found: z.int(),
    question: z.nullable(BriefQuestion),
  }),
  lastMeeting: z.nullable(BriefMeeting),
  nextMeeting: z.nullable(BriefNextMeeting),
  topicsWaiting: z.array(BriefTopic),
  /** Open promises both ways, due first first. */
  promises: z.array(CommitmentLine),
  /** Since the last meeting; empty if there was none. */
  changes: z.array(BriefChange),
  toSay: z.array(BriefFeedback),
  lastRecognition: z.nullable(LastEntry),
  lastObservation: z.nullable(LastEntry),
  goals: z.array(BriefGoal),
  drive: z.nullable(BriefDrive),
  /** Within the next thirty days, the nearest first. */
  dates: z.array(BriefDate),
  /** The rep's first leading metric with what happened meanwhile; null without a reading. */
  chart: z.nullable(z.strictObject({ series: RepSeries, events: z.array(ChartEvent) })),
})
export type Brief = z.infer<typeof Brief>

/** How many periods count for what is usual and for what is drawn: half a year of weeks. */
export const trendPeriods = 26

/** Days ahead in which a personal date is worth knowing. */
const daysAhead = 30

/** Two quarters: what drives a person is worth asking again after that. */
const freshMonths = 6

/** The personal dates that fall into the next thirty days, today included; the nearest first. */
export function datesAhead(dates: readonly PersonalDate[], today: CalendarDay): BriefDate[] {
  const limit = addDays(today, daysAhead)
  return dates
    .flatMap((date) => {
      const on = nextOccurrence(date, today)
      if (on === null || on > limit) return []
      const years = date.isYearly ? Number(on.slice(0, 4)) - Number(date.onDay.slice(0, 4)) : null
      return [{ label: date.label, on, years: years !== null && years > 0 ? years : null }]
    })
    .toSorted((one, other) => daysBetween(other.on, one.on))
}

/** The words last said about what drives a rep. Old from the day after two quarters on. */
export function latestDrive(drives: readonly RepDrive[], today: CalendarDay): BriefDrive | null {
  const latest = drives.toSorted((one, other) => daysBetween(one.askedOn, other.askedOn))[0]
  if (latest === undefined) return null
  return {
    words: latest.words,
    askedOn: latest.askedOn,
    isOld: addMonths(latest.askedOn, freshMonths) < today,
  }
}
