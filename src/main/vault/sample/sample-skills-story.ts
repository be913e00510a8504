import type { AskedBy, PlanOutcome, PlanSide } from '../../../shared/coaching-plan/coaching-plan.ts'
import type { AnswerValue } from '../../../shared/scorecard/scorecard.ts'
import type { LevelNumber } from '../../../shared/skill/skill.ts'
import type { DaysAgo } from './sample-story.ts'

/** A card of the story: one entry a question, in the order of the form. */
export interface SampleScorecard {
  readonly on: DaysAgo
  /** The key of a shipped form. */
  readonly form: string
  readonly occasion: string
  readonly answers: readonly (
    | readonly [mine: AnswerValue, rep?: AnswerValue, note?: string]
    | 'not-applicable'
  )[]
  readonly notes?: string
  readonly discussed?: DaysAgo
}

export interface SamplePlan {
  readonly on: DaysAgo
  /** The key of a shipped skill. */
  readonly skill: string
  readonly aim: LevelNumber
  readonly why: string
  readonly startedBy?: AskedBy
  readonly review: DaysAgo
  readonly items: readonly (readonly [
    on: DaysAgo,
    side: PlanSide,
    words: string,
    due: DaysAgo,
    done?: DaysAgo | undefined,
    askedBy?: AskedBy,
  ])[]
  /** When both said yes to it. */
  readonly agreed?: DaysAgo
  /** When it was asked what drives them that it serves. */
  readonly served?: DaysAgo
  readonly ended?: { readonly on: DaysAgo; readonly outcome: PlanOutcome; readonly learned: string }
}

/** What was seen of one person's skills, and what was done about it. */
export interface SampleSkills {
  /** `said`: when the rise was said to them. */
  readonly seen: readonly (readonly [
    on: DaysAgo,
    skill: string,
    level: LevelNumber,
    evidence: string,
    said?: DaysAgo,
  ])[]
  readonly cards?: readonly SampleScorecard[]
  readonly gains?: readonly (readonly [on: DaysAgo, words: string, stepPercent?: number])[]
  readonly plans?: readonly SamplePlan[]
  readonly nextRole?: {
    readonly asked: DaysAgo
    readonly title: string
    readonly words: string
    readonly by: DaysAgo
    readonly gaps: readonly (readonly [
      words: string,
      skill: string | null,
      needed: LevelNumber | null,
      proof: string,
      by: DaysAgo,
      closed?: DaysAgo,
    ])[]
  }
}
