import type { RepId } from '../../../shared/rep/rep-id.ts'
import { Timeline } from '../record/timeline.tsx'

/** Everything about one rep on one line of days. */
export function RepTimelineTab({ repId }: { readonly repId: RepId }) {
  return <Timeline repId={repId} />
}
