import { type Miss, MissId } from '../../../src/shared/commitment/miss.ts'
import { type Goal, GoalId } from '../../../src/shared/goal/goal.ts'
import { type GoalLoop, goalLoop } from '../../../src/shared/goal/goal-loop.ts'
import type { PlanPiece } from '../../../src/shared/goal/goal-plan.ts'
import { goalStanding } from '../../../src/shared/goal/goal-progress.ts'
import { noCoaching } from '../../../src/shared/insight/coaching-facts.ts'
import { type MissFacts, noDesire } from '../../../src/shared/insight/desire-facts.ts'
import { spokenBy } from '../../../src/shared/insight/engine.ts'
import type { Nudge, RuleKey, RuleSetting } from '../../../src/shared/insight/insight.ts'
import { noPeers } from '../../../src/shared/insight/peer-facts.ts'
import type {
  EntryFacts,
  GoalFacts,
  HeldMeeting,
  PromiseFacts,
  RepFacts,
} from '../../../src/shared/insight/rep-facts.ts'
import type { RepTrend } from '../../../src/shared/insight/rep-trend.ts'
import { noSkills } from '../../../src/shared/insight/skill-facts.ts'
import { noSupport } from '../../../src/shared/insight/support-facts.ts'
import { noWords } from '../../../src/shared/insight/words-facts.ts'
import { JournalEntryId } from '../../../src/shared/journal-entry/journal-entry.ts'
import { addDays, day, instant } from '../../../src/shared/kernel/time.ts'
import { MetricId } from '../../../src/shared/metric/metric.ts'
import { readingsOf, seriesFrom } from '../../../src/shared/metric/metric-series.ts'
import { readTrend } from '../../../src/shared/metric/metric-trend.ts'
import { defaultNumberStyle } from '../../../src/shared/metric/metric-value.ts'
import { OneOnOneId } from '../../../src/shared/one-on-one/one-on-one-id.ts'
import type { Rep } from '../../../src/shared/rep/rep.ts'
import { RepId } from '../../../src/shared/rep/rep-id.ts'

/** The day of every test here: a Saturday, forty days before the end of the quarter. */
export const today = day('2026-11-21')
export const ago = (days: number) => addDays(today, -days)

let count = 0
/** A fresh id; which one never matters. */
export function uuid(): string {
  count += 1
  return `6f1f7c0e-3a52-4c1b-9d62-${String(count).padStart(12, '0')}`
}

export const rep: Rep = {
  id: RepId.parse(uuid()),
  name: 'Alex Rivera',
  role: '',
  segment: '',
  startedOn: ago(400),
  yoursSince: ago(200),
  rampState: 'full',
  tier: 'core',
  cadence: { idealDays: 10, maximumDays: 14 },
  praisePreference: 'unknown',
  praiseNote: '',
  hardNewsNote: '',
  audience: 'only-me',
  photo: null,
  isSample: false,
  archivedAt: null,
  archiveReason: '',
  createdAt: instant('2026-05-01T09:00:00Z'),
  changedAt: instant('2026-05-01T09:00:00Z'),
  trashedAt: null,
}

/** Somebody about whom there is nothing to say: met three days ago, nothing open, nothing noted. */
export const quiet: RepFacts = {
  today,
  rep,
  contact: {
    lastContactOn: ago(3),
    lastContactKind: 'one-on-one',
    lastOneOnOneOn: ago(3),
    nextOneOnOneOn: null,
    nextOneOnOneAt: null,
  },
  meetings: [],
  promises: [],
  entries: [],
  goals: [],
  trends: [],
  topics: [],
  coaching: noCoaching,
  peers: noPeers,
  words: noWords,
  skills: noSkills,
  support: noSupport,
  drives: [],
  desire: noDesire,
  personalDates: [],
  lastRecognition: null,
  lastObservation: null,
  numberStyle: defaultNumberStyle,
}

export function about(facts: Partial<RepFacts>): RepFacts {
  return { ...quiet, ...facts }
}

export function as(facts: Partial<Rep>): RepFacts {
  return about({ rep: { ...rep, ...facts } })
}

/** What a rule says about one rep, with its own limits unless some are moved. */
export function say(
  ruleKey: RuleKey,
  facts: RepFacts | readonly RepFacts[],
  thresholds: Readonly<Record<string, number>> = {},
): Nudge | undefined {
  const setting: RuleSetting = { ruleKey, volume: 'normal', thresholds: { ...thresholds } }
  const reps = 'rep' in facts ? [facts] : facts
  const on = reps[0]?.today ?? today
  return spokenBy(
    ruleKey,
    { today: on, reps },
    { settings: new Map([[ruleKey, setting]]), dismissals: [] },
  )[0]
}

/** A one-on-one held so many days ago. */
export function met(days: number, facts: Partial<HeldMeeting> = {}): HeldMeeting {
  return {
    id: OneOnOneId.parse(uuid()),
    number: 1,
    state: 'held',
    plannedOn: ago(days),
    heldOn: ago(days),
    minutes: 30,
    templateKey: 'weekly',
    desire: null,
    askedCount: 0,
    toldCount: 0,
    owes: '',
    changes: [],
    ...facts,
  }
}

/** An open promise of the rep, made a month ago and due in a week. */
export function promise(facts: Partial<PromiseFacts> = {}): PromiseFacts {
  return {
    id: uuid(),
    kind: 'promise',
    owner: 'rep',
    words: 'Ten new accounts mapped',
    madeOn: ago(30),
    dueOn: ago(-7),
    outcome: null,
    closedOn: null,
    oneOnOneId: null,
    steps: [],
    ...facts,
  }
}

export function reDated(days: number, reason = ''): PromiseFacts['steps'][number] {
  return { kind: 're-dated', from: ago(days), reason, on: ago(days) }
}

export function entry(days: number, facts: Partial<EntryFacts> = {}): EntryFacts {
  return {
    id: JournalEntryId.parse(uuid()),
    kind: 'observation',
    heading: 'Waited for the answer',
    happenedOn: ago(days),
    polarity: 'reinforce',
    deliveredOn: null,
    isShareable: false,
    touch: null,
    followsId: null,
    namesBehaviour: null,
    ...facts,
  }
}

export function noted(days: number) {
  return { id: JournalEntryId.parse(uuid()), on: ago(days) }
}

/** Six of something between 1 October and the end of the year, unless told. */
export function goal(
  facts: Partial<Goal> = {},
  rest: {
    readonly value?: number
    readonly lastCheckIn?: number
    readonly loop?: GoalLoop
    readonly missing?: readonly PlanPiece[]
  } = {},
): GoalFacts {
  const full: Goal = {
    id: GoalId.parse(uuid()),
    repId: rep.id,
    wording: 'Six new logos',
    why: '',
    category: 'result',
    metricId: null,
    measure: 'logos',
    unit: 'count',
    goodDirection: 'up',
    counting: 'latest',
    baseline: 0,
    commitValue: null,
    targetValue: 6,
    stretchValue: null,
    startsOn: day('2026-10-01'),
    endsOn: day('2026-12-31'),
    serves: null,
    audience: 'only-me',
    state: 'active',
    closedOn: null,
    resultValue: null,
    lesson: '',
    replacedById: null,
    createdAt: instant('2026-10-01T09:00:00Z'),
    changedAt: instant('2026-10-01T09:00:00Z'),
    trashedAt: null,
    ...facts,
  }
  const readings = rest.value === undefined ? [] : [{ on: ago(2), value: rest.value }]
  return {
    goal: full,
    standing: goalStanding(full, readings, today),
    lastCheckInOn: rest.lastCheckIn === undefined ? null : ago(rest.lastCheckIn),
    loop: rest.loop ?? goalLoop({ goal: full, actedOn: [], checkIns: [], promisedOn: [] }, today),
    missing: rest.missing ?? [],
  }
}

/** Weekly readings that end in the week of 9 November, with a plan if told. */
export function trend(
  values: readonly number[],
  facts: { readonly plan?: number; readonly name?: string; readonly kind?: 'leading' | 'lagging' } = {},
): RepTrend {
  const { plan = null, name = 'First meetings', kind = 'leading' } = facts
  const last = day('2026-11-09')
  const series = seriesFrom(
    values.map((value, place) => ({
      periodStart: addDays(last, (place - values.length + 1) * 7),
      value,
      target: plan,
    })),
  )
  const { range } = readTrend({ series, period: 'week', unit: 'count', today })
  return {
    metric: { id: MetricId.parse(uuid()), name, kind, unit: 'count', goodDirection: 'up', period: 'week' },
    settled: readingsOf(series),
    range,
    numberStyle: defaultNumberStyle,
  }
}

/** Twelve usual weeks and then one more. */
export function usualThen(value: number): number[] {
  return [8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, value]
}

/** A promise of the rep that was moved so many days ago. */
export function missOf(days: number, facts: Partial<Miss> = {}): MissFacts {
  return {
    promiseId: uuid(),
    words: 'Ten new accounts mapped',
    miss: {
      id: MissId.parse(uuid()),
      kind: 're-dated',
      owner: 'rep',
      missedOn: ago(days),
      reason: '',
      control: null,
      ...facts,
    },
  }
}
