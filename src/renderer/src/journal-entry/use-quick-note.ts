import { useEffect, useRef, useState } from 'react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { api } from '../api/client.ts'
import { onLockRequested } from '../api/events.ts'
import { now } from '../format/now.ts'
import type { SaveProgress } from '../ui/autosave.ts'
import { createQuickNote, type QuickNote, type QuickNoteSaver, type QuickNoteStore } from './quick-note.ts'
import { noteOfText } from './quick-text.ts'
import type { Reps } from './use-reps.ts'

const journal: QuickNoteStore = {
  create: async ({ kind, repIds, tags }, document) => {
    const { id } = await api.journalEntry.create({ kind, repIds: [...repIds], tags: [...tags], document })
    return id
  },
  change: (id, { kind, repIds, tags }) =>
    api.journalEntry.change({ id, changes: { kind, repIds: [...repIds], tags: [...tags] } }),
  saveDocument: (id, document) => api.journalEntry.saveDocument({ id, document }),
  discard: async (id) => {
    const { discarded } = await api.journalEntry.discardIfEmpty({ id })
    // It once said something: the trash keeps that for thirty days.
    if (!discarded) await api.record.trash({ noun: 'journal-entry', id })
  },
}

/** The note in the dialog and how its saving stands. One for each opening. */
export function useQuickNote(repId: RepId | undefined, reps: Reps) {
  const [note, setNote] = useState<QuickNote>({
    text: '',
    kind: 'observation',
    repIds: repId === undefined ? [] : [repId],
    tags: [],
  })
  const [progress, setProgress] = useState<SaveProgress>({ kind: 'untouched' })
  const people = useRef(reps.mentionable)
  people.current = reps.mentionable
  const [saver] = useState<QuickNoteSaver>(() =>
    createQuickNote({
      store: journal,
      documentOf: (text) => noteOfText(text, people.current),
      onProgress: setProgress,
      now,
    }),
  )
  useEffect(
    () =>
      onLockRequested(async () => {
        if (!(await saver.flush())) throw new Error('a quick note is not saved')
      }),
    [saver],
  )
  function change(part: Partial<QuickNote>): void {
    const next = { ...note, ...part }
    setNote(next)
    saver.change(next)
  }
  return { note, change, progress, flush: saver.flush, finish: saver.finish }
}
