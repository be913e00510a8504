import { useCallback, useContext } from 'react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { NavigateContext } from '../ui/app-link.tsx'
import { toast } from '../ui/toast.tsx'

/** Begins to meet a rep: goes on with what runs, starts today's, or makes one; then opens it. */
export function useStartOneOnOne(): { readonly start: (repId: RepId) => void; readonly isStarting: boolean } {
  const go = useContext(NavigateContext)
  const { run, isRunning } = useCommand('oneOnOne.startNow', {
    onDone: ({ id }) => go(`#/one-on-one/${id}`),
    onError: (error) => toast.show({ text: errorText(error).title, tone: 'trouble' }),
  })
  return { start: useCallback((repId) => run({ repId }), [run]), isStarting: isRunning }
}
