import * as z from 'zod/mini'
import { FollowUp } from '../follow-up/follow-up.ts'
import { EntryKind, JournalEntryId, Polarity } from '../journal-entry/journal-entry.ts'
import { command, query } from '../kernel/contract.ts'
import { CalendarDay } from '../kernel/time.ts'
import { OneOnOneId } from '../one-on-one/one-on-one-id.ts'
import { RepId } from '../rep/rep-id.ts'
import { CoachabilitySignId, NewSign, SeenSign } from './coachability-sign.ts'
import { TopicAim, TopicKind, Touch } from './touch.ts'

/** A note about a rep as the coaching tab reads it. */
export const CoachingEntry = z.strictObject({
  id: JournalEntryId,
  kind: EntryKind,
  heading: z.string(),
  happenedOn: CalendarDay,
  polarity: z.nullable(Polarity),
  deliveredOn: z.nullable(CalendarDay),
  followsId: z.nullable(JournalEntryId),
  touch: z.nullable(Touch),
  /** Of recognition; null for everything else. */
  namesBehaviour: z.nullable(z.boolean()),
})
export type CoachingEntry = z.infer<typeof CoachingEntry>

/** A topic that was talked about in a one-on-one. */
export const DiscussedTopic = z.strictObject({
  oneOnOneId: OneOnOneId,
  heldOn: CalendarDay,
  title: z.string(),
  touch: z.nullable(Touch),
  topicKind: z.nullable(TopicKind),
  topicAim: z.nullable(TopicAim),
  /** Null for a section of the template. */
  raisedBy: z.nullable(z.enum(['me', 'rep'])),
})
export type DiscussedTopic = z.infer<typeof DiscussedTopic>

/** What was counted in a one-on-one that was held. */
export const CountedMeeting = z.strictObject({
  id: OneOnOneId,
  heldOn: CalendarDay,
  asked: z.int(),
  told: z.int(),
})
export type CountedMeeting = z.infer<typeof CountedMeeting>

/** Everything about how a rep is coached since a day. Lists are oldest first. */
export const RepCoaching = z.strictObject({
  from: CalendarDay,
  entries: z.array(CoachingEntry),
  followUps: z.array(FollowUp),
  topics: z.array(DiscussedTopic),
  meetings: z.array(CountedMeeting),
  signs: z.array(SeenSign),
  /** However long ago. */
  lastRecognitionOn: z.nullable(CalendarDay),
  lastObservationOn: z.nullable(CalendarDay),
})
export type RepCoaching = z.infer<typeof RepCoaching>

export const coachingContract = {
  /** One rep's coaching in the last 400 days. */
  get: query({ input: z.strictObject({ repId: RepId }), output: RepCoaching, errors: ['rep-not-found'] }),
  addSign: command({ input: NewSign, output: SeenSign, errors: ['rep-not-found', 'day-in-future'] }),
  /** For good; adding it again is the way back. */
  removeSign: command({
    input: z.strictObject({ id: CoachabilitySignId }),
    output: z.strictObject({ removed: z.boolean() }),
  }),
}
