import { useState } from 'react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { Button } from '../ui/button.tsx'
import { everything, type JournalFilter, JournalFilters } from './journal-filters.tsx'
import { JournalList } from './journal-list.tsx'
import { StillToSay } from './still-to-say.tsx'
import { useNewEntry } from './use-new-entry.ts'
import { useReps } from './use-reps.ts'
import './journal-entry.css'

/** One rep's notes, with what the rep has not heard yet on top. */
export function RepJournalTab({ repId }: { readonly repId: RepId }) {
  const [filter, setFilter] = useState<JournalFilter>(everything)
  const reps = useReps()
  const begin = useNewEntry()
  const write = (): void => begin({ repIds: [repId] })
  return (
    <>
      <StillToSay repId={repId} />
      <JournalFilters filter={filter} onChange={setFilter}>
        <Button onClick={write}>New note</Button>
      </JournalFilters>
      <JournalList
        filter={{ ...filter, repId }}
        reps={reps}
        ownRepId={repId}
        onWrite={write}
        onClear={() => setFilter(everything)}
        emptySentence="Note one thing you saw this week, in quotes if you can. It takes three seconds with N."
      />
    </>
  )
}
