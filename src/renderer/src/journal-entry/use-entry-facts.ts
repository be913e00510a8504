import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type JournalEntryChanges,
  type JournalEntryHead,
  withChanges,
} from '../../../shared/journal-entry/journal-entry.ts'
import { ApiError, api } from '../api/client.ts'
import { keyOf } from '../api/queries.ts'

export interface EntryFacts {
  /** Shows the change at once and stores it; a refused one goes back to what the store holds. */
  readonly change: (changes: JournalEntryChanges) => Promise<void>
  readonly error: ApiError | null
  /** The fields of the change that was refused. */
  readonly refused: readonly string[]
}

/** Changes the facts of an entry; its text has a way of its own. */
export function useEntryFacts(head: JournalEntryHead): EntryFacts {
  const client = useQueryClient()
  const [problem, setProblem] = useState<{ error: ApiError; fields: readonly string[] } | null>(null)
  const key = keyOf('journalEntry.getHead', { id: head.id })
  async function change(changes: JournalEntryChanges): Promise<void> {
    const known = client.getQueryData<JournalEntryHead>(key) ?? head
    client.setQueryData<JournalEntryHead>(key, withChanges(known, shown(changes)))
    try {
      client.setQueryData(key, await api.journalEntry.change({ id: head.id, changes }))
      setProblem(null)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem({ error, fields: Object.keys(changes) })
      await client.invalidateQueries({ queryKey: key })
      throw error
    }
  }
  return {
    change: (changes) => change(changes).catch(() => undefined),
    error: problem?.error ?? null,
    refused: problem?.fields ?? [],
  }
}

/** The changes as they will be shown; what was not sent is not there at all. */
function shown(changes: JournalEntryChanges): Partial<JournalEntryHead> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}
