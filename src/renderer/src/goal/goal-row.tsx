import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { GoalSummary } from '../../../shared/goal/goal.contract.ts'
import { type Goal, isGoalClosed } from '../../../shared/goal/goal.ts'
import { loopWords } from '../../../shared/goal/goal-loop.ts'
import type { GoalPlan } from '../../../shared/goal/goal-plan.contract.ts'
import { type GoalStanding, paceWords } from '../../../shared/goal/goal-progress.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { dayLabel } from '../../../shared/metric/metric-period.ts'
import { formatMetricValue, type NumberStyle } from '../../../shared/metric/metric-value.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { TextButton } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { ProgressBar } from '../ui/gauge.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { Pill } from '../ui/pill.tsx'
import { CheckInForm } from './check-in-form.tsx'
import { GoalPlanPart, planSummary } from './goal-plan-part.tsx'
import { ratingWords, stateWords } from './goal-words.ts'

/** What can be done with a goal beyond its check-in. */
export type GoalAct =
  | 'edit'
  | 'history'
  | 'activate'
  | 'hold'
  | 'met'
  | 'missed'
  | 'dropped'
  | 'replaced'
  | 'reopen'
  | 're-baseline'
  | 'trash'

/** One goal: its wording, how far it is, what was said last, and a place to say how it stands. */
export function GoalRow(props: {
  readonly summary: GoalSummary
  /** What hangs on it; undefined once it is closed. */
  readonly plan?: GoalPlan | undefined
  readonly repName: string
  readonly today: CalendarDay
  readonly onAct: (act: GoalAct, goal: Goal) => void
}) {
  const { summary, plan, repName, today, onAct } = props
  const { goal, standing, lastCheckIn } = summary
  const [isCheckingIn, setCheckingIn] = useState(false)
  const [isPlanOpen, setPlanOpen] = useState(summary.goal.state === 'draft')
  const { numberStyle } = useNumberStyle()
  const isClosed = isGoalClosed(goal)
  const pace = isClosed || goal.state === 'draft' ? '' : paceWords(standing)
  return (
    <li className="goal-row">
      <div className="goal-row-head">
        <b>{goal.wording}</b>
        <span className="goal-row-side">
          {goal.state !== 'active' && (
            <Pill tone={stateWords[goal.state].tone}>{stateWords[goal.state].text}</Pill>
          )}
          {goal.state === 'active' && lastCheckIn !== null && (
            <Pill tone={ratingWords[lastCheckIn.rating].tone}>{ratingWords[lastCheckIn.rating].text}</Pill>
          )}
          {!isClosed && goal.state !== 'draft' && (
            <Button kind="quiet" aria-expanded={isCheckingIn} onClick={() => setCheckingIn(!isCheckingIn)}>
              Check in
            </Button>
          )}
          <Menu
            trigger={<IconButton icon={MoreHorizontal} label={`More for ${goal.wording}`} plain />}
            items={actsOf(goal).map(
              ({ id, label }): MenuItem => ({ id, label, onSelect: () => onAct(id, goal) }),
            )}
          />
        </span>
      </div>
      {standing.progress !== null && (
        <div className="goal-progress">
          <ProgressBar
            value={standing.progress}
            text={`${Math.round(standing.progress * 100)} % of the way`}
          />
          {pace !== '' && standing.expected !== null && standing.behindPercent !== null && (
            <i
              className="goal-pace"
              style={{ insetInlineStart: `${paceShare(standing) * 100}%` }}
              aria-hidden="true"
            />
          )}
        </div>
      )}
      <div className="goal-facts ui-why">
        <span>{standingWords(summary, numberStyle)}</span>
        {pace !== '' && (
          <span data-tone={(standing.behindPercent ?? 0) > 10 ? 'amber' : undefined}>{pace}</span>
        )}
        <span>
          {formatDay(goal.startsOn, today, numberStyle.locale)} to{' '}
          {formatDay(goal.endsOn, today, numberStyle.locale)}
        </span>
        {summary.revisionCount > 0 && <span>{plural(summary.revisionCount, 'revision')}</span>}
      </div>
      {goal.why !== '' && <div className="ui-why">because {goal.why}</div>}
      {isClosed && goal.lesson !== '' && (
        <div className="ui-why">
          {goal.state === 'missed' ? 'lesson' : 'because'}: {goal.lesson}
        </div>
      )}
      {!isClosed && lastCheckIn !== null && (
        <div className="ui-why">
          {dayLabel(lastCheckIn.onDay)}: {ratingWords[lastCheckIn.rating].text}
          {lastCheckIn.note !== '' && `, ${lastCheckIn.note}`}
          {lastCheckIn.whatNext !== '' && ` Next: ${lastCheckIn.whatNext}`}
        </div>
      )}
      {plan !== undefined && (
        <div className="goal-plan-fold">
          <TextButton aria-expanded={isPlanOpen} onClick={() => setPlanOpen(!isPlanOpen)}>
            {isPlanOpen ? 'Fold the plan' : 'Plan'}
          </TextButton>
          {!isPlanOpen && (
            <span className="ui-why">
              {planSummary(plan)}
              {plan.loop.isStalled && <b data-tone="amber"> · {loopWords(plan.loop)}</b>}
            </span>
          )}
        </div>
      )}
      {plan !== undefined && isPlanOpen && (
        <GoalPlanPart
          goal={goal}
          plan={plan}
          repName={repName}
          today={today}
          onBegin={() => onAct('activate', goal)}
        />
      )}
      {isCheckingIn && <CheckInForm summary={summary} onDone={() => setCheckingIn(false)} />}
    </li>
  )
}

/** `41 of 92 · commit 80 · stretch 110 · best week 9`, as far as these are known. */
function standingWords({ goal, standing, measureName }: GoalSummary, style: NumberStyle): string {
  const say = (value: number) => formatMetricValue(value, goal.unit, style)
  const { value, personalBest } = standing
  const measured = measuredWords(value, goal, say)
  const parts = [
    measureName === '' ? measured : `${measureName}: ${measured}`,
    ...(goal.commitValue === null ? [] : [`commit ${say(goal.commitValue)}`]),
    ...(goal.stretchValue === null ? [] : [`stretch ${say(goal.stretchValue)}`]),
    ...(standing.reached === null ? [] : [`${standing.reached} reached`]),
    ...(personalBest === null ? [] : [`best ever ${say(personalBest.value)}`]),
  ]
  return parts.join(' · ')
}

function measuredWords(value: number | null, goal: Goal, say: (value: number) => string): string {
  const { targetValue, goodDirection } = goal
  if (targetValue === null) return value === null ? 'no number to reach' : say(value)
  if (value === null) return `nothing read yet, target ${say(targetValue)}`
  return goodDirection === 'up'
    ? `${say(value)} of ${say(targetValue)}`
    : `${say(value)}, target ${say(targetValue)}`
}

/** Where an even walk stands now, as a share of the bar. */
function paceShare(standing: GoalStanding): number {
  return Math.min(1, Math.max(0, standing.elapsed))
}

function actsOf(goal: Goal): readonly { readonly id: GoalAct; readonly label: string }[] {
  const history = { id: 'history', label: 'What happened to it' } as const
  const trash = { id: 'trash', label: 'Move to trash' } as const
  if (isGoalClosed(goal)) return [history, { id: 'reopen', label: 'Open again' }, trash]
  return [
    { id: 'edit', label: 'Change it' },
    history,
    ...(goal.state === 'active' ? [] : [{ id: 'activate', label: 'Make it active' } as const]),
    ...(goal.state === 'draft' ? [] : [{ id: 're-baseline', label: 'Set a new baseline' } as const]),
    ...(goal.state === 'active' ? [{ id: 'hold', label: 'Put on hold' } as const] : []),
    { id: 'met', label: 'Close as met' },
    { id: 'missed', label: 'Close as missed, with the lesson' },
    { id: 'dropped', label: 'Drop it' },
    { id: 'replaced', label: 'Replace it' },
    trash,
  ]
}
