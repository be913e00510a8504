import {
  type Goal,
  type GoalCounting,
  goalDifferences,
  goalProblems,
  type NewGoal,
  needsReason,
} from '../../../shared/goal/goal.ts'
import type { Audience } from '../../../shared/kernel/text.ts'
import { addDays, addMonths, type CalendarDay, startOfQuarter } from '../../../shared/kernel/time.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import type { GoodDirection, MetricUnit } from '../../../shared/metric/metric-value.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Serves } from '../../../shared/rep/serves.ts'

/** A goal as its form holds it, while it may still be incomplete. */
export interface GoalDraft {
  readonly wording: string
  readonly why: string
  readonly category: Goal['category']
  readonly metricId: MetricId | null
  readonly measure: string
  readonly unit: MetricUnit
  readonly goodDirection: GoodDirection
  readonly counting: GoalCounting
  readonly baseline: number | null
  readonly commitValue: number | null
  readonly targetValue: number | null
  readonly stretchValue: number | null
  readonly startsOn: CalendarDay | null
  readonly endsOn: CalendarDay | null
  readonly serves: Serves | null
  readonly audience: Audience
}

/** An empty goal for the quarter that holds today. */
export function newGoalDraft(today: CalendarDay): GoalDraft {
  const startsOn = startOfQuarter(today)
  return {
    wording: '',
    why: '',
    category: 'behaviour',
    metricId: null,
    measure: '',
    unit: 'count',
    goodDirection: 'up',
    counting: 'latest',
    baseline: null,
    commitValue: null,
    targetValue: null,
    stretchValue: null,
    startsOn,
    endsOn: addDays(addMonths(startsOn, 3), -1),
    serves: null,
    audience: 'only-me',
  }
}

export function draftOf(goal: Goal): GoalDraft {
  const { wording, why, category, metricId, measure, unit, goodDirection, counting, baseline } = goal
  const { commitValue, targetValue, stretchValue, startsOn, endsOn, serves, audience } = goal
  return {
    ...{ wording, why, category, metricId, measure, unit, goodDirection, counting, baseline },
    ...{ commitValue, targetValue, stretchValue, startsOn, endsOn, serves, audience },
  }
}

/** A draft with both of its days. */
export type CompleteDraft = Omit<GoalDraft, 'startsOn' | 'endsOn'> &
  Readonly<Record<'startsOn' | 'endsOn', CalendarDay>>

export type DraftErrors = Partial<Record<keyof GoalDraft | 'reason', string>>

/** What is wrong with a draft, by field, before anything is sent. */
export function draftErrors(draft: GoalDraft): DraftErrors {
  const errors: DraftErrors = {}
  if (draft.wording.trim() === '') errors.wording = 'Say what will be true at the end.'
  if (draft.startsOn === null) errors.startsOn = 'Say when it starts.'
  if (draft.endsOn === null) errors.endsOn = 'Say when it ends.'
  const { startsOn, endsOn } = draft
  if (startsOn === null || endsOn === null) return errors
  for (const { field } of goalProblems({ ...draft, startsOn, endsOn })) {
    errors[field] = problemWords[field]
  }
  return errors
}

const problemWords = {
  endsOn: 'The end is before the start.',
  commitValue: 'The commit is harder than the target.',
  stretchValue: 'The stretch is easier than the target.',
} as const

/** The draft as the vault takes it; undefined while a day is missing. */
export function changesOf(draft: GoalDraft): CompleteDraft | undefined {
  const { startsOn, endsOn } = draft
  return startsOn === null || endsOn === null ? undefined : { ...draft, startsOn, endsOn }
}

/** The draft as a new goal; the vault keeps it a draft while it lacks its plan. */
export function newGoalOf(repId: RepId, draft: GoalDraft): NewGoal | undefined {
  const fields = changesOf(draft)
  return fields === undefined ? undefined : { ...fields, repId, state: 'active' }
}

/** Whether saving the draft over a goal changes what was agreed on, so that a reason is due. */
export function wantsReason(goal: Goal, draft: GoalDraft): boolean {
  const fields = changesOf(draft)
  return fields !== undefined && needsReason(goal, goalDifferences(goal, { ...goal, ...fields }))
}
