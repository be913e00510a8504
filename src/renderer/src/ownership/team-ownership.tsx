import { MissesCard } from './misses-card.tsx'
import { OwnershipOverTime } from './ownership-over-time.tsx'
import './ownership.css'

/** Below the open promises: who carries what over the months, and why promises were missed. */
export function TeamOwnership() {
  return (
    <div className="ownership-team">
      <OwnershipOverTime />
      <MissesCard />
    </div>
  )
}
