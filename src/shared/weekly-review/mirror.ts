import * as z from 'zod/mini'
import { heldMeetings, type RepFacts, type TeamFacts } from '../insight/rep-facts.ts'
import { addDays, CalendarDay, daysBetween, startOfWeek } from '../kernel/time.ts'

/** How many weeks the mirror shows, this one included. */
export const mirrorWeeks = 12

/** What the manager sees of herself. */
export const MirrorKey = z.enum(['cadence', 'observations', 'praise', 'promises', 'asked', 'feedback-delay'])
export type MirrorKey = z.infer<typeof MirrorKey>

/** One week of a strip. Null is no occasion: nothing was due, nothing was told. */
export const MirrorWeek = z.strictObject({
  from: CalendarDay,
  value: z.nullable(z.number()),
  /** Out of how many, where there is such a number. */
  of: z.nullable(z.int()),
})
export type MirrorWeek = z.infer<typeof MirrorWeek>

export const MirrorStrip = z.strictObject({ key: MirrorKey, weeks: z.array(MirrorWeek) })
export type MirrorStrip = z.infer<typeof MirrorStrip>

/** The manager's own twelve weeks, oldest first. Private: no packet and no export of a rep holds it. */
export const Mirror = z.strictObject({ weeks: z.array(CalendarDay), strips: z.array(MirrorStrip) })
export type Mirror = z.infer<typeof Mirror>

interface Span {
  readonly from: CalendarDay
  readonly to: CalendarDay
}

/**
 * Twelve weeks of the manager's own coaching, counted from what is noted; no week is judged.
 *
 * One-on-ones count in the week they were planned for, or held in; her promises in the week they were due;
 * feedback in the week it was told. The running week ends today.
 */
export function mirrorOf({ today, reps }: Pick<TeamFacts, 'today' | 'reps'>, weekStartsOn = 1): Mirror {
  const present = reps.filter(({ rep }) => rep.archivedAt === null)
  const thisWeek = startOfWeek(today, weekStartsOn)
  const weeks = Array.from({ length: mirrorWeeks }, (_, place) =>
    addDays(thisWeek, -7 * (mirrorWeeks - 1 - place)),
  )
  const strip = (key: MirrorKey, count: (span: Span) => Omit<MirrorWeek, 'from'>): MirrorStrip => ({
    key,
    weeks: weeks.map((from) => {
      const end = addDays(from, 6)
      return { from, ...count({ from, to: end > today ? today : end }) }
    }),
  })
  const all = <Item>(items: (facts: RepFacts) => readonly Item[]) => present.flatMap(items)
  const meetings = all(({ meetings }) => meetings)
  const held = all(heldMeetings)
  const promises = all(({ promises }) =>
    promises.filter(({ owner, kind }) => owner === 'me' && kind !== 'decision'),
  )
  // A note about several people is one note.
  const entries = [...new Map(all(({ entries }) => entries).map((entry) => [entry.id, entry])).values()]
  return {
    weeks,
    strips: [
      strip('cadence', (span) => {
        const took = held.filter(({ heldOn }) => isIn(span, heldOn)).length
        const missed = meetings.filter(
          ({ state, plannedOn }) =>
            isIn(span, plannedOn) && (state === 'skipped' || (state === 'planned' && plannedOn < today)),
        ).length
        return share(took, took + missed)
      }),
      strip('observations', (span) => ({
        value: entries.filter(({ kind, happenedOn }) => kind === 'observation' && isIn(span, happenedOn))
          .length,
        of: null,
      })),
      strip('praise', (span) => ({
        value: entries.filter((entry) => {
          if (entry.kind === 'recognition') return isIn(span, entry.happenedOn)
          const isPraise = entry.kind === 'feedback' && entry.polarity === 'reinforce'
          return isPraise && entry.deliveredOn !== null && isIn(span, entry.deliveredOn)
        }).length,
        of: null,
      })),
      strip('promises', (span) => {
        const due = promises.filter(
          ({ dueOn, outcome }) =>
            dueOn !== null &&
            isIn(span, dueOn) &&
            outcome !== 'replaced' &&
            (outcome !== null || dueOn < today),
        )
        const kept = due.filter(
          ({ outcome, closedOn, dueOn }) =>
            outcome === 'kept' && closedOn !== null && dueOn !== null && closedOn <= dueOn,
        )
        return share(kept.length, due.length)
      }),
      strip('asked', (span) => {
        const counted = held.filter(
          ({ heldOn, askedCount, toldCount }) => isIn(span, heldOn) && askedCount + toldCount > 0,
        )
        const asked = counted.reduce((sum, { askedCount }) => sum + askedCount, 0)
        const told = counted.reduce((sum, { toldCount }) => sum + toldCount, 0)
        return share(asked, asked + told)
      }),
      strip('feedback-delay', (span) => {
        const delays = entries.flatMap(({ kind, happenedOn, deliveredOn }) =>
          kind === 'feedback' && deliveredOn !== null && isIn(span, deliveredOn)
            ? [daysBetween(happenedOn, deliveredOn)]
            : [],
        )
        return delays.length === 0 ? { value: null, of: null } : { value: median(delays), of: delays.length }
      }),
    ],
  }
}

function share(part: number, whole: number): Omit<MirrorWeek, 'from'> {
  return whole === 0 ? { value: null, of: null } : { value: part, of: whole }
}

function isIn({ from, to }: Span, on: CalendarDay): boolean {
  return on >= from && on <= to
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
