import { type LockShape, lockShapes } from './lock-shapes.ts'

export function LockIcon({ of }: { readonly of: LockShape }) {
  return (
    <svg className="lock-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={lockShapes[of]} />
    </svg>
  )
}
