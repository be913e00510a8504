import * as z from 'zod/mini'
import { JournalEntryId } from '../journal-entry/journal-entry.ts'
import { idOf } from '../kernel/id.ts'
import { Audience, FilledLine, folded, Line, Words } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RecordId } from '../record/record.ts'
import { RepId } from '../rep/rep-id.ts'
import { TagName, tagLimits } from '../tag/tag.ts'

export const WinId = idOf('WinId')
export type WinId = z.infer<typeof WinId>
export const WinOfferId = idOf('WinOfferId')
export type WinOfferId = z.infer<typeof WinOfferId>
export const TeachingId = idOf('TeachingId')
export type TeachingId = z.infer<typeof TeachingId>
export const BuddyId = idOf('BuddyId')
export type BuddyId = z.infer<typeof BuddyId>

const winFields = {
  /** Who did it. */
  repId: RepId,
  /** The skill it belongs to, if it belongs to one. */
  skillId: z.nullable(RecordId),
  /** What worked, in one line. */
  title: FilledLine,
  /** Where it worked: the kind of customer, the moment. */
  situation: Line,
  /** How it was done, so that somebody else could do it. */
  words: Words,
  happenedOn: CalendarDay,
  tags: z.array(TagName).check(z.maxLength(tagLimits.perEntry, 'too many')),
  audience: Audience,
}

/** Something that worked, kept so that others can try it. */
export const Win = z.strictObject({
  id: WinId,
  ...winFields,
  tags: z.array(z.string()),
  /** The note it was made from. */
  sourceEntryId: z.nullable(JournalEntryId),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type Win = z.infer<typeof Win>

export const NewWin = z.strictObject({
  ...winFields,
  skillId: z._default(winFields.skillId, null),
  situation: z._default(Line, ''),
  words: z._default(Words, ''),
  /** Today when left out. */
  happenedOn: z.optional(CalendarDay),
  tags: z._default(winFields.tags, []),
  audience: z._default(Audience, 'only-me'),
})
export type NewWin = z.infer<typeof NewWin>

/** Only what changes is sent. */
export const WinChanges = z.partial(z.strictObject(winFields))
export type WinChanges = z.infer<typeof WinChanges>

/** That a win was shown to somebody, and when. */
export const WinOffer = z.strictObject({
  id: WinOfferId,
  repId: RepId,
  offeredOn: CalendarDay,
  note: Line,
})
export type WinOffer = z.infer<typeof WinOffer>

/** Why a win fits a rep: the skill is being worked on, or it was seen low. */
export const WinFit = z.strictObject({
  repId: RepId,
  why: z.enum(['planned', 'weak']),
  /** Of 1 to 4, when it was seen; null when only a plan speaks for it. */
  level: z.nullable(z.int()),
  /** When the plan began or the level was seen. */
  since: CalendarDay,
})
export type WinFit = z.infer<typeof WinFit>

export const StartedBy = z.enum(['me', 'teacher', 'learner'])
export type StartedBy = z.infer<typeof StartedBy>

const teachingFields = {
  winId: z.nullable(WinId),
  skillId: z.nullable(RecordId),
  /** What was passed on. */
  words: FilledLine,
  taughtOn: CalendarDay,
  /** What came of it; empty until it is known. */
  outcome: Line,
  startedBy: StartedBy,
  audience: Audience,
}

/** That one rep learned something from another. */
export const Teaching = z.strictObject({
  id: TeachingId,
  teacherRepId: RepId,
  learnerRepId: RepId,
  ...teachingFields,
  createdAt: Instant,
  changedAt: Instant,
})
export type Teaching = z.infer<typeof Teaching>

export const NewTeaching = z
  .strictObject({
    teacherRepId: RepId,
    learnerRepId: RepId,
    ...teachingFields,
    winId: z._default(teachingFields.winId, null),
    skillId: z._default(teachingFields.skillId, null),
    /** Today when left out. */
    taughtOn: z.optional(CalendarDay),
    outcome: z._default(Line, ''),
    startedBy: z._default(StartedBy, 'me'),
    audience: z._default(Audience, 'only-me'),
  })
  .check(
    z.refine((made) => made.teacherRepId !== made.learnerRepId, {
      message: 'the same rep twice',
      path: ['learnerRepId'],
    }),
  )
export type NewTeaching = z.infer<typeof NewTeaching>

/** Only what changes is sent. */
export const TeachingChanges = z.partial(
  z.strictObject({ words: FilledLine, outcome: Line, taughtOn: CalendarDay, audience: Audience }),
)
export type TeachingChanges = z.infer<typeof TeachingChanges>

/** Two who look after each other's learning: `buddyRepId` is there for `repId`. */
export const Buddy = z.strictObject({
  id: BuddyId,
  repId: RepId,
  buddyRepId: RepId,
  purpose: Line,
  startedOn: CalendarDay,
  endedOn: z.nullable(CalendarDay),
  audience: Audience,
  createdAt: Instant,
})
export type Buddy = z.infer<typeof Buddy>

export const NewBuddy = z
  .strictObject({
    repId: RepId,
    buddyRepId: RepId,
    purpose: z._default(Line, ''),
    startedOn: z.optional(CalendarDay),
    audience: z._default(Audience, 'only-me'),
  })
  .check(
    z.refine((pair) => pair.repId !== pair.buddyRepId, {
      message: 'the same rep twice',
      path: ['buddyRepId'],
    }),
  )
export type NewBuddy = z.infer<typeof NewBuddy>

/** A win with everything its place in the library shows. */
export const WinCard = z.strictObject({
  win: Win,
  skillName: z.nullable(z.string()),
  /** Newest first. */
  offers: z.array(WinOffer),
  /** Who learned it from whom, newest first. */
  teachings: z.array(Teaching),
  /** Reps it fits and who were not shown it yet; the planned ones first. */
  fits: z.array(WinFit),
})
export type WinCard = z.infer<typeof WinCard>

/** The win library as one value: a team's wins are read at once, and found by typing. */
export const WinLibrary = z.strictObject({
  wins: z.array(WinCard),
  /** All of the team, newest first; those without a win too. */
  teachings: z.array(Teaching),
  /** Pairs that are together now, then those that were. */
  buddies: z.array(Buddy),
})
export type WinLibrary = z.infer<typeof WinLibrary>

/** Wins in which every word of a search is found, in any field; all for an empty search. */
export function winsFound(
  wins: readonly WinCard[],
  search: string,
  nameOf: (id: RepId) => string,
): WinCard[] {
  const words = folded(search).split(/\s+/u).filter(Boolean)
  return wins.filter(({ win, skillName }) => {
    const text = folded(
      [win.title, win.situation, win.words, skillName ?? '', nameOf(win.repId), ...win.tags].join('\n'),
    )
    return words.every((word) => text.includes(word))
  })
}
