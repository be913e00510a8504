import { ArrowDown, ArrowUp, Ellipsis } from 'lucide-react'
import { placedAt } from '../../../shared/kernel/order.ts'
import { shippedSkills } from '../../../shared/skill/shipped-skills.ts'
import {
  isSkillAsShipped,
  levelNumbers,
  levelWords,
  NewSkill,
  type Skill,
} from '../../../shared/skill/skill.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { attempt } from '../record/attempt.ts'
import { originOf } from '../record/origin.tsx'
import { problemsIn, useSavedDraft } from '../record/use-saved-draft.ts'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { Menu } from '../ui/menu.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'

/** One skill, saved as it is changed; what cannot be saved yet is said at its field. */
export function SkillEditor(props: {
  readonly skill: Skill
  /** The words were put back: show the editor anew. */
  readonly onRestored: () => void
}) {
  const { skill, onRestored } = props
  const { draft, problems, change, onBlur } = useSavedDraft<NewSkill>({
    begin: () => ({ name: skill.name, area: skill.area, levels: skill.levels }),
    problemsOf: (draft) => problemsIn(NewSkill, draft),
    save: (changes) => api.skill.change({ id: skill.id, changes }),
  })
  return (
    <Card
      title={draft.name === '' ? 'Without a name' : draft.name}
      aside={skill.archivedAt === null ? undefined : 'not in use'}
      actions={<SkillActs skill={skill} onRestored={onRestored} />}
    >
      <div className="skill-fields">
        <TextField
          label="Name"
          value={draft.name}
          maxLength={120}
          onChange={(name) => change({ name })}
          onBlur={onBlur}
          error={problems.has('name') ? 'A skill needs a name.' : undefined}
        />
        <TextField
          label="Group"
          value={draft.area}
          maxLength={120}
          onChange={(area) => change({ area })}
          onBlur={onBlur}
        />
      </div>
      <p className="ui-why skill-fields-words">
        Each level says what one would see or hear, so that two people would choose the same one.
      </p>
      <div className="skill-levels">
        {levelNumbers.map((number) => (
          <TextArea
            key={number}
            label={`${number}. ${levelWords[number]}`}
            rows={2}
            voice="read"
            value={draft.levels[number - 1] ?? ''}
            maxLength={300}
            onChange={(text) =>
              change({ levels: draft.levels.map((level, place) => (place === number - 1 ? text : level)) })
            }
            onBlur={onBlur}
            error={problems.has(`levels.${number - 1}`) ? 'Say what one would see at this level.' : undefined}
          />
        ))}
      </div>
      {problems.size > 0 && <InlineError>Not saved yet: a field still needs a word.</InlineError>}
    </Card>
  )
}

function SkillActs({ skill, onRestored }: { readonly skill: Skill; readonly onRestored: () => void }) {
  const { id, name, archivedAt } = skill
  const { data: skills } = useQueryOf('skill.list', {})
  const ids = (skills ?? []).filter((one) => one.archivedAt === null).map((one) => one.id)
  const place = ids.indexOf(id)
  function move(step: 1 | -1): void {
    const target = ids[place + step]
    if (target !== undefined) attempt(() => api.skill.reorder({ ids: [...placedAt(ids, id, target)] }))
  }
  function archive(): void {
    attempt(async () => {
      await api.skill.archive({ id })
      toast.show({
        text: `Out of the grid: ${name}. What was seen stays.`,
        undo: () => attempt(() => api.skill.takeUp({ id })),
      })
    })
  }
  return (
    <>
      {archivedAt === null && (
        <>
          <IconButton
            icon={ArrowUp}
            label="Move the skill up"
            disabled={place <= 0}
            onClick={() => move(-1)}
          />
          <IconButton
            icon={ArrowDown}
            label="Move the skill down"
            disabled={place === ids.length - 1}
            onClick={() => move(1)}
          />
        </>
      )}
      <Menu
        trigger={<IconButton icon={Ellipsis} label={`Acts on ${name}`} plain />}
        items={[
          archivedAt === null
            ? { id: 'archive', label: 'Take out of the grid', onSelect: archive }
            : {
                id: 'take-up',
                label: 'Take up again',
                onSelect: () => attempt(() => api.skill.takeUp({ id })),
              },
          {
            id: 'restore',
            label: 'Restore the original words',
            disabled: originOf(skill, shippedSkills, isSkillAsShipped) !== 'changed',
            onSelect: () => attempt(() => api.skill.restoreOriginal({ id }).then(onRestored)),
          },
        ]}
      />
    </>
  )
}
