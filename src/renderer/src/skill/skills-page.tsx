import { useMemo, useState } from 'react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { SkillId } from '../../../shared/skill/skill.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { useCrumbs } from '../frame/place.ts'
import { ListProblem } from '../record/problem.tsx'
import { FormsSection } from '../scorecard/forms-section.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { MentorCard } from './mentor-card.tsx'
import { SkillGrid } from './skill-grid.tsx'
import { SkillMatrix } from './skill-matrix.tsx'
import { SkillPanel } from './skill-panel.tsx'
import './skill.css'

const tabs = [
  { id: 'team', label: 'Team' },
  { id: 'skills', label: 'Skills and levels' },
  { id: 'forms', label: 'Scorecard forms' },
] as const
type TabId = (typeof tabs)[number]['id']

/** The skills of the team: who stands where, what each level looks like, and the forms it is seen with. */
export function SkillsPage() {
  useCrumbs([{ label: 'Skills' }])
  const [tab, setTab] = useState<TabId>('team')
  useCommands(
    useMemo<readonly Command[]>(
      () =>
        tabs.map(({ id, label }) => ({
          id: `skill.show-${id}`,
          label: `Skills: ${label}`,
          group: 'Here',
          keywords: 'skill matrix level scorecard form',
          run: () => setTab(id),
        })),
      [],
    ),
  )
  return (
    <Page>
      <PageHeader
        title="Skills"
        subtitle="Where each rep stands, in words and with what you saw. For your eyes; nobody is ranked."
      />
      <Tabs label="Skills" items={tabs} value={tab} onChange={setTab}>
        <div>
          {tab === 'team' && <TeamSection onSkills={() => setTab('skills')} />}
          {tab === 'skills' && <SkillMatrix />}
          {tab === 'forms' && <FormsSection />}
        </div>
      </Tabs>
    </Page>
  )
}

function TeamSection({ onSkills }: { readonly onSkills: () => void }) {
  const { data: grid, error, refetch } = useQueryOf('skill.grid', {})
  const [open, setOpen] = useState<{ readonly repId: RepId; readonly skillId: SkillId } | null>(null)
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (grid === undefined) return null
  if (grid.rows.length === 0) {
    return (
      <EmptyState
        kind="first-run"
        title="There is nobody in the grid"
        sentence="Add your reps first; each gets a line here, and a level once you have seen something."
      />
    )
  }
  if (grid.skills.length === 0) {
    return (
      <EmptyState
        kind="cleared"
        title="No skill is in use"
        sentence="Take up the few that matter most this year. Six to ten can be known by heart."
        action={<Button onClick={onSkills}>Choose skills</Button>}
      />
    )
  }
  const row = grid.rows.find(({ rep }) => rep.id === open?.repId)
  const skill = grid.skills.find(({ id }) => id === open?.skillId)
  return (
    <Stack>
      <Card tight title="Where each one stands" aside="the newest level, and the day it was seen">
        <SkillGrid grid={grid} onOpen={(repId, skillId) => setOpen({ repId, skillId })} />
        <p className="skill-grid-words ui-why">
          Arrows move. Enter opens what was seen and sets a level. “plan” marks the skill a coaching plan is
          on.
        </p>
      </Card>
      <MentorCard />
      {row !== undefined && skill !== undefined && (
        <SkillPanel repId={row.rep.id} repName={row.rep.name} skill={skill} onClose={() => setOpen(null)} />
      )}
    </Stack>
  )
}
