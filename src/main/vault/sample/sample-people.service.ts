import type { Goal } from '../../../shared/goal/goal.ts'
import { addDays, addMonths, type CalendarDay, startOfQuarter } from '../../../shared/kernel/time.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import type { OneOnOneId, OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import {
  changeCommitmentOwner,
  dropCommitment,
  keepCommitment,
  makeCommitment,
  reDateCommitment,
  replaceCommitment,
} from '../commitment/commitment.service.ts'
import type { Context } from '../context.ts'
import { changeGoal, checkInGoal, closeGoal, createGoal } from '../goal/goal.service.ts'
import { createEntry } from '../journal-entry/journal-entry.service.ts'
import { addDrive, addPersonalDate, createRep } from '../rep/rep.service.ts'
import type { SampleGoal, SamplePerson, SamplePromise } from './sample-story.ts'
import { sampleLoops } from './story/loops.ts'
import { contextAt, type StoryMoment, storyDay, tellInOrder } from './story-clock.ts'
import { storyText } from './story-text.ts'

const morning = '08:40'
const evening = '17:20'

/** Adds a person of the story, with the card filled as it was over time. */
export async function meetPerson(ctx: Context, person: SamplePerson): Promise<Rep> {
  const today = ctx.today()
  const since = contextAt(ctx, person.yoursSince, morning)
  const fields = {
    ...person.profile,
    startedOn: storyDay(today, person.startedOn),
    yoursSince: storyDay(today, person.yoursSince),
    audience: 'only-me',
  } as const
  const rep = await createRep(since, fields, true)
  for (const [on, words] of person.drives) {
    const then = contextAt(ctx, on, evening)
    await addDrive(then, rep.id, words, then.today())
  }
  for (const { label, on, isYearly } of person.dates) {
    await addPersonalDate(since, rep.id, { label, onDay: addDays(today, -on), isYearly })
  }
  return rep
}

/** The journal entries under a person; those about others as well name them. */
export function tellEntries(rep: Rep, person: SamplePerson, reps: ReadonlyMap<string, Rep>): StoryMoment[] {
  const entries = [...person.entries, ...(sampleLoops.get(rep.name)?.entries ?? [])]
  return entries.map((entry) => ({
    ago: entry.on,
    time: entry.kind === 'observation' ? '11:30' : evening,
    tell: async (ctx) => {
      const others = (entry.alsoAbout ?? []).flatMap((name) => reps.get(name)?.id ?? [])
      await createEntry(ctx, {
        kind: entry.kind,
        title: entry.title,
        repIds: [rep.id, ...others],
        happenedOn: ctx.today(),
        tags: [...(entry.tags ?? [])],
        setting: entry.setting ?? null,
        polarity: entry.polarity ?? null,
        deliveredOn: entry.told === undefined ? null : addDays(ctx.today(), entry.on - entry.told),
        isOnCharts: entry.onCharts,
        audience: entry.share === true ? 'shareable' : 'only-me',
        document: storyText(entry.text),
        touch: entry.touch ?? null,
        followsEntryId: null,
        sourceOneOnOneId: null,
      })
    },
  }))
}

/** Promises that were made outside a one-on-one. */
export function tellPromises(ctx: Context, rep: Rep, person: SamplePerson): StoryMoment[] {
  return (person.promises ?? []).map((promise) => ({
    ago: promise.made,
    time: evening,
    tell: async (then) => promiseInStory(ctx, then, rep, promise, null),
  }))
}

/** Where in a meeting a promise was made. */
export interface PromisePlace {
  readonly oneOnOneId: OneOnOneId
  readonly itemId: OneOnOneItemId | null
}

/**
 * Makes a promise at `then` and lets everything become of it that the story says, each step at its own day.
 * `ctx` stands at today.
 */
export async function promiseInStory(
  ctx: Context,
  then: Context,
  rep: Rep,
  promise: SamplePromise,
  place: PromisePlace | null,
): Promise<void> {
  const dayOf = (ago: number): CalendarDay => storyDay(ctx.today(), ago)
  const { id } = await makeCommitment(then, {
    repId: rep.id,
    kind: promise.kind ?? 'promise',
    owner: promise.owner,
    words: promise.words,
    dueOn: promise.due === null ? null : dayOf(promise.due),
    madeOn: then.today(),
    sourceOneOnOneId: place?.oneOnOneId ?? null,
    sourceItemId: place?.itemId ?? null,
    goalId: null,
    audience: promise.share === true ? 'shareable' : 'only-me',
  })
  const { reDated, reDatedAgain = [], takenOver, replaced, dropped, kept } = promise
  const steps: StoryMoment[] = []
  const step = (ago: number, tell: (ctx: Context) => Promise<unknown>): void => {
    steps.push({ ago, time: evening, tell: async (ctx) => void (await tell(ctx)) })
  }
  for (const [on, due, reason] of [...(reDated === undefined ? [] : [reDated]), ...reDatedAgain]) {
    step(on, (ctx) => reDateCommitment(ctx, id, dayOf(due), reason))
  }
  if (takenOver !== undefined) step(takenOver[0], (ctx) => changeCommitmentOwner(ctx, id, 'me', takenOver[1]))
  if (dropped !== undefined) step(dropped[0], (ctx) => dropCommitment(ctx, id, dropped[1]))
  if (kept !== undefined) step(kept, (ctx) => keepCommitment(ctx, id))
  if (replaced !== undefined) {
    const [on, reason, by] = replaced
    step(on, async (then) => {
      const { kind = 'promise', owner, words, due } = by
      const dueOn = due === null ? null : dayOf(due)
      const { replacement } = await replaceCommitment(then, id, reason, { kind, owner, words, dueOn })
      if (by.kept !== undefined) await keepCommitment(contextAt(ctx, by.kept, evening), replacement.id)
    })
  }
  await tellInOrder(ctx, steps)
}

/** A goal from its agreement over its check-ins to its end, if it came. */
export function tellGoals(
  ctx: Context,
  rep: Rep,
  person: SamplePerson,
  metrics: ReadonlyMap<string, MetricId>,
): StoryMoment[] {
  return person.goals.map((goal) => ({
    ago: goal.made,
    time: evening,
    tell: async (then) => {
      const id = await agreeGoal(then, ctx.today(), rep, goal, metrics)
      await tellInOrder(ctx, goalSteps(goal, id))
    },
  }))
}

async function agreeGoal(
  then: Context,
  today: CalendarDay,
  rep: Rep,
  goal: SampleGoal,
  metrics: ReadonlyMap<string, MetricId>,
): Promise<Goal['id']> {
  const metricId = goal.metric === undefined ? null : (metrics.get(goal.metric) ?? null)
  const quarter = startOfQuarter(today)
  const span =
    goal.ends === undefined
      ? { startsOn: quarter, endsOn: addDays(addMonths(quarter, 3), -1) }
      : { startsOn: then.today(), endsOn: storyDay(today, goal.ends) }
  const { goal: made } = await createGoal(then, {
    repId: rep.id,
    wording: goal.wording,
    why: goal.why,
    category: goal.category,
    metricId,
    measure: goal.measure ?? '',
    unit: goal.unit,
    baseline: goal.baseline ?? null,
    commitValue: goal.commit ?? null,
    targetValue: goal.target,
    stretchValue: goal.stretch ?? null,
    ...span,
    serves: null,
    state: 'active',
    audience: goal.share === false ? 'only-me' : 'shareable',
  })
  return made.id
}

function goalSteps(goal: SampleGoal, goalId: Goal['id']): StoryMoment[] {
  const steps: StoryMoment[] = goal.checkIns.map(([ago, rating, note, value]) => ({
    ago,
    time: evening,
    tell: async (ctx) => {
      const said = { rating, note, value: value ?? null, whatNext: '', sourceOneOnOneId: null }
      await checkInGoal(ctx, { goalId, ...said, audience: goal.share === false ? 'only-me' : 'shareable' })
    },
  }))
  const { revised, closed } = goal
  if (revised !== undefined) {
    const tell = async (ctx: Context) =>
      void (await changeGoal(ctx, goalId, { targetValue: revised.target }, revised.reason))
    steps.push({ ago: revised.on, time: morning, tell })
  }
  if (closed !== undefined) {
    const { state, lesson, result } = closed
    const tell = async (ctx: Context) =>
      void (await closeGoal(ctx, goalId, { state, lesson, resultValue: result, replacedById: null }))
    steps.push({ ago: closed.on, time: '17:40', tell })
  }
  return steps
}
