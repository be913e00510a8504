import { useRef, useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { decimalMarkOf } from '../../../shared/metric/import/import-number.ts'
import { lastPeriods, type Metric, type MetricGrid } from '../../../shared/metric/metric.ts'
import { dayLabel, listPeriodStarts, periodLabel, shiftPeriod } from '../../../shared/metric/metric-period.ts'
import { formatMetricValue } from '../../../shared/metric/metric-value.ts'
import { useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { useSaveState } from '../frame/place.ts'
import { ListProblem } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { GridCell, type GridStep } from './grid-cell.tsx'
import { readPastedBlock } from './grid-paste.ts'
import { useGridSaving } from './use-grid-saving.ts'
import { useNumberStyle } from './use-number-style.ts'

const shownPeriods = 8

/** Readings of one metric for the whole team, typed or pasted like in a spreadsheet. */
export function GridSection({ metric }: { readonly metric: Metric }) {
  const today = useToday()
  const { numberStyle, firstWeekday } = useNumberStyle()
  const [back, setBack] = useState(0)
  const current = lastPeriods(today, metric.period, firstWeekday, shownPeriods)
  const starts = current.map((start) => shiftPeriod(start, metric.period, -back))
  const [from = today, to = today] = [starts[0], starts.at(-1)]
  const { data, dataUpdatedAt, error, refetch } = useQueryOf(
    'metric.grid',
    { metricId: metric.id, from, to },
    { keepPrevious: true },
  )
  const last = current.at(-1)
  function showUntil(day: CalendarDay | null): void {
    if (day === null || last === undefined) return
    setBack(Math.max(0, listPeriodStarts({ from: day, to: last }, metric.period, firstWeekday).length - 1))
  }
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  if (data.rows.length === 0) {
    return (
      <EmptyState
        kind="first-run"
        title="There is nobody to write numbers for"
        sentence="Add your reps first; each gets a row here."
      />
    )
  }
  return (
    <Card
      tight
      title={metric.name}
      aside={`by the ${metric.period}${metric.unit === 'money' ? `, in ${numberStyle.currency}` : ''}`}
      actions={
        <>
          <DateField
            label="Show up to"
            hideLabel
            placeholder="Show up to a day"
            value={back === 0 ? null : to}
            latest={today}
            onChange={showUntil}
          />
          <Button onClick={() => setBack(back + shownPeriods)}>Earlier</Button>
          <Button disabled={back === 0} onClick={() => setBack(Math.max(0, back - shownPeriods))}>
            Later
          </Button>
        </>
      }
    >
      <Grid grid={data} answeredAt={dataUpdatedAt} running={last} />
    </Card>
  )
}

function Grid(props: {
  readonly grid: MetricGrid
  readonly answeredAt: number
  readonly running: CalendarDay | undefined
}) {
  const { grid, answeredAt, running } = props
  const { metric, starts, rows } = grid
  const { numberStyle } = useNumberStyle()
  const mark = decimalMarkOf(numberStyle.locale)
  const [problem, setProblem] = useState<string | null>(null)
  const [entry, setEntry] = useState('0 0')
  const frame = useRef<HTMLDivElement>(null)
  const { progress, put, shownValue } = useGridSaving(answeredAt)
  useSaveState(progress)
  function step(row: number, column: number, way: GridStep): void {
    const to = {
      up: [row - 1, column],
      down: [row + 1, column],
      left: [row, column - 1],
      right: [row, column + 1],
    }[way].join(' ')
    const cell = frame.current?.querySelector<HTMLInputElement>(`[data-cell="${to}"]`)
    if (cell === null || cell === undefined) return
    setEntry(to)
    cell.focus()
    cell.select()
  }
  function paste(row: number, column: number, text: string): void {
    const block = readPastedBlock(text, mark)
    if (block.kind === 'problem') {
      setProblem(block.sentence)
      return
    }
    const readings = block.cells.flatMap((cell) => {
      const [rep, periodStart] = [rows[row + cell.row], starts[column + cell.column]]
      if (rep === undefined || periodStart === undefined) return []
      return [{ repId: rep.repId, metricId: metric.id, periodStart, value: cell.value }]
    })
    const lost = block.cells.length - readings.length
    setProblem(lost === 0 ? null : `${lost} pasted cells lie outside the table and were left out.`)
    if (readings.length > 0) put(readings, 'paste')
  }
  return (
    <>
      <div className="metric-grid" ref={frame}>
        <table>
          <caption className="ui-hidden">
            {metric.name} of each rep by {metric.period}
          </caption>
          <thead>
            <tr>
              <th scope="col">Rep</th>
              {starts.map((start) => (
                <th key={start} scope="col" data-running={start === running ? '' : undefined}>
                  {headOf(start, metric.period, running)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((rep, row) => (
              <tr key={rep.repId}>
                <th scope="row">{rep.name}</th>
                {starts.map((periodStart, column) => {
                  const value = shownValue({ repId: rep.repId, periodStart }, finite(rep.values[column]))
                  const target = finite(rep.targets[column])
                  return (
                    <td key={periodStart}>
                      <GridCell
                        label={`${rep.name}, ${periodLabel(periodStart, metric.period)}`}
                        value={value}
                        shown={value === null ? '' : formatMetricValue(value, metric.unit, numberStyle)}
                        hint={
                          target === null ? '' : `of ${formatMetricValue(target, metric.unit, numberStyle)}`
                        }
                        mark={mark}
                        place={`${row} ${column}`}
                        isEntry={entry === `${row} ${column}`}
                        onCommit={(next) =>
                          put([{ repId: rep.repId, metricId: metric.id, periodStart, value: next }], 'grid')
                        }
                        onEnter={() => setEntry(`${row} ${column}`)}
                        onStep={(way) => step(row, column, way)}
                        onPaste={(text) => paste(row, column, text)}
                        onProblem={setProblem}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="metric-grid-words ui-why">
        <span>
          Arrows move, typing replaces, Enter edits, Escape takes back. Paste a block from a spreadsheet.
        </span>
      </div>
      {problem !== null && <InlineError>{problem}</InlineError>}
    </>
  )
}

/** A period as a column says it: a week of another year than the running one with its year. */
function headOf(start: CalendarDay, period: Metric['period'], running: CalendarDay | undefined): string {
  if (period !== 'week') return periodLabel(start, period)
  const year = start.slice(0, 4)
  return year === running?.slice(0, 4) ? dayLabel(start) : `${dayLabel(start)} ${year}`
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}
