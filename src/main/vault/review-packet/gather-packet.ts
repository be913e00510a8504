import type { CommitmentLine } from '../../../shared/commitment/commitment.ts'
import type { JournalEntry } from '../../../shared/journal-entry/journal-entry.ts'
import { addDays, addMonths, type CalendarDay, type DayRange } from '../../../shared/kernel/time.ts'
import type { RepSeries } from '../../../shared/metric/metric.ts'
import type { OneOnOneCard } from '../../../shared/one-on-one/one-on-one.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { seriesInPeriod } from '../../../shared/review-packet/packet-results.ts'
import type {
  GrowthRecord,
  MeetingCalendar,
  PacketGoal,
  PacketSource,
} from '../../../shared/review-packet/packet-value.ts'
import type { Settings } from '../../../shared/setting/setting.ts'
import { listCommitmentsForRep } from '../commitment/commitment.repository.ts'
import { getCommitment } from '../commitment/commitment.service.ts'
import type { QueryContext, Reader } from '../context.ts'
import { getGoalCard } from '../goal/goal.service.ts'
import { listGoalPlans } from '../goal/goal-plan-list.service.ts'
import { listGoalsForRep } from '../goal/goal-standing.service.ts'
import { listEntriesAbout } from '../journal-entry/journal-entry.repository.ts'
import { listSeriesOfRep } from '../metric/metric-series.service.ts'
import { listOneOnOnesForRep } from '../one-on-one/one-on-one.repository.ts'
import { getOneOnOneCard } from '../one-on-one/one-on-one.service.ts'
import { getRep, listRepSummaries } from '../rep/rep.service.ts'
import { findSettings } from '../setting/setting.repository.ts'
import { gatherGrowth } from './gather-growth.ts'
import { listSources } from './review-packet.repository.ts'

/** A promise and what stands in its place. */
interface GatheredPromise {
  readonly line: CommitmentLine
  readonly replacedBy: CommitmentLine['commitment'] | null
}

/** All there is about a rep in a period, before anything is chosen or left out. Never leaves the vault. */
export interface Gathered {
  readonly rep: Rep
  readonly otherReps: readonly string[]
  readonly settings: Settings
  readonly madeOn: CalendarDay
  readonly period: DayRange
  readonly metrics: readonly RepSeries[]
  readonly goals: readonly PacketGoal[]
  readonly entries: readonly JournalEntry[]
  /** What was noted about the rep from a year before the period until today: what was told, and when. */
  readonly told: readonly JournalEntry[]
  readonly meetings: readonly OneOnOneCard[]
  readonly growth: readonly GrowthRecord[]
  readonly promises: readonly GatheredPromise[]
  readonly sources: readonly PacketSource[]
  readonly typedReadings: number
}

/** How far back numbers are read, so that a normal range can be told. */
const historyMonths = 24
/** What was agreed within a quarter after the period is what comes next; later things belong to another packet. */
const nextPeriodDays = 92
/** A meeting is kept under its planned day and may have been held some days off it. */
const heldOffDays = 31
/** How long before the period something may have been told that is said in it. */
const toldMonths = 12

/** Reads everything a packet of this rep and period could hold. @throws AppError `rep-not-found` */
export async function gatherPacket(ctx: QueryContext, repId: RepId, period: DayRange): Promise<Gathered> {
  const rep = await getRep(ctx.db, repId)
  const team = await listRepSummaries(ctx, true)
  const series = await listSeriesOfRep(ctx.db, repId, {
    from: addMonths(period.from, -historyMonths),
    to: period.to,
  })
  const told = await gatherTold(ctx, repId, period)
  const { sources, typed } = await listSources(ctx.db, repId, period)
  return {
    rep,
    otherReps: team.filter((other) => other.rep.id !== repId).map((other) => other.rep.name),
    settings: await findSettings(ctx.db),
    madeOn: ctx.today(),
    period,
    metrics: series.filter((one) => seriesInPeriod(one.series, { period }).values.some(Number.isFinite)),
    goals: await gatherGoals(ctx, repId, period),
    entries: told.filter(({ happenedOn }) => isIn(period, happenedOn)),
    told,
    meetings: await gatherMeetings(ctx.db, repId, period),
    growth: await gatherGrowth(ctx, repId, period, told),
    promises: await gatherPromises(ctx.db, repId, period),
    sources,
    typedReadings: typed,
  }
}

/** What was noted about the rep from a year before the period until today. */
export async function gatherTold(
  ctx: QueryContext,
  repId: RepId,
  period: DayRange,
): Promise<readonly JournalEntry[]> {
  const untilToday = { from: addMonths(period.from, -toldMonths), to: laterOf(period.to, ctx.today()) }
  const entries = await listEntriesAbout(ctx.db, repId, untilToday)
  // Her own reflections are no evidence about anybody, not even in her own file.
  return entries.filter(({ kind }) => kind !== 'reflection')
}

/** Whether a packet of this rep and period would hold anything; the rest is read only if no note says so. */
export async function isAnythingThere(ctx: QueryContext, repId: RepId, period: DayRange): Promise<boolean> {
  const told = await gatherTold(ctx, repId, period)
  if (told.some(({ happenedOn }) => isIn(period, happenedOn))) return true
  return !isNothingGathered(await gatherPacket(ctx, repId, period))
}

/** Whether there is nothing at all to put in a packet. */
export function isNothingGathered(gathered: Gathered): boolean {
  const { metrics, goals, entries, meetings, promises, growth, period } = gathered
  const hasGoal = goals.some(({ goal }) => goal.startsOn <= period.to)
  const hasPromise = promises.some(({ line }) => line.commitment.madeOn <= period.to)
  return metrics.length + entries.length + meetings.length + growth.length === 0 && !hasGoal && !hasPromise
}

/** The rep's calendar of one-on-ones in the period, in days and counts. */
export function meetingCalendar({ meetings, madeOn }: Gathered): MeetingCalendar {
  const states = meetings.map(({ oneOnOne }) => oneOnOne)
  const isMissed = ({ state, plannedOn }: OneOnOneCard['oneOnOne']) =>
    (state === 'planned' || state === 'running') && plannedOn < madeOn
  const held = states.filter(({ state }) => state === 'held')
  const skipped = states.filter(({ state }) => state === 'skipped').length
  return {
    planned: held.length + skipped + states.filter(isMissed).length,
    heldOn: held.map(({ heldOn, plannedOn }) => heldOn ?? plannedOn).toSorted(),
    moved: meetings.filter(({ changes }) => changes.some(({ kind }) => kind === 'moved')).length,
    skipped,
    excused: states.filter(({ state }) => state === 'excused').length,
  }
}

/**
 * Agreed goals whose time touches the period, or which come next. An open goal stands as it stood at
 * the end of the period; a closed one with its result.
 */
async function gatherGoals(ctx: QueryContext, repId: RepId, period: DayRange): Promise<PacketGoal[]> {
  const atEnd = earlierOf(period.to, ctx.today())
  const standings = new Map(
    (await listGoalsForRep(ctx, repId, true, atEnd)).map(({ goal, standing }) => [goal.id, standing]),
  )
  const behaviours = new Map(
    (await listGoalPlans(ctx, repId)).map(({ goalId, behaviours: lines }) => [
      goalId,
      lines.map(({ behaviour }) => behaviour.words),
    ]),
  )
  const goals: PacketGoal[] = []
  for (const { goal, standing, measureName } of await listGoalsForRep(ctx, repId, true)) {
    const isOver = goal.endsOn < period.from || (goal.closedOn !== null && goal.closedOn < period.from)
    const isFarOff = goal.startsOn > addDays(period.to, nextPeriodDays)
    if (goal.state === 'draft' || isOver || isFarOff) continue
    const { checkIns, revisions } = await getGoalCard(ctx, goal.id)
    goals.push({
      goal,
      measureName,
      behaviours: behaviours.get(goal.id) ?? [],
      standing: goal.closedOn === null ? (standings.get(goal.id) ?? standing) : standing,
      checkIns: checkIns.filter(({ onDay }) => isIn(period, onDay)).toReversed(),
      revisions: revisions.filter(({ createdAt }) => isIn(period, createdAt.slice(0, 10))).toReversed(),
    })
  }
  return goals.toSorted((a, b) => (a.goal.endsOn < b.goal.endsOn ? -1 : 1))
}

async function gatherMeetings(db: Reader, repId: RepId, period: DayRange): Promise<OneOnOneCard[]> {
  const cards: OneOnOneCard[] = []
  let after: { readonly plannedOn: CalendarDay; readonly number: number } | undefined
  do {
    const page = await listOneOnOnesForRep(db, {
      repId,
      from: addDays(period.from, -heldOffDays),
      to: addDays(period.to, heldOffDays),
      after,
      limit: 200,
    })
    for (const { oneOnOne } of page.oneOnOnes) {
      if (isIn(period, oneOnOne.heldOn ?? oneOnOne.plannedOn))
        cards.push(await getOneOnOneCard(db, oneOnOne.id))
    }
    after = page.next ?? undefined
  } while (after !== undefined)
  return cards.toReversed()
}

/** Promises made by then or soon after that were not closed before the period began. */
async function gatherPromises(db: Reader, repId: RepId, period: DayRange): Promise<GatheredPromise[]> {
  const promises: GatheredPromise[] = []
  let after: { readonly madeOn: CalendarDay; readonly id: CommitmentLine['commitment']['id'] } | undefined
  do {
    const page = await listCommitmentsForRep(db, { repId, from: period.from, after, limit: 500 })
    for (const line of page.commitments) {
      const { replacedById, madeOn } = line.commitment
      if (madeOn > addDays(period.to, nextPeriodDays)) continue
      // A replacement in the trash is as good as none.
      const replacedBy =
        replacedById === null ? null : await getCommitment(db, replacedById).catch(() => null)
      promises.push({ line, replacedBy })
    }
    after = page.next ?? undefined
  } while (after !== undefined)
  return promises.toReversed()
}

function earlierOf(one: CalendarDay, other: CalendarDay): CalendarDay {
  if (one < other) return one
  return other
}

function laterOf(one: CalendarDay, other: CalendarDay): CalendarDay {
  if (one > other) return one
  return other
}

/** Whether a day is in a period, both end days included. */
export function isIn({ from, to }: DayRange, on: string): boolean {
  return on >= from && on <= to
}
