import { type Commitment, ownershipSplit } from '../../../shared/commitment/commitment.ts'
import { Gauge } from '../ui/gauge.tsx'
import { carryWords } from './promise-words.ts'
import './promises.css'

/** Who carries how many of the open promises, as a bar and in words. Nothing while nobody carries any. */
export function OwnershipGauge(props: {
  readonly commitments: readonly Commitment[]
  readonly repName: string
}) {
  const split = ownershipSplit(props.commitments)
  if (split.rep + split.me === 0) return null
  const words = carryWords(split, props.repName)
  return (
    <div className="promise-gauge">
      <Gauge
        parts={[
          { value: split.rep, tone: 'pitch' },
          { value: split.me, tone: 'amber' },
        ]}
        text={words}
      />
      <p className="ui-why" aria-hidden="true">
        {words}
      </p>
    </div>
  )
}
