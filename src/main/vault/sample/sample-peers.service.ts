import { NewAbcPlan } from '../../../shared/abc-plan/abc-plan.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { NewBuddy, NewTeaching, NewWin } from '../../../shared/win/win.ts'
import {
  addConsequence,
  addStep,
  changeStep,
  closeAbcPlan,
  createAbcPlan,
  promiseStep,
} from '../abc-plan/abc-plan.service.ts'
import type { Context } from '../context.ts'
import { readSplit, setSplit } from '../time-map/time-map.service.ts'
import { endPair, pairBuddies, recordTeaching } from '../win/peer.service.ts'
import { createWin, offerWin } from '../win/win.service.ts'
import { castOf } from './cast.ts'
import { listShippedSkillIds } from './sample.repository.ts'
import {
  type SampleAbcPlan,
  type SampleWin,
  sampleAbcPlans,
  sampleBuddies,
  sampleSplit,
  sampleTeachings,
  sampleWins,
} from './story/peers.ts'
import { contextAt, type StoryMoment, storyDay, tellInOrder } from './story-clock.ts'

const noon = '12:10'

/** Who is who in the story, and the skills that came with the app. */
interface Cast {
  readonly ctx: Context
  readonly repOf: (name: string) => Rep
  readonly skillOf: (key: string) => string | null
}

/** What people learned from each other, what stood in the way of a behaviour, and the split of time. */
export async function tellPeers(ctx: Context, reps: ReadonlyMap<string, Rep>): Promise<StoryMoment[]> {
  const skills = await listShippedSkillIds(ctx.db)
  const repOf = castOf(reps)
  const cast: Cast = { ctx, repOf, skillOf: (key) => skills.get(key) ?? null }
  return [
    ...sampleAbcPlans.map((plan) => at(plan.on, (then) => tellAbcPlan(cast, then, plan))),
    ...sampleWins.map((win) => at(win.on, (then) => tellWin(cast, then, win))),
    ...sampleTeachings.map(({ teacher, learner, on, words, outcome, startedBy }) =>
      at(on, async (then) => {
        const [teacherRepId, learnerRepId] = [repOf(teacher).id, repOf(learner).id]
        const made = { teacherRepId, learnerRepId, words, outcome, startedBy }
        await recordTeaching(then, NewTeaching.parse(made))
      }),
    ),
    ...sampleBuddies.map(({ of, buddy, purpose, on, ended }) =>
      at(on, async (then) => {
        const pair = { repId: repOf(of).id, buddyRepId: repOf(buddy).id, purpose }
        const { id } = await pairBuddies(then, NewBuddy.parse(pair))
        if (ended !== undefined) await endPair(contextAt(ctx, ended, noon), id, true)
      }),
    ),
  ]
}

/**
 * The split by person, so that it goes when the people go. A split that the manager chose herself is never
 * touched.
 */
export async function tellSplit(ctx: Context, reps: ReadonlyMap<string, Rep>): Promise<void> {
  if ((await readSplit(ctx.db)).length > 0) return
  const split = sampleSplit.flatMap(([name, percent]) => {
    const rep = reps.get(name)
    return rep === undefined ? [] : [{ tier: null, repId: rep.id, percent }]
  })
  await setSplit(ctx, split)
}

function at(ago: number, tell: (then: Context) => Promise<void>): StoryMoment {
  return { ago, time: noon, tell }
}

async function tellAbcPlan({ ctx, repOf, skillOf }: Cast, then: Context, plan: SampleAbcPlan): Promise<void> {
  const dayOf = (ago: number): CalendarDay => storyDay(ctx.today(), ago)
  const made = await createAbcPlan(
    then,
    NewAbcPlan.parse({
      repId: repOf(plan.of).id,
      nowBefore: plan.now.before,
      nowBehaviour: plan.now.behaviour,
      wantedBefore: plan.wanted.before,
      wantedBehaviour: plan.wanted.behaviour,
      skillId: skillOf(plan.skill),
    }),
  )
  const { id } = made.plan
  for (const [side, words, effect, timing, certainty] of plan.after) {
    await addConsequence(then, id, { side, words, effect, timing, certainty })
  }
  const later: StoryMoment[] = []
  for (const { words, due, done, outcome, promised } of plan.steps) {
    const { steps } = await addStep(then, id, { words, dueOn: dayOf(due) })
    const step = steps.find((one) => one.words === words)
    if (step === undefined) continue
    if (promised === true) await promiseStep(then, id, step.id)
    if (done === undefined) continue
    later.push(
      at(done, async (on) => {
        await changeStep(on, id, step.id, { doneOn: on.today(), outcome: outcome ?? '' })
      }),
    )
  }
  const { closed } = plan
  if (closed !== undefined) {
    later.push(at(closed[0], async (on) => void (await closeAbcPlan(on, id, closed[1]))))
  }
  await tellInOrder(ctx, later)
}

async function tellWin({ ctx, repOf, skillOf }: Cast, then: Context, told: SampleWin): Promise<void> {
  const { win } = await createWin(
    then,
    NewWin.parse({
      repId: repOf(told.of).id,
      title: told.title,
      situation: told.situation,
      words: told.words,
      skillId: skillOf(told.skill),
      tags: [...told.tags],
      audience: told.share === true ? 'shareable' : 'only-me',
    }),
  )
  for (const [to, on, note] of told.offered ?? []) {
    await offerWin(contextAt(ctx, on, noon), win.id, { repId: repOf(to).id, note })
  }
  for (const [by, on, words, outcome] of told.learned ?? []) {
    const teaching = { teacherRepId: win.repId, learnerRepId: repOf(by).id, winId: win.id, words, outcome }
    await recordTeaching(contextAt(ctx, on, noon), NewTeaching.parse(teaching))
  }
}
