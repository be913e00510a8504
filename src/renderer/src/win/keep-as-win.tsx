import { useContext } from 'react'
import type { JournalEntryHead } from '../../../shared/journal-entry/journal-entry.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'

/** Takes what a note says into the win library, and goes there. For notes about somebody that tell of something good. */
export function KeepAsWin({ head }: { readonly head: JournalEntryHead }) {
  const go = useContext(NavigateContext)
  const keep = useCommand('win.createFromEntry', { onDone: ({ win }) => go(`#/wins?win=${win.id}`) })
  const isGood = head.kind === 'recognition' || head.polarity === 'reinforce' || head.kind === 'experiment'
  if (!isGood || head.repIds.length === 0) return null
  return (
    <>
      <Button busy={keep.isRunning} onClick={() => keep.run({ entryId: head.id })}>
        Keep as a win
      </Button>
      <Refusal error={keep.error} />
    </>
  )
}
