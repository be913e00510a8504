import * as z from 'zod/mini'
import { RaisedBy } from '../basket-item/basket-item.ts'
import { TopicAim, TopicKind, Touch } from '../coaching/touch.ts'
import { Commitment } from '../commitment/commitment.ts'
import { Desire, DesireSign, DesireSigns } from '../desire/desire-signs.ts'
import { Audience, FilledLine, Line, textLimits, Words } from '../kernel/text.ts'
import { CalendarDay, ClockTime, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import { RichText } from '../rich-text/rich-text.ts'
import { SectionPurpose, TemplateId } from '../template/template.ts'
import { AgendaSwitch, ListensFor } from './listening.ts'
import { OneOnOneId, OneOnOneItemId } from './one-on-one-id.ts'

/** `skipped` did not happen and should have; `excused` had a good reason (leave, illness, company). */
export const OneOnOneState = z.enum(['planned', 'running', 'held', 'skipped', 'excused'])
export type OneOnOneState = z.infer<typeof OneOnOneState>

/** The manager's answers right after closing; each may stay empty. Nobody else ever sees them. */
export const Reflection = z.strictObject({
  energy: Words,
  'stood-out': Words,
  'to-coach': Words,
  'how-i-felt': Words,
  'i-owe': Words,
})
export type Reflection = z.infer<typeof Reflection>

export const emptyReflection: Reflection = {
  energy: '',
  'stood-out': '',
  'to-coach': '',
  'how-i-felt': '',
  'i-owe': '',
}

export const meetingMinutes = z
  .int('not a number')
  .check(z.minimum(5, 'too small'), z.maximum(480, 'too large'))
const itemMinutes = z.int('not a number').check(z.minimum(0, 'too small'), z.maximum(240, 'too large'))
const counter = z.int().check(z.nonnegative())

/** One meeting of a manager and a rep, from its plan to its reflection. */
export const OneOnOne = z.strictObject({
  id: OneOnOneId,
  repId: RepId,
  /** Counts per rep; skipped ones keep theirs, so that a gap is seen. */
  number: z.int(),
  templateId: z.nullable(TemplateId),
  templateName: z.string(),
  plannedOn: CalendarDay,
  plannedAt: z.nullable(ClockTime),
  minutes: z.int(),
  state: OneOnOneState,
  startedAt: z.nullable(Instant),
  heldOn: z.nullable(CalendarDay),
  /** How long it took; 0 until it is finished, and when it was noted afterwards. */
  elapsedSeconds: counter,
  /** The one skill or thing worked on. */
  focus: Line,
  desire: z.nullable(Desire),
  /** The signs ticked. */
  desireTicks: z.array(DesireSign),
  /** An example of them, in the manager's words. */
  desireSigns: Line,
  /** Since when the agenda has given way to listening; null while it has not. */
  listeningSince: z.nullable(Instant),
  askedCount: counter,
  toldCount: counter,
  /** The pane that only the manager sees. */
  privateDocument: RichText,
  reflection: Reflection,
  audience: Audience,
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type OneOnOne = z.infer<typeof OneOnOne>

/** Where a topic came from, or went to. */
export const ItemPlace = z.strictObject({
  oneOnOneId: OneOnOneId,
  number: z.int(),
  on: CalendarDay,
})
export type ItemPlace = z.infer<typeof ItemPlace>

/** A line of the agenda: a section of the template, or a topic that one of the two raised. */
export const OneOnOneItem = z.strictObject({
  id: OneOnOneItemId,
  oneOnOneId: OneOnOneId,
  position: z.int(),
  purpose: SectionPurpose,
  title: z.string(),
  minutes: z.int(),
  prompts: z.array(z.string()),
  /** Null for a section of the template. */
  raisedBy: z.nullable(RaisedBy),
  raisedOn: z.nullable(CalendarDay),
  document: RichText,
  audience: Audience,
  /** From a private section: it stays with the manager whatever happens. */
  isPrivate: z.boolean(),
  /** Which of the listening questions it is; null for every other line. */
  listensFor: z.nullable(ListensFor),
  doneAt: z.nullable(Instant),
  carriedFromItemId: z.nullable(OneOnOneItemId),
  carriedToItemId: z.nullable(OneOnOneItemId),
  basketItemId: z.nullable(z.string()),
  /** What kind of touch it was, what it is about, and whether it builds a skill; as far as the manager said. */
  touch: z.nullable(Touch),
  topicKind: z.nullable(TopicKind),
  topicAim: z.nullable(TopicAim),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type OneOnOneItem = z.infer<typeof OneOnOneItem>

/** An agenda line as a page shows it. */
export const AgendaItem = z.strictObject({
  item: OneOnOneItem,
  carriedFrom: z.nullable(ItemPlace),
  carriedTo: z.nullable(ItemPlace),
})
export type AgendaItem = z.infer<typeof AgendaItem>

export const OneOnOneChangeKind = z.enum(['moved', 'skipped', 'excused', 'reopened'])
export type OneOnOneChangeKind = z.infer<typeof OneOnOneChangeKind>

/** One step in what happened to the date of a one-on-one. */
export const OneOnOneChange = z.strictObject({
  kind: OneOnOneChangeKind,
  fromOn: z.nullable(CalendarDay),
  toOn: z.nullable(CalendarDay),
  reason: Line,
  createdAt: Instant,
})
export type OneOnOneChange = z.infer<typeof OneOnOneChange>

/** A one-on-one as a list shows it. */
export const OneOnOneSummary = z.strictObject({
  oneOnOne: OneOnOne,
  itemCount: counter,
  doneCount: counter,
  /** Topics raised by either of the two. */
  topicCount: counter,
  promisesByRep: counter,
  promisesByMe: counter,
  /** Why it was moved, skipped or excused the last time, if ever. */
  lastReason: z.nullable(z.string()),
})
export type OneOnOneSummary = z.infer<typeof OneOnOneSummary>

/** One meeting with everything on its page. */
export const OneOnOneCard = z.strictObject({
  oneOnOne: OneOnOne,
  /** In order; what went on to another meeting is left out while this one is still open. */
  agenda: z.array(AgendaItem),
  /** Made in this meeting. */
  promises: z.array(Commitment),
  changes: z.array(OneOnOneChange),
  /** Every time the agenda gave way to listening and came back, first first. */
  switches: z.array(AgendaSwitch),
  /** The last one held before it. */
  previous: z.nullable(OneOnOne),
  /** The next one planned for this rep, if another is. */
  next: z.nullable(OneOnOne),
})
export type OneOnOneCard = z.infer<typeof OneOnOneCard>

/** What a new one-on-one would be by the rep's cadence; the manager may change every part. */
export const Proposal = z.strictObject({
  plannedOn: CalendarDay,
  plannedAt: z.nullable(ClockTime),
  templateId: z.nullable(TemplateId),
  minutes: z.int(),
})
export type Proposal = z.infer<typeof Proposal>

export const OneOnOnePlan = z.strictObject({
  repId: RepId,
  plannedOn: CalendarDay,
  plannedAt: z._default(z.nullable(ClockTime), null),
  templateId: TemplateId,
  /** The template's own length, if left out. */
  minutes: z.optional(meetingMinutes),
})
export type OneOnOnePlan = z.infer<typeof OneOnOnePlan>

export const OneOnOneFields = z.partial(
  z.strictObject({
    plannedAt: z.nullable(ClockTime),
    minutes: meetingMinutes,
    focus: Line,
    desire: z.nullable(Desire),
    desireTicks: DesireSigns,
    desireSigns: Line,
    audience: Audience,
  }),
)
export type OneOnOneFields = z.infer<typeof OneOnOneFields>

export const NewTopic = z.strictObject({
  title: FilledLine,
  raisedBy: RaisedBy,
  /** Today, if left out. */
  raisedOn: z.optional(CalendarDay),
  minutes: z._default(itemMinutes, 0),
  audience: z._default(Audience, 'only-me'),
})
export type NewTopic = z.infer<typeof NewTopic>

export const ItemFields = z.partial(
  z.strictObject({
    title: FilledLine,
    minutes: itemMinutes,
    audience: Audience,
    raisedBy: RaisedBy,
    touch: z.nullable(Touch),
    topicKind: z.nullable(TopicKind),
    topicAim: z.nullable(TopicAim),
  }),
)
export type ItemFields = z.infer<typeof ItemFields>

/** Whether it may still happen: planned or under way. */
export function isOpen(state: OneOnOneState): boolean {
  return state === 'planned' || state === 'running'
}

/** Whether an agenda line is a topic of one of the two, which carries over, and no section, which does not. */
export function isTopic(item: Pick<OneOnOneItem, 'raisedBy'>): boolean {
  return item.raisedBy !== null
}

/** Whether a topic still waits to be discussed, here and nowhere else. */
export function isOpenTopic(
  item: Pick<OneOnOneItem, 'raisedBy' | 'doneAt' | 'carriedToItemId' | 'trashedAt'>,
): boolean {
  return isTopic(item) && item.doneAt === null && item.carriedToItemId === null && item.trashedAt === null
}

/** The title of a section in a rep's own agenda: `Their topics` becomes `Alex’s topics`. */
export function sectionTitle(title: string, repName: string): string {
  const firstName = repName.trim().split(/\s+/u)[0] ?? repName
  return title.replace(/^Their topics$/, `${firstName}’s topics`).slice(0, textLimits.line)
}

/**
 * Where a new topic goes in an agenda: the rep's before the manager's, both right behind the section for
 * topics. An agenda without that section takes topics before its promises and its private close-out.
 */
export function topicIndex(
  agenda: readonly Pick<OneOnOneItem, 'purpose' | 'raisedBy'>[],
  raisedBy: RaisedBy,
): number {
  const isSection = (item: Pick<OneOnOneItem, 'raisedBy'>): boolean => item.raisedBy === null
  const section = agenda.findIndex((item) => isSection(item) && item.purpose === 'their-topics')
  if (section === -1) {
    const ending = agenda.findIndex(
      (item) => isSection(item) && (item.purpose === 'new-promises' || item.purpose === 'close-out'),
    )
    return ending === -1 ? agenda.length : ending
  }
  let index = section + 1
  while (agenda[index]?.raisedBy === 'rep' || (raisedBy === 'me' && agenda[index]?.raisedBy === 'me'))
    index += 1
  return index
}
