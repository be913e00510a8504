import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { Metric, MetricKind, MetricSummary } from '../../../shared/metric/metric.ts'
import { plural } from '../format/plural.ts'
import { useTrash } from '../record/use-trash.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { MetricDialog } from './metric-dialog.tsx'
import { metricFacts } from './metric-words.ts'
import { PresetsDialog } from './presets-dialog.tsx'

/** What the manager keeps numbers of: leading ones, then lagging ones. */
export function CatalogueSection({ metrics }: { readonly metrics: readonly MetricSummary[] }) {
  const [asked, setAsked] = useState<'new' | 'presets' | Metric | null>(null)
  const close = () => setAsked(null)
  const acts = (
    <>
      <Button onClick={() => setAsked('new')}>New metric</Button>
      <Button kind="primary" onClick={() => setAsked('presets')}>
        Add from presets
      </Button>
    </>
  )
  return (
    <>
      <Kind
        kind="leading"
        title="Leading"
        aside="what a rep can do this week"
        metrics={metrics}
        actions={acts}
        onEdit={setAsked}
      />
      <Kind kind="lagging" title="Lagging" aside="what comes of it" metrics={metrics} onEdit={setAsked} />
      {asked === 'presets' && (
        <PresetsDialog
          taken={
            new Set(metrics.flatMap(({ metric }) => (metric.presetKey === null ? [] : [metric.presetKey])))
          }
          onClose={close}
        />
      )}
      {asked === 'new' && <MetricDialog metric={null} onClose={close} />}
      {asked !== null && typeof asked === 'object' && <MetricDialog metric={asked} onClose={close} />}
    </>
  )
}

function Kind(props: {
  readonly kind: MetricKind
  readonly title: string
  readonly aside: string
  readonly metrics: readonly MetricSummary[]
  readonly actions?: React.ReactNode
  readonly onEdit: (metric: Metric) => void
}) {
  const { kind, title, aside, actions, onEdit } = props
  const { trash } = useTrash()
  const own = props.metrics.filter(({ metric }) => metric.kind === kind)
  return (
    <Card title={title} aside={aside} actions={actions}>
      {own.length === 0 && <p className="ui-why">None yet.</p>}
      <Rows label={`${title} metrics`}>
        {own.map(({ metric, readingCount, repCount }) => (
          <Row
            key={metric.id}
            side={
              <>
                {plural(readingCount, 'reading')} · {plural(repCount, 'rep')}
                <Menu
                  trigger={<IconButton icon={MoreHorizontal} label={`More for ${metric.name}`} plain />}
                  items={[
                    { id: 'edit', label: 'Change it', onSelect: () => onEdit(metric) },
                    {
                      id: 'trash',
                      label: 'Move to trash',
                      onSelect: () => void trash('metric', metric.id, metric.name),
                    },
                  ]}
                />
              </>
            }
          >
            <b>{metric.name}</b>
            <div className="ui-why">
              {metricFacts(metric)}
              {metric.note !== '' && `. ${metric.note}`}
            </div>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
