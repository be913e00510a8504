import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { placedAt } from '../../../shared/kernel/order.ts'
import { shippedSkills } from '../../../shared/skill/shipped-skills.ts'
import { isSkillAsShipped, type NewSkill, type Skill, type SkillId } from '../../../shared/skill/skill.ts'
import { api } from '../api/client.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { attempt } from '../record/attempt.ts'
import { ListProblem } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { Pill } from '../ui/pill.tsx'
import { SkillEditor } from './skill-editor.tsx'

const blank: NewSkill = {
  name: 'New skill',
  area: '',
  levels: [
    'What one sees when somebody begins.',
    'What one sees while they are helped.',
    'What one sees when they do it on their own.',
    'What one sees when others learn it from them.',
  ],
}

/** The skills and what each level looks like: changed, put in another order, taken out and brought back. */
export function SkillMatrix() {
  const { data: skills, error, refetch } = useQueryOf('skill.list', {})
  const [shownId, setShownId] = useState<SkillId | null>(null)
  const [turn, setTurn] = useState(0)
  const { run } = useCommand('skill.create', { onDone: ({ id }) => setShownId(id) })
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'skill.new',
          label: 'New skill',
          group: 'Here',
          keywords: 'matrix level',
          run: () => run(blank),
        },
      ],
      [run],
    ),
  )
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  const shown = skills?.find(({ id }) => id === shownId) ?? skills?.[0]
  if (skills === undefined || shown === undefined) return null
  const inUse = skills.filter(({ archivedAt }) => archivedAt === null)
  const resting = skills.filter(({ archivedAt }) => archivedAt !== null)
  return (
    <div className="skill-columns">
      <div className="ui-stack">
        <Card title="In the grid" aside={inUse.length > 10 ? 'six to ten are enough' : `${inUse.length}`}>
          <SkillList label="Skills in the grid" skills={inUse} shown={shown} onShow={setShownId} canMove />
          <div className="skill-list-act">
            <Button icon={<Icon of={Plus} />} onClick={() => run(blank)}>
              New skill
            </Button>
          </div>
        </Card>
        {resting.length > 0 && (
          <Card title="Not in use" aside={`${resting.length}`}>
            <SkillList label="Skills not in use" skills={resting} shown={shown} onShow={setShownId} />
          </Card>
        )}
      </div>
      <SkillEditor key={`${shown.id} ${turn}`} skill={shown} onRestored={() => setTurn(turn + 1)} />
    </div>
  )
}

function SkillList(props: {
  readonly label: string
  readonly skills: readonly Skill[]
  readonly shown: Skill
  readonly onShow: (id: SkillId) => void
  readonly canMove?: boolean | undefined
}) {
  const { label, skills, shown, onShow, canMove = false } = props
  function move(id: SkillId, step: 1 | -1): void {
    const ids = skills.map((skill) => skill.id)
    const target = ids[ids.indexOf(id) + step]
    if (target !== undefined) attempt(() => api.skill.reorder({ ids: [...placedAt(ids, id, target)] }))
  }
  return (
    <ul className="skill-list" aria-label={label}>
      {skills.map((skill) => (
        <li key={skill.id}>
          <button
            type="button"
            className="skill-line"
            aria-current={skill.id === shown.id ? 'true' : undefined}
            aria-keyshortcuts={canMove ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
            onClick={() => onShow(skill.id)}
            onKeyDown={(event) => {
              if (!canMove || !event.altKey) return
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              move(skill.id, event.key === 'ArrowUp' ? -1 : 1)
            }}
          >
            <span className="skill-line-name">{skill.name}</span>
            <Origin skill={skill} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Origin({ skill }: { readonly skill: Skill }) {
  if (skill.shippedKey === null) return <Pill tone="s">yours</Pill>
  const shipped = shippedSkills.find(({ key }) => key === skill.shippedKey)
  return isSkillAsShipped(skill, shipped) ? null : <Pill tone="n">changed</Pill>
}
