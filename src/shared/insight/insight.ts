import * as z from 'zod/mini'
import { Fact } from '../brief/fact.ts'
import { CalendarDay } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'

/** The rules of the app, in the order in which they are heard: the first three that speak are shown. */
export const RuleKey = z.enum([
  'left-alone',
  'neglect-by-tier',
  'quarter-end-guard',
  'weekly-review-due',
  'time-on-unwilling-beside-willing',
  'time-split-off',
  'number-rose',
  'goal-met-unsaid',
  'skill-rose-unsaid',
  'change-unsaid',
  'number-fell',
  'results-will-follow',
  'took-over',
  'hand-back-offered',
  'ownership-share',
  'i-am-late',
  'track-checkpoint-due',
  'what-i-bring-empty',
  'surprise-ahead',
  'still-to-say',
  'rep-is-late',
  'promise-re-dated',
  'goal-behind',
  'praise-gap',
  'date-ahead',
  'new-hire-talk',
  'observation-unsaid',
  'loop-stalled',
  'feedback-not-followed-up',
  'feedback-delay',
  'seen-differently',
  'plan-unbalanced',
  'plan-without-movement',
  'skill-not-observed',
  'meetings-moved',
  'no-promise-by-rep',
  'all-comply',
  'number-only-topic',
  'desire-cool',
  'win-fits',
  'topic-carried',
  'observation-gap',
  'depth-stops-at-tell',
  'balance-off-aim',
  'praise-without-behaviour',
  'topic-mix',
  'track-missing-piece',
  'outlook-not-asked',
  'career-slot',
  'plan-serves-nothing',
  'stretch-serves-nothing',
  'drive-is-old',
  'vision-is-old',
  'repeated-reason',
  'few-causes',
  'miss-without-reason',
  'started-by-rep',
  'follow-through',
  'reflection-asleep',
  'question-due',
  'evidence-gap',
  'goal-without-check-in',
  'goal-draft',
  'target-doubtful',
  'goal-stalled',
  'fit-review-offered',
  'asked-and-told',
  'inside-normal',
])
export type RuleKey = z.infer<typeof RuleKey>

/** `quiet` speaks only where nothing louder does; `off` never. */
export const RuleVolume = z.enum(['normal', 'quiet', 'off'])
export type RuleVolume = z.infer<typeof RuleVolume>

/** A limit from which on a rule speaks. The manager may move it. */
export const TunedThreshold = z.strictObject({
  key: z.string(),
  /** What is counted, as a label: `Days without recognition`. */
  label: z.string(),
  unit: z.enum(['days', 'percent', 'times']),
  value: z.int(),
  /** As the app came with it. */
  shipped: z.int(),
  least: z.int(),
  most: z.int(),
})
export type TunedThreshold = z.infer<typeof TunedThreshold>

/** One step quieter, for a rule that was not useful. */
export function quieter(volume: RuleVolume): RuleVolume {
  return volume === 'normal' ? 'quiet' : 'off'
}

/** Something worth a thought: a fact, its reason, what to ask or do, and what would silence it. */
export const Nudge = z.extend(Fact, {
  ruleKey: RuleKey,
  /** Null when it is about the whole team. */
  repId: z.nullable(RepId),
  /** Of two nudges on one subject only the first is shown. */
  subject: z.string(),
  /** What it rests on, without what changes by the mere passing of days: a dismissal holds as long as it does. */
  basis: z.string(),
  /** A question to ask, or something to do; never empty. */
  suggestion: z.string(),
  silencedBy: z.string(),
  /** The one word in the table of the team. */
  rowWord: z.string(),
  /** By its name on the page of rules. */
  ruleName: z.string(),
  volume: RuleVolume,
  thresholds: z.array(TunedThreshold),
})
export type Nudge = z.infer<typeof Nudge>

/** What the manager chose for one rule; thresholds that were never moved are left out. */
export const RuleSetting = z.strictObject({
  ruleKey: RuleKey,
  volume: RuleVolume,
  thresholds: z.record(z.string(), z.int()),
})
export type RuleSetting = z.infer<typeof RuleSetting>

/** A nudge the manager put aside until its facts change. */
export const Dismissal = z.strictObject({
  ruleKey: RuleKey,
  repId: z.nullable(RepId),
  basis: z.string().check(z.maxLength(2000)),
})
export type Dismissal = z.infer<typeof Dismissal>

/** What the engine has to say, the most telling first. */
export const Nudges = z.strictObject({
  /** At most three. */
  nudges: z.array(Nudge),
  /** How many there were to choose from. */
  found: z.int(),
})
export type Nudges = z.infer<typeof Nudges>

/** A rule as the page of all rules shows it. */
export const RuleReport = z.strictObject({
  ruleKey: RuleKey,
  name: z.string(),
  looksAt: z.string(),
  silencedBy: z.string(),
  thresholds: z.array(TunedThreshold),
  volume: RuleVolume,
  isTuned: z.boolean(),
  /** How many reps it has something to say about today; 1 or 0 for a rule about the team. */
  speaksNow: z.int(),
  /** The last day on which it had something to say, within half a year; looked up week by week. */
  lastSpoke: z.nullable(
    z.strictObject({ on: CalendarDay, repId: z.nullable(RepId), repName: z.string(), fact: z.string() }),
  ),
})
export type RuleReport = z.infer<typeof RuleReport>
