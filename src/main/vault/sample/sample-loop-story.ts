import type { CoachabilitySign } from '../../../shared/coaching/coachability-sign.ts'
import type { TopicAim, TopicKind, Touch } from '../../../shared/coaching/touch.ts'
import type { FollowUpMark } from '../../../shared/follow-up/follow-up.ts'
import type { DaysAgo, SampleEntry } from './sample-story.ts'

/** A topic raised for the meeting that was next on that day, with what the manager marked on it. */
export interface SampleMarkedTopic {
  readonly on: DaysAgo
  readonly title: string
  readonly by: 'me' | 'rep'
  readonly touch?: Touch
  readonly kind?: TopicKind
  readonly aim?: TopicAim
}

/** What became of somebody’s feedback. Notes are named by their titles. */
export interface SampleLoop {
  readonly entries?: readonly SampleEntry[]
  /** The day on which it was seen what a note came out of; the note, and the one before it. */
  readonly follows?: readonly (readonly [on: DaysAgo, title: string, before: string])[]
  readonly touches?: readonly (readonly [on: DaysAgo, title: string, touch: Touch])[]
  readonly followUps?: readonly (readonly [
    on: DaysAgo,
    title: string,
    mark: FollowUpMark,
    evidence: string,
  ])[]
  readonly signs?: readonly (readonly [on: DaysAgo, sign: CoachabilitySign, example: string])[]
  readonly topics?: readonly SampleMarkedTopic[]
}
