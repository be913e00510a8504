import { useState } from 'react'
import type { CoachingPlanCard } from '../../../shared/coaching-plan/coaching-plan.contract.ts'
import { outcomeWords, PlanOutcome } from '../../../shared/coaching-plan/coaching-plan.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextArea } from '../ui/text-area.tsx'

/** How a plan ended and what both learned; a plan that did not move taught something too. */
export function EndPlanDialog(props: {
  readonly card: CoachingPlanCard
  readonly repName: string
  readonly onClose: () => void
}) {
  const { card, repName, onClose } = props
  const [outcome, setOutcome] = useState<PlanOutcome | null>(null)
  const [learned, setLearned] = useState('')
  const [isAsked, setAsked] = useState(false)
  const end = useCommand('coachingPlan.end', { onDone: onClose })
  function submit(): void {
    const isMissing = outcome === null || learned.trim() === ''
    setAsked(isMissing)
    if (outcome !== null && !isMissing) end.run({ id: card.plan.id, outcome, learned })
  }
  return (
    <FormDialog
      title={`The plan on ${card.skillName} ends`}
      className="skill-form"
      act="End the plan"
      isBusy={end.isRunning}
      noValidate
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup<PlanOutcome>
        label="How it stands"
        value={outcome}
        onChange={setOutcome}
        options={PlanOutcome.options.map((value) => ({ value, label: outcomeWords[value] }))}
        hint={isAsked && outcome === null ? 'Choose one.' : undefined}
      />
      <TextArea
        label="What you both learned"
        hint={`What would you do again, and what did ${repName} find out?`}
        rows={3}
        value={learned}
        maxLength={4000}
        onChange={setLearned}
        error={isAsked && learned.trim() === '' ? 'Say it in a few words.' : undefined}
      />
      <Refusal error={end.error} />
    </FormDialog>
  )
}
