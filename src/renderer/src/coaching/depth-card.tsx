import type { RepCoaching } from '../../../shared/coaching/coaching.contract.ts'
import { ladderOf, ladderWords, type TouchOn, touchOfEntry } from '../../../shared/coaching/ladder.ts'
import { touches } from '../../../shared/coaching/touch.ts'
import { addDays } from '../../../shared/kernel/time.ts'
import { useToday } from '../format/use-today.ts'
import { Card } from '../ui/card.tsx'
import { Gauge } from '../ui/gauge.tsx'
import { touchWords } from './coaching-words.ts'

/** How far back the ladder counts. */
const ladderDays = 90

/** How deep the coaching goes: one rung for each kind of touch, telling at the bottom. */
export function DepthCard({ coaching }: { readonly coaching: RepCoaching }) {
  const today = useToday()
  const from = addDays(today, -ladderDays)
  const ladder = ladderOf(touchesOf(coaching).filter(({ on }) => on >= from && on <= today))
  const most = Math.max(1, ...touches.map((touch) => ladder.counts[touch]))
  return (
    <Card title="How deep it goes" aside={`${ladderDays} days`}>
      <p className="coaching-sentence">{ladderWords(ladder, coaching.lastObservationOn, today)}</p>
      <ol className="coaching-ladder" aria-label="Touches, from reinforcing down to telling">
        {touches.toReversed().map((touch) => (
          <li key={touch}>
            <span>{touchWords[touch]}</span>
            <Gauge
              thin
              parts={[
                { value: ladder.counts[touch], tone: 'pitch' },
                { value: most - ladder.counts[touch], tone: 'rest' },
              ]}
              text={`${touchWords[touch]}: ${ladder.counts[touch]} of ${ladder.total} touches`}
            />
            <span className="ui-num" aria-hidden="true">
              {ladder.counts[touch]}
            </span>
          </li>
        ))}
      </ol>
      <p className="ui-why">
        Observations, feedback that was told and recognition count by themselves; coaching notes and topics as
        you mark them.
      </p>
    </Card>
  )
}

function touchesOf({ entries, topics }: RepCoaching): TouchOn[] {
  return [
    ...entries.flatMap((entry) => touchOfEntry(entry) ?? []),
    ...topics.flatMap(({ touch, heldOn }) => (touch === null ? [] : [{ touch, on: heldOn }])),
  ]
}
