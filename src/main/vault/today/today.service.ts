import {
  type CommitmentLine,
  commitmentStatus,
  ownershipSplit,
} from '../../../shared/commitment/commitment.ts'
import type { Nudge } from '../../../shared/insight/insight.ts'
import { addDays, type CalendarDay, daysBetween } from '../../../shared/kernel/time.ts'
import type { OneOnOneSummary } from '../../../shared/one-on-one/one-on-one.ts'
import { contactState, type RepSummary } from '../../../shared/rep/rep.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { needsConversation } from '../../../shared/today/needed.ts'
import { pastDays } from '../../../shared/today/on-this-day.ts'
import type { TeamPace } from '../../../shared/today/pace.ts'
import { rowPill } from '../../../shared/today/row-pill.ts'
import {
  type DayAhead,
  daySentence,
  dayTitle,
  type LeftAlone,
  type Memory,
  type TodayMeeting,
  type TodayOverview,
  type TodayRow,
} from '../../../shared/today/today.ts'
import { listOpenPromises } from '../commitment/open-commitments.service.ts'
import type { QueryContext } from '../context.ts'
import { nudgesForTeam } from '../insight/insight.service.ts'
import { gatherTeam } from '../insight/rep-history.service.ts'
import { listUndelivered } from '../journal-entry/journal-entry.service.ts'
import { listMeetingsAhead } from '../one-on-one/meetings.service.ts'
import { listRepSummaries } from '../rep/rep.service.ts'
import { readTeamNumbers, type TeamTrend } from './team-numbers.service.ts'
import { listLinesOnDays } from './today.repository.ts'

const daysAhead = 7
const sparklinePeriods = 12

/** The manager's day: whom to meet, what is due, who has been left alone, what is still to be said. */
export async function todayOverview(ctx: QueryContext): Promise<TodayOverview> {
  const today = ctx.today()
  const team = await listRepSummaries(ctx, false)
  const promises = (await listOpenPromises(ctx.db)).filter(({ commitment }) => commitment.kind !== 'decision')
  const toSay = await listUndelivered(ctx)
  const names = new Map(team.map(({ rep }) => [rep.id, rep.name]))
  const ahead = await listMeetingsAhead(ctx.db, { to: addDays(today, daysAhead) })
  const meetings = ahead.flatMap((meeting) => meetingOf(meeting, names))
  const histories = await gatherTeam(ctx, team)
  const { trends, pace } = await readTeamNumbers(ctx, histories)
  const nudges = await nudgesForTeam(ctx, histories)
  const needed = team.filter((one) => needsConversation(one, today))
  const day: DayAhead = {
    today,
    hasTeam: team.length > 0,
    needed: needed.map(({ rep }) => rep.name),
    meetings,
    leftAlone: team.flatMap((one) => leftAlone(one, today) ?? []),
    teamFacts: nudges.team.nudges.map(({ fact }) => fact),
  }
  const rows = team.map((one) =>
    rowOf(one, today, {
      promises: promises.filter(({ commitment }) => commitment.repId === one.rep.id),
      nudge: nudges.byRep.get(one.rep.id)?.nudges[0],
      trend: trends.get(one.rep.id),
      pace: pace.get(one.rep.id),
    }),
  )
  return {
    asOf: today,
    title: dayTitle(day),
    subtitle: daySentence(day),
    needed: needed.length,
    rows: rows.toSorted((one, other) => urgency(one, today) - urgency(other, today)),
    meetings,
    due: promises.filter(({ commitment }) => commitmentStatus(commitment, today) !== 'open'),
    toSay,
    onThisDay: await memories(ctx, today),
  }
}

interface AboutRep {
  readonly promises: readonly CommitmentLine[]
  readonly nudge: Nudge | undefined
  readonly trend: TeamTrend | undefined
  readonly pace: TeamPace | undefined
}

function rowOf(summary: RepSummary, today: CalendarDay, about: AboutRep): TodayRow {
  const { rep, contact } = summary
  const split = ownershipSplit(about.promises.map(({ commitment }) => commitment))
  const alone = leftAlone(summary, today)
  return {
    repId: rep.id,
    name: rep.name,
    rampState: rep.rampState,
    tier: rep.tier,
    yoursSince: rep.yoursSince,
    startedOn: rep.startedOn,
    lastContactOn: contact.lastContactOn,
    lastContactKind: contact.lastContactKind,
    isLeftAlone: alone !== undefined,
    nextOn: contact.nextOneOnOneOn,
    nextAt: contact.nextOneOnOneAt,
    promisesByMe: split.me,
    promisesByRep: split.rep,
    paceShare: about.pace?.share ?? null,
    paceOf: about.pace?.of ?? '',
    sparkline: sparklineOf(about.trend),
    pill: rowPill(about.nudge, about.trend?.trend),
  }
}

function sparklineOf(trend: TeamTrend | undefined): TodayRow['sparkline'] {
  if (trend === undefined) return null
  const { metric, series } = trend
  const end = series.values.findLastIndex(Number.isFinite) + 1
  const values = series.values.slice(Math.max(0, end - sparklinePeriods), end)
  return { metricName: metric.name, period: metric.period, values }
}

function leftAlone({ rep, contact }: RepSummary, today: CalendarDay): LeftAlone | undefined {
  const since = contact.lastContactOn ?? rep.yoursSince
  if (since === null || contactState(rep, contact, today) !== 'overdue') return undefined
  return {
    name: rep.name,
    days: daysBetween(since, today),
    limitDays: rep.cadence.maximumDays,
    isNever: contact.lastContactOn === null,
  }
}

/** Whoever is met today comes first, then who was missed, then the left alone; the others stay by name. */
function urgency(row: TodayRow, today: CalendarDay): number {
  if (row.nextOn === today) return 0
  if (row.nextOn !== null && row.nextOn < today) return 1
  return row.isLeftAlone ? 2 : 3
}

function meetingOf(summary: OneOnOneSummary, names: ReadonlyMap<RepId, string>): TodayMeeting[] {
  const { id, repId, number, state, plannedOn, plannedAt, templateName } = summary.oneOnOne
  const repName = names.get(repId)
  return repName === undefined
    ? []
    : [{ id, repId, repName, number, state, plannedOn, plannedAt, templateName }]
}

async function memories(ctx: QueryContext, today: CalendarDay): Promise<Memory[]> {
  const days = pastDays(today)
  const lines = await listLinesOnDays(
    ctx.db,
    days.map(({ on }) => on),
  )
  return lines.map((line) => ({ line, ago: days.find(({ on }) => on === line.happenedOn)?.ago ?? '' }))
}
