import type { DesirePoint } from '../../../shared/desire/desire-reading.ts'
import { daysBetween } from '../../../shared/kernel/time.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { useLocale } from '../ui/locale.ts'
import { desireLabels } from './desire-words.ts'

const lanes = ['pull', 'neutral', 'push-back'] as const

/** The readings on three lanes by their day. The table below says the same in words. */
export function DesireStrip(props: { readonly points: readonly DesirePoint[]; readonly label: string }) {
  const { points, label } = props
  const today = useToday()
  const { locale } = useLocale()
  const first = points[0]?.on ?? today
  const span = Math.max(1, daysBetween(first, today))
  const placed = points.map((point) => ({
    point,
    left: (daysBetween(first, point.on) / span) * 100,
    top: ((lanes.indexOf(point.desire) + 0.5) / lanes.length) * 100,
  }))
  return (
    <div className="desire-strip" role="img" aria-label={label}>
      <ul className="desire-lanes" aria-hidden="true">
        {lanes.map((lane) => (
          <li key={lane}>{desireLabels[lane]}</li>
        ))}
      </ul>
      <div className="desire-plot" aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false" aria-hidden="true">
          {lanes.map((lane, place) => {
            const y = ((place + 0.5) / lanes.length) * 100
            return <line key={lane} x1={0} x2={100} y1={y} y2={y} className="desire-lane" />
          })}
          <polyline
            points={placed.map(({ left, top }) => `${left},${top}`).join(' ')}
            className="desire-path"
          />
        </svg>
        {placed.map(({ point, left, top }) => (
          <i
            key={`${point.from.of} ${point.from.id}`}
            className="desire-dot"
            data-from={point.from.of}
            style={{ left: `${left}%`, top: `${top}%` }}
          />
        ))}
      </div>
      <p className="desire-ends ui-why" aria-hidden="true">
        <span>{formatDay(first, today, locale)}</span>
        <span>today</span>
      </p>
    </div>
  )
}
