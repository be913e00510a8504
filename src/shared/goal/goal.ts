import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Audience, FilledLine, Line, Words } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { MetricId, MetricNumber } from '../metric/metric.ts'
import { GoodDirection, isAccumulating, MetricUnit } from '../metric/metric-value.ts'
import { OneOnOneId } from '../one-on-one/one-on-one-id.ts'
import { RepId } from '../rep/rep-id.ts'
import { Serves } from '../rep/serves.ts'

export const GoalId = idOf('GoalId')
export type GoalId = z.infer<typeof GoalId>
export const GoalCheckInId = idOf('GoalCheckInId')
export type GoalCheckInId = z.infer<typeof GoalCheckInId>
export const GoalRevisionId = idOf('GoalRevisionId')
export type GoalRevisionId = z.infer<typeof GoalRevisionId>

/** What a goal is about: a number, what leads to it, growing in the job, or the rep's own life and career. */
export const GoalCategory = z.enum(['result', 'behaviour', 'development', 'personal'])
export type GoalCategory = z.infer<typeof GoalCategory>

export const GoalState = z.enum(['draft', 'active', 'on-hold', 'met', 'missed', 'dropped', 'replaced'])
export type GoalState = z.infer<typeof GoalState>

/** How a goal ends. */
export const GoalEnd = z.enum(['met', 'missed', 'dropped', 'replaced'])
export type GoalEnd = z.infer<typeof GoalEnd>

/** How the numbers of a metric count towards a goal: added up over its time, or the latest as it stands. */
export const GoalCounting = z.enum(['total', 'latest'])
export type GoalCounting = z.infer<typeof GoalCounting>

export const GoalRating = z.enum(['on-track', 'at-risk', 'off-track'])
export type GoalRating = z.infer<typeof GoalRating>

const band = z.nullable(MetricNumber)

const goalFields = {
  /** What will be true at the end, in words that leave nothing open. */
  wording: FilledLine,
  /** Why it matters to the rep, in the rep's words if possible. */
  why: Words,
  category: GoalCategory,
  /** With a metric, progress moves when numbers come; without, by check-ins. */
  metricId: z.nullable(MetricId),
  /** What is measured when no metric is bound. */
  measure: Line,
  unit: MetricUnit,
  goodDirection: GoodDirection,
  counting: GoalCounting,
  baseline: band,
  commitValue: band,
  targetValue: band,
  stretchValue: band,
  startsOn: CalendarDay,
  endsOn: CalendarDay,
  /** What of the rep's own it serves; null while nobody asked. */
  serves: z.nullable(Serves),
  audience: Audience,
}

/** Something a rep and the manager have agreed to reach. */
export const Goal = z.strictObject({
  id: GoalId,
  repId: RepId,
  ...goalFields,
  state: GoalState,
  closedOn: z.nullable(CalendarDay),
  resultValue: band,
  /** What a missed goal taught; the reason why one was dropped or replaced. */
  lesson: Words,
  replacedById: z.nullable(GoalId),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type Goal = z.infer<typeof Goal>

type GoalTerms = Pick<
  Goal,
  'startsOn' | 'endsOn' | 'goodDirection' | 'commitValue' | 'targetValue' | 'stretchValue'
>

export const NewGoal = z
  .strictObject({
    repId: RepId,
    wording: FilledLine,
    why: z._default(Words, ''),
    category: z._default(GoalCategory, 'result'),
    metricId: z._default(z.nullable(MetricId), null),
    measure: z._default(Line, ''),
    /** Left out with a metric: the metric says. */
    unit: z.optional(MetricUnit),
    goodDirection: z.optional(GoodDirection),
    /** Left out: added up for counts and money, the latest for anything else. */
    counting: z.optional(GoalCounting),
    baseline: z._default(band, null),
    commitValue: z._default(band, null),
    targetValue: z._default(band, null),
    stretchValue: z._default(band, null),
    startsOn: CalendarDay,
    endsOn: CalendarDay,
    serves: z._default(z.nullable(Serves), null),
    state: z._default(z.enum(['draft', 'active']), 'active'),
    audience: z._default(Audience, 'only-me'),
  })
  .check(
    z.refine((goal) => goal.endsOn >= goal.startsOn, { message: 'ends before it starts', path: ['endsOn'] }),
  )
export type NewGoal = z.infer<typeof NewGoal>

/** Only the fields that change are sent. */
export const GoalChanges = z.partial(z.strictObject(goalFields))
export type GoalChanges = z.infer<typeof GoalChanges>

/** How a goal stood on a day, in one colour and one line. */
export const GoalCheckIn = z.strictObject({
  id: GoalCheckInId,
  onDay: CalendarDay,
  value: band,
  rating: GoalRating,
  note: Line,
  /** What will be done next, so that the loop goes on; may be empty. */
  whatNext: Line,
  sourceOneOnOneId: z.nullable(OneOnOneId),
  audience: Audience,
  createdAt: Instant,
})
export type GoalCheckIn = z.infer<typeof GoalCheckIn>

export const NewGoalCheckIn = z.strictObject({
  goalId: GoalId,
  /** Left out: today. */
  onDay: z.optional(CalendarDay),
  value: z._default(band, null),
  rating: GoalRating,
  note: z._default(Line, ''),
  whatNext: z._default(Line, ''),
  sourceOneOnOneId: z._default(z.nullable(OneOnOneId), null),
  audience: z._default(Audience, 'only-me'),
})
export type NewGoalCheckIn = z.infer<typeof NewGoalCheckIn>

/** The facts of a goal whose change is logged. */
export const RevisedField = z.enum([
  'wording',
  'metricId',
  'measure',
  'unit',
  'goodDirection',
  'counting',
  'baseline',
  'commitValue',
  'targetValue',
  'stretchValue',
  'startsOn',
  'endsOn',
  'state',
])
export type RevisedField = z.infer<typeof RevisedField>

export const GoalChange = z.strictObject({
  field: RevisedField,
  was: z.nullable(z.union([z.string(), z.number()])),
  now: z.nullable(z.union([z.string(), z.number()])),
})
export type GoalChange = z.infer<typeof GoalChange>

/** What was changed at once, and why. */
export const GoalRevision = z.strictObject({
  id: GoalRevisionId,
  changes: z.array(GoalChange),
  reason: z.string(),
  createdAt: Instant,
})
export type GoalRevision = z.infer<typeof GoalRevision>

/** The terms that were agreed with the rep: changing one of them needs a reason. */
const agreedFields: ReadonlySet<RevisedField> = new Set([
  'baseline',
  'commitValue',
  'targetValue',
  'stretchValue',
  'startsOn',
  'endsOn',
  'metricId',
  'counting',
])

const comparedFields = RevisedField.options.filter((field) => field !== 'state')

/** What differs between two states of a goal, as far as it is logged. */
export function goalDifferences(was: Goal, now: Goal): GoalChange[] {
  return comparedFields
    .filter((field) => was[field] !== now[field])
    .map((field) => ({ field, was: was[field], now: now[field] }))
}

/** Whether a change of a goal needs a reason: a draft is free, what was agreed on is not. */
export function needsReason(goal: Goal, changes: readonly GoalChange[]): boolean {
  return goal.state !== 'draft' && changes.some((change) => agreedFields.has(change.field))
}

/** Whether a goal has come to its end, one way or another. */
export function isGoalClosed(goal: Pick<Goal, 'state'>): boolean {
  return GoalEnd.safeParse(goal.state).success
}

/** How numbers count towards a goal if nobody says otherwise. */
export function defaultCounting(unit: MetricUnit): GoalCounting {
  return isAccumulating(unit) ? 'total' : 'latest'
}

/** A field of the goal form that does not fit, and what is wrong with it. */
export interface GoalProblem {
  readonly field: 'endsOn' | 'commitValue' | 'stretchValue'
  readonly code: 'ends-before-start' | 'bands-out-of-order'
}

/**
 * What does not fit together in the terms of a goal: an end before the start, a commit that is harder than
 * the target, or a stretch that is easier. Bands may be equal, and any may be missing.
 */
export function goalProblems(goal: GoalTerms): GoalProblem[] {
  const problems: GoalProblem[] = []
  const sign = goal.goodDirection === 'up' ? 1 : -1
  const isHarder = (one: number | null, other: number | null) =>
    one !== null && other !== null && (one - other) * sign > 0
  if (goal.endsOn < goal.startsOn) problems.push({ field: 'endsOn', code: 'ends-before-start' })
  if (isHarder(goal.commitValue, goal.targetValue)) {
    problems.push({ field: 'commitValue', code: 'bands-out-of-order' })
  }
  if (isHarder(goal.targetValue, goal.stretchValue) || isHarder(goal.commitValue, goal.stretchValue)) {
    problems.push({ field: 'stretchValue', code: 'bands-out-of-order' })
  }
  return problems
}
