import { lastReading } from '../../../shared/metric/metric-series.ts'
import { formatMetricValue } from '../../../shared/metric/metric-value.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { useLocale } from '../ui/locale.ts'
import { Row } from '../ui/row.tsx'

/** So many numbers find room beside a conversation. */
const shownCount = 3

/** The last reading of a rep's leading numbers beside its plan: `4, plan 8`. */
export function NumbersSince({ repId }: { readonly repId: RepId }) {
  const style = useLocale()
  const { data } = useQueryOf('metric.seriesForRep', { repId })
  const leading = (data ?? []).filter(({ metric }) => metric.kind === 'leading').slice(0, shownCount)
  return leading.map(({ metric, series }) => {
    const reading = lastReading(series)
    if (reading === undefined) return null
    const value = formatMetricValue(reading.value, metric.unit, style)
    const plan =
      reading.target === null ? '' : `, plan ${formatMetricValue(reading.target, metric.unit, style)}`
    return (
      <Row key={metric.id} side={`${value}${plan}`}>
        {metric.name}
      </Row>
    )
  })
}
