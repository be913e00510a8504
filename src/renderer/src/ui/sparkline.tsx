import { sparklinePoints } from './sparkline-points.ts'

const width = 120
const height = 22

/** A line of the last values, without axes. `label` says what a reader would see in it. */
export function Sparkline(props: { readonly values: readonly (number | null)[]; readonly label: string }) {
  const stretches = sparklinePoints(props.values, width, height)
  return (
    <svg
      className="ui-sparkline"
      viewBox={`0 -2 ${String(width)} ${String(height + 4)}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={props.label}
    >
      {stretches.map((points) => {
        const [start = [0, 0]] = points
        return points.length === 1 ? (
          <circle key={start[0]} cx={start[0]} cy={start[1]} r="1.5" />
        ) : (
          <polyline key={start[0]} points={points.map((point) => point.join(',')).join(' ')} />
        )
      })}
    </svg>
  )
}
