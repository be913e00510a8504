import type { CoachingPlanCard } from '../../../shared/coaching-plan/coaching-plan.contract.ts'
import {
  type CoachingPlan,
  type CoachingPlanChanges,
  CoachingPlanId,
  type NewCoachingPlan,
  type NewPlanItem,
  type PlanEnd,
  type PlanItem,
  type PlanItemChanges,
  PlanItemId,
} from '../../../shared/coaching-plan/coaching-plan.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { levelWords, standingOf } from '../../../shared/skill/skill.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { getSkill, listAllSkills } from '../skill/skill.service.ts'
import { seenOfRep } from '../skill/skill-level.service.ts'
import {
  deleteItem,
  findItem,
  findPlan,
  findRunningPlan,
  insertItem,
  insertPlan,
  listItemsOfPlans,
  listPlansOfRep,
  listRunningPlans,
  updateItem,
  updatePlan,
} from './coaching-plan.repository.ts'

/** The plans of a rep, the running one first. @throws AppError `rep-not-found` */
export async function listPlanCards(db: Reader, repId: RepId): Promise<CoachingPlanCard[]> {
  await getRep(db, repId)
  return cardsOf(db, repId, await listPlansOfRep(db, repId))
}

/** The plans that run now, of the whole team. */
export async function listPlansRunning(db: Reader): Promise<CoachingPlan[]> {
  return listRunningPlans(db)
}

/**
 * Starts a plan on one skill, from where the rep stands today. What both bring comes in at once or later;
 * until both columns have an item the plan is unbalanced.
 *
 * @throws AppError `rep-not-found`, `skill-not-found`, `ends-before-start`; `plan-already-running` while
 *   another skill is worked on
 */
export async function startPlan(ctx: Context, fields: NewCoachingPlan): Promise<CoachingPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    const { items, startsOn = ctx.today(), ...told } = fields
    await getRep(ctx.db, fields.repId)
    await getSkill(ctx.db, fields.skillId)
    await refuseSecondPlan(ctx.db, fields.repId)
    if (fields.reviewOn < startsOn) throw new AppError('ends-before-start')
    const seen = (await seenOfRep(ctx.db, fields.repId)).filter(({ skillId }) => skillId === fields.skillId)
    const now = ctx.now()
    const plan = await insertPlan(ctx.db, {
      id: ctx.newId(CoachingPlanId),
      ...told,
      startsOn,
      fromLevel: standingOf(seen, startsOn)?.latest.level ?? null,
      iAgreedOn: null,
      repAgreedOn: null,
      outcome: null,
      endedOn: null,
      learned: '',
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    for (const item of items) await insertItem(ctx.db, newItem(ctx, { planId: plan.id, ...item }))
    return reindexed(ctx, plan)
  })
}

/** Changes what is named. @throws AppError `coaching-plan-not-found`, `ends-before-start` */
export async function changePlan(
  ctx: Context,
  id: CoachingPlanId,
  changes: CoachingPlanChanges,
): Promise<CoachingPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    const was = await getPlan(ctx.db, id)
    if ((changes.reviewOn ?? was.reviewOn) < (changes.startsOn ?? was.startsOn)) {
      throw new AppError('ends-before-start')
    }
    if (changes.why !== undefined && changes.why !== was.why) {
      await keepVersion(ctx, 'coaching-plan', was, { why: was.why })
    }
    return reindexed(ctx, await updatePlan(ctx.db, id, changes, ctx.now()))
  })
}

/** Adds what one side brings. @throws AppError `coaching-plan-not-found` */
export async function addPlanItem(ctx: Context, fields: NewPlanItem): Promise<CoachingPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await getPlan(ctx.db, fields.planId)
    await insertItem(ctx.db, newItem(ctx, fields))
    return reindexed(ctx, plan)
  })
}

/** Changes an item, or says it is done. @throws AppError `plan-item-not-found`, `coaching-plan-not-found`, `day-in-future` */
export async function changePlanItem(
  ctx: Context,
  id: PlanItemId,
  changes: PlanItemChanges,
): Promise<CoachingPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await planOfItem(ctx.db, id)
    const { doneOn } = changes
    if (doneOn !== undefined && doneOn !== null && doneOn > ctx.today()) throw new AppError('day-in-future')
    await updateItem(ctx.db, id, changes, ctx.now())
    return reindexed(ctx, plan)
  })
}

/** Takes an item off the plan. @throws AppError `plan-item-not-found`, `coaching-plan-not-found` */
export async function removePlanItem(ctx: Context, id: PlanItemId): Promise<CoachingPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await planOfItem(ctx.db, id)
    await deleteItem(ctx.db, id)
    return reindexed(ctx, plan)
  })
}

/**
 * Ends a plan today, with what was learned: a plan that did not move taught something too.
 *
 * @throws AppError `coaching-plan-not-found`, `plan-already-ended`, `reason-missing`
 */
export async function endPlan(ctx: Context, end: PlanEnd): Promise<CoachingPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await getPlan(ctx.db, end.id)
    if (plan.endedOn !== null) throw new AppError('plan-already-ended')
    const learned = end.learned.trim()
    if (learned === '') throw new AppError('reason-missing')
    const update = { outcome: end.outcome, endedOn: ctx.today(), learned }
    return reindexed(ctx, await updatePlan(ctx.db, plan.id, update, ctx.now()))
  })
}

/** Takes an ended plan up again; what was learned stays written. @throws AppError `coaching-plan-not-found`, `plan-already-running` */
export async function reopenPlan(ctx: Context, id: CoachingPlanId): Promise<CoachingPlanCard> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await getPlan(ctx.db, id)
    await refuseSecondPlan(ctx.db, plan.repId)
    return reindexed(ctx, await updatePlan(ctx.db, id, { outcome: null, endedOn: null }, ctx.now()))
  })
}

async function getPlan(db: Reader, id: CoachingPlanId): Promise<CoachingPlan> {
  const plan = await findPlan(db, id)
  if (plan === undefined) throw new AppError('coaching-plan-not-found')
  return plan
}

async function planOfItem(db: Reader, id: PlanItemId): Promise<CoachingPlan> {
  const item = await findItem(db, id)
  if (item === undefined) throw new AppError('plan-item-not-found')
  return getPlan(db, item.planId)
}

/** One skill at a time: advice on two at once helps with neither. */
async function refuseSecondPlan(db: Reader, repId: RepId): Promise<void> {
  if ((await findRunningPlan(db, repId)) !== undefined) throw new AppError('plan-already-running')
}

function newItem(ctx: Context, fields: NewPlanItem): PlanItem {
  const now = ctx.now()
  return { id: ctx.newId(PlanItemId), ...fields, doneOn: null, createdAt: now, changedAt: now }
}

async function cardsOf(
  db: Reader,
  repId: RepId,
  plans: readonly CoachingPlan[],
): Promise<CoachingPlanCard[]> {
  if (plans.length === 0) return []
  const skills = new Map((await listAllSkills(db)).map((skill) => [skill.id, skill]))
  const levels = await seenOfRep(db, repId)
  const items = await listItemsOfPlans(
    db,
    plans.map(({ id }) => id),
  )
  return plans.map((plan) => ({
    plan,
    skillName: skills.get(plan.skillId)?.name ?? '',
    skillLevels: skills.get(plan.skillId)?.levels ?? [],
    items: items.filter(({ planId }) => planId === plan.id),
    seen: levels.filter(
      ({ skillId, onDay }) =>
        skillId === plan.skillId &&
        onDay >= plan.startsOn &&
        (plan.endedOn === null || onDay <= plan.endedOn),
    ),
  }))
}

/** A plan's line: found by its skill, its why, what both bring and what was learned. */
async function reindexed(ctx: Context, plan: CoachingPlan): Promise<CoachingPlanCard> {
  const [card] = await cardsOf(ctx.db, plan.repId, [plan])
  if (card === undefined) throw new AppError('coaching-plan-not-found')
  const texts = [plan.why, ...card.items.map(({ words }) => words), plan.learned]
  await indexRecord(ctx, {
    noun: 'coaching-plan',
    recordId: plan.id,
    kind: plan.outcome ?? 'running',
    happenedOn: plan.endedOn ?? plan.startsOn,
    title: `Plan: ${card.skillName}, to ${levelWords[plan.aimLevel]}`,
    body: texts.filter((text) => text !== '').join('\n'),
    tags: [],
    audience: plan.audience,
    repIds: [plan.repId],
  })
  return card
}
