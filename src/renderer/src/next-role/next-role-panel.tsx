import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { type GapDraft, type NextRole, NextRoleDraft } from '../../../shared/next-role/next-role.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { levelNumbers, levelWords, type Skill, type SkillId } from '../../../shared/skill/skill.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { AudienceToggle } from '../ui/audience-toggle.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FormPanel } from '../ui/form-dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'

interface Gap {
  readonly key: number
  readonly gap: GapDraft
}
type Head = Omit<NextRoleDraft, 'gaps'>

const emptyGap: GapDraft = {
  id: null,
  words: '',
  skillId: null,
  neededLevel: null,
  proof: '',
  byOn: null,
  closedOn: null,
}

/** The role and its gaps, beside the page; saved when it is said so. */
export function NextRolePanel(props: {
  readonly repId: RepId
  readonly repName: string
  readonly role: NextRole | null
  readonly onClose: () => void
}) {
  const { repId, repName, role, onClose } = props
  const today = useToday()
  const [head, setHead] = useState<Head>(() => ({
    repId,
    title: role?.title ?? '',
    words: role?.words ?? '',
    byOn: role?.byOn ?? null,
    askedOn: role?.askedOn ?? today,
    audience: role?.audience ?? 'only-me',
  }))
  const [gaps, setGaps] = useState<readonly Gap[]>(() => (role?.gaps ?? []).map((gap, key) => ({ key, gap })))
  const nextKey = useRef(gaps.length)
  const [isAsked, setAsked] = useState(false)
  const save = useCommand('nextRole.save', { onDone: onClose })
  const put = (changed: Partial<Head>): void => setHead((now) => ({ ...now, ...changed }))
  function submit(): void {
    const draft = NextRoleDraft.safeParse({ ...head, gaps: gaps.map(({ gap }) => gap) })
    setAsked(!draft.success)
    if (draft.success) save.run(draft.data)
  }
  function addGap(): void {
    nextKey.current += 1
    setGaps([...gaps, { key: nextKey.current, gap: emptyGap }])
  }
  return (
    <FormPanel
      holdsWork
      title={`${repName}’s next role`}
      className="skill-form"
      act="Save"
      isBusy={save.isRunning}
      noValidate
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="The role"
        value={head.title}
        maxLength={120}
        onChange={(title) => put({ title })}
        error={isAsked && head.title.trim() === '' ? 'Name the role.' : undefined}
      />
      <TextArea
        label="Why, in their words"
        note="optional"
        rows={2}
        voice="read"
        value={head.words}
        maxLength={4000}
        onChange={(words) => put({ words })}
      />
      <div className="skill-form-line">
        <DateField label="By" note="optional" value={head.byOn} onChange={(byOn) => put({ byOn })} />
        <DateField
          label="Asked on"
          required
          latest={today}
          value={head.askedOn}
          onChange={(askedOn) => {
            if (askedOn !== null) put({ askedOn })
          }}
        />
      </div>
      <AudienceToggle showLabel value={head.audience} onChange={(audience) => put({ audience })} />
      {gaps.map(({ key, gap }, place) => (
        <GapFields
          key={key}
          number={place + 1}
          gap={gap}
          isAsked={isAsked}
          onChange={(changed) =>
            setGaps(gaps.map((one) => (one.key === key ? { key, gap: { ...gap, ...changed } } : one)))
          }
          onRemove={() => setGaps(gaps.filter((one) => one.key !== key))}
        />
      ))}
      <div>
        <Button icon={<Icon of={Plus} />} onClick={addGap}>
          Add a gap
        </Button>
      </div>
      <Refusal error={save.error} />
    </FormPanel>
  )
}

function GapFields(props: {
  readonly number: number
  readonly gap: GapDraft
  readonly isAsked: boolean
  readonly onChange: (changed: Partial<GapDraft>) => void
  readonly onRemove: () => void
}) {
  const { number, gap, isAsked, onChange, onRemove } = props
  const { data: skills } = useQueryOf('skill.list', {})
  return (
    <fieldset className="role-gap">
      <legend>Gap {number}</legend>
      <div className="role-gap-remove">
        <IconButton icon={X} label={`Take gap ${number} out`} onClick={onRemove} />
      </div>
      <TextField
        label="What is missing"
        value={gap.words}
        maxLength={300}
        onChange={(words) => onChange({ words })}
        error={isAsked && gap.words.trim() === '' ? 'Say what is missing.' : undefined}
      />
      <SkillFields gap={gap} skills={skills ?? []} onChange={onChange} />
      <TextArea
        label="What would prove it closed"
        rows={2}
        value={gap.proof}
        maxLength={4000}
        onChange={(proof) => onChange({ proof })}
      />
      <div className="skill-form-line">
        <DateField label="By" note="optional" value={gap.byOn} onChange={(byOn) => onChange({ byOn })} />
        <DateField
          label="Closed on"
          note="optional"
          value={gap.closedOn}
          onChange={(closedOn) => onChange({ closedOn })}
        />
      </div>
    </fieldset>
  )
}

function SkillFields(props: {
  readonly gap: GapDraft
  readonly skills: readonly Skill[]
  readonly onChange: (changed: Partial<GapDraft>) => void
}) {
  const { gap, skills, onChange } = props
  return (
    <div className="skill-form-line">
      <Select<SkillId | 'none'>
        label="Skill"
        value={gap.skillId ?? 'none'}
        options={[
          { value: 'none', label: 'None of the skills' },
          ...skills.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) =>
          onChange(value === 'none' ? { skillId: null, neededLevel: null } : { skillId: value })
        }
      />
      <Select<string>
        label="Level the role asks for"
        value={gap.neededLevel === null ? 'none' : `${gap.neededLevel}`}
        disabled={gap.skillId === null}
        options={[
          { value: 'none', label: 'Not said' },
          ...levelNumbers.map((number) => ({
            value: `${number}`,
            label: `${number}. ${levelWords[number]}`,
          })),
        ]}
        onChange={(value) =>
          onChange({ neededLevel: levelNumbers.find((number) => `${number}` === value) ?? null })
        }
      />
    </div>
  )
}
