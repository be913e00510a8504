import { type CoachingLoop, coachingLoops, type LoopEntry, type LoopFollowUp } from '../coaching/loop.ts'
import type { TopicAim, TopicKind, Touch } from '../coaching/touch.ts'
import type { CalendarDay } from '../kernel/time.ts'
import type { OneOnOneId } from '../one-on-one/one-on-one-id.ts'

/** A point of an agenda as rules see it: a topic that somebody raised, or a section that was marked. */
export interface AgendaFacts {
  readonly oneOnOneId: OneOnOneId
  readonly heldOn: CalendarDay | null
  /** The one thing worked on in that meeting; empty if none is set. */
  readonly focus: string
  readonly title: string
  /** Null for a section of the template. */
  readonly raisedBy: 'me' | 'rep' | null
  readonly raisedOn: CalendarDay | null
  readonly isDone: boolean
  readonly touch: Touch | null
  readonly topicKind: TopicKind | null
  readonly topicAim: TopicAim | null
}

/** What the rules know about how a rep is coached. Lists are oldest first. */
export interface CoachingFacts {
  readonly followUps: readonly LoopFollowUp[]
  readonly agenda: readonly AgendaFacts[]
  /** Of ten things that reach a rep, how many should reinforce, as the manager chose; null for no aim. */
  readonly reinforceAim: number | null
}

/** Nobody was followed up, no topic raised, no aim chosen. */
export const noCoaching: CoachingFacts = { followUps: [], agenda: [], reinforceAim: null }

/** What of it is not older than a day; what is still ahead is never too old. */
export function coachingSince(facts: CoachingFacts, from: CalendarDay): CoachingFacts {
  return {
    ...facts,
    followUps: facts.followUps.filter(({ on }) => on >= from),
    agenda: facts.agenda.filter(({ heldOn }) => heldOn === null || heldOn >= from),
  }
}

/** What was known of it at the end of an earlier day. */
export function coachingOn(facts: CoachingFacts, day: CalendarDay): CoachingFacts {
  return {
    ...facts,
    followUps: facts.followUps.filter(({ on }) => on <= day),
    agenda: facts.agenda
      .filter(({ raisedOn, heldOn }) => (raisedOn ?? heldOn ?? day) <= day)
      .map((point) =>
        // The focus is named in the meeting itself.
        point.heldOn === null || point.heldOn <= day
          ? point
          : { ...point, heldOn: null, isDone: false, focus: '' },
      ),
  }
}

/** Several rules ask for the same loops. */
const loopsOf = new WeakMap<readonly LoopEntry[], WeakMap<readonly LoopFollowUp[], readonly CoachingLoop[]>>()

/** The loops of a rep, oldest first. */
export function loopsIn(facts: {
  readonly entries: readonly LoopEntry[]
  readonly coaching: CoachingFacts
}): readonly CoachingLoop[] {
  const { entries, coaching } = facts
  const known = loopsOf.get(entries)?.get(coaching.followUps)
  if (known !== undefined) return known
  const loops = coachingLoops(entries, coaching.followUps)
  const byFollowUps = loopsOf.get(entries) ?? new WeakMap()
  byFollowUps.set(coaching.followUps, loops)
  loopsOf.set(entries, byFollowUps)
  return loops
}
