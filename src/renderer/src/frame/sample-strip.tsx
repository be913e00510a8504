import type { RepSummary } from '../../../shared/rep/rep.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { SampleBanner } from '../shell/sample-banner.tsx'
import { toast } from '../ui/toast.tsx'

/**
 * Marks the sample team on every screen while it is there, also when its people were archived or thrown
 * away: their records still stand beside the real ones.
 */
export function SampleStrip({ team }: { readonly team: readonly RepSummary[] }) {
  const { data } = useQueryOf('sample.status', {})
  const remove = useCommand('sample.remove', {
    onDone: () => toast.show({ text: 'The sample team is gone, with everything about it' }),
    onError: (error) => toast.show({ text: errorText(error).title, tone: 'trouble' }),
  })
  const isPresent = data?.present ?? team.some(({ rep }) => rep.isSample)
  if (!isPresent) return null
  return <SampleBanner busy={remove.isRunning} onRemove={() => remove.run({})} />
}
