import type { PaceStrip as Strip } from '../../../shared/goal/goal-plan.contract.ts'
import { type StripCell, stripWords } from '../../../shared/goal/pace-strip.ts'
import { periodLabel } from '../../../shared/metric/metric-period.ts'
import { formatMetricValue } from '../../../shared/metric/metric-value.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'

const stateWords: Readonly<Record<StripCell['state'], string>> = {
  reached: 'reached',
  short: 'short',
  running: 'still running',
  none: 'not read',
  ahead: 'ahead',
}

/** Week by week against what each asks for. Height and fill tell it without colour; the words are read aloud. */
export function PaceStrip({ strip, label }: { readonly strip: Strip; readonly label: string }) {
  const { numberStyle } = useNumberStyle()
  const { cells, period, needed, unit } = strip
  const say = (value: number) =>
    formatMetricValue(unit === 'money' ? Math.round(value) : Math.round(value * 10) / 10, unit, numberStyle)
  const most = Math.max(needed, ...cells.map(({ value }) => value ?? 0), Number.MIN_VALUE)
  const words = cells
    .filter(({ state }) => state !== 'ahead')
    .map(({ start, value, state }) => {
      const read = value === null ? stateWords[state] : `${say(value)}, ${stateWords[state]}`
      return `${periodLabel(start, period)}: ${read}`
    })
  return (
    <div className="goal-strip">
      <span className="goal-strip-cells" role="img" aria-label={`${label}. ${words.join('; ')}`}>
        {cells.map(({ start, value, state }) => (
          <i
            key={start}
            data-state={state}
            title={`${periodLabel(start, period)}: ${value === null ? stateWords[state] : say(value)}`}
            style={{ blockSize: `${Math.max(14, Math.round(((value ?? 0) / most) * 100))}%` }}
          />
        ))}
        <i className="goal-strip-line" style={{ insetBlockEnd: `${(needed / most) * 100}%` }} />
      </span>
      <span className="ui-why">
        {say(needed)} a {period} · {stripWords(cells, period)}
      </span>
    </div>
  )
}
