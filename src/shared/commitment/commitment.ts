import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Audience, FilledLine, Line } from '../kernel/text.ts'
import { addDays, CalendarDay, daysBetween, Instant, startOfWeek } from '../kernel/time.ts'
import { OneOnOneId, OneOnOneItemId } from '../one-on-one/one-on-one-id.ts'
import { RepId } from '../rep/rep-id.ts'
import { Miss } from './miss.ts'

export const CommitmentId = idOf('CommitmentId')
export type CommitmentId = z.infer<typeof CommitmentId>

/** A promise binds its owner; a request asks the other for something; a decision records what was settled. */
export const CommitmentKind = z.enum(['promise', 'request', 'decision'])
export type CommitmentKind = z.infer<typeof CommitmentKind>

/** Who carries it: one person, never both. */
export const CommitmentOwner = z.enum(['rep', 'me'])
export type CommitmentOwner = z.infer<typeof CommitmentOwner>

export const CommitmentOutcome = z.enum(['kept', 'dropped', 'replaced'])
export type CommitmentOutcome = z.infer<typeof CommitmentOutcome>

/** Something one of the two said would be done. Shown as a promise, whatever its kind. */
export const Commitment = z.strictObject({
  id: CommitmentId,
  repId: RepId,
  kind: CommitmentKind,
  owner: CommitmentOwner,
  words: FilledLine,
  madeOn: CalendarDay,
  /** Only a decision may go without. */
  dueOn: z.nullable(CalendarDay),
  outcome: z.nullable(CommitmentOutcome),
  closedOn: z.nullable(CalendarDay),
  /** Why it was dropped or replaced; a note when kept. */
  reason: Line,
  replacedById: z.nullable(CommitmentId),
  sourceOneOnOneId: z.nullable(OneOnOneId),
  sourceItemId: z.nullable(OneOnOneItemId),
  goalId: z.nullable(z.string()),
  audience: Audience,
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type Commitment = z.infer<typeof Commitment>

export const CommitmentEventKind = z.enum([
  'made',
  're-dated',
  'owner-changed',
  're-worded',
  'kept',
  'dropped',
  'replaced',
  'reopened',
])
export type CommitmentEventKind = z.infer<typeof CommitmentEventKind>

/** One step in the life of a promise. Nothing removes it. */
export const CommitmentEvent = z.strictObject({
  kind: CommitmentEventKind,
  /** The day, owner or words before and after, as the kind says. */
  fromValue: z.nullable(z.string()),
  toValue: z.nullable(z.string()),
  reason: Line,
  createdAt: Instant,
})
export type CommitmentEvent = z.infer<typeof CommitmentEvent>

/** A promise with its trace, and the promises on either side of a replacement. */
export const CommitmentCard = z.strictObject({
  commitment: Commitment,
  events: z.array(CommitmentEvent),
  replacedBy: z.nullable(Commitment),
  replaces: z.array(Commitment),
  /** Every time it was missed, oldest first. */
  misses: z.array(Miss),
})
export type CommitmentCard = z.infer<typeof CommitmentCard>

/** What a list shows of a promise beside itself: how often it slipped and whether it changed hands. */
export const CommitmentLine = z.strictObject({
  commitment: Commitment,
  reDatedCount: z.int(),
  /** It was the rep's and is the manager's now. */
  wasTakenOver: z.boolean(),
})
export type CommitmentLine = z.infer<typeof CommitmentLine>

const wordsAndDay = {
  kind: z._default(CommitmentKind, 'promise'),
  owner: CommitmentOwner,
  words: FilledLine,
  dueOn: z._default(z.nullable(CalendarDay), null),
}

function hasDayIfNeeded(made: {
  readonly kind: CommitmentKind
  readonly dueOn: CalendarDay | null
}): boolean {
  return made.kind === 'decision' || made.dueOn !== null
}

const dayNeeded = { message: 'missing', path: ['dueOn'] }

export const NewCommitment = z
  .strictObject({
    repId: RepId,
    ...wordsAndDay,
    /** Today, if left out. */
    madeOn: z.optional(CalendarDay),
    sourceOneOnOneId: z._default(z.nullable(OneOnOneId), null),
    sourceItemId: z._default(z.nullable(OneOnOneItemId), null),
    goalId: z._default(z.nullable(idOf('GoalId')), null),
    audience: z._default(Audience, 'only-me'),
  })
  .check(z.refine(hasDayIfNeeded, dayNeeded))
export type NewCommitment = z.infer<typeof NewCommitment>

/** What stands in the place of a replaced promise. */
export const Replacement = z.strictObject(wordsAndDay).check(z.refine(hasDayIfNeeded, dayNeeded))
export type Replacement = z.infer<typeof Replacement>

export type CommitmentStatus = 'open' | 'due-today' | 'overdue' | CommitmentOutcome

/**
 * How a commitment stands on a given day.
 *
 * `overdue` begins the day after the due day. Kept late is `kept`: lateness is a number
 * (see `daysLate`), not a status.
 */
export function commitmentStatus<Facts extends Pick<Commitment, 'outcome' | 'dueOn'>>(
  commitment: Facts,
  today: CalendarDay,
): CommitmentStatus {
  if (commitment.outcome !== null) return commitment.outcome
  if (commitment.dueOn === null || commitment.dueOn > today) return 'open'
  return commitment.dueOn === today ? 'due-today' : 'overdue'
}

/** Days past the due day: when it was kept, or until today while open. 0 on time, without a day, or given up. */
export function daysLate(commitment: Commitment, today: CalendarDay): number {
  if (commitment.dueOn === null || commitment.outcome === 'dropped' || commitment.outcome === 'replaced')
    return 0
  return Math.max(0, daysBetween(commitment.dueOn, commitment.closedOn ?? today))
}

/** How long it has been waiting: days since it was made, until closed or today. */
export function daysWaiting(commitment: Commitment, today: CalendarDay): number {
  return Math.max(0, daysBetween(commitment.madeOn, commitment.closedOn ?? today))
}

/** How many open promises each of the two carries. A decision is carried by nobody. */
export function ownershipSplit(commitments: readonly Commitment[]): {
  readonly rep: number
  readonly me: number
} {
  const carried = commitments.filter(({ outcome, kind }) => outcome === null && kind !== 'decision')
  const rep = carried.filter(({ owner }) => owner === 'rep').length
  return { rep, me: carried.length - rep }
}

/** How promises that came due ended. Promises given up count as due, so that dropping does not flatter. */
export function followThrough(
  commitments: readonly Commitment[],
  today: CalendarDay,
): { readonly due: number; readonly kept: number; readonly keptLate: number } {
  const due = commitments.filter(
    (commitment) =>
      commitment.kind !== 'decision' &&
      (commitment.outcome !== null || commitmentStatus(commitment, today) === 'overdue') &&
      commitment.outcome !== 'replaced',
  )
  const kept = due.filter(({ outcome }) => outcome === 'kept')
  return {
    due: due.length,
    kept: kept.length,
    keptLate: kept.filter((commitment) => daysLate(commitment, today) > 0).length,
  }
}

/** Where an open promise stands in the inbox. */
export type DueGroup = 'overdue' | 'this-week' | 'later' | 'no-date'
export const dueGroups: readonly DueGroup[] = ['overdue', 'this-week', 'later', 'no-date']

/** `this-week` runs from today to the last day of the calendar week; `weekStartsOn` as in `weekday`. */
export function dueGroup(dueOn: CalendarDay | null, today: CalendarDay, weekStartsOn = 1): DueGroup {
  if (dueOn === null) return 'no-date'
  if (dueOn < today) return 'overdue'
  return dueOn <= addDays(startOfWeek(today, weekStartsOn), 6) ? 'this-week' : 'later'
}

/** Whether the manager took this promise over from the rep and still has it. */
export function wasTakenOver(commitment: Commitment, events: readonly CommitmentEvent[]): boolean {
  return (
    commitment.owner === 'me' &&
    events.some(({ kind, fromValue }) => kind === 'owner-changed' && fromValue === 'rep')
  )
}
