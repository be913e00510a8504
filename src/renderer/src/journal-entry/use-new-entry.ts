import { useCallback, useContext } from 'react'
import type { EntryKind } from '../../../shared/journal-entry/journal-entry.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { NavigateContext } from '../ui/app-link.tsx'
import { toast } from '../ui/toast.tsx'

/** Begins an entry and opens it on its own page, with the whole editor. For a quick one there is `N`. */
export function useNewEntry(): (facts?: { readonly kind?: EntryKind; readonly repIds?: RepId[] }) => void {
  const go = useContext(NavigateContext)
  const { run } = useCommand('journalEntry.create', {
    onDone: ({ id }) => go(`#/journal/${id}`),
    onError: (error) => toast.show({ text: errorText(error).title, tone: 'trouble' }),
  })
  return useCallback(
    (facts = {}) => run({ kind: facts.kind ?? 'observation', repIds: facts.repIds ?? [] }),
    [run],
  )
}
