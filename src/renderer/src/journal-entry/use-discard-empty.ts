import { useEffect } from 'react'
import type { JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import { api } from '../api/client.ts'

/** Time in which a page that only blinked may come back before its empty entry goes. */
const graceMs = 400

const leaving = new Map<JournalEntryId, ReturnType<typeof setTimeout>>()

/** An entry that was begun and left without a word goes, once its page is left. */
export function useDiscardEmpty(id: JournalEntryId): void {
  useEffect(() => {
    clearTimeout(leaving.get(id))
    leaving.delete(id)
    return () => {
      const timer = setTimeout(() => {
        leaving.delete(id)
        // A failed look costs nothing: the entry stays and can be thrown away by hand.
        void api.journalEntry.discardIfEmpty({ id }).catch(() => undefined)
      }, graceMs)
      leaving.set(id, timer)
    }
  }, [id])
}
