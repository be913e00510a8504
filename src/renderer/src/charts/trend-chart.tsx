import { lazy, Suspense, useId, useMemo, useState } from 'react'
import type { TrendChartInput } from '../../../shared/chart/trend-chart-model.ts'
import { trendTable } from '../../../shared/chart/trend-table.ts'
import { Button } from '../ui/button.tsx'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'
import './trend-chart.css'

const TrendCanvas = lazy(async () => ({ default: (await import('./trend-canvas.tsx')).TrendCanvas }))

export interface TrendChartProps {
  /** What is drawn, as `First meetings a week`; names the table. */
  readonly title: string
  /** Keep it the same object while nothing changed: the chart is laid out again for each new one. */
  readonly input: TrendChartInput
  /** The plain sentence of `describeTrend`, shown under the chart and read out in its place. */
  readonly sentence: string
}

/** A trend with its plain sentence, and the same facts as a table for whoever wants them. */
export function TrendChart({ title, input, sentence }: TrendChartProps) {
  const [isTableShown, setTableShown] = useState(false)
  const tableId = useId()
  return (
    <div className="trend-chart">
      <Suspense fallback={<div className="trend-chart-frame" />}>
        <TrendCanvas input={input} label={`${title}. ${sentence}`} />
      </Suspense>
      <div className="trend-chart-words">
        <p>{sentence}</p>
        <Button
          kind="quiet"
          aria-expanded={isTableShown}
          aria-controls={tableId}
          onClick={() => {
            setTableShown(!isTableShown)
          }}
        >
          {isTableShown ? 'Hide table' : 'Show as table'}
        </Button>
      </div>
      <div id={tableId} hidden={!isTableShown}>
        {isTableShown && <TrendTable title={title} input={input} />}
      </div>
    </div>
  )
}

function TrendTable({ title, input }: { readonly title: string; readonly input: TrendChartInput }) {
  const rows = useMemo(() => trendTable(input), [input])
  return (
    <Table caption={title}>
      <thead>
        <tr>
          <ColumnHead>Period</ColumnHead>
          <ColumnHead align="end">Reading</ColumnHead>
          <ColumnHead align="end">Plan</ColumnHead>
          <ColumnHead>What happened</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <RowHead>{row.period}</RowHead>
            <Cell align="end" numeric>
              {row.reading}
            </Cell>
            <Cell align="end" numeric>
              {row.plan}
            </Cell>
            <Cell>{row.notes.join(' · ')}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
