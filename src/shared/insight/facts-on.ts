import type { Goal } from '../goal/goal.ts'
import { goalLoop } from '../goal/goal-loop.ts'
import { missingPieces } from '../goal/goal-plan.ts'
import { type GoalReading, goalStanding } from '../goal/goal-progress.ts'
import type { EntryKind } from '../journal-entry/journal-entry.ts'
import { addDays, type CalendarDay, epochDay } from '../kernel/time.ts'
import type { RepSeries } from '../metric/metric.ts'
import type { MetricPeriod } from '../metric/metric-period.ts'
import { type MetricSeries, readingsOf } from '../metric/metric-series.ts'
import { readTrend } from '../metric/metric-trend.ts'
import type { RepContact } from '../rep/rep.ts'
import { coachingOn, coachingSince } from './coaching-facts.ts'
import { desireOn } from './desire-facts.ts'
import { peersOn } from './peer-facts.ts'
import {
  type EntryFacts,
  type GoalFacts,
  type MeetingFacts,
  promiseOn,
  type RepFacts,
  type TopicFacts,
} from './rep-facts.ts'
import type { RepTrend } from './rep-trend.ts'
import { skillsOn } from './skill-facts.ts'
import { supportOn } from './support-facts.ts'
import { wordsOn } from './words-facts.ts'

/** A goal with everything its standing on any day is worked out from. */
export interface GoalTrace {
  readonly goal: Goal
  readonly readings: readonly GoalReading[]
  readonly period: MetricPeriod | undefined
  /** Oldest first. */
  readonly checkInDays: readonly CalendarDay[]
  readonly plan: PlanTrace
}

/** What hangs on a goal, by day. */
export interface PlanTrace {
  readonly behaviourDays: readonly CalendarDay[]
  readonly promises: readonly { readonly madeOn: CalendarDay; readonly keptOn: CalendarDay | null }[]
  /** The days of those check-ins that said what comes next. */
  readonly nextDays: readonly CalendarDay[]
}

/** Nothing hangs on it. */
export const noPlan: PlanTrace = { behaviourDays: [], promises: [], nextDays: [] }

/** What was gathered about a rep: everything as it stands on `gatheredOn`, with the traces behind it. */
export interface RepHistory extends Omit<RepFacts, 'today' | 'goals' | 'trends'> {
  readonly gatheredOn: CalendarDay
  readonly goals: readonly GoalTrace[]
  readonly series: readonly RepSeries[]
}

/** How far back the rules look from the day they speak on. Promises that are still open are never too old. */
export const windowDays = 400

/** As many periods as say what is usual: half a year of weeks. */
const trendPeriods = 26

/**
 * What was known about a rep at the end of a day. On the day of gathering, or later, everything stands as it
 * was gathered; on an earlier one what came after is taken back: promises get their old day and owner,
 * meetings become planned again, what was told is untold.
 */
export function factsOn(whole: RepHistory, day: CalendarDay): RepFacts {
  const history = recentOf(whole, addDays(day, -windowDays))
  const { gatheredOn, series, goals, ...rest } = history
  const isPast = day < gatheredOn
  const known = isPast ? takenBack(history, day) : rest
  return {
    ...rest,
    ...known,
    today: day,
    goals: goals.flatMap((trace) => goalOn(trace, day, isPast)),
    trends: trendsOn(history, day),
  }
}

function recentOf(history: RepHistory, from: CalendarDay): RepHistory {
  return {
    ...history,
    meetings: history.meetings.filter(({ plannedOn }) => plannedOn >= from),
    promises: history.promises.filter(({ madeOn, outcome }) => madeOn >= from || outcome === null),
    entries: history.entries.filter(({ happenedOn }) => happenedOn >= from),
    coaching: coachingSince(history.coaching, from),
  }
}

function takenBack(history: RepHistory, day: CalendarDay): Partial<RepFacts> {
  const meetings = history.meetings.map((meeting) => meetingOn(meeting, day))
  const entries = history.entries.filter(({ happenedOn }) => happenedOn <= day).map((one) => untold(one, day))
  return {
    meetings,
    entries,
    promises: history.promises.flatMap((promise) => promiseOn(promise, day) ?? []),
    topics: history.topics.map((topic) => topicOn(topic, day)),
    peers: peersOn(history.peers, day),
    words: wordsOn(history.words, day),
    coaching: coachingOn(history.coaching, day),
    skills: skillsOn(history.skills, day),
    support: supportOn(history.support, day),
    desire: desireOn(history.desire, day),
    drives: history.drives.filter(({ askedOn }) => askedOn <= day),
    contact: contactOf(meetings, entries),
    lastRecognition: lastOf(entries, 'recognition'),
    lastObservation: lastOf(entries, 'observation'),
  }
}

function meetingOn(meeting: MeetingFacts, day: CalendarDay): MeetingFacts {
  const changes = meeting.changes.filter(({ on }) => on <= day)
  const isHeld = meeting.heldOn !== null && meeting.heldOn <= day
  const last = changes.at(-1)?.kind
  const calledOff = last === 'skipped' || last === 'excused' ? last : 'planned'
  if (isHeld) return { ...meeting, changes }
  return { ...meeting, changes, heldOn: null, state: calledOff, desire: null, owes: '' }
}

function untold(entry: EntryFacts, day: CalendarDay): EntryFacts {
  return entry.deliveredOn === null || entry.deliveredOn <= day ? entry : { ...entry, deliveredOn: null }
}

function topicOn(topic: TopicFacts, day: CalendarDay): TopicFacts {
  return {
    ...topic,
    passed: topic.passed.filter(({ heldOn }) => heldOn <= day),
    doneOn: topic.doneOn === null || topic.doneOn > day ? null : topic.doneOn,
  }
}

/** A held one-on-one counts, and what was seen or said; an incident or a reflection of the manager does not. */
const contactKinds: ReadonlySet<EntryKind> = new Set([
  'observation',
  'feedback',
  'recognition',
  'coaching-note',
  'experiment',
])

function contactOf(meetings: readonly MeetingFacts[], entries: readonly EntryFacts[]): RepContact {
  const heldOn = latest(meetings.flatMap((meeting) => meeting.heldOn ?? []))
  const entry = entries.findLast(({ kind }) => contactKinds.has(kind))
  const isEntryLater = entry !== undefined && (heldOn === null || entry.happenedOn > heldOn)
  const next = meetings.filter(({ state }) => state === 'planned' || state === 'running')
  return {
    lastContactOn: isEntryLater ? entry.happenedOn : heldOn,
    lastContactKind: isEntryLater ? entry.kind : heldOn === null ? null : 'one-on-one',
    lastOneOnOneOn: heldOn,
    nextOneOnOneOn: next.map(({ plannedOn }) => plannedOn).toSorted()[0] ?? null,
    nextOneOnOneAt: null,
  }
}

function latest(days: readonly CalendarDay[]): CalendarDay | null {
  return days.toSorted().at(-1) ?? null
}

function lastOf(entries: readonly EntryFacts[], kind: EntryKind): RepFacts['lastRecognition'] {
  const entry = entries.findLast((one) => one.kind === kind)
  return entry === undefined ? null : { id: entry.id, on: entry.happenedOn }
}

function goalOn(trace: GoalTrace, day: CalendarDay, isPast: boolean): GoalFacts[] {
  const { goal, readings, period, checkInDays } = trace
  if (isPast && goal.createdAt.slice(0, 10) > day) return []
  const isStillOpen = goal.closedOn !== null && goal.closedOn > day
  const then = isStillOpen ? { ...goal, state: 'active' as const, closedOn: null, resultValue: null } : goal
  const known = readings.filter(({ on }) => on <= day)
  return [
    {
      goal: then,
      standing: goalStanding(then, known, day, period),
      lastCheckInOn: checkInDays.findLast((on) => on <= day) ?? null,
      ...planOn(then, trace, day),
    },
  ]
}

/** Where the loop of a goal stood on a day, and what it lacked. */
function planOn(goal: Goal, { plan, checkInDays }: GoalTrace, day: CalendarDay) {
  const behaviours = plan.behaviourDays.filter((on) => on <= day)
  const promises = plan.promises.filter(({ madeOn }) => madeOn <= day)
  const madeOn = promises.map((promise) => promise.madeOn)
  const keptOn = promises.flatMap((promise) => promise.keptOn ?? []).filter((on) => on <= day)
  const checkIns = checkInDays
    .filter((on) => on <= day)
    .map((on) => ({ on, hasNext: plan.nextDays.includes(on) }))
  const facts = { goal, actedOn: [...behaviours, ...madeOn, ...keptOn], checkIns, promisedOn: madeOn }
  return { loop: goalLoop(facts, day), missing: missingPieces(goal, behaviours.length, promises.length) }
}

function trendsOn({ series: all, numberStyle }: RepHistory, day: CalendarDay): RepTrend[] {
  return all.map(({ metric, series: whole }) => {
    const series = until(whole, day)
    const { period, unit } = metric
    const { last, isRunning, range } = readTrend({ series, period, unit, today: day })
    const readings = readingsOf(series)
    const settled = isRunning ? readings.filter(({ index }) => index !== last?.index) : readings
    return { metric, settled, range, numberStyle }
  })
}

/** The last half year of a series up to a day. */
function until({ starts, values, targets }: MetricSeries, day: CalendarDay): MetricSeries {
  const end = starts.findLastIndex((start) => start <= epochDay(day)) + 1
  const from = Math.max(0, end - trendPeriods)
  return {
    starts: starts.slice(from, end),
    values: values.slice(from, end),
    targets: targets.slice(from, end),
  }
}
