import { useMemo, useState } from 'react'
import type { Metric, MetricSummary } from '../../../shared/metric/metric.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { useCrumbs } from '../frame/place.ts'
import { ListProblem } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { CatalogueSection } from './catalogue-section.tsx'
import { GridSection } from './grid-section.tsx'
import { ImportSection } from './import-section.tsx'
import { metricFacts } from './metric-words.ts'
import { TargetsSection } from './targets-section.tsx'
import './metric.css'

const tabs = [
  { id: 'grid', label: 'Readings' },
  { id: 'targets', label: 'Targets' },
  { id: 'import', label: 'Import' },
  { id: 'catalogue', label: 'Catalogue' },
] as const
type TabId = (typeof tabs)[number]['id']

/** The numbers of the team: typed, pasted or imported, with their targets and their catalogue. */
export function MetricsPage() {
  useCrumbs([{ label: 'Numbers' }])
  const [tab, setTab] = useState<TabId>('grid')
  const { data: metrics, error, refetch } = useQueryOf('metric.list', {})
  useCommands(
    useMemo<readonly Command[]>(
      () =>
        tabs.map(({ id, label }) => ({
          id: `metric.show-${id}`,
          label: id === 'import' ? 'Import numbers' : `Numbers: ${label}`,
          group: 'Here',
          keywords: 'metric csv paste grid',
          run: () => setTab(id),
        })),
      [],
    ),
  )
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (metrics === undefined) return null
  return (
    <Page>
      <PageHeader
        title="Numbers"
        subtitle="What your reps do this week, and what comes of it."
        actions={
          tab !== 'import' && (
            <Button kind="primary" onClick={() => setTab('import')}>
              Import numbers
            </Button>
          )
        }
      />
      <Tabs label="Numbers" items={tabs} value={tab} onChange={setTab}>
        <div className="metric-panel">
          <Stack>
            {tab === 'grid' && (
              <WithMetric metrics={metrics} onCatalogue={() => setTab('catalogue')}>
                {(metric) => <GridSection key={metric.id} metric={metric} />}
              </WithMetric>
            )}
            {tab === 'targets' && (
              <WithMetric metrics={metrics} onCatalogue={() => setTab('catalogue')}>
                {(metric) => <TargetsSection key={metric.id} metric={metric} />}
              </WithMetric>
            )}
            {tab === 'import' && <ImportSection metrics={metrics} />}
            {tab === 'catalogue' && <CatalogueSection metrics={metrics} />}
          </Stack>
        </div>
      </Tabs>
    </Page>
  )
}

/** Picks one metric of the catalogue, the busiest one first. */
function WithMetric(props: {
  readonly metrics: readonly MetricSummary[]
  readonly onCatalogue: () => void
  readonly children: (metric: Metric) => React.ReactNode
}) {
  const { metrics, onCatalogue, children } = props
  const [chosenId, setChosenId] = useState<string | null>(null)
  const busiest = metrics.toSorted((a, b) => b.readingCount - a.readingCount)[0]
  const chosen = metrics.find(({ metric }) => metric.id === chosenId) ?? busiest
  if (chosen === undefined) {
    return (
      <EmptyState
        kind="first-run"
        title="No metric yet"
        sentence="A metric is something you keep numbers of. Begin with presets, or import a file and let it bring its own."
        action={
          <Button kind="primary" onClick={onCatalogue}>
            Go to the catalogue
          </Button>
        }
      />
    )
  }
  return (
    <>
      <Combobox
        className="metric-choice"
        label="Metric"
        options={metrics.map(({ metric }) => ({
          id: metric.id,
          label: metric.name,
          detail: metricFacts(metric),
        }))}
        value={chosen.metric.id}
        onChange={setChosenId}
      />
      {children(chosen.metric)}
    </>
  )
}
