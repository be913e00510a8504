import {
  type Brief,
  type BriefChange,
  type BriefFeedback,
  type BriefGoal,
  type BriefMeeting,
  type BriefNextMeeting,
  datesAhead,
  type LastEntry,
  latestDrive,
  trendPeriods,
} from '../../../shared/brief/brief.ts'
import { questionFor, questionSubjects } from '../../../shared/brief/brief-question.ts'
import { goalLine } from '../../../shared/brief/goal-line.ts'
import { firstNameOf, possessive } from '../../../shared/brief/phrases.ts'
import { recentPoints } from '../../../shared/brief/recent-points.ts'
import type { EntryKind } from '../../../shared/journal-entry/journal-entry.ts'
import { type CalendarDay, dayFromEpoch } from '../../../shared/kernel/time.ts'
import type { Metric, RepSeries } from '../../../shared/metric/metric.ts'
import { changeSentence, changeSince } from '../../../shared/metric/metric-change.ts'
import type { MetricSeries } from '../../../shared/metric/metric-series.ts'
import { describeTrend, type Trend } from '../../../shared/metric/metric-trend.ts'
import { formatMetricValue, type NumberStyle } from '../../../shared/metric/metric-value.ts'
import type { OneOnOne, OneOnOneSummary } from '../../../shared/one-on-one/one-on-one.ts'
import type { RepContact } from '../../../shared/rep/rep.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Settings } from '../../../shared/setting/setting.ts'
import { listWaitingItems } from '../basket-item/waiting-items.service.ts'
import { listOpenPromises } from '../commitment/open-commitments.service.ts'
import type { QueryContext, Reader } from '../context.ts'
import { listGoalsForRep } from '../goal/goal-standing.service.ts'
import { nudgesForRep } from '../insight/insight.service.ts'
import { listEventsOnCharts } from '../journal-entry/chart-events.service.ts'
import { listUndelivered } from '../journal-entry/journal-entry.service.ts'
import { listSeriesOfRep } from '../metric/metric-series.service.ts'
import { findLastMeeting, listMeetingsAhead } from '../one-on-one/meetings.service.ts'
import { getRepCard } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { findLastEntry } from './brief.repository.ts'

/** A metric of the rep with what its series says. */
interface RepTrend {
  readonly metric: Metric
  readonly series: MetricSeries
  readonly trend: Trend
  readonly numberStyle: NumberStyle
}

/**
 * Everything to know before talking to a rep: gathered first, concluded after. Nothing of it is kept, so it
 * is never out of date.
 *
 * @throws AppError `rep-not-found`
 */
export async function briefForRep(ctx: QueryContext, repId: RepId): Promise<Brief> {
  const { db } = ctx
  const today = ctx.today()
  const { rep, drives, personalDates } = await getRepCard(db, repId)
  const settings = await getSettings(db)
  const lastHeld = await findLastMeeting(db, repId)
  const ahead = await listMeetingsAhead(db, { repId })
  const allSeries = (await listSeriesOfRep(db, repId)).map(lastHalfYear)
  const gathered = {
    today,
    rep,
    lastMeeting: lastHeld === undefined ? null : meetingFacts(lastHeld),
    promises: (await listOpenPromises(db, repId)).filter(({ commitment }) => commitment.kind !== 'decision'),
    toSay: await feedbackToSay(ctx, repId),
    trends: trendsOf(allSeries, today, settings, possessive(firstNameOf(rep.name))),
    goals: await goalsOf(ctx, repId, settings),
    dates: datesAhead(personalDates, today),
    drive: latestDrive(drives, today),
    lastRecognition: await lastOf(db, repId, 'recognition'),
    lastObservation: await lastOf(db, repId, 'observation'),
  }
  const question = questionFor(gathered)
  const contact = await contactOf(db, repId, lastHeld, ahead)
  const { nudges, found } = await nudgesForRep(
    ctx,
    repId,
    contact,
    question === null ? undefined : questionSubjects,
  )
  return {
    repId,
    asOf: today,
    worthRaising: { facts: nudges, found, question },
    lastMeeting: gathered.lastMeeting,
    nextMeeting: nextMeeting(ahead),
    topicsWaiting: (await listWaitingItems(db, repId)).map(({ id, words, raisedBy }) => ({
      id,
      words,
      raisedBy,
    })),
    promises: gathered.promises,
    changes: lastHeld?.heldOn == null ? [] : changesSince(gathered.trends, lastHeld.heldOn),
    toSay: gathered.toSay,
    lastRecognition: gathered.lastRecognition,
    lastObservation: gathered.lastObservation,
    goals: gathered.goals,
    drive: gathered.drive,
    dates: gathered.dates,
    chart: await chartOf(db, repId, allSeries, today),
  }
}

function lastHalfYear(repSeries: RepSeries): RepSeries {
  return { ...repSeries, series: recentPoints(repSeries.series, trendPeriods) }
}

function meetingFacts(meeting: OneOnOne): BriefMeeting {
  const { id, number, heldOn, plannedOn, focus, desire, askedCount, toldCount, elapsedSeconds } = meeting
  return {
    id,
    number,
    heldOn: heldOn ?? plannedOn,
    focus,
    desire,
    askedCount,
    toldCount,
    minutes: elapsedSeconds === 0 ? null : Math.max(1, Math.round(elapsedSeconds / 60)),
  }
}

/** The one that is running, else the next planned; one that was missed still waits and comes first. */
function nextMeeting(ahead: readonly OneOnOneSummary[]): BriefNextMeeting | null {
  const next = ahead.find(({ oneOnOne }) => oneOnOne.state === 'running') ?? ahead[0]
  if (next === undefined) return null
  const { oneOnOne, topicCount } = next
  const { id, number, state, plannedOn, plannedAt } = oneOnOne
  return { id, number, state, plannedOn, plannedAt, topicCount }
}

/** A held one-on-one counts, and what was seen or said; an incident or a reflection of the manager does not. */
const contactKinds = ['observation', 'feedback', 'recognition', 'coaching-note', 'experiment'] as const

async function contactOf(
  db: Reader,
  repId: RepId,
  lastHeld: OneOnOne | undefined,
  ahead: readonly OneOnOneSummary[],
): Promise<RepContact> {
  const heldOn = lastHeld?.heldOn ?? null
  const entry = await findLastEntry(db, repId, contactKinds)
  const isEntryLater = entry !== undefined && (heldOn === null || entry.on > heldOn)
  return {
    lastContactOn: isEntryLater ? entry.on : heldOn,
    lastContactKind: isEntryLater ? entry.kind : heldOn === null ? null : 'one-on-one',
    lastOneOnOneOn: heldOn,
    nextOneOnOneOn: ahead[0]?.oneOnOne.plannedOn ?? null,
    nextOneOnOneAt: ahead[0]?.oneOnOne.plannedAt ?? null,
  }
}

async function lastOf(db: Reader, repId: RepId, kind: EntryKind): Promise<LastEntry | null> {
  const entry = await findLastEntry(db, repId, [kind])
  return entry === undefined ? null : { id: entry.id, on: entry.on }
}

async function feedbackToSay(ctx: QueryContext, repId: RepId): Promise<BriefFeedback[]> {
  const waiting = await listUndelivered(ctx, repId)
  return waiting.map(({ entry, daysWaiting }) => ({
    id: entry.id,
    heading: entry.heading,
    kind: entry.kind,
    polarity: entry.polarity,
    happenedOn: entry.happenedOn,
    daysWaiting,
  }))
}

async function goalsOf(ctx: QueryContext, repId: RepId, settings: Settings): Promise<BriefGoal[]> {
  const goals = await listGoalsForRep(ctx, repId, false)
  return goals
    .filter(({ goal }) => goal.state === 'active')
    .map(({ goal, standing }) => goalLine(goal, standing, settings))
}

function trendsOf(
  allSeries: readonly RepSeries[],
  today: CalendarDay,
  settings: Settings,
  whose: string,
): RepTrend[] {
  return allSeries.map(({ metric, series }) => {
    const { period, unit, goodDirection } = metric
    const trend = describeTrend({
      series,
      period,
      unit,
      goodDirection,
      today,
      firstWeekday: settings.weekStartsOn,
      numberStyle: settings,
      whose,
    })
    return { metric, series, trend, numberStyle: settings }
  })
}

function changesSince(trends: readonly RepTrend[], since: CalendarDay): BriefChange[] {
  return trends.flatMap(({ metric, series, trend, numberStyle }) => {
    const change = changeSince(series, since, metric.goodDirection)
    if (change === undefined) return []
    const format = (value: number): string => formatMetricValue(value, metric.unit, numberStyle)
    return [
      {
        metricId: metric.id,
        sentence: `${changeSentence(metric.name, change, format)}${trend.isRunning ? ' so far' : ''}`,
        direction: change.direction,
        caption: trend.caption,
      },
    ]
  })
}

/** The first leading metric that was ever read, else the first of any kind, with what happened meanwhile. */
async function chartOf(
  db: Reader,
  repId: RepId,
  allSeries: readonly RepSeries[],
  today: CalendarDay,
): Promise<Brief['chart']> {
  const read = allSeries.filter(({ series }) => series.values.some(Number.isFinite))
  const series = read.find(({ metric }) => metric.kind === 'leading') ?? read[0]
  const [from] = series?.series.starts ?? []
  if (series === undefined || from === undefined) return null
  const events = await listEventsOnCharts(db, repId, { from: dayFromEpoch(from), to: today })
  return { series, events }
}
