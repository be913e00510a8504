import { Check, CircleDashed } from 'lucide-react'
import { type CheckedTerms, type GoalLetter, goalChecks } from '../../../shared/goal/goal-checks.ts'
import { type GoalPast, goalPast } from '../../../shared/goal/goal-past.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { MetricPeriod } from '../../../shared/metric/metric-period.ts'
import { readingsOf } from '../../../shared/metric/metric-series.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { Icon } from '../ui/icon.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { GoalDraft } from './goal-draft.ts'

const letterWords: Readonly<Record<GoalLetter, string>> = {
  specific: 'Specific',
  measurable: 'Measurable',
  achievable: 'Within reach',
  relevant: 'Theirs',
  'time-bound': 'Has an end',
}

/** What a goal says and leaves open, in plain words, while it is typed. It never stops anybody. */
export function GoalCheckList(props: {
  readonly repId: RepId
  readonly draft: GoalDraft
  readonly today: CalendarDay
}) {
  const { repId, draft, today } = props
  const past = useGoalPast(repId, draft, today)
  const checks = goalChecks(termsOf(draft), past, today)
  const open = checks.filter(({ isFine }) => !isFine).length
  return (
    <section className="goal-checks" aria-label="What the goal leaves open">
      <p className="ui-why">
        {open === 0 ? 'Nothing is left open.' : 'Hints only: a goal can be kept as it is.'}
      </p>
      <ul>
        {checks.map(({ letter, isFine, words }) => (
          <li key={letter} data-fine={isFine ? '' : undefined}>
            <Icon of={isFine ? Check : CircleDashed} />
            <span>
              <b>{letterWords[letter]}</b> <VisuallyHidden>{isFine ? 'fine: ' : 'open: '}</VisuallyHidden>
              {words}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function termsOf(draft: GoalDraft): CheckedTerms {
  const servesId = draft.serves === 'not-linked' ? null : draft.serves
  return { ...draft, servesId }
}

/** The rep's own past beside the target of a draft; null while no metric is bound or a day is missing. */
export function useGoalPast(
  repId: RepId,
  draft: GoalDraft,
  today: CalendarDay,
): { readonly of: GoalPast; readonly period: MetricPeriod } | null {
  const { metricId, startsOn, endsOn } = draft
  const found = useQueryOf(
    'metric.series',
    { repId, metricId: metricId ?? '' },
    { enabled: metricId !== null },
  ).data
  if (found === undefined || metricId === null || startsOn === null || endsOn === null) return null
  if (endsOn < startsOn) return null
  const readings = readingsOf(found.series).map(({ start, value }) => ({ on: start, value }))
  const { period } = found.metric
  return { of: goalPast({ ...draft, startsOn, endsOn }, readings, period, today), period }
}
