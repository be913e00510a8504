import { type FormEvent, useContext, useState } from 'react'
import { readBalance } from '../../../shared/abc-plan/abc-balance.ts'
import { type AbcPlanCard, abcPlanTitle, isStepDone, isStepLate } from '../../../shared/abc-plan/abc-plan.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay, formatDue } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { NavigateContext, TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Rows } from '../ui/row.tsx'
import { TextField } from '../ui/text-field.tsx'
import './abc-plan.css'

/** The A-B-C plans of a rep, and a line to begin the next one. */
export function AbcPlans({ repId }: { readonly repId: RepId }) {
  const { data: plans, error, refetch } = useQueryOf('abcPlan.listForRep', { repId })
  const today = useToday()
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (plans === undefined) return null
  return (
    <Card title="A-B-C" aside="what comes before and after a behaviour">
      {plans.length === 0 ? (
        <p className="ui-muted abc-quiet">
          When something does not change although you both want it, look at what each way brings them. Begin
          with what you see them do.
        </p>
      ) : (
        <Rows label="A-B-C plans">
          {plans.map((card) => (
            <PlanRow key={card.plan.id} card={card} today={today} />
          ))}
        </Rows>
      )}
      <BeginPlan key={repId} repId={repId} />
    </Card>
  )
}

function PlanRow({ card, today }: { readonly card: AbcPlanCard; readonly today: CalendarDay }) {
  const { plan, steps } = card
  const { locale } = useLocale()
  const next = steps.find((step) => !isStepDone(step))
  const isLate = next !== undefined && isStepLate(next, today)
  return (
    <li className="ui-row">
      <div className="ui-row-main">
        <b>
          <TextLink href={`#/abc/${plan.id}`}>{abcPlanTitle(plan)}</TextLink>
        </b>
        <div className="ui-why">
          {plan.closedOn === null ? readBalance(card.consequences).sentence : plan.learned}
        </div>
      </div>
      <span className="ui-row-side" data-tone={isLate && plan.closedOn === null ? 'amber' : undefined}>
        {plan.closedOn !== null
          ? `closed ${formatDay(plan.closedOn, today, locale)}`
          : next === undefined
            ? 'nothing to add yet'
            : `you add: ${formatDue(next.dueOn, today, locale)}`}
      </span>
    </li>
  )
}

function BeginPlan({ repId }: { readonly repId: RepId }) {
  const go = useContext(NavigateContext)
  const [isOpen, setIsOpen] = useState(false)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const create = useCommand('abcPlan.create', { onDone: ({ plan }) => go(`#/abc/${plan.id}`) })
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (words.trim() === '') {
      setProblem('Say what you see them do.')
      return
    }
    setProblem(undefined)
    if (!create.isRunning) create.run({ repId, nowBehaviour: words.trim() })
  }
  if (!isOpen) return <Button onClick={() => setIsOpen(true)}>Begin an A-B-C</Button>
  return (
    <form className="abc-begin" aria-label="Begin an A-B-C" onSubmit={submit}>
      <TextField
        label="What they do now"
        value={words}
        onChange={setWords}
        maxLength={textLimits.line}
        placeholder="Answers the objection before the customer has finished"
        autoFocus
        error={problem ?? fieldError(create.error, 'nowBehaviour')}
      />
      <Button kind="primary" type="submit" busy={create.isRunning}>
        Begin
      </Button>
      <Button kind="quiet" onClick={() => setIsOpen(false)}>
        Cancel
      </Button>
      <Refusal error={create.error} />
    </form>
  )
}
