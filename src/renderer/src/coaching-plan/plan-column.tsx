import { MoreHorizontal, Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import {
  type AskedBy,
  type CoachingPlanId,
  daysLate,
  type PlanItem,
  type PlanSide,
} from '../../../shared/coaching-plan/coaching-plan.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { api } from '../api/client.ts'
import { useCommand } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { attempt } from '../record/attempt.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'

/** What one side brings to a plan, each with a day, ticked when it is done. */
export function PlanColumn(props: {
  readonly side: PlanSide
  readonly title: string
  readonly planId: CoachingPlanId
  readonly items: readonly PlanItem[]
  readonly repName: string
}) {
  const { side, title, planId, items, repName } = props
  const [isAdding, setAdding] = useState(false)
  const own = items.filter((item) => item.side === side)
  return (
    <section className="plan-column" aria-label={title}>
      <h3>{title}</h3>
      {own.length === 0 && <p className="ui-why">Nothing yet.</p>}
      <ul>
        {own.map((item) => (
          <Item key={item.id} item={item} repName={repName} />
        ))}
      </ul>
      {isAdding ? (
        <ItemForm planId={planId} side={side} repName={repName} onDone={() => setAdding(false)} />
      ) : (
        <Button kind="quiet" icon={<Icon of={Plus} />} onClick={() => setAdding(true)}>
          {side === 'provide' ? 'Add what I provide' : `Add what ${repName} does`}
        </Button>
      )}
    </section>
  )
}

function Item({ item, repName }: { readonly item: PlanItem; readonly repName: string }) {
  const today = useToday()
  const { locale } = useLocale()
  const change = useCommand('coachingPlan.changeItem')
  const late = daysLate(item, today)
  const facts = [
    ...(item.doneOn === null ? [] : [`done ${formatDay(item.doneOn, today, locale)}`]),
    ...(item.doneOn === null && item.dueOn !== null ? [`by ${formatDay(item.dueOn, today, locale)}`] : []),
    ...(late === 0 ? [] : [`${plural(late, 'day')} late`]),
    ...(item.askedBy === 'rep' ? [`${repName} asked for it`] : []),
  ]
  function remove(): void {
    attempt(async () => {
      await api.coachingPlan.removeItem({ id: item.id })
      const { planId, side, words, dueOn, askedBy } = item
      toast.show({
        text: `Taken off the plan: ${words}`,
        undo: () => attempt(() => api.coachingPlan.addItem({ planId, side, words, dueOn, askedBy })),
      })
    })
  }
  return (
    <li className="plan-item">
      <Checkbox
        label={item.words}
        checked={item.doneOn !== null}
        onChange={(isDone) => change.run({ id: item.id, changes: { doneOn: isDone ? today : null } })}
        hint={
          facts.length === 0 ? (
            'no day yet'
          ) : (
            <span data-tone={late > 0 ? 'amber' : undefined}>{facts.join(' · ')}</span>
          )
        }
      />
      <Menu
        trigger={<IconButton icon={MoreHorizontal} label={`Acts on ${item.words}`} plain />}
        items={[{ id: 'remove', label: 'Take it off the plan', onSelect: remove }]}
      />
      <Refusal error={change.error} />
    </li>
  )
}

function ItemForm(props: {
  readonly planId: CoachingPlanId
  readonly side: PlanSide
  readonly repName: string
  readonly onDone: () => void
}) {
  const { planId, side, repName, onDone } = props
  const [words, setWords] = useState('')
  const [dueOn, setDueOn] = useState<CalendarDay | null>(null)
  const [askedBy, setAskedBy] = useState<AskedBy>('me')
  const [isAsked, setAsked] = useState(false)
  const add = useCommand('coachingPlan.addItem', { onDone })
  function submit(event: FormEvent): void {
    event.preventDefault()
    const isMissing = words.trim() === ''
    setAsked(isMissing)
    if (!isMissing) add.run({ planId, side, words, dueOn, askedBy })
  }
  return (
    <form className="plan-item-form" onSubmit={submit} noValidate>
      <TextField
        label={side === 'provide' ? 'What I provide' : `What ${repName} does`}
        autoFocus
        value={words}
        maxLength={300}
        onChange={setWords}
        error={isAsked && words.trim() === '' ? 'Say what it is, in a few words.' : undefined}
      />
      <DateField label="By" note="optional" value={dueOn} onChange={setDueOn} />
      <SegmentedControl<AskedBy>
        label="Who brought it up"
        value={askedBy}
        onChange={setAskedBy}
        options={[
          { value: 'me', label: 'Me' },
          { value: 'rep', label: repName },
        ]}
      />
      <div className="plan-item-acts">
        <Button kind="primary" type="submit" busy={add.isRunning}>
          Add
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      <Refusal error={add.error} />
    </form>
  )
}
