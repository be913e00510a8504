import { NewCommitment } from '../../../shared/commitment/commitment.ts'
import { NewGoal } from '../../../shared/goal/goal.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { NewTrack, NewTrackItem } from '../../../shared/track/track.ts'
import { endPlan, startPlan } from '../coaching-plan/coaching-plan.service.ts'
import { keepCommitment, makeCommitment } from '../commitment/commitment.service.ts'
import { beginHabit, tickHabit } from '../commitment/habit.service.ts'
import type { Context } from '../context.ts'
import { answerFitQuestion, beginFitReview, concludeFitReview } from '../fit-review/fit-review.service.ts'
import { createGoal } from '../goal/goal.service.ts'
import { addBehaviour } from '../goal/goal-plan.service.ts'
import { listGoalsForRep } from '../goal/goal-standing.service.ts'
import { listAllSkills } from '../skill/skill.service.ts'
import { addTrackItem, changeTrack, changeTrackItem, openTrack } from '../track/track.service.ts'
import { castOf } from './cast.ts'
import type { DaysAgo } from './sample-story.ts'
import {
  type SampleEarlierPlan,
  type SampleGoalPlan,
  type SampleTrack,
  type SampleTrackItem,
  sampleDraft,
  sampleEarlierPlans,
  sampleFitReview,
  sampleGoalPlans,
  sampleHabits,
  sampleTracks,
} from './story/support.ts'
import { type StoryMoment, storyDay, tellInOrder } from './story-clock.ts'

const late = '19:10'

/** Tracks, what hangs on goals, plans that moved nothing and what the manager made of that. */
export function tellSupport(
  ctx: Context,
  reps: ReadonlyMap<string, Rep>,
  metrics: ReadonlyMap<string, MetricId>,
): StoryMoment[] {
  const repOf = castOf(reps)
  const at = (ago: DaysAgo, tell: (then: Context) => Promise<void>): StoryMoment => ({
    ago,
    time: late,
    tell,
  })
  return [
    ...sampleTracks.map((track) => at(track.on, (then) => tellTrack(ctx, then, repOf(track.of), track))),
    ...sampleGoalPlans.map((plan) =>
      at(plan.on, (then) => tellGoalPlan(ctx, then, repOf(plan.of), plan, metrics)),
    ),
    ...sampleEarlierPlans.map((plan) =>
      at(plan.on, (then) => tellEarlierPlan(ctx, then, repOf(plan.of), plan)),
    ),
    ...sampleHabits.map((habit) => at(habit.on, (then) => tellHabit(ctx, then, repOf(habit.of), habit))),
    at(sampleDraft.on, (then) => tellDraft(ctx, then, repOf(sampleDraft.of), metrics)),
    at(sampleFitReview.on, (then) => tellFitReview(ctx, then, repOf(sampleFitReview.of))),
  ]
}

async function tellTrack(ctx: Context, then: Context, rep: Rep, told: SampleTrack): Promise<void> {
  const { id } = await openTrack(then, NewTrack.parse({ repId: rep.id, kind: told.kind }))
  const steps: StoryMoment[] = told.items.map((item) => ({
    ago: item.on,
    time: late,
    tell: (then) => tellItem(ctx, then, id, item),
  }))
  const step = (ago: DaysAgo, tell: (ctx: Context) => Promise<unknown>): void => {
    steps.push({ ago, time: '19:05', tell: async (ctx) => void (await tell(ctx)) })
  }
  const { expectation, cause } = told
  if (expectation !== undefined) {
    const [words, stated] = expectation
    step(told.on, (ctx) => changeTrack(ctx, id, { expectation: words }))
    step(stated, (ctx) => changeTrack(ctx, id, { expectationStatedOn: ctx.today() }))
  }
  if (cause !== undefined) {
    const [kind, causeWhy, on] = cause
    step(on, (ctx) => changeTrack(ctx, id, { cause: kind, causeWhy }))
  }
  await tellInOrder(ctx, steps)
}

async function tellItem(
  ctx: Context,
  then: Context,
  trackId: Parameters<typeof changeTrack>[1],
  told: SampleTrackItem,
): Promise<void> {
  const { kind, words, about = told.on, level = null } = told
  const onDay = storyDay(ctx.today(), about)
  const item = await addTrackItem(then, NewTrackItem.parse({ trackId, kind, words, onDay, level }))
  if (told.done === undefined) return
  const tell = async (ctx: Context) =>
    void (await changeTrackItem(ctx, item.id, { doneOn: ctx.today(), outcome: told.outcome ?? null }))
  await tellInOrder(ctx, [{ ago: told.done, time: late, tell }])
}

async function tellGoalPlan(
  ctx: Context,
  then: Context,
  rep: Rep,
  told: SampleGoalPlan,
  metrics: ReadonlyMap<string, MetricId>,
): Promise<void> {
  const goal = (await listGoalsForRep(then, rep.id, true)).find(
    ({ goal: { wording } }) => wording === told.goal,
  )?.goal
  if (goal === undefined) throw new RangeError('the story hangs a plan on a goal that nobody set')
  for (const [words, metric, weeklyAmount] of told.behaviours) {
    const metricId = metric === null ? null : (metrics.get(metric) ?? null)
    await addBehaviour(then, { goalId: goal.id, words, metricId, weeklyAmount })
  }
  for (const [owner, words, due, kept] of told.promises) {
    const made = {
      repId: rep.id,
      owner,
      words,
      dueOn: storyDay(ctx.today(), due),
      madeOn: then.today(),
      goalId: goal.id,
    }
    const { id } = await makeCommitment(then, NewCommitment.parse(made))
    if (kept === undefined) continue
    const tell = async (ctx: Context) => void (await keepCommitment(ctx, id))
    await tellInOrder(ctx, [{ ago: kept, time: late, tell }])
  }
}

async function tellHabit(
  ctx: Context,
  then: Context,
  rep: Rep,
  told: (typeof sampleHabits)[number],
): Promise<void> {
  const { owner, words, on, weeks } = told
  const { commitment } = await beginHabit(then, { repId: rep.id, owner, words })
  const ticks = weeks.map(
    (wasKept, week): StoryMoment => ({
      ago: on - 7 * week,
      time: late,
      tell: async (then) => void (await tickHabit(then, commitment.id, then.today(), wasKept)),
    }),
  )
  await tellInOrder(ctx, ticks)
}

async function tellDraft(
  ctx: Context,
  then: Context,
  rep: Rep,
  metrics: ReadonlyMap<string, MetricId>,
): Promise<void> {
  const { wording, why, metric, target, ends } = sampleDraft
  const made = {
    repId: rep.id,
    wording,
    why,
    category: 'behaviour',
    metricId: metrics.get(metric) ?? null,
    counting: 'latest',
    targetValue: target,
    startsOn: then.today(),
    endsOn: storyDay(ctx.today(), ends),
    state: 'draft',
  }
  await createGoal(then, NewGoal.parse(made))
}

async function tellEarlierPlan(
  ctx: Context,
  then: Context,
  rep: Rep,
  told: SampleEarlierPlan,
): Promise<void> {
  const skill = (await listAllSkills(then.db)).find(({ shippedKey }) => shippedKey === told.skill)
  if (skill === undefined) return
  const { plan } = await startPlan(then, {
    repId: rep.id,
    skillId: skill.id,
    aimLevel: told.aim,
    why: told.why,
    serves: null,
    startedBy: 'me',
    startsOn: then.today(),
    reviewOn: storyDay(ctx.today(), told.review),
    audience: 'only-me',
    items: [],
  })
  const { outcome, learned } = told
  const tell = async (ctx: Context) => void (await endPlan(ctx, { id: plan.id, outcome, learned }))
  await tellInOrder(ctx, [{ ago: told.ended, time: late, tell }])
}

async function tellFitReview(ctx: Context, then: Context, rep: Rep): Promise<void> {
  const { id } = await beginFitReview(then, rep.id)
  for (const [question, words] of sampleFitReview.answers) await answerFitQuestion(then, id, question, words)
  const tell = async (ctx: Context) => void (await concludeFitReview(ctx, id, sampleFitReview.conclusion))
  await tellInOrder(ctx, [{ ago: sampleFitReview.concluded, time: late, tell }])
}
