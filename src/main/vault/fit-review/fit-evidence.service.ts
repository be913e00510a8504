import { quoted } from '../../../shared/brief/phrases.ts'
import { type EvidenceLine, plansWithoutMovement } from '../../../shared/fit-review/fit-review.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepSeries } from '../../../shared/metric/metric.ts'
import { type Reading, readingsOf } from '../../../shared/metric/metric-series.ts'
import { formatMetricValue, type NumberStyle } from '../../../shared/metric/metric-value.ts'
import { median } from '../../../shared/metric/normal-range.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { QueryContext } from '../context.ts'
import { listSeriesOfRep } from '../metric/metric-series.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import {
  countFollowUps,
  countSupport,
  listEndedPlans,
  listFitReviews,
  listPlanItems,
} from './fit-review.repository.ts'

/** What there is to look at. */
export interface FitEvidence {
  readonly plansWithoutMovement: number
  readonly isOffered: boolean
  readonly lines: EvidenceLine[]
}

/** Without a plan to begin at, the evidence reaches back half a year. */
const usualDays = 183
/** So many readings on either side are compared. */
const compared = 4

/**
 * What was provided, what was tried, how feedback was taken and where the leading numbers went, each line
 * with its day and record. It says what is written down and draws nothing from it.
 *
 * @throws AppError `rep-not-found`
 */
export async function gatherEvidence(
  ctx: Pick<QueryContext, 'db' | 'today'>,
  repId: RepId,
): Promise<FitEvidence> {
  const { db } = ctx
  await getRep(db, repId)
  const ended = (await listEndedPlans(db, [repId])).get(repId) ?? []
  const lastReviewOn = (await listFitReviews(db, repId))[0]?.openedOn ?? null
  const still = plansWithoutMovement(ended, lastReviewOn)
  const plans = still.length > 0 ? still : ended.slice(-2)
  const from = plans[0]?.startsOn ?? addDays(ctx.today(), -usualDays)
  const items = await listPlanItems(
    db,
    plans.map(({ id }) => id),
  )
  const provided = items.filter(({ side, doneOn }) => side === 'provide' && doneOn !== null)
  const tried = items.filter(({ side, doneOn }) => side === 'do' && doneOn !== null)
  const open = items.filter(({ doneOn }) => doneOn === null)
  const { held, told } = await countSupport(db, repId, from)
  const marks = await countFollowUps(db, repId, from)
  const ofPlan = (words: string, on: CalendarDay | null, topic: EvidenceLine['topic'], planId: string) => ({
    topic,
    on,
    words,
    noun: null,
    recordId: planId,
  })
  const bare = (topic: EvidenceLine['topic'], words: string): EvidenceLine => ({
    topic,
    on: null,
    words,
    noun: null,
    recordId: null,
  })
  const { locale, currency } = await getSettings(db)
  const series = await listSeriesOfRep(db, repId, { from: addDays(from, -8 * 7), to: ctx.today() })
  const lines: EvidenceLine[] = [
    bare('provided', `One-on-ones held since then: ${held}. Feedback told: ${told}.`),
    ...provided.map(({ words, doneOn, planId }) => ofPlan(words, doneOn, 'provided', planId)),
    ...plans.map(({ id, endedOn, skillName, outcome }) =>
      ofPlan(`Plan on ${quoted(skillName)} ended: ${outcomeWords[outcome]}`, endedOn, 'tried', id),
    ),
    ...tried.map(({ words, doneOn, planId }) => ofPlan(words, doneOn, 'tried', planId)),
    ...open.map(({ words, planId, side }) =>
      ofPlan(`${side === 'do' ? 'Theirs' : 'Yours'}, not done: ${words}`, null, 'tried', planId),
    ),
    bare('response', followWords(marks)),
    ...leadingLines(series, from, { locale, currency }),
  ]
  return { plansWithoutMovement: still.length, isOffered: still.length > 0, lines }
}

const outcomeWords = {
  reached: 'the level was reached',
  moved: 'it moved, not all the way',
  'not-moved': 'it did not move',
  stopped: 'stopped before its end',
} as const

function followWords(marks: ReadonlyMap<string, number>): string {
  const parts = (['heard', 'tried', 'changed', 'relapsed'] as const).flatMap((mark) => {
    const count = marks.get(mark)
    return count === undefined ? [] : [`${count} ${mark}`]
  })
  return parts.length === 0
    ? 'No feedback was followed up since then: there is nothing to say about it'
    : `Feedback followed up since then: ${parts.join(', ')}`
}

/** The middle of the readings before and of the latest ones, for what the rep can do by themselves. */
function leadingLines(all: readonly RepSeries[], from: CalendarDay, style: NumberStyle): EvidenceLine[] {
  return all
    .filter(({ metric }) => metric.kind === 'leading')
    .map(({ metric, series }) => {
      const readings = readingsOf(series)
      const before = readings.filter(({ start }) => start < from).slice(-compared)
      const after = readings.filter(({ start }) => start >= from).slice(-compared)
      return {
        topic: 'trend' as const,
        on: after.at(-1)?.start ?? null,
        words: trendWords(metric, before, after, style),
        noun: 'metric-reading' as const,
        recordId: metric.id,
      }
    })
}

function trendWords(
  { name, unit }: RepSeries['metric'],
  before: readonly Reading[],
  after: readonly Reading[],
  style: NumberStyle,
): string {
  if (before.length < compared || after.length < compared) {
    return `${name}: ${before.length} readings before, ${after.length} since; too few points to say`
  }
  const middle = (readings: readonly Reading[]) =>
    formatMetricValue(median(readings.map(({ value }) => value)) ?? 0, unit, style)
  return `${name}: middle ${middle(before)} of the ${compared} readings before, ${middle(after)} of the last ${compared}`
}
