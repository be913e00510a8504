import { pastWords } from '../../../shared/goal/goal-past.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { type MetricPeriod, periodLabel } from '../../../shared/metric/metric-period.ts'
import { formatMetricValue } from '../../../shared/metric/metric-value.ts'
import { median } from '../../../shared/metric/normal-range.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { Sparkline } from '../ui/sparkline.tsx'
import { useGoalPast } from './goal-check-list.tsx'
import type { GoalDraft } from './goal-draft.ts'

/** The rep's own last periods beside the bands: a goal is set against one's own past, not against others. */
export function GoalHistory(props: {
  readonly repId: RepId
  readonly draft: GoalDraft
  readonly today: CalendarDay
}) {
  const { repId, draft, today } = props
  const { numberStyle } = useNumberStyle()
  const past = useGoalPast(repId, draft, today)
  if (past === null) return null
  const { periods, needed } = past.of
  const last = periods.at(-1)
  if (last === undefined) return <p className="ui-why">No numbers of theirs from before this goal yet.</p>
  const say = (value: number) =>
    formatMetricValue(draft.unit === 'money' ? Math.round(value) : tidy(value), draft.unit, numberStyle)
  const values = periods.map(({ value }) => value)
  const reach = pastWords(past.of, past.period)
  return (
    <div className="goal-history">
      <Sparkline values={values} label={`Last ${periods.length} periods: ${values.map(say).join(', ')}`} />
      <p className="ui-why">
        Before it, {oldestFirst(periods.length, past.period)}: {values.map(say).join(', ')}. Middle{' '}
        {say(median(values) ?? last.value)}, latest {say(last.value)} in{' '}
        {past.period === 'week' ? 'the ' : ''}
        {periodLabel(last.on, past.period)}.
        {needed !== null && (
          <>
            {' '}
            <b>
              The target asks for {say(needed)} a {past.period}
              {reach === '' ? '.' : `: ${reach}.`}
            </b>
          </>
        )}
      </p>
    </div>
  )
}

function oldestFirst(count: number, period: MetricPeriod): string {
  return count === 1 ? `one ${period}` : `${count} ${period}s`
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10
}
