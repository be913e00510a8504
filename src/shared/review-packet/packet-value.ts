import * as z from 'zod/mini'
import { RaisedBy } from '../basket-item/basket-item.ts'
import { Commitment } from '../commitment/commitment.ts'
import { Goal, GoalCheckIn, GoalRevision } from '../goal/goal.ts'
import { GoalStanding } from '../goal/goal-progress.ts'
import { EntryKind, EntrySetting, JournalEntryId, Polarity } from '../journal-entry/journal-entry.ts'
import { Audience } from '../kernel/text.ts'
import { CalendarDay, DayRange } from '../kernel/time.ts'
import { RepSeries } from '../metric/metric.ts'
import { OneOnOneChange, OneOnOneState } from '../one-on-one/one-on-one.ts'
import { OneOnOneId } from '../one-on-one/one-on-one-id.ts'
import { RepId } from '../rep/rep-id.ts'
import { RichText } from '../rich-text/rich-text.ts'
import { Settings } from '../setting/setting.ts'
import { PacketItemKey, PacketNoun, PacketReader, PacketSection, ReviewPacketId } from './review-packet.ts'
import { StatementKey } from './statements.ts'

const count = z.int().check(z.nonnegative())

/** A journal entry on paper. */
export const PacketEntry = z.strictObject({
  id: JournalEntryId,
  kind: EntryKind,
  title: z.string(),
  happenedOn: CalendarDay,
  /** Null when this version cannot read the stored text; then its words are in `salvagedText`. */
  document: z.nullable(RichText),
  salvagedText: z.string(),
  tags: z.array(z.string()),
  setting: z.nullable(EntrySetting),
  polarity: z.nullable(Polarity),
  deliveredOn: z.nullable(CalendarDay),
  isOnCharts: z.boolean(),
  audience: Audience,
})
export type PacketEntry = z.infer<typeof PacketEntry>

/** A topic of a one-on-one whose note may be read by the packet's reader. */
export const PacketTopic = z.strictObject({
  title: z.string(),
  raisedBy: z.nullable(RaisedBy),
  document: RichText,
  audience: Audience,
})
export type PacketTopic = z.infer<typeof PacketTopic>

/**
 * A one-on-one on paper. What only the manager sees of it (her pane, her reflection, how she read the rep's
 * desire, who asked and told) has no place in this value, so no packet can hold it.
 */
export const PacketMeeting = z.strictObject({
  id: OneOnOneId,
  number: z.int(),
  on: CalendarDay,
  state: OneOnOneState,
  /** Empty where the meeting itself is for the manager only and just a note of it is shared. */
  focus: z.string(),
  changes: z.array(OneOnOneChange),
  topics: z.array(PacketTopic),
  audience: Audience,
})
export type PacketMeeting = z.infer<typeof PacketMeeting>

export const PacketGoal = z.strictObject({
  goal: Goal,
  measureName: z.string(),
  standing: GoalStanding,
  checkIns: z.array(GoalCheckIn),
  revisions: z.array(GoalRevision),
  /** What is done for it week by week, in words. */
  behaviours: z.array(z.string()),
})
export type PacketGoal = z.infer<typeof PacketGoal>

export const PacketPromise = z.strictObject({
  commitment: Commitment,
  reDatedCount: count,
  /** The words of what stands in its place, if that may be read too. */
  replacedBy: z.nullable(z.string()),
})
export type PacketPromise = z.infer<typeof PacketPromise>

/** The rep's calendar of one-on-ones: days that both of them know, without a word of what was said. */
export const MeetingCalendar = z.strictObject({
  /** Held, skipped or still to come on a day that is over; excused ones do not count. */
  planned: count,
  heldOn: z.array(CalendarDay),
  moved: count,
  skipped: count,
  excused: count,
})
export type MeetingCalendar = z.infer<typeof MeetingCalendar>

/** Where numbers come from: a file or a paste, and when it was read in. */
export const PacketSource = z.strictObject({
  name: z.string(),
  importedOn: CalendarDay,
  readings: count,
})
export type PacketSource = z.infer<typeof PacketSource>

/** One record of how a rep grew: a plan, a level seen, a card, a small gain, a win, or what became of feedback. */
export const GrowthRecord = z.strictObject({
  noun: z.enum(['coaching-plan', 'skill', 'scorecard', 'small-gain', 'win', 'follow-up']),
  id: z.string(),
  on: CalendarDay,
  title: z.string(),
  lines: z.array(z.string()),
  audience: Audience,
})
export type GrowthRecord = z.infer<typeof GrowthRecord>

/** Something critical on the paper, and the day it was told; null when it would be news to the rep. */
export const PacketStatement = z.strictObject({
  key: StatementKey,
  words: z.string(),
  entryId: z.nullable(JournalEntryId),
  on: z.nullable(CalendarDay),
  toldOn: z.nullable(CalendarDay),
})
export type PacketStatement = z.infer<typeof PacketStatement>

/** Everything a packet says, and nothing else: what is not in this value is not on the paper. */
export const ReviewPacket = z.strictObject({
  id: ReviewPacketId,
  reader: PacketReader,
  period: DayRange,
  includesPrivate: z.boolean(),
  madeOn: CalendarDay,
  preparedBy: z.string(),
  settings: z.pick(Settings, { locale: true, currency: true, weekStartsOn: true }),
  rep: z.strictObject({ id: RepId, name: z.string(), role: z.string(), segment: z.string() }),
  sections: z.array(PacketSection),
  summary: RichText,
  repWords: RichText,
  /** With the periods before, so that a normal range and a comparison can be made. */
  metrics: z.array(RepSeries),
  goals: z.array(PacketGoal),
  entries: z.array(PacketEntry),
  statements: z.array(PacketStatement),
  growth: z.array(GrowthRecord),
  meetings: z.array(PacketMeeting),
  calendar: MeetingCalendar,
  promises: z.array(PacketPromise),
  next: z.strictObject({ goals: z.array(Goal), promises: z.array(Commitment) }),
  sources: z.array(PacketSource),
  /** Readings typed in by hand. */
  typedReadings: count,
  leftOutByChoice: count,
})
export type ReviewPacket = z.infer<typeof ReviewPacket>

/** A record that could be in the packet, for ticking it in and out. */
export const PacketItem = z.strictObject({
  key: PacketItemKey,
  noun: PacketNoun,
  kind: z.string(),
  on: z.nullable(CalendarDay),
  title: z.string(),
  audience: z.nullable(Audience),
  isIn: z.boolean(),
})
export type PacketItem = z.infer<typeof PacketItem>

export const PacketSectionChoice = z.strictObject({
  section: PacketSection,
  isOn: z.boolean(),
  items: z.array(PacketItem),
  /** How many records of this section stay out because they are for the manager only. */
  privateCount: count,
})
export type PacketSectionChoice = z.infer<typeof PacketSectionChoice>

/** A record that leaves the app when the packet is exported. Numbers have no audience: null. */
export const LeavingRecord = z.strictObject({
  key: PacketItemKey,
  kind: z.string(),
  on: z.nullable(CalendarDay),
  title: z.string(),
  audience: z.nullable(Audience),
})
export type LeavingRecord = z.infer<typeof LeavingRecord>

/** What a printed page holds: it is handed back with the news that the page was exported. */
export const PrintedRecords = z.strictObject({
  reader: PacketReader,
  records: z.array(z.strictObject({ key: PacketItemKey, kind: z.string() })),
})
export type PrintedRecords = z.infer<typeof PrintedRecords>

export const PacketWarning = z.discriminatedUnion('kind', [
  /** Somebody else of the team is named; `where` are the titles of the records in which. */
  z.strictObject({ kind: z.literal('other-rep-named'), name: z.string(), where: z.array(z.string()) }),
  /** Months of the period without any dated evidence, as `2026-08`. */
  z.strictObject({ kind: z.literal('months-without-evidence'), months: z.array(z.string()) }),
  /** Critical statements that point to no delivered feedback: they would be a surprise. */
  z.strictObject({ kind: z.literal('never-discussed'), statements: z.array(PacketStatement) }),
  /** Other evidence the rep was never told about. */
  z.strictObject({ kind: z.literal('never-told'), titles: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('private-included'), count }),
])
export type PacketWarning = z.infer<typeof PacketWarning>

/** What would leave the app, listed before it leaves. */
export const WhatLeaves = z.strictObject({
  fileName: z.string(),
  records: z.array(LeavingRecord),
  /** Facts that are counted from the calendar or written for this packet, in words. */
  besides: z.array(z.string()),
  warnings: z.array(PacketWarning),
})
export type WhatLeaves = z.infer<typeof WhatLeaves>

/** A packet put together, with what can be ticked and what would leave. */
export const AssembledPacket = z.strictObject({
  packet: ReviewPacket,
  choices: z.array(PacketSectionChoice),
  leaving: WhatLeaves,
})
export type AssembledPacket = z.infer<typeof AssembledPacket>
