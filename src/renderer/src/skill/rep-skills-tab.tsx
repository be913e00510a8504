import { useMemo, useState } from 'react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import {
  hasRisen,
  levelWords,
  type Skill,
  type SkillId,
  type SkillLevel,
  standingOf,
} from '../../../shared/skill/skill.ts'
import { AbcPlans } from '../abc-plan/abc-plans.tsx'
import { useQueryOf } from '../api/queries.ts'
import { RepPlans } from '../coaching-plan/rep-plans.tsx'
import { type Command, useCommands } from '../commands/commands.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { NextRoleCard } from '../next-role/next-role-card.tsx'
import { ListProblem } from '../record/problem.tsx'
import { RepScorecards } from '../scorecard/rep-scorecards.tsx'
import { SmallGainsCard } from '../small-gain/small-gains-card.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLocale } from '../ui/locale.ts'
import { Stack } from '../ui/page-header.tsx'
import { Pill } from '../ui/pill.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { RepWins } from '../win/rep-wins.tsx'
import { LevelMarks } from './level-marks.tsx'
import { SkillPanel } from './skill-panel.tsx'
import './skill.css'

/** What one rep is getting better at: the plan, the skills with their evidence, cards, gains, the next role. */
export function RepSkillsTab({ repId }: { readonly repId: RepId }) {
  const name = useQueryOf('rep.get', { id: repId }).data?.rep.name ?? ''
  const [isStarting, setStarting] = useState(false)
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'scorecard.new',
          label: 'New scorecard',
          group: 'Here',
          keywords: 'call ride-along form',
          run: () => setStarting(true),
        },
      ],
      [],
    ),
  )
  return (
    <Stack>
      <RepPlans repId={repId} repName={name} />
      <RepSkills repId={repId} repName={name} />
      <RepScorecards repId={repId} repName={name} isStarting={isStarting} onStarting={setStarting} />
      <AbcPlans repId={repId} />
      <RepWins repId={repId} />
      <SmallGainsCard repId={repId} />
      <NextRoleCard repId={repId} repName={name} />
    </Stack>
  )
}

function RepSkills({ repId, repName }: { readonly repId: RepId; readonly repName: string }) {
  const { data: skills, error, refetch } = useQueryOf('skill.list', {})
  const { data: levels } = useQueryOf('skill.levelsOfRep', { repId })
  const [openId, setOpenId] = useState<SkillId | null>(null)
  const [isAll, setAll] = useState(false)
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (skills === undefined || levels === undefined) return null
  const seenIds = new Set(levels.map(({ skillId }) => skillId))
  const seen = skills.filter(({ id }) => seenIds.has(id))
  const unseen = skills.filter(({ id, archivedAt }) => archivedAt === null && !seenIds.has(id))
  const isUnseenShown = isAll || seen.length === 0
  const open = skills.find(({ id }) => id === openId)
  return (
    <Card title="Skills" aside={`${seen.length} of ${seen.length + unseen.length} seen`}>
      {seen.length === 0 && (
        <EmptyState
          kind="first-run"
          title="Nothing seen yet"
          sentence="Choose a skill and write down one thing that was said or done. The level follows from it."
        />
      )}
      <div className="skill-rows">
        <Rows label="Skills">
          {[...seen, ...(isUnseenShown ? unseen : [])].map((skill) => (
            <SkillRow
              key={skill.id}
              skill={skill}
              levels={levels.filter(({ skillId }) => skillId === skill.id)}
              onOpen={() => setOpenId(skill.id)}
            />
          ))}
        </Rows>
      </div>
      {!isUnseenShown && unseen.length > 0 && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {`Show ${plural(unseen.length, 'skill')} not seen yet`}
        </Button>
      )}
      {open !== undefined && (
        <SkillPanel repId={repId} repName={repName} skill={open} onClose={() => setOpenId(null)} />
      )}
    </Card>
  )
}

function SkillRow(props: {
  readonly skill: Skill
  readonly levels: readonly SkillLevel[]
  readonly onOpen: () => void
}) {
  const { skill, levels, onOpen } = props
  const today = useToday()
  const { locale } = useLocale()
  const standing = standingOf(levels, today)
  if (standing === undefined) {
    return (
      <Row onOpen={onOpen} side="not seen">
        {skill.name}
      </Row>
    )
  }
  const { latest, before, count } = standing
  const rose = hasRisen(standing)
  return (
    <Row onOpen={onOpen} side={formatDay(latest.onDay, today, locale)}>
      <span className="skill-row-head">
        <b>{skill.name}</b>
        <span className="skill-row-level">
          {rose && latest.acknowledgedOn === null && <Pill tone="g">not said yet</Pill>}
          <LevelMarks level={latest.level} />
        </span>
      </span>
      <span className="ui-why skill-row-why">
        {`because you saw: ${latest.evidence}`}
        {before !== null && before.level !== latest.level && ` · was “${levelWords[before.level]}”`}
        {` · ${plural(count, 'example')}`}
      </span>
    </Row>
  )
}
