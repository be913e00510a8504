import { lazy, Suspense } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { LookAgainCard } from '../coaching/look-again-card.tsx'
import { BriefPlan } from '../coaching-plan/brief-plan.tsx'
import { StillToSay } from '../journal-entry/still-to-say.tsx'
import { DueQuestionsCard } from '../question/due-questions-card.tsx'
import { ListProblem } from '../record/problem.tsx'
import { Columns, Stack } from '../ui/page-header.tsx'
import { ChangesCard } from './brief-changes.tsx'
import { BriefChart } from './brief-chart.tsx'
import { GoalsCard } from './brief-goals.tsx'
import { DriveCard, LastTimeCard } from './brief-last-time.tsx'
import { DatesCard, NextTimeCard } from './brief-next-time.tsx'
import { PromisesCard } from './brief-promises.tsx'
import { WorthRaisingCard } from './brief-worth-raising.tsx'
import './brief.css'

const BringCard = lazy(async () => ({ default: (await import('../track/bring-card.tsx')).BringCard }))

/** What to know before the conversation: facts first, the reason under each, everything one step away. */
export function RepBriefTab({ repId }: { readonly repId: RepId }) {
  const { data: brief, error, refetch } = useQueryOf('brief.forRep', { repId })
  const { data: card } = useQueryOf('rep.get', { id: repId })
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (brief === undefined || card === undefined) return null
  const name = firstNameOf(card.rep.name)
  return (
    <Columns>
      <Stack>
        <WorthRaisingCard brief={brief} name={name} />
        {brief.chart !== null && <BriefChart chart={brief.chart} />}
        <ChangesCard brief={brief} name={name} />
        <StillToSay repId={repId} />
        <LookAgainCard repId={repId} />
      </Stack>
      <Stack>
        {card.rep.tier === 'top' && card.rep.archivedAt === null && (
          <Suspense>
            <BringCard rep={card.rep} />
          </Suspense>
        )}
        <PromisesCard brief={brief} repName={card.rep.name} />
        <BriefPlan repId={repId} repName={card.rep.name} />
        <GoalsCard brief={brief} />
        <DriveCard brief={brief} name={name} />
        <LastTimeCard brief={brief} name={name} />
        <NextTimeCard brief={brief} repName={card.rep.name} isArchived={card.rep.archivedAt !== null} />
        {card.rep.archivedAt === null && <DueQuestionsCard repId={repId} />}
        <DatesCard brief={brief} />
      </Stack>
    </Columns>
  )
}
