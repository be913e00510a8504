import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { coachingLoops } from '../../../shared/coaching/loop.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { DesireOverTime } from '../desire/desire-over-time.tsx'
import { StillToSay } from '../journal-entry/still-to-say.tsx'
import { MissesCard } from '../ownership/misses-card.tsx'
import { OwnershipOverTime } from '../ownership/ownership-over-time.tsx'
import { ListProblem } from '../record/problem.tsx'
import { TrackSection } from '../track/track-section.tsx'
import { Columns, Stack } from '../ui/page-header.tsx'
import { DepthCard } from './depth-card.tsx'
import { LedgerCard } from './ledger-card.tsx'
import { LoopCard } from './loop-card.tsx'
import { ReinforceCard } from './reinforce-card.tsx'
import { SignsCard } from './signs-card.tsx'
import { TopicsCard } from './topics-card.tsx'
import './coaching.css'

/** How a rep is coached, and what becomes of it: the loop from what was seen to what was reinforced. */
export function RepCoachingTab({ repId }: { readonly repId: RepId }) {
  const { data: coaching, error, refetch } = useQueryOf('coaching.get', { repId })
  const rep = useQueryOf('rep.get', { id: repId }).data?.rep
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (coaching === undefined || rep === undefined) return null
  const loops = coachingLoops(
    coaching.entries,
    coaching.followUps.map(({ entryId, mark, happenedOn }) => ({ entryId, mark, on: happenedOn })),
  )
  const name = firstNameOf(rep.name)
  return (
    <Columns>
      <Stack>
        <StillToSay repId={repId} />
        <LoopCard repId={repId} loops={loops} coaching={coaching} name={name} />
        <LedgerCard loops={loops} coaching={coaching} name={name} />
        <SignsCard repId={repId} signs={coaching.signs} />
        <OwnershipOverTime repId={repId} />
        <MissesCard repId={repId} />
        <TrackSection repId={repId} />
      </Stack>
      <Stack>
        <DesireOverTime repId={repId} />
        <DepthCard coaching={coaching} />
        <ReinforceCard coaching={coaching} rep={rep} />
        <TopicsCard coaching={coaching} />
      </Stack>
    </Columns>
  )
}
