import { Ellipsis } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import {
  type AbcPlanCard,
  type AbcPlanId,
  type AbcStep,
  isStepDone,
  isStepLate,
} from '../../../shared/abc-plan/abc-plan.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import { nextWorkday } from '../../../shared/one-on-one/meeting-time.ts'
import { api } from '../api/client.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { formatDue, formatNearDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { useSavedField } from '../frame/saved-fields.tsx'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { announce } from '../ui/live-region.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { Pill } from '../ui/pill.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'

/** What the manager will add, by when; each can become a promise, and gets its outcome later. */
export function StepsCard({ card }: { readonly card: AbcPlanCard }) {
  const { plan, steps } = card
  const open = steps.filter((step) => !isStepDone(step)).length
  return (
    <Card title="What you will add" aside={steps.length === 0 ? undefined : `${plural(open, 'step')} ahead`}>
      {steps.length === 0 && (
        <p className="ui-muted abc-quiet">
          Something good for them, close to the behaviour, that you can give for certain: a word, a look at
          the result together, time.
        </p>
      )}
      <ul className="abc-steps" aria-label="What you will add">
        {steps.map((step) => (
          <Step key={step.id} planId={plan.id} step={step} />
        ))}
      </ul>
      {plan.closedOn === null && <AddStep planId={plan.id} />}
    </Card>
  )
}

function Step({ planId, step }: { readonly planId: AbcPlanId; readonly step: AbcStep }) {
  const today = useToday()
  const { locale } = useLocale()
  const change = useCommand('abcPlan.changeStep')
  const promise = useCommand('abcPlan.promiseStep', {
    onDone: () => announce('It stands among your promises now'),
  })
  const add = useCommand('abcPlan.addStep')
  const remove = useCommand('abcPlan.removeStep', {
    onDone: () =>
      toast.show({
        text: `Removed: ${step.words}`,
        undo: () => add.run({ id: planId, step: { words: step.words, dueOn: step.dueOn } }),
      }),
  })
  const outcome = useSavedField({
    stored: step.outcome,
    save: (outcome) => api.abcPlan.changeStep({ id: planId, stepId: step.id, changes: { outcome } }),
  })
  const isDone = isStepDone(step)
  return (
    <li className="abc-step">
      <div className="abc-step-line">
        <Checkbox
          label={step.words}
          checked={isDone}
          onChange={(checked) =>
            change.run({ id: planId, stepId: step.id, changes: { doneOn: checked ? today : null } })
          }
        />
        <span className="abc-step-side">
          <span className="ui-why ui-num" data-late={isStepLate(step, today) ? '' : undefined}>
            {isDone ? doneWords(step, today, locale) : formatDue(step.dueOn, today, locale)}
          </span>
          <PromiseState step={step} />
          <Menu
            trigger={<IconButton icon={Ellipsis} plain label={`More for ${step.words}`} />}
            items={[
              ...(step.promise === null
                ? [
                    {
                      id: 'promise',
                      label: 'Make it a promise of mine',
                      onSelect: () => promise.run({ id: planId, stepId: step.id }),
                    },
                  ]
                : []),
              {
                id: 'remove',
                label: 'Take it out',
                onSelect: () => remove.run({ id: planId, stepId: step.id }),
              },
            ]}
          />
        </span>
      </div>
      {!isDone && step.promise === null && (
        <Button
          kind="quiet"
          className="abc-promise"
          busy={promise.isRunning}
          aria-label={`Make it a promise: ${step.words}`}
          onClick={() => promise.run({ id: planId, stepId: step.id })}
        >
          Make it a promise
        </Button>
      )}
      {(isDone || step.dueOn <= today || step.outcome !== '') && (
        <TextField
          label={`What it did: ${step.words}`}
          hideLabel
          maxLength={textLimits.line}
          placeholder="What it did, when you know"
          {...outcome}
        />
      )}
      <Refusal error={change.error ?? promise.error ?? remove.error} />
    </li>
  )
}

function PromiseState({ step: { promise } }: { readonly step: AbcStep }) {
  if (promise === null) return null
  const words = { kept: 'promise kept', dropped: 'promise dropped', replaced: 'promise replaced' }
  return (
    <Pill tone={promise.outcome === 'kept' ? 'g' : 'n'}>
      {promise.outcome === null ? 'a promise of yours' : words[promise.outcome]}
    </Pill>
  )
}

function doneWords(step: AbcStep, today: CalendarDay, locale: string): string {
  return step.doneOn === null ? 'done' : `done ${formatNearDay(step.doneOn, today, locale)}`
}

function AddStep({ planId }: { readonly planId: AbcPlanId }) {
  const today = useToday()
  const inAWeek = nextWorkday(addDays(today, 7))
  const [words, setWords] = useState('')
  const [dueOn, setDueOn] = useState<CalendarDay | null>(inAWeek)
  const [problem, setProblem] = useState<string | undefined>()
  const add = useCommand('abcPlan.addStep', {
    onDone: () => {
      setWords('')
      announce('It is in the plan')
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (words.trim() === '') {
      setProblem('Say what you will do.')
      return
    }
    setProblem(undefined)
    if (dueOn !== null && !add.isRunning) add.run({ id: planId, step: { words: words.trim(), dueOn } })
  }
  return (
    <form className="abc-step-form" aria-label="Add what you will do" onSubmit={submit}>
      <TextField
        label="You will add"
        value={words}
        onChange={setWords}
        maxLength={textLimits.line}
        placeholder="A word, a look together, time"
        error={problem ?? fieldError(add.error, 'step.words')}
      />
      <DateField label="By" value={dueOn} today={today} required onChange={setDueOn} />
      <Button type="submit" busy={add.isRunning}>
        Add
      </Button>
      <Refusal error={add.error} />
    </form>
  )
}
