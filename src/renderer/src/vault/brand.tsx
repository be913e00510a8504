import { brandHalf } from './lock-shapes.ts'

/** The name with its mark: a ball at half time. */
export function Brand() {
  return (
    <p className="lock-brand">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="7.1" />
        <path d={brandHalf} />
      </svg>
      Halftime
    </p>
  )
}
