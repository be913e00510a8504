import type { LastEntry } from '../brief/brief.ts'
import type { Touch } from '../coaching/touch.ts'
import type {
  CommitmentEventKind,
  CommitmentKind,
  CommitmentOutcome,
  CommitmentOwner,
} from '../commitment/commitment.ts'
import type { Desire } from '../desire/desire-signs.ts'
import type { Goal } from '../goal/goal.ts'
import type { GoalLoop } from '../goal/goal-loop.ts'
import type { PlanPiece } from '../goal/goal-plan.ts'
import type { GoalStanding } from '../goal/goal-progress.ts'
import type { EntryKind, JournalEntryId, Polarity } from '../journal-entry/journal-entry.ts'
import { CalendarDay } from '../kernel/time.ts'
import type { NumberStyle } from '../metric/metric-value.ts'
import type { OneOnOneChangeKind, OneOnOneState } from '../one-on-one/one-on-one.ts'
import type { OneOnOneId } from '../one-on-one/one-on-one-id.ts'
import type { PersonalDate, Rep, RepContact, RepDrive } from '../rep/rep.ts'
import type { CoachingFacts } from './coaching-facts.ts'
import type { DesireFacts } from './desire-facts.ts'
import type { PeerFacts } from './peer-facts.ts'
import type { RepTrend } from './rep-trend.ts'
import type { SkillFacts } from './skill-facts.ts'
import type { SupportFacts } from './support-facts.ts'
import type { WordsFacts } from './words-facts.ts'

/** What happened to the date of a meeting. */
export interface MeetingChange {
  readonly kind: OneOnOneChangeKind
  readonly on: CalendarDay
}

/** A one-on-one as rules see it. */
export interface MeetingFacts {
  readonly id: OneOnOneId
  readonly number: number
  readonly state: OneOnOneState
  readonly plannedOn: CalendarDay
  readonly heldOn: CalendarDay | null
  readonly minutes: number
  /** The key of the shipped template it began from; null for one of the manager's own. */
  readonly templateKey: string | null
  readonly desire: Desire | null
  readonly askedCount: number
  readonly toldCount: number
  /** What the manager wrote after it that she still owes. */
  readonly owes: string
  /** Oldest first. */
  readonly changes: readonly MeetingChange[]
}

/** A meeting that took place. */
export type HeldMeeting = MeetingFacts & { readonly heldOn: CalendarDay }

export interface PromiseStep {
  readonly kind: CommitmentEventKind
  readonly from: string | null
  readonly reason: string
  readonly on: CalendarDay
}

/** A promise, open or closed, with its trace. */
export interface PromiseFacts {
  readonly id: string
  readonly kind: CommitmentKind
  readonly owner: CommitmentOwner
  readonly words: string
  readonly madeOn: CalendarDay
  readonly dueOn: CalendarDay | null
  readonly outcome: CommitmentOutcome | null
  readonly closedOn: CalendarDay | null
  readonly oneOnOneId: OneOnOneId | null
  /** Oldest first. */
  readonly steps: readonly PromiseStep[]
}

export interface EntryFacts {
  readonly id: JournalEntryId
  readonly kind: EntryKind
  readonly heading: string
  readonly happenedOn: CalendarDay
  readonly polarity: Polarity | null
  readonly deliveredOn: CalendarDay | null
  readonly isShareable: boolean
  readonly touch: Touch | null
  /** The entry it came out of. */
  readonly followsId: JournalEntryId | null
  /** Of recognition, whether it says what was done; null for everything else. */
  readonly namesBehaviour: boolean | null
}

export interface GoalFacts {
  readonly goal: Goal
  /** Without the best period ever: for that, ten years would have to be read. */
  readonly standing: Omit<GoalStanding, 'personalBest'>
  readonly lastCheckInOn: CalendarDay | null
  /** Where its loop stands. */
  readonly loop: GoalLoop
  /** What it still lacks to begin. */
  readonly missing: readonly PlanPiece[]
}

/** A topic that somebody raised, and the held meetings it went through without being talked about. */
export interface TopicFacts {
  readonly title: string
  readonly raisedBy: 'me' | 'rep'
  readonly raisedOn: CalendarDay | null
  readonly passed: readonly { readonly oneOnOneId: OneOnOneId; readonly heldOn: CalendarDay }[]
  readonly doneOn: CalendarDay | null
}

/** Everything the rules know about one rep on one day. Lists are oldest first. */
export interface RepFacts {
  readonly today: CalendarDay
  readonly rep: Rep
  readonly contact: RepContact
  readonly meetings: readonly MeetingFacts[]
  readonly promises: readonly PromiseFacts[]
  readonly entries: readonly EntryFacts[]
  readonly goals: readonly GoalFacts[]
  readonly trends: readonly RepTrend[]
  readonly topics: readonly TopicFacts[]
  readonly coaching: CoachingFacts
  readonly peers: PeerFacts
  readonly skills: SkillFacts
  readonly support: SupportFacts
  readonly words: WordsFacts
  readonly drives: readonly RepDrive[]
  readonly desire: DesireFacts
  readonly personalDates: readonly PersonalDate[]
  readonly lastRecognition: LastEntry | null
  readonly lastObservation: LastEntry | null
  readonly numberStyle: NumberStyle
}

/** The whole team on one day. */
export interface TeamFacts {
  readonly today: CalendarDay
  readonly reps: readonly RepFacts[]
  /** The manager's weekly reviews: her weekday, 0 is Sunday, null for none; and the days she finished one. */
  readonly review?: { readonly on: number | null; readonly doneOn: readonly CalendarDay[] } | undefined
}

/** Ten rules ask for the same list in a row. */
const heldOf = new WeakMap<RepFacts['meetings'], readonly HeldMeeting[]>()

/** The meetings that took place, oldest first. */
export function heldMeetings({ meetings }: Pick<RepFacts, 'meetings'>): readonly HeldMeeting[] {
  const known = heldOf.get(meetings)
  if (known !== undefined) return known
  const held = meetings
    .flatMap((meeting) => (meeting.heldOn === null ? [] : [{ ...meeting, heldOn: meeting.heldOn }]))
    .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : one.heldOn > other.heldOn ? 1 : 0))
  heldOf.set(meetings, held)
  return held
}

/** Promises that are not closed; what was decided is carried by nobody. */
export function openPromises({ promises }: Pick<RepFacts, 'promises'>): PromiseFacts[] {
  return promises.filter(({ outcome, kind }) => outcome === null && kind !== 'decision')
}

/** How often a promise got a new day. */
export function timesReDated({ steps }: PromiseFacts): number {
  return steps.filter(({ kind }) => kind === 're-dated').length
}

/** Whether a promise was the rep's and is the manager's now. */
export function isTakenOver({ owner, steps }: PromiseFacts): boolean {
  return owner === 'me' && steps.some(({ kind, from }) => kind === 'owner-changed' && from === 'rep')
}

/** A promise as it stood at the end of a day; undefined if it was not made by then. */
export function promiseOn(promise: PromiseFacts, day: CalendarDay): PromiseFacts | undefined {
  if (promise.madeOn > day) return undefined
  const later = promise.steps.filter(({ on }) => on > day)
  if (later.length === 0 && (promise.closedOn === null || promise.closedOn <= day)) return promise
  let { owner, dueOn } = promise
  for (const { kind, from } of later.toReversed()) {
    if (kind === 'owner-changed' && (from === 'rep' || from === 'me')) owner = from
    if (kind === 're-dated') dueOn = CalendarDay.safeParse(from).data ?? dueOn
  }
  const isClosed = promise.closedOn !== null && promise.closedOn <= day
  return {
    ...promise,
    owner,
    dueOn,
    outcome: isClosed ? promise.outcome : null,
    closedOn: isClosed ? promise.closedOn : null,
    steps: promise.steps.filter(({ on }) => on <= day),
  }
}
