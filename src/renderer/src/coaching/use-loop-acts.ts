import { useContext } from 'react'
import type { JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { ApiError } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { NavigateContext } from '../ui/app-link.tsx'
import { toast } from '../ui/toast.tsx'

/** The acts that carry a loop one step on. */
export interface LoopActs {
  /** Makes the feedback that says what was observed, and opens it. */
  readonly sayIt: (observation: JournalEntryId) => void
  readonly tell: (feedback: JournalEntryId, name: string) => void
  /** Begins recognition that belongs to what was said, and opens it. */
  readonly recognise: (said: JournalEntryId, repId: RepId) => void
}

/** What can be done about a loop, from the coaching tab and from the page of a note. */
export function useLoopActs(): LoopActs {
  const go = useContext(NavigateContext)
  const today = useToday()
  const onError = (error: ApiError): void => {
    toast.show({ text: errorText(error).title, tone: 'trouble' })
  }
  const say = useCommand('journalEntry.sayIt', { onDone: ({ id }) => go(`#/journal/${id}`), onError })
  const make = useCommand('journalEntry.create', { onDone: ({ id }) => go(`#/journal/${id}`), onError })
  const mark = useCommand('journalEntry.markDelivered', { onError })
  return {
    sayIt: (id) => say.run({ id }),
    tell: (id, name) => {
      mark
        .runAsync({ id, on: today })
        .then(() => toast.show({ text: `Told today: ${name}`, undo: () => mark.run({ id, on: null }) }))
        .catch(() => undefined)
    },
    recognise: (said, repId) => make.run({ kind: 'recognition', repIds: [repId], followsEntryId: said }),
  }
}
