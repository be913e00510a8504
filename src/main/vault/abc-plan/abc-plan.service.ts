import {
  type AbcConsequenceChanges,
  AbcConsequenceId,
  type AbcPlan,
  type AbcPlanCard,
  type AbcPlanChanges,
  AbcPlanId,
  type AbcStep,
  type AbcStepChanges,
  AbcStepId,
  abcPlanTitle,
  type NewAbcConsequence,
  type NewAbcPlan,
  type NewAbcStep,
} from '../../../shared/abc-plan/abc-plan.ts'
import { NewCommitment } from '../../../shared/commitment/commitment.ts'
import { definedOf } from '../../../shared/kernel/defined.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import {
  keepCommitment,
  makeCommitment,
  reDateCommitment,
  reopenCommitment,
  reWordCommitment,
} from '../commitment/commitment.service.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import {
  deleteConsequence,
  deleteStep,
  findAbcPlan,
  findSkillName,
  insertAbcPlan,
  insertConsequence,
  insertStep,
  listAbcPlans,
  listConsequences,
  listSteps,
  updateAbcPlan,
  updateConsequence,
  updateStep,
} from './abc-plan.repository.ts'

/** A plan with everything on its page. @throws AppError `abc-plan-not-found` */
export async function getAbcPlanCard(db: Reader, id: AbcPlanId): Promise<AbcPlanCard> {
  const [card] = await cardsOf(db, [await getAbcPlan(db, id)])
  if (card === undefined) throw new AppError('abc-plan-not-found')
  return card
}

/** The plans of a rep: open ones first, the newest on top. @throws AppError `rep-not-found` */
export async function listAbcPlansForRep(db: Reader, repId: RepId): Promise<AbcPlanCard[]> {
  await getRep(db, repId)
  const plans = await listAbcPlans(db, repId)
  const isOpen = ({ closedOn }: AbcPlan) => closedOn === null
  return cardsOf(db, [...plans.filter(isOpen), ...plans.filter((plan) => !isOpen(plan))])
}

/** Begins a plan with what they do now. @throws AppError `rep-not-found`; `record-not-found` for its skill */
export async function createAbcPlan(ctx: Context, fields: NewAbcPlan): Promise<AbcPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, fields.repId)
    await refuseUnknownSkill(ctx.db, fields.skillId)
    const now = ctx.now()
    const plan = await insertAbcPlan(ctx.db, {
      id: ctx.newId(AbcPlanId),
      ...fields,
      startedOn: ctx.today(),
      closedOn: null,
      learned: '',
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    return reindexed(ctx, plan)
  })
}

/** Changes what is named; earlier words are kept. @throws AppError `abc-plan-not-found`, `record-not-found` */
export async function changeAbcPlan(
  ctx: Context,
  id: AbcPlanId,
  changes: AbcPlanChanges,
): Promise<AbcPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    const was = await getAbcPlan(ctx.db, id)
    const { nowBefore, nowBehaviour, wantedBefore, wantedBehaviour } = was
    await refuseUnknownSkill(ctx.db, changes.skillId ?? null)
    await keepVersion(ctx, 'abc-plan', was, { nowBefore, nowBehaviour, wantedBefore, wantedBehaviour })
    return reindexed(ctx, await updateAbcPlan(ctx.db, id, definedOf(changes), ctx.now()))
  })
}

/** Writes down what follows a behaviour. @throws AppError `abc-plan-not-found` */
export async function addConsequence(
  ctx: Context,
  id: AbcPlanId,
  made: NewAbcConsequence,
): Promise<AbcPlanCard> {
  return touched(ctx, id, async (ctx) => {
    const before = (await listConsequences(ctx.db, [id])).get(id) ?? []
    const one = { id: ctx.newId(AbcConsequenceId), ...made }
    await insertConsequence(ctx.db, id, one, before.length, ctx.now())
  })
}

/** @throws AppError `abc-plan-not-found`; `record-not-found` when the plan has no such consequence */
export async function changeConsequence(
  ctx: Context,
  id: AbcPlanId,
  consequenceId: AbcConsequenceId,
  changes: AbcConsequenceChanges,
): Promise<AbcPlanCard> {
  return touched(ctx, id, async (ctx) => {
    const isThere = await updateConsequence(ctx.db, id, consequenceId, changes)
    if (!isThere) throw new AppError('record-not-found')
  })
}

/** @throws AppError `abc-plan-not-found` */
export async function removeConsequence(
  ctx: Context,
  id: AbcPlanId,
  consequenceId: AbcConsequenceId,
): Promise<AbcPlanCard> {
  return touched(ctx, id, (ctx) => deleteConsequence(ctx.db, id, consequenceId))
}

/** Writes down what the manager will add, by when. @throws AppError `abc-plan-not-found` */
export async function addStep(ctx: Context, id: AbcPlanId, made: NewAbcStep): Promise<AbcPlanCard> {
  return touched(ctx, id, (ctx) => insertStep(ctx.db, id, { id: ctx.newId(AbcStepId), ...made }, ctx.now()))
}

/**
 * Changes a step. One that is a promise takes its promise along: new words, a new day, kept when it is
 * done and open again when that is taken back.
 *
 * @throws AppError `abc-plan-not-found`; `record-not-found` when the plan has no such step; `day-in-future`
 */
export async function changeStep(
  ctx: Context,
  id: AbcPlanId,
  stepId: AbcStepId,
  changes: AbcStepChanges,
): Promise<AbcPlanCard> {
  return touched(ctx, id, async (ctx) => {
    const step = await getStep(ctx.db, id, stepId)
    if (changes.doneOn != null && changes.doneOn > ctx.today()) throw new AppError('day-in-future')
    await updateStep(ctx.db, stepId, changes)
    await changePromise(ctx, step, changes)
  })
}

/** Takes a step out of the plan; a promise that was made of it stays. @throws AppError `abc-plan-not-found` */
export async function removeStep(ctx: Context, id: AbcPlanId, stepId: AbcStepId): Promise<AbcPlanCard> {
  return touched(ctx, id, (ctx) => deleteStep(ctx.db, id, stepId))
}

/**
 * Makes a step a promise of the manager's, due on its day. A step that is one already stays as it is.
 *
 * @throws AppError `abc-plan-not-found`; `record-not-found` when the plan has no such step
 */
export async function promiseStep(ctx: Context, id: AbcPlanId, stepId: AbcStepId): Promise<AbcPlanCard> {
  return touched(ctx, id, async (ctx) => {
    const step = await getStep(ctx.db, id, stepId)
    if (step.promise !== null) return
    const { repId, audience } = await getAbcPlan(ctx.db, id)
    const { words, dueOn } = step
    const promise = await makeCommitment(
      ctx,
      NewCommitment.parse({ repId, owner: 'me', words, dueOn, audience }),
    )
    await updateStep(ctx.db, stepId, { promiseId: promise.id })
    if (step.doneOn !== null) await keepCommitment(ctx, promise.id, step.doneOn)
    ctx.announce('commitment')
  })
}

/** Closes a plan with what came of it. Closing it again changes the words only. @throws AppError `abc-plan-not-found` */
export async function closeAbcPlan(ctx: Context, id: AbcPlanId, learned: string): Promise<AbcPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    const { closedOn } = await getAbcPlan(ctx.db, id)
    const closing = { closedOn: closedOn ?? ctx.today(), learned }
    return reindexed(ctx, await updateAbcPlan(ctx.db, id, closing, ctx.now()))
  })
}

/** @throws AppError `abc-plan-not-found` */
export async function reopenAbcPlan(ctx: Context, id: AbcPlanId): Promise<AbcPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    await getAbcPlan(ctx.db, id)
    return reindexed(ctx, await updateAbcPlan(ctx.db, id, { closedOn: null }, ctx.now()))
  })
}

async function getAbcPlan(db: Reader, id: AbcPlanId): Promise<AbcPlan> {
  const plan = await findAbcPlan(db, id)
  if (plan === undefined) throw new AppError('abc-plan-not-found')
  return plan
}

async function getStep(db: Reader, id: AbcPlanId, stepId: AbcStepId): Promise<AbcStep> {
  const step = (await listSteps(db, [id])).get(id)?.find((one) => one.id === stepId)
  if (step === undefined) throw new AppError('record-not-found')
  return step
}

async function changePromise(ctx: Context, { promise }: AbcStep, changes: AbcStepChanges): Promise<void> {
  if (promise === null) return
  const { words, dueOn, doneOn } = changes
  if (words !== undefined) await reWordCommitment(ctx, promise.id, words)
  if (dueOn !== undefined && promise.outcome === null) await reDateCommitment(ctx, promise.id, dueOn, '')
  if (doneOn != null && promise.outcome === null) await keepCommitment(ctx, promise.id, doneOn)
  if (doneOn === null && promise.outcome === 'kept') await reopenCommitment(ctx, promise.id, '')
  ctx.announce('commitment')
}

/** Does something to what hangs on a plan and keeps the plan's line in the index true. */
async function touched(
  ctx: Context,
  id: AbcPlanId,
  act: (ctx: Context) => Promise<void>,
): Promise<AbcPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    await getAbcPlan(ctx.db, id)
    await act(ctx)
    return reindexed(ctx, await updateAbcPlan(ctx.db, id, {}, ctx.now()))
  })
}

async function refuseUnknownSkill(db: Reader, id: string | null): Promise<void> {
  if (id !== null && (await findSkillName(db, id)) === null) throw new AppError('record-not-found')
}

async function cardsOf(db: Reader, plans: readonly AbcPlan[]): Promise<AbcPlanCard[]> {
  const ids = plans.map(({ id }) => id)
  const [consequences, steps] = [await listConsequences(db, ids), await listSteps(db, ids)]
  const cards: AbcPlanCard[] = []
  for (const plan of plans) {
    cards.push({
      plan,
      skillName: plan.skillId === null ? null : await findSkillName(db, plan.skillId),
      consequences: consequences.get(plan.id) ?? [],
      steps: steps.get(plan.id) ?? [],
    })
  }
  return cards
}

/** A plan's line: found by everything that is written in it. */
async function reindexed(ctx: Context, plan: AbcPlan): Promise<AbcPlanCard> {
  const card = await getAbcPlanCard(ctx.db, plan.id)
  const texts = [
    plan.nowBehaviour,
    plan.nowBefore,
    plan.wantedBefore,
    ...card.consequences.map(({ words }) => words),
    ...card.steps.flatMap(({ words, outcome }) => [words, outcome]),
    plan.learned,
  ]
  await indexRecord(ctx, {
    noun: 'abc-plan',
    recordId: plan.id,
    kind: plan.closedOn === null ? 'open' : 'closed',
    happenedOn: plan.closedOn ?? plan.startedOn,
    title: abcPlanTitle(plan),
    body: texts.filter((text) => text !== '').join('\n'),
    tags: [],
    audience: plan.audience,
    repIds: [plan.repId],
  })
  return card
}
