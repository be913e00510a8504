import type { RepId } from '../../../shared/rep/rep-id.ts'
import { StillToSay } from '../journal-entry/still-to-say.tsx'
import { Stack } from '../ui/page-header.tsx'

/** How a rep is coached, and what becomes of it: the loop from what was seen to what was reinforced. */
export function RepCoachingTab({ repId }: { readonly repId: RepId }) {
  return (
    <Stack>
      <StillToSay repId={repId} />
    </Stack>
  )
}
