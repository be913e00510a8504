import { type GoalLoop, type LoopStation, loopWords } from '../../../shared/goal/goal-loop.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { formatDay } from '../format/format-day.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'

const stations: readonly { readonly key: LoopStation; readonly label: string }[] = [
  { key: 'goal', label: 'Goal' },
  { key: 'action', label: 'Action' },
  { key: 'result', label: 'Result' },
  { key: 'next', label: 'What next' },
]

/** Goal, action, result, what next: where the loop of a goal stands, and where it is stalled. */
export function GoalLoopLine({ loop, today }: { readonly loop: GoalLoop; readonly today: CalendarDay }) {
  const { numberStyle } = useNumberStyle()
  const words = loopWords(loop)
  return (
    <div className="goal-loop">
      <ol aria-label="The loop of this goal">
        {stations.map(({ key, label }) => {
          const on = loop.passed[key]
          const state = key === loop.waitsFor ? 'waits' : on === null ? 'open' : 'done'
          return (
            <li
              key={key}
              data-state={state}
              data-stalled={state === 'waits' && loop.isStalled ? '' : undefined}
            >
              {label}
              {on !== null && <small>{formatDay(on, today, numberStyle.locale)}</small>}
            </li>
          )
        })}
      </ol>
      {words !== '' && (
        <span className="ui-why" data-tone={loop.isStalled ? 'amber' : undefined}>
          {words}
        </span>
      )}
    </div>
  )
}
