import * as z from 'zod/mini'
import { Audience, Name } from '../kernel/text.ts'
import { addMonths, CalendarDay, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'

const count = z.int().check(z.nonnegative())

/** Everything that can be held about a rep, by kind. The order is the order of the report. */
export const heldKinds = [
  'profile',
  'other-name',
  'drive',
  'destination',
  'desire-reading',
  'personal-date',
  'followed-metric',
  'note',
  'follow-up',
  'coachability-sign',
  'one-on-one',
  'agenda-item',
  'one-on-one-change',
  'agenda-switch',
  'promise',
  'promise-change',
  'promise-miss',
  'topic',
  'goal',
  'check-in',
  'goal-change',
  'goal-behaviour',
  'track',
  'track-line',
  'fit-review',
  'skill-level',
  'scorecard',
  'coaching-plan',
  'plan-item',
  'small-gain',
  'next-role',
  'next-role-gap',
  'reading',
  'target',
  'import-change',
  'packet',
  'packet-export',
  'abc-plan',
  'abc-consequence',
  'abc-step',
  'win',
  'win-offer',
  'teaching',
  'buddy',
  'time-share',
  'nudge-put-aside',
  'earlier-text',
] as const
export const HeldKind = z.enum(heldKinds)
export type HeldKind = z.infer<typeof HeldKind>

/** How a kind is called, for one and for several. */
export const heldWords: Readonly<Record<HeldKind, readonly [one: string, several: string]>> = {
  profile: ['profile', 'profiles'],
  'other-name': ['name in imported files', 'names in imported files'],
  drive: ['thing that drives them', 'things that drive them'],
  destination: ['destination in their words', 'destinations in their words'],
  'desire-reading': ['reading of desire', 'readings of desire'],
  'personal-date': ['personal date', 'personal dates'],
  'followed-metric': ['metric followed', 'metrics followed'],
  note: ['note', 'notes'],
  'follow-up': ['follow-up of feedback', 'follow-ups of feedback'],
  'coachability-sign': ['sign of how they take coaching', 'signs of how they take coaching'],
  'one-on-one': ['one-on-one', 'one-on-ones'],
  'agenda-item': ['talking point', 'talking points'],
  'one-on-one-change': ['one-on-one moved or skipped', 'one-on-ones moved or skipped'],
  'agenda-switch': ['turn of an agenda to listening', 'turns of agendas to listening'],
  promise: ['promise', 'promises'],
  'promise-change': ['change of a promise', 'changes of promises'],
  'promise-miss': ['promise missed, with its reason', 'promises missed, with their reasons'],
  topic: ['topic put aside for a talk', 'topics put aside for a talk'],
  goal: ['goal', 'goals'],
  'skill-level': ['skill level with evidence', 'skill levels with evidence'],
  scorecard: ['scorecard', 'scorecards'],
  'coaching-plan': ['coaching plan', 'coaching plans'],
  'plan-item': ['item of a coaching plan', 'items of coaching plans'],
  'small-gain': ['small gain', 'small gains'],
  'next-role': ['role they want next', 'roles they want next'],
  'next-role-gap': ['gap to the next role', 'gaps to the next role'],
  'check-in': ['goal check-in', 'goal check-ins'],
  'goal-change': ['change of a goal', 'changes of goals'],
  'goal-behaviour': ['behaviour under a goal', 'behaviours under goals'],
  track: ['track', 'tracks'],
  'track-line': ['dated line of a track', 'dated lines of tracks'],
  'fit-review': ['fit review', 'fit reviews'],
  reading: ['reading', 'readings'],
  target: ['target', 'targets'],
  'import-change': ['reading in an import', 'readings in imports'],
  packet: ['review packet', 'review packets'],
  'packet-export': ['export of a packet', 'exports of packets'],
  'abc-plan': ['A-B-C plan', 'A-B-C plans'],
  'abc-consequence': ['consequence in an A-B-C plan', 'consequences in A-B-C plans'],
  'abc-step': ['thing you would add', 'things you would add'],
  win: ['win', 'wins'],
  'win-offer': ['win offered', 'wins offered'],
  teaching: ['thing taught or learned', 'things taught or learned'],
  buddy: ['buddy', 'buddies'],
  'time-share': ['share of your time', 'shares of your time'],
  'nudge-put-aside': ['nudge put aside', 'nudges put aside'],
  'earlier-text': ['earlier text', 'earlier texts'],
}

/** Who may read it. `nobody-set` is for what has no reader of its own: numbers and lists. */
export const HeldAudience = z.enum([...Audience.options, 'nobody-set'])
export type HeldAudience = z.infer<typeof HeldAudience>

/** A backup, or a vault that was set aside, in which an erased rep still stands. */
export const KeptCopy = z.strictObject({ name: z.string(), madeAt: Instant, bytes: count })
export type KeptCopy = z.infer<typeof KeptCopy>

/** What an erasure took, and what it could not take. Kept nowhere: it names the person. */
export const Certificate = z.strictObject({
  repName: z.string(),
  erasedAt: Instant,
  went: z.array(z.strictObject({ kind: HeldKind, audience: HeldAudience, count })),
  /** Lines of the index behind timeline and search. */
  indexLines: count,
  /** Notes that are about somebody else as well: they stay, the link to this person is gone. */
  sharedNotes: count,
  /** Other records in whose text the name is still written. */
  mentions: count,
  /** Copies on this machine that were made while the person was in the vault. */
  copies: z.array(KeptCopy),
})
export type Certificate = z.infer<typeof Certificate>

/** Months after leaving until a rep's records are due to go. Nothing goes by itself. */
export const retentionChoices = [3, 6, 12, 24, 36, 60, 84, 120] as const

/** A rep who left, and when the retention rule says the records should go. */
export const RetentionLine = z.strictObject({
  repId: RepId,
  name: Name,
  archivedAt: Instant,
  /** Null while there is no rule. */
  dueOn: z.nullable(CalendarDay),
  isDue: z.boolean(),
})
export type RetentionLine = z.infer<typeof RetentionLine>

/** The first day on which the records of somebody who left should be gone. */
export function dueDay(archivedAt: Instant, months: number): CalendarDay {
  return addMonths(CalendarDay.parse(archivedAt.slice(0, 10)), months)
}

/** Whether what was typed names this person: the same words, whatever their case and spaces. */
export function isNamed(typed: string, name: string): boolean {
  return plain(typed) === plain(name)
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
