import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Audience, FilledLine, Line, Name, Words } from '../kernel/text.ts'
import { CalendarDay, daysBetween, Instant } from '../kernel/time.ts'
import { OneOnOneId, OneOnOneItemId } from '../one-on-one/one-on-one-id.ts'
import { RepId } from './rep-id.ts'

export const RepDriveId = idOf('RepDriveId')
export type RepDriveId = z.infer<typeof RepDriveId>
export const PersonalDateId = idOf('PersonalDateId')
export type PersonalDateId = z.infer<typeof PersonalDateId>

/** How far a rep is into the job. Expectations scale with it. */
export const RampState = z.enum(['new-hire', 'ramping', 'full'])
export type RampState = z.infer<typeof RampState>

/** The manager's own sorting, for nobody else's eyes. */
export const Tier = z.enum(['top', 'core', 'developing'])
export type Tier = z.infer<typeof Tier>

export const PraisePreference = z.enum(['unknown', 'private', 'public', 'written'])
export type PraisePreference = z.infer<typeof PraisePreference>

/** Days between two real contacts: what the manager aims at, and what she will not exceed. */
export const Cadence = z
  .strictObject({
    idealDays: z.int().check(z.minimum(1, 'too small'), z.maximum(365, 'too large')),
    maximumDays: z.int().check(z.minimum(1, 'too small'), z.maximum(365, 'too large')),
    /** Days between career conversations; left out for no slot of its own. */
    careerEveryDays: z.optional(z.int().check(z.minimum(7, 'too small'), z.maximum(366, 'too large'))),
  })
  .check(
    z.refine((cadence) => cadence.maximumDays >= cadence.idealDays, {
      message: 'below ideal',
      path: ['maximumDays'],
    }),
  )
export type Cadence = z.infer<typeof Cadence>

/** A small picture as a data URL, at most about 150 KB. */
export const Photo = z
  .string()
  .check(
    z.maxLength(200_000, 'too large'),
    z.regex(/^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/=]+$/, 'not a picture'),
  )

const repFields = {
  name: Name,
  role: Line,
  segment: Line,
  startedOn: z.nullable(CalendarDay),
  /** Since when this rep reports to the manager. */
  yoursSince: z.nullable(CalendarDay),
  rampState: RampState,
  tier: z.nullable(Tier),
  cadence: Cadence,
  praisePreference: PraisePreference,
  praiseNote: Words,
  hardNewsNote: Words,
  audience: Audience,
}

/** A person the manager leads. */
export const Rep = z.strictObject({
  id: RepId,
  ...repFields,
  photo: z.nullable(Photo),
  isSample: z.boolean(),
  archivedAt: z.nullable(Instant),
  archiveReason: z.string(),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type Rep = z.infer<typeof Rep>

/** The place in an agenda where a rep said it. */
export const DriveSource = z.strictObject({ oneOnOneId: OneOnOneId, itemId: OneOnOneItemId })
export type DriveSource = z.infer<typeof DriveSource>

/** What drives a rep, in the rep's own words, and when they said so. */
export const RepDrive = z.strictObject({
  id: RepDriveId,
  words: Words,
  askedOn: CalendarDay,
  /** The answer in a one-on-one it was taken from, if it was. */
  source: z.optional(DriveSource),
})
export type RepDrive = z.infer<typeof RepDrive>

export const PersonalDate = z.strictObject({
  id: PersonalDateId,
  label: FilledLine,
  onDay: CalendarDay,
  isYearly: z.boolean(),
})
export type PersonalDate = z.infer<typeof PersonalDate>

/** One rep with everything on the card. */
export const RepCard = z.strictObject({
  rep: Rep,
  drives: z.array(RepDrive),
  personalDates: z.array(PersonalDate),
  aliases: z.array(z.string()),
})
export type RepCard = z.infer<typeof RepCard>

/** When the manager last had real contact with a rep, and what comes next. */
export const RepContact = z.strictObject({
  lastContactOn: z.nullable(CalendarDay),
  /** `one-on-one` or the kind of the journal entry. */
  lastContactKind: z.nullable(z.string()),
  lastOneOnOneOn: z.nullable(CalendarDay),
  nextOneOnOneOn: z.nullable(CalendarDay),
  nextOneOnOneAt: z.nullable(z.string()),
})
export type RepContact = z.infer<typeof RepContact>

/** A rep as the sidebar and every picker need it. */
export const RepSummary = z.strictObject({ rep: Rep, contact: RepContact })
export type RepSummary = z.infer<typeof RepSummary>

export const NewRep = z.strictObject({
  name: Name,
  role: z._default(Line, ''),
  segment: z._default(Line, ''),
  startedOn: z._default(z.nullable(CalendarDay), null),
  yoursSince: z._default(z.nullable(CalendarDay), null),
  rampState: z._default(RampState, 'full'),
  tier: z._default(z.nullable(Tier), null),
  cadence: z._default(Cadence, { idealDays: 7, maximumDays: 14 }),
  praisePreference: z._default(PraisePreference, 'unknown'),
  praiseNote: z._default(Words, ''),
  hardNewsNote: z._default(Words, ''),
  audience: z._default(Audience, 'only-me'),
})
export type NewRep = z.infer<typeof NewRep>

/** Only the fields that change are sent. */
export const RepChanges = z.partial(z.strictObject(repFields))
export type RepChanges = z.infer<typeof RepChanges>

/** How a rep stands against the manager's own cadence on a given day. */
export type ContactState = 'never' | 'fresh' | 'due' | 'overdue'

/**
 * `fresh` up to the ideal number of days, `due` after it, `overdue` after the maximum. A rep who was
 * never met counts from the day she became the manager's; without that day the answer is `never`.
 */
export function contactState(rep: Rep, contact: RepContact, today: CalendarDay): ContactState {
  const since = contact.lastContactOn ?? rep.yoursSince
  if (since === null) return 'never'
  const days = daysBetween(since, today)
  if (days <= rep.cadence.idealDays) return 'fresh'
  return days <= rep.cadence.maximumDays ? 'due' : 'overdue'
}

/** Full years since a yearly date, on its next occurrence at or after `today`; null for a one-off in the past. */
export function nextOccurrence(date: PersonalDate, today: CalendarDay): CalendarDay | null {
  if (!date.isYearly) return date.onDay >= today ? date.onDay : null
  const inYear = (year: number): CalendarDay => {
    const candidate = CalendarDay.safeParse(`${year}-${date.onDay.slice(5)}`)
    // 29 February is kept on the 28th in common years.
    return candidate.success ? candidate.data : CalendarDay.parse(`${year}-02-28`)
  }
  const thisYear = inYear(Number(today.slice(0, 4)))
  return thisYear >= today ? thisYear : inYear(Number(today.slice(0, 4)) + 1)
}
