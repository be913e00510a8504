import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { levelsAway, type NextRole, openGaps } from '../../../shared/next-role/next-role.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { levelWords } from '../../../shared/skill/skill.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatDay, formatFullDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem } from '../record/problem.tsx'
import { AudiencePill } from '../ui/audience-toggle.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { useLocale } from '../ui/locale.ts'
import { Rows } from '../ui/row.tsx'
import { NextRolePanel } from './next-role-panel.tsx'

/** The role a rep wants next: what stands between, what would prove it closed, and by when. */
export function NextRoleCard({ repId, repName }: { readonly repId: RepId; readonly repName: string }) {
  const { data: role, error, refetch } = useQueryOf('nextRole.ofRep', { repId })
  const [isOpen, setOpen] = useState(false)
  const name = firstNameOf(repName)
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (role === undefined) return null
  return (
    <Card
      title="Next role"
      aside={role === null ? undefined : `${openGaps(role.gaps)} of ${plural(role.gaps.length, 'gap')} open`}
      actions={role === null ? undefined : <Button onClick={() => setOpen(true)}>Change</Button>}
    >
      {role === null ? (
        <EmptyState
          kind="first-run"
          title={`What ${name} wants next is not written down`}
          sentence="Ask where they want to be, what stands between, and what would prove that it is closed."
          action={<Button onClick={() => setOpen(true)}>Write it down</Button>}
        />
      ) : (
        <RoleFacts role={role} name={name} />
      )}
      {isOpen && <NextRolePanel repId={repId} repName={repName} role={role} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function RoleFacts({ role, name }: { readonly role: NextRole; readonly name: string }) {
  const today = useToday()
  const { locale } = useLocale()
  const { data: skills } = useQueryOf('skill.list', {})
  const { data: levels } = useQueryOf('skill.levelsOfRep', { repId: role.repId })
  return (
    <>
      <p className="plan-way">
        {role.title}
        {role.byOn !== null && <span className="ui-why">by {formatFullDay(role.byOn, locale)}</span>}
        <AudiencePill audience={role.audience} />
      </p>
      {role.words !== '' && <p className="plan-aim ui-why">“{role.words}”</p>}
      <p className="ui-why">{`In ${name}’s words, asked on ${formatDay(role.askedOn, today, locale)}`}</p>
      <Rows label="Gaps to the next role">
        {role.gaps.map((gap) => {
          const seen = levels?.findLast(({ skillId }) => skillId === gap.skillId)?.level
          const away = levelsAway(gap, seen)
          const skill = skills?.find(({ id }) => id === gap.skillId)
          const facts = [
            ...(skill === undefined || gap.neededLevel === null
              ? []
              : [
                  `asks for “${levelWords[gap.neededLevel]}” in ${skill.name}, ${seen === undefined ? 'nothing seen yet' : `seen “${levelWords[seen]}”`}`,
                ]),
            ...(gap.proof === '' ? [] : [`proof: ${gap.proof}`]),
            ...(gap.byOn === null ? [] : [`by ${formatDay(gap.byOn, today, locale)}`]),
          ]
          return (
            <FactRow
              key={gap.id}
              fact={gap.words}
              reason={<div className="ui-why">{facts.join(' · ')}</div>}
              pill={
                gap.closedOn !== null
                  ? { tone: 'g', text: `closed ${formatDay(gap.closedOn, today, locale)}` }
                  : away === null || away === 0
                    ? undefined
                    : { tone: 's', text: `${plural(away, 'level')} away` }
              }
            />
          )
        })}
      </Rows>
    </>
  )
}
