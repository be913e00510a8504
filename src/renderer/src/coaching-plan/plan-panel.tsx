import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { CoachingPlanCard } from '../../../shared/coaching-plan/coaching-plan.contract.ts'
import type { AskedBy } from '../../../shared/coaching-plan/coaching-plan.ts'
import type { Audience } from '../../../shared/kernel/text.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Serves } from '../../../shared/rep/serves.ts'
import { type LevelNumber, levelNumbers, levelWords, type SkillId } from '../../../shared/skill/skill.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { ServesPicker } from '../rep/serves-picker.tsx'
import { AudienceToggle } from '../ui/audience-toggle.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FormPanel } from '../ui/form-dialog.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'

interface Draft {
  readonly skillId: SkillId | null
  readonly aimLevel: LevelNumber | null
  readonly why: string
  readonly serves: Serves | null
  readonly startedBy: AskedBy
  readonly startsOn: CalendarDay
  readonly reviewOn: CalendarDay | null
  readonly audience: Audience
}

const planDays = 42

/** A new plan on one skill, or one to change, beside the page. */
export function PlanPanel(props: {
  readonly repId: RepId
  readonly repName: string
  readonly card: CoachingPlanCard | null
  readonly onClose: () => void
}) {
  const { repId, repName, card, onClose } = props
  const today = useToday()
  const [draft, setDraft] = useState<Draft>(() => draftOf(card, today))
  const [isAsked, setAsked] = useState(false)
  const start = useCommand('coachingPlan.start', { onDone: onClose })
  const change = useCommand('coachingPlan.change', { onDone: onClose })
  const put = (changed: Partial<Draft>): void => setDraft((now) => ({ ...now, ...changed }))
  function submit(): void {
    const { skillId, aimLevel, reviewOn, ...rest } = draft
    const isMissing = skillId === null || aimLevel === null || reviewOn === null || reviewOn < draft.startsOn
    setAsked(isMissing)
    if (skillId === null || aimLevel === null || reviewOn === null || isMissing) return
    if (card === null) start.run({ repId, skillId, aimLevel, reviewOn, ...rest })
    else change.run({ id: card.plan.id, changes: { aimLevel, reviewOn, ...rest } })
  }
  return (
    <FormPanel
      holdsWork
      title={card === null ? `A plan for ${repName}` : `Change the plan: ${card.skillName}`}
      className="skill-form"
      act={card === null ? 'Start the plan' : 'Save'}
      isBusy={start.isRunning || change.isRunning}
      noValidate
      onSubmit={submit}
      onClose={onClose}
    >
      <PlanFields
        repId={repId}
        repName={repName}
        draft={draft}
        isNew={card === null}
        isAsked={isAsked}
        onChange={put}
      />
      <Refusal error={start.error ?? change.error} />
    </FormPanel>
  )
}

function PlanFields(props: {
  readonly repId: RepId
  readonly repName: string
  readonly draft: Draft
  readonly isNew: boolean
  readonly isAsked: boolean
  readonly onChange: (changed: Partial<Draft>) => void
}) {
  const { repId, repName, draft, isNew, isAsked, onChange } = props
  const { data: skills } = useQueryOf('skill.list', {})
  const { data: levels } = useQueryOf('skill.levelsOfRep', { repId })
  const name = firstNameOf(repName)
  const chosen = skills?.find(({ id }) => id === draft.skillId)
  const seen = levels?.findLast(({ skillId }) => skillId === draft.skillId)
  return (
    <>
      {isNew && (
        <Select<SkillId>
          label="The one skill"
          value={draft.skillId}
          placeholder="Choose one"
          options={(skills ?? [])
            .filter(({ archivedAt }) => archivedAt === null)
            .map(({ id, name: label, area }) => ({ value: id, label, detail: area }))}
          onChange={(skillId) => onChange({ skillId })}
          hint={
            seen === undefined
              ? 'One at a time: advice on two at once helps with neither.'
              : `${name} is seen ${levelWords[seen.level]} today.`
          }
          error={isAsked && draft.skillId === null ? 'A plan is on one skill: choose it.' : undefined}
        />
      )}
      <Select<`${LevelNumber}`>
        label="Where it should be at the review"
        value={draft.aimLevel === null ? null : `${draft.aimLevel}`}
        placeholder="Choose a level"
        options={levelNumbers.map((number) => ({
          value: `${number}`,
          label: `${number}. ${levelWords[number]}`,
          detail: chosen?.levels[number - 1],
        }))}
        onChange={(value) => onChange({ aimLevel: levelNumbers.find((one) => `${one}` === value) ?? null })}
        error={isAsked && draft.aimLevel === null ? 'Say which level you both work towards.' : undefined}
      />
      <ServesPicker
        repId={repId}
        repName={repName}
        value={draft.serves}
        onChange={(serves) => onChange({ serves })}
      />
      <TextArea
        label="Why this skill, and why now"
        note="optional"
        rows={2}
        value={draft.why}
        maxLength={4000}
        onChange={(why) => onChange({ why })}
      />
      <div className="skill-form-line">
        <DateField
          label="From"
          value={draft.startsOn}
          required
          onChange={(startsOn) => {
            if (startsOn !== null) onChange({ startsOn })
          }}
        />
        <DateField
          label="Review on"
          value={draft.reviewOn}
          required
          onChange={(reviewOn) => onChange({ reviewOn })}
          error={
            isAsked && (draft.reviewOn === null || draft.reviewOn < draft.startsOn)
              ? 'The day you both look at it, after it began.'
              : undefined
          }
        />
      </div>
      <SegmentedControl<AskedBy>
        label="Who brought it up"
        value={draft.startedBy}
        onChange={(startedBy) => onChange({ startedBy })}
        options={[
          { value: 'me', label: 'Me' },
          { value: 'rep', label: name },
        ]}
      />
      <AudienceToggle showLabel value={draft.audience} onChange={(audience) => onChange({ audience })} />
    </>
  )
}

function draftOf(card: CoachingPlanCard | null, today: CalendarDay): Draft {
  if (card === null) {
    return {
      skillId: null,
      aimLevel: null,
      why: '',
      serves: null,
      startedBy: 'me',
      startsOn: today,
      reviewOn: addDays(today, planDays),
      audience: 'only-me',
    }
  }
  const { skillId, aimLevel, why, serves, startedBy, startsOn, reviewOn, audience } = card.plan
  return { skillId, aimLevel, why, serves, startedBy, startsOn, reviewOn, audience }
}
