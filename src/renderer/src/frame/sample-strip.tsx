import type { RepSummary } from '../../../shared/rep/rep.ts'
import { useSampleTeam } from '../settings/sample-team.tsx'
import { SampleBanner } from '../shell/sample-banner.tsx'

/** Marks the sample team on every screen while it is there. */
export function SampleStrip({ team }: { readonly team: readonly RepSummary[] }) {
  const sample = useSampleTeam()
  if (!team.some(({ rep }) => rep.isSample)) return null
  return <SampleBanner onRemove={sample.takeOut} busy={sample.isBusy} />
}
