import type { RepSummary } from '../../../shared/rep/rep.ts'
import { SampleBanner } from '../shell/sample-banner.tsx'

/** Marks the sample team on every screen while it is there. */
export function SampleStrip({ team }: { readonly team: readonly RepSummary[] }) {
  if (!team.some(({ rep }) => rep.isSample)) return null
  return <SampleBanner onRemove={() => undefined} />
}
