import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import type { Serves } from '../../../shared/rep/serves.ts'
import type { CardAnswer } from '../../../shared/scorecard/scorecard.ts'
import type { SkillId } from '../../../shared/skill/skill.ts'
import {
  addPlanItem,
  changePlan,
  changePlanItem,
  endPlan,
  startPlan,
} from '../coaching-plan/coaching-plan.service.ts'
import type { Context, Reader } from '../context.ts'
import { saveNextRole } from '../next-role/next-role.service.ts'
import { getRepCard } from '../rep/rep.service.ts'
import { changeScorecard, startScorecard } from '../scorecard/scorecard.service.ts'
import { listAllForms } from '../scorecard/scorecard-form.service.ts'
import { listAllSkills } from '../skill/skill.service.ts'
import { acknowledgeLevel, setSkillLevel } from '../skill/skill-level.service.ts'
import { recordGain } from '../small-gain/small-gain.service.ts'
import type { SamplePlan, SampleScorecard, SampleSkills } from './sample-skills-story.ts'
import type { DaysAgo } from './sample-story.ts'
import { type StoryMoment, storyDay, tellInOrder } from './story-clock.ts'

const evening = '17:30'

/**
 * What was seen of a person's skills, told day by day. In a vault without the shipped skills or forms what
 * would stand on them is left out.
 */
export async function tellSkills(
  ctx: Context,
  rep: Rep,
  story: SampleSkills | undefined,
): Promise<StoryMoment[]> {
  if (story === undefined) return []
  const skills = await skillsByKey(ctx.db)
  const dayOf = (ago: DaysAgo): CalendarDay => storyDay(ctx.today(), ago)
  const moments: StoryMoment[] = []
  const at = (ago: DaysAgo, tell: (ctx: Context) => Promise<unknown>, time = evening): void => {
    moments.push({ ago, time, tell: async (then) => void (await tell(then)) })
  }
  for (const [ago, key, level, evidence, said] of story.seen) {
    const skillId = skills.get(key)
    if (skillId === undefined) continue
    at(ago, async (then) => {
      const kept = await setSkillLevel(then, {
        repId: rep.id,
        skillId,
        level,
        onDay: then.today(),
        evidence,
        scorecardId: null,
        audience: 'only-me',
      })
      if (said === undefined) return
      const tell = async (ctx: Context) => void (await acknowledgeLevel(ctx, kept.id, ctx.today()))
      await tellInOrder(ctx, [{ ago: said, time: evening, tell }])
    })
  }
  for (const card of story.cards ?? []) at(card.on, (then) => fillCard(ctx, then, rep, card), '12:10')
  for (const [ago, words, stepPercent] of story.gains ?? []) {
    at(ago, (then) =>
      recordGain(then, {
        repId: rep.id,
        kind: stepPercent === undefined ? 'free' : 'step',
        onDay: then.today(),
        words,
        stepPercent: stepPercent ?? null,
        skillId: null,
        metricId: null,
        audience: 'only-me',
      }),
    )
  }
  for (const plan of story.plans ?? []) {
    const skillId = skills.get(plan.skill)
    if (skillId !== undefined) at(plan.on, (then) => tellPlan(ctx, then, rep, plan, skillId), '18:00')
  }
  const { nextRole } = story
  if (nextRole !== undefined) {
    at(nextRole.asked, (then) =>
      saveNextRole(then, {
        repId: rep.id,
        title: nextRole.title,
        words: nextRole.words,
        byOn: dayOf(nextRole.by),
        askedOn: then.today(),
        audience: 'only-me',
        gaps: nextRole.gaps.map(([words, key, neededLevel, proof, by, closed]) => ({
          id: null,
          words,
          skillId: key === null ? null : (skills.get(key) ?? null),
          neededLevel: key === null || !skills.has(key) ? null : neededLevel,
          proof,
          byOn: dayOf(by),
          closedOn: closed === undefined ? null : dayOf(closed),
        })),
      }),
    )
  }
  return moments
}

async function fillCard(ctx: Context, then: Context, rep: Rep, told: SampleScorecard): Promise<void> {
  const form = (await listAllForms(then.db)).find(({ shippedKey }) => shippedKey === told.form)
  if (form === undefined) return
  const { id } = await startScorecard(then, {
    repId: rep.id,
    formId: form.id,
    onDay: then.today(),
    occasion: told.occasion,
  })
  const answers = form.questions.flatMap(({ key }, place): CardAnswer[] => {
    const said = told.answers[place]
    if (said === undefined) return []
    if (said === 'not-applicable') return [{ key, mine: null, rep: null, isNotApplicable: true, note: '' }]
    const [mine, byRep = null, note = ''] = said
    return [{ key, mine, rep: byRep, isNotApplicable: false, note }]
  })
  await changeScorecard(then, id, { answers, notes: told.notes ?? '' })
  if (told.discussed === undefined) return
  const tell = async (ctx: Context) => void (await changeScorecard(ctx, id, { discussedOn: ctx.today() }))
  await tellInOrder(ctx, [{ ago: told.discussed, time: evening, tell }])
}

/** A plan from its first day over what was added and done to its end, if it came. */
async function tellPlan(
  ctx: Context,
  then: Context,
  rep: Rep,
  told: SamplePlan,
  skillId: SkillId,
): Promise<void> {
  const dayOf = (ago: DaysAgo): CalendarDay => storyDay(ctx.today(), ago)
  const { plan } = await startPlan(then, {
    repId: rep.id,
    skillId,
    aimLevel: told.aim,
    why: told.why,
    serves: null,
    startedBy: told.startedBy ?? 'me',
    startsOn: then.today(),
    reviewOn: dayOf(told.review),
    audience: 'only-me',
    items: [],
  })
  const steps: StoryMoment[] = []
  const at = (ago: DaysAgo, tell: (ctx: Context) => Promise<unknown>): void => {
    steps.push({ ago, time: '18:10', tell: async (ctx) => void (await tell(ctx)) })
  }
  for (const [on, side, words, due, done, askedBy] of told.items) {
    at(on, async (then) => {
      const dueOn = dayOf(due)
      const card = await addPlanItem(then, { planId: plan.id, side, words, dueOn, askedBy: askedBy ?? 'me' })
      const item = card.items.at(-1)
      if (done === undefined || item === undefined) return
      const tell = async (ctx: Context) => void (await changePlanItem(ctx, item.id, { doneOn: ctx.today() }))
      await tellInOrder(ctx, [{ ago: done, time: '18:20', tell }])
    })
  }
  if (told.served !== undefined) {
    const serves = await lastDrive(then.db, rep)
    at(told.served, (ctx) => changePlan(ctx, plan.id, { serves }))
  }
  if (told.agreed !== undefined) {
    at(told.agreed, (ctx) => changePlan(ctx, plan.id, { iAgreedOn: ctx.today(), repAgreedOn: ctx.today() }))
  }
  const { ended } = told
  if (ended !== undefined) {
    at(ended.on, (ctx) => endPlan(ctx, { id: plan.id, outcome: ended.outcome, learned: ended.learned }))
  }
  await tellInOrder(ctx, steps)
}

async function lastDrive(db: Reader, rep: Rep): Promise<Serves> {
  const { drives } = await getRepCard(db, rep.id)
  return drives[0]?.id ?? 'not-linked'
}

async function skillsByKey(db: Reader): Promise<ReadonlyMap<string, SkillId>> {
  const skills = await listAllSkills(db)
  return new Map(
    skills.flatMap(({ shippedKey, id }) => (shippedKey === null ? [] : [[shippedKey, id] as const])),
  )
}
