import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { shippedSkills } from '../../../shared/skill/shipped-skills.ts'
import { isSkillAsShipped, type NewSkill, type Skill, type SkillId } from '../../../shared/skill/skill.ts'
import { api } from '../api/client.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { attempt } from '../record/attempt.ts'
import { OriginPill, originOf } from '../record/origin.tsx'
import { ListProblem } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { PickList } from '../ui/pick-list.tsx'
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
  const origin = (skill: Skill) => <OriginPill origin={originOf(skill, shippedSkills, isSkillAsShipped)} />
  return (
    <div className="ui-pick-columns">
      <div className="ui-stack">
        <Card title="In the grid" aside={inUse.length > 10 ? 'six to ten are enough' : `${inUse.length}`}>
          <PickList
            label="Skills in the grid"
            items={inUse}
            shownId={shown.id}
            onShow={setShownId}
            onSort={(ids) => attempt(() => api.skill.reorder({ ids }))}
            side={origin}
          />
          <div className="skill-list-act">
            <Button icon={<Icon of={Plus} />} onClick={() => run(blank)}>
              New skill
            </Button>
          </div>
        </Card>
        {resting.length > 0 && (
          <Card title="Not in use" aside={`${resting.length}`}>
            <PickList
              label="Skills not in use"
              items={resting}
              shownId={shown.id}
              onShow={setShownId}
              side={origin}
            />
          </Card>
        )}
      </div>
      <SkillEditor
        key={`${shown.id} ${turn}`}
        skill={shown}
        onRestored={() => void refetch().then(() => setTurn(turn + 1))}
      />
    </div>
  )
}
