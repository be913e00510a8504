import * as z from 'zod/mini'
import { CommitmentId, CommitmentOutcome } from '../commitment/commitment.ts'
import { idOf } from '../kernel/id.ts'
import { Audience, FilledLine, Line, Words } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RecordId } from '../record/record.ts'
import { RepId } from '../rep/rep-id.ts'

export const AbcPlanId = idOf('AbcPlanId')
export type AbcPlanId = z.infer<typeof AbcPlanId>
export const AbcConsequenceId = idOf('AbcConsequenceId')
export type AbcConsequenceId = z.infer<typeof AbcConsequenceId>
export const AbcStepId = idOf('AbcStepId')
export type AbcStepId = z.infer<typeof AbcStepId>

/** The two rows of a plan: what they do now, and what is wanted instead. */
export const AbcSide = z.enum(['now', 'wanted'])
export type AbcSide = z.infer<typeof AbcSide>

/** Whether it is good or bad, for the one who acts. */
export const AbcEffect = z.enum(['good', 'bad'])
export type AbcEffect = z.infer<typeof AbcEffect>
export const AbcTiming = z.enum(['soon', 'late'])
export type AbcTiming = z.infer<typeof AbcTiming>
export const AbcCertainty = z.enum(['sure', 'unsure'])
export type AbcCertainty = z.infer<typeof AbcCertainty>

const consequenceFields = {
  words: FilledLine,
  effect: AbcEffect,
  timing: AbcTiming,
  certainty: AbcCertainty,
}

/** Something that follows a behaviour, marked by what it is for the one who acts. */
export const AbcConsequence = z.strictObject({ id: AbcConsequenceId, side: AbcSide, ...consequenceFields })
export type AbcConsequence = z.infer<typeof AbcConsequence>

export const NewAbcConsequence = z.strictObject({ side: AbcSide, ...consequenceFields })
export type NewAbcConsequence = z.infer<typeof NewAbcConsequence>

/** Only what changes is sent. */
export const AbcConsequenceChanges = z.partial(z.strictObject(consequenceFields))
export type AbcConsequenceChanges = z.infer<typeof AbcConsequenceChanges>

/** Something the manager will add, by a day. As a promise it also stands among her promises. */
export const AbcStep = z.strictObject({
  id: AbcStepId,
  words: FilledLine,
  dueOn: CalendarDay,
  /** Null while it is only in the plan, and when the promise was thrown away. */
  promise: z.nullable(z.strictObject({ id: CommitmentId, outcome: z.nullable(CommitmentOutcome) })),
  doneOn: z.nullable(CalendarDay),
  /** What it did, noted later. */
  outcome: Line,
})
export type AbcStep = z.infer<typeof AbcStep>

export const NewAbcStep = z.strictObject({ words: FilledLine, dueOn: CalendarDay })
export type NewAbcStep = z.infer<typeof NewAbcStep>

export const AbcStepChanges = z.partial(
  z.strictObject({
    words: FilledLine,
    dueOn: CalendarDay,
    doneOn: z.nullable(CalendarDay),
    outcome: Line,
  }),
)
export type AbcStepChanges = z.infer<typeof AbcStepChanges>

const planFields = {
  /** The skill it belongs to, if it belongs to one. */
  skillId: z.nullable(RecordId),
  nowBefore: Words,
  nowBehaviour: Line,
  wantedBefore: Words,
  wantedBehaviour: Line,
  audience: Audience,
}

/** One behaviour of one rep, as it is and as it should be. */
export const AbcPlan = z.strictObject({
  id: AbcPlanId,
  repId: RepId,
  ...planFields,
  startedOn: CalendarDay,
  closedOn: z.nullable(CalendarDay),
  /** What came of it, said when it was closed. */
  learned: Line,
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type AbcPlan = z.infer<typeof AbcPlan>

export const NewAbcPlan = z.strictObject({
  repId: RepId,
  nowBehaviour: FilledLine,
  nowBefore: z._default(Words, ''),
  wantedBefore: z._default(Words, ''),
  wantedBehaviour: z._default(Line, ''),
  skillId: z._default(z.nullable(RecordId), null),
  audience: z._default(Audience, 'only-me'),
})
export type NewAbcPlan = z.infer<typeof NewAbcPlan>

/** Only what changes is sent. */
export const AbcPlanChanges = z.partial(z.strictObject(planFields))
export type AbcPlanChanges = z.infer<typeof AbcPlanChanges>

/** A plan with everything on its page. */
export const AbcPlanCard = z.strictObject({
  plan: AbcPlan,
  skillName: z.nullable(z.string()),
  /** In the order they were written. */
  consequences: z.array(AbcConsequence),
  /** The one that is due next on top. */
  steps: z.array(AbcStep),
})
export type AbcPlanCard = z.infer<typeof AbcPlanCard>

/** What to call a plan: the wanted behaviour, or what they do now while nothing is wanted yet. */
export function abcPlanTitle(plan: Pick<AbcPlan, 'nowBehaviour' | 'wantedBehaviour'>): string {
  return plan.wantedBehaviour === '' ? plan.nowBehaviour : plan.wantedBehaviour
}

/** Whether a step is done: marked so, or its promise was kept. */
export function isStepDone(step: Pick<AbcStep, 'doneOn' | 'promise'>): boolean {
  return step.doneOn !== null || step.promise?.outcome === 'kept'
}

/** Whether a step is late on a day: due before it and not done. A dropped promise is not late. */
export function isStepLate(step: AbcStep, today: CalendarDay): boolean {
  const isGivenUp = step.promise?.outcome === 'dropped' || step.promise?.outcome === 'replaced'
  return !isStepDone(step) && !isGivenUp && step.dueOn < today
}
