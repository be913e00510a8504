import { lazy, Suspense, useMemo, useState } from 'react'
import { addMonths, type CalendarDay } from '../../../shared/kernel/time.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Stack } from '../ui/page-header.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { ChooseMetricsDialog, RolePresetChoice } from './choose-metrics-dialog.tsx'
import { ContextDialog } from './context-dialog.tsx'
import type { Reach } from './recent-periods.ts'
import { TargetsDialog } from './targets-dialog.tsx'
import { TrendCard } from './trend-card.tsx'
import { useChartEvents } from './use-chart-events.ts'
import './metric.css'

const LagCard = lazy(async () => ({ default: (await import('./lag-card.tsx')).LagCard }))

type Question =
  | { readonly about: 'choose' }
  | { readonly about: 'targets'; readonly metricId: MetricId }
  | { readonly about: 'context'; readonly metricId: MetricId; readonly periodStart: CalendarDay }

/** A rep's numbers over time: one chart for each metric, with what happened beside it. */
export function RepTrendsTab({ repId }: { readonly repId: RepId }) {
  const today = useToday()
  const [reach, setReach] = useState<Reach>('recent')
  const [question, setQuestion] = useState<Question | null>(null)
  const { data: all, error, refetch } = useQueryOf('metric.seriesForRep', { repId })
  const name = useQueryOf('rep.get', { id: repId }).data?.rep.name ?? ''
  const events = useChartEvents(repId, addMonths(today, -120), today)
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'metric.choose-for-rep',
          label: 'Choose metrics for this rep',
          group: 'Here',
          keywords: 'trends numbers presets role',
          run: () => setQuestion({ about: 'choose' }),
        },
      ],
      [],
    ),
  )
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (all === undefined) return null
  const close = () => setQuestion(null)
  const asked =
    question === null || question.about === 'choose'
      ? undefined
      : all.find(({ metric }) => metric.id === question.metricId)
  return (
    <Stack>
      {all.length === 0 ? (
        <EmptyState
          kind="first-run"
          title={`Nothing is looked at yet for ${name}`}
          sentence="Trends stand here, with the plan, the normal range and your coaching on the line. Begin with what the role usually looks at."
          action={<RolePresetChoice repId={repId} />}
          link={
            <Button kind="quiet" onClick={() => setQuestion({ about: 'choose' })}>
              Choose metrics
            </Button>
          }
        />
      ) : (
        <div className="metric-bar">
          <SegmentedControl<Reach>
            label="How far back"
            hideLabel
            value={reach}
            options={[
              { value: 'recent', label: 'Recent' },
              { value: 'longer', label: 'Longer' },
              { value: 'all', label: 'All' },
            ]}
            onChange={setReach}
          />
          <Button onClick={() => setQuestion({ about: 'choose' })}>Choose metrics</Button>
        </div>
      )}
      {all.map((of) => (
        <TrendCard
          key={of.metric.id}
          of={of}
          events={events}
          reach={reach}
          today={today}
          acts={{
            onTargets: () => setQuestion({ about: 'targets', metricId: of.metric.id }),
            onContext: (periodStart) =>
              setQuestion({ about: 'context', metricId: of.metric.id, periodStart }),
            onChoose: () => setQuestion({ about: 'choose' }),
          }}
        />
      ))}
      {all.length > 1 && (
        <Suspense>
          <LagCard all={all} today={today} />
        </Suspense>
      )}
      {question?.about === 'choose' && (
        <ChooseMetricsDialog
          repId={repId}
          repName={name}
          chosen={all.map(({ metric }) => metric)}
          onClose={close}
        />
      )}
      {question?.about === 'targets' && asked !== undefined && (
        <TargetsDialog repId={repId} repName={name} metric={asked.metric} onClose={close} />
      )}
      {question?.about === 'context' && asked !== undefined && (
        <ContextDialog repId={repId} of={asked} periodStart={question.periodStart} onClose={close} />
      )}
    </Stack>
  )
}
