import { type FormEvent, useId, useState } from 'react'
import type { Audience } from '../../../shared/kernel/text.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import {
  type LevelNumber,
  levelNumbers,
  levelWords,
  type Skill,
  type SkillLevel,
} from '../../../shared/skill/skill.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { AudienceToggle } from '../ui/audience-toggle.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { SidePanel } from '../ui/dialog.tsx'
import { announce } from '../ui/live-region.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { SkillHistory } from './skill-history.tsx'

/** One skill of one rep: what was seen so far, and a level to set with what was seen now. */
export function SkillPanel(props: {
  readonly repId: RepId
  readonly repName: string
  readonly skill: Skill
  readonly onClose: () => void
}) {
  const { repId, repName, skill, onClose } = props
  const { data: levels } = useQueryOf('skill.levelsOfRep', { repId })
  const seen = (levels ?? []).filter(({ skillId }) => skillId === skill.id)
  const formId = useId()
  const form = useLevelForm(repId, skill, seen.at(-1))
  return (
    <SidePanel
      open
      holdsWork
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`${repName}: ${skill.name}`}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Close
          </Button>
          <Button kind="primary" type="submit" form={formId} busy={form.isRunning}>
            Set the level
          </Button>
        </>
      }
    >
      <form id={formId} className="skill-form" onSubmit={form.submit} noValidate>
        <RadioGroup<`${LevelNumber}`>
          label="What you saw is closest to"
          value={form.level === null ? null : `${form.level}`}
          onChange={(value) => form.setLevel(levelNumbers.find((number) => `${number}` === value) ?? null)}
          options={levelNumbers.map((number) => ({
            value: `${number}`,
            label: `${number}. ${levelWords[number]}`,
            detail: skill.levels[number - 1],
          }))}
          hint={form.isAsked && form.level === null ? 'Choose the level first.' : undefined}
        />
        <TextArea
          label="What was said or done"
          hint="Quote it. Somebody who was not there should see the same level."
          rows={3}
          value={form.evidence}
          onChange={form.setEvidence}
          maxLength={4000}
          error={
            form.isAsked && form.evidence.trim() === ''
              ? 'A level needs what you saw; without it, it is an opinion.'
              : undefined
          }
        />
        <div className="skill-form-line">
          <DateField
            label="Seen on"
            value={form.onDay}
            onChange={form.setOnDay}
            latest={form.today}
            required
          />
          <AudienceToggle showLabel value={form.audience} onChange={form.setAudience} />
        </div>
        <Refusal error={form.error} />
      </form>
      <SkillHistory levels={seen} />
    </SidePanel>
  )
}

function useLevelForm(repId: RepId, skill: Skill, latest: SkillLevel | undefined) {
  const today = useToday()
  const [chosen, setLevel] = useState<LevelNumber | null>(null)
  const [evidence, setEvidence] = useState('')
  const [onDay, setOnDay] = useState<CalendarDay | null>(today)
  const [audience, setAudience] = useState<Audience>('only-me')
  const [isAsked, setAsked] = useState(false)
  const level = chosen ?? latest?.level ?? null
  const set = useCommand('skill.setLevel', {
    onDone: (kept) => {
      announce(`${skill.name}: ${levelWords[kept.level]}, saved`)
      setEvidence('')
      setAsked(false)
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    const isMissing = level === null || onDay === null || evidence.trim() === ''
    setAsked(isMissing)
    if (level === null || onDay === null || isMissing) return
    set.run({ repId, skillId: skill.id, level, evidence, onDay, audience })
  }
  return {
    today,
    level,
    setLevel,
    evidence,
    setEvidence,
    onDay,
    setOnDay,
    audience,
    setAudience,
    isAsked,
    submit,
    isRunning: set.isRunning,
    error: set.error,
  }
}
