import { MoreHorizontal } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { type CommitmentId, commitmentStatus } from '../../../shared/commitment/commitment.ts'
import type { Goal } from '../../../shared/goal/goal.ts'
import type { BehaviourLine, GoalPlan } from '../../../shared/goal/goal-plan.contract.ts'
import { type GoalBehaviour, type GoalPromise, pieceWords } from '../../../shared/goal/goal-plan.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { useCommand } from '../api/queries.ts'
import { PromiseForm } from '../commitment/promise-form.tsx'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { toast } from '../ui/toast.tsx'
import { BehaviourForm } from './behaviour-form.tsx'
import { GoalLoopLine } from './goal-loop-line.tsx'
import { PaceStrip } from './pace-strip.tsx'

const Calculator = lazy(async () => ({ default: (await import('./goal-calculator.tsx')).GoalCalculator }))

type Open =
  | { readonly what: 'nothing' | 'promise' | 'calculator' }
  | { readonly what: 'behaviour'; readonly behaviour: GoalBehaviour | null }

/** What hangs on a goal: its loop, the pace week by week, behaviours with their amounts, and promises. */
export function GoalPlanPart(props: {
  readonly goal: Goal
  readonly plan: GoalPlan
  readonly repName: string
  readonly today: CalendarDay
  readonly onBegin: () => void
}) {
  const { goal, plan, repName, today, onBegin } = props
  const [open, setOpen] = useState<Open>({ what: 'nothing' })
  const isDraft = goal.state === 'draft'
  const close = () => setOpen({ what: 'nothing' })
  return (
    <div className="goal-plan">
      {isDraft && <DraftLine plan={plan} onBegin={onBegin} />}
      <GoalLoopLine loop={plan.loop} today={today} />
      {plan.strip !== null && <PaceStrip strip={plan.strip} label={`Pace of ${goal.wording}`} />}
      <Rows label={`What hangs on ${goal.wording}`}>
        {plan.behaviours.map((line) => (
          <BehaviourRow
            key={line.behaviour.id}
            line={line}
            onChange={() => setOpen({ what: 'behaviour', behaviour: line.behaviour })}
          />
        ))}
        {plan.promises.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} repName={repName} today={today} />
        ))}
      </Rows>
      {open.what === 'behaviour' && (
        <BehaviourForm
          key={open.behaviour?.id ?? 'new'}
          goalId={goal.id}
          behaviour={open.behaviour}
          onDone={close}
        />
      )}
      {open.what === 'promise' && (
        <PromiseForm
          repId={goal.repId}
          repName={repName}
          goalId={goal.id}
          audience={goal.audience}
          onMade={close}
          onCancel={close}
        />
      )}
      {(open.what === 'nothing' || open.what === 'calculator') && (
        <div className="goal-plan-acts">
          <Button kind="quiet" onClick={() => setOpen({ what: 'behaviour', behaviour: null })}>
            Add a behaviour
          </Button>
          <Button kind="quiet" onClick={() => setOpen({ what: 'promise' })}>
            Add a promise
          </Button>
          {plan.hasCalculation && (
            <Button kind="quiet" onClick={() => setOpen({ what: 'calculator' })}>
              From target to week
            </Button>
          )}
        </div>
      )}
      {open.what === 'calculator' && (
        <Suspense>
          <Calculator goal={goal} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}

/** `2 behaviours · 1 promise · stalled at what next for 12 days`, for a row that is folded. */
export function planSummary(plan: GoalPlan): string {
  const parts = [
    ...(plan.behaviours.length === 0 ? [] : [plural(plan.behaviours.length, 'behaviour')]),
    ...(plan.promises.length === 0 ? [] : [plural(plan.promises.length, 'promise')]),
  ]
  return parts.length === 0 ? 'nothing hangs on it' : parts.join(' · ')
}

function DraftLine({ plan, onBegin }: { readonly plan: GoalPlan; readonly onBegin: () => void }) {
  const missing = pieceWords(plan.missing)
  return (
    <p className="goal-draft">
      <span>
        {missing === ''
          ? 'A draft with all it needs.'
          : `A draft until ${missing} hang${plan.missing.length === 1 ? 's' : ''} on it.`}
      </span>
      {missing === '' && <Button onClick={onBegin}>Begin it</Button>}
    </p>
  )
}

function BehaviourRow({ line, onChange }: { readonly line: BehaviourLine; readonly onChange: () => void }) {
  const { behaviour, metricName, strip } = line
  const { numberStyle } = useNumberStyle()
  const bringBack = useCommand('goalPlan.bringBackBehaviour')
  const drop = useCommand('goalPlan.dropBehaviour', {
    onDone: ({ id, words }) => toast.show({ text: `Set aside: ${words}`, undo: () => bringBack.run({ id }) }),
  })
  const amount =
    behaviour.weeklyAmount === null
      ? ''
      : `${behaviour.weeklyAmount.toLocaleString(numberStyle.locale)} a week${behaviour.isReckoned ? ', worked out from the target' : ''}`
  const facts = [metricName === behaviour.words ? '' : metricName, amount].filter((part) => part !== '')
  return (
    <Row
      side={
        <Menu
          trigger={<IconButton icon={MoreHorizontal} label={`More for ${behaviour.words}`} plain />}
          items={[
            { id: 'change', label: 'Change it', onSelect: onChange },
            { id: 'drop', label: 'Set it aside', onSelect: () => drop.run({ id: behaviour.id }) },
          ]}
        />
      }
    >
      <b>{behaviour.words}</b>
      {facts.length > 0 && <div className="ui-why">{facts.join(' · ')}</div>}
      {strip !== null && <PaceStrip strip={strip} label={behaviour.words} />}
      <Refusal error={drop.error} />
    </Row>
  )
}

function PromiseLine(props: {
  readonly promise: GoalPromise
  readonly repName: string
  readonly today: CalendarDay
}) {
  const { promise, repName, today } = props
  const { numberStyle } = useNumberStyle()
  const hang = useCommand('goalPlan.hangPromise')
  const take = (id: CommitmentId): void => {
    hang.run({ commitmentId: id, goalId: null })
  }
  const due = promise.dueOn === null ? '' : `, by ${formatDay(promise.dueOn, today, numberStyle.locale)}`
  return (
    <Row
      side={
        <Menu
          trigger={<IconButton icon={MoreHorizontal} label={`More for ${promise.words}`} plain />}
          items={[{ id: 'off', label: 'Take it off this goal', onSelect: () => take(promise.id) }]}
        />
      }
    >
      <b>{promise.words}</b>
      <div className="ui-why">
        {promise.owner === 'me' ? 'you' : repName}
        {due} · {statusOf(promise, today)}
      </div>
    </Row>
  )
}

function statusOf(promise: GoalPromise, today: CalendarDay): string {
  return commitmentStatus(promise, today).replace('-', ' ')
}
