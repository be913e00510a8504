import { personalBest } from '../../../shared/metric/metric-pace.ts'
import { periodLabel } from '../../../shared/metric/metric-period.ts'
import { lastReading, readingsOf } from '../../../shared/metric/metric-series.ts'
import { formatMetricValue } from '../../../shared/metric/metric-value.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { Card } from '../ui/card.tsx'
import { Row, Rows } from '../ui/row.tsx'

/** Their own best, beside where they are: a stronger result is always measured against themselves. */
export function BestCard({ repId }: { readonly repId: RepId }) {
  const { numberStyle } = useNumberStyle()
  const all = useQueryOf('metric.seriesForRep', { repId }).data ?? []
  const rows = all.flatMap(({ metric, series }) => {
    const best = personalBest(series, metric.goodDirection)
    const last = lastReading(series)
    if (best === undefined || last === undefined || readingsOf(series).length < 2) return []
    const say = (value: number) => formatMetricValue(value, metric.unit, numberStyle)
    return [
      {
        id: metric.id,
        name: metric.name,
        best: `${say(best.value)} in ${metric.period === 'week' ? 'the ' : ''}${periodLabel(best.start, metric.period)}`,
        last: `latest ${say(last.value)}`,
      },
    ]
  })
  return (
    <Card title="Personal best">
      {rows.length === 0 ? (
        <p className="ui-muted track-quiet">Two readings of a metric make a best. There are none yet.</p>
      ) : (
        <Rows label="Personal best by metric">
          {rows.map(({ id, name, best, last }) => (
            <Row key={id} href={`#/rep/${repId}/trends`} side={last}>
              <b>{name}</b>
              <div className="ui-why">{best}</div>
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}
