import { useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { findLag, type LagFinding, type LagSeries, neededLagPoints } from '../../../shared/metric/lag.ts'
import type { MetricId, RepSeries } from '../../../shared/metric/metric.ts'
import { isStillRunning } from '../../../shared/metric/metric-period.ts'
import { readingsOf } from '../../../shared/metric/metric-series.ts'
import { isAccumulating } from '../../../shared/metric/metric-value.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Select } from '../ui/select.tsx'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'

/** How many weeks what they do comes before what it leads to, in their own numbers. */
export function LagCard({ all, today }: { readonly all: readonly RepSeries[]; readonly today: CalendarDay }) {
  const leading = all.filter(({ metric }) => metric.kind === 'leading')
  const [doneId, setDoneId] = useState<MetricId | null>(null)
  const [resultId, setResultId] = useState<MetricId | null>(null)
  const [isTable, setTable] = useState(false)
  const done = leading.find(({ metric }) => metric.id === doneId) ?? leading[0]
  const results = all.filter(({ metric }) => metric.id !== done?.metric.id)
  const result =
    results.find(({ metric }) => metric.id === resultId) ??
    results.find(({ metric }) => metric.kind === 'lagging') ??
    results[0]
  if (done === undefined || result === undefined) return null
  const finding = findLag(lagSeries(done, today), lagSeries(result, today))
  const options = (series: readonly RepSeries[]) =>
    series.map(({ metric }) => ({ value: metric.id, label: metric.name }))
  return (
    <Card title="How long until it shows" aside="their own numbers">
      <div className="metric-lag">
        <Select<MetricId>
          label="What they do"
          value={done.metric.id}
          options={options(leading)}
          onChange={setDoneId}
        />
        <Select<MetricId>
          label="What comes of it"
          value={result.metric.id}
          options={options(results)}
          onChange={setResultId}
        />
      </div>
      <p>
        <b>{findingWords(finding, done.metric.name, result.metric.name, result.metric.period)}</b>
      </p>
      <p className="ui-why">
        {done.metric.name} is moved back by 0 to 12 weeks and held beside {result.metric.name}. With thirteen
        tries one fits well by chance, so a weak fit counts as none. It shows what went together, not what
        caused what.
      </p>
      <Button kind="quiet" aria-expanded={isTable} onClick={() => setTable(!isTable)}>
        {isTable ? 'Hide the table' : 'Show as table'}
      </Button>
      {isTable && (
        <Table caption="How well each shift fits">
          <thead>
            <tr>
              <ColumnHead>Weeks before</ColumnHead>
              <ColumnHead align="end">Fit, from −1 to 1</ColumnHead>
              <ColumnHead align="end">Results compared</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {finding.fits.map(({ weeks, fit, points }) => (
              <tr key={weeks}>
                <RowHead>{weeks}</RowHead>
                <Cell align="end" numeric>
                  {points < neededLagPoints ? 'too few points' : fit.toFixed(2).replace('-', '−')}
                </Cell>
                <Cell align="end" numeric>
                  {points}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

function lagSeries({ metric, series }: RepSeries, today: CalendarDay): LagSeries {
  const { period, goodDirection, unit } = metric
  const over = readingsOf(series).filter(
    ({ start }) => !isAccumulating(unit) || !isStillRunning(start, period, today),
  )
  return { period, goodDirection, readings: over.map(({ start, value }) => ({ on: start, value })) }
}

function findingWords(finding: LagFinding, done: string, result: string, period: string): string {
  if (finding.kind === 'too-few') {
    return `Too few points to say: ${finding.points} ${period}s of ${result} beside ${done}, ${finding.needed} are needed.`
  }
  if (finding.kind === 'none') {
    return `No shift stands out among ${finding.points} ${period}s: ${done} and ${result} go their own ways so far.`
  }
  const { weeks, points } = finding.best
  const when = weeks === 0 ? 'in the same weeks' : weeks === 1 ? 'one week later' : `${weeks} weeks later`
  const thin = finding.isThin ? ' Few points: look again in a few weeks.' : ''
  return `${result} follows ${done} best ${when}, by ${points} ${period}s.${thin}`
}
