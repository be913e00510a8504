import type { EntryKind, JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { RichText } from '../../../shared/rich-text/rich-text.ts'
import { UnsaveableText } from '../record/document-draft.ts'
import { createAutosave, type SaveProgress } from '../ui/autosave.ts'

/** What a quick note is, as it stands in the dialog. */
export interface QuickNote {
  readonly text: string
  readonly kind: EntryKind
  readonly repIds: readonly RepId[]
  readonly tags: readonly string[]
}

/** The calls a quick note needs; the journal's own. */
export interface QuickNoteStore {
  readonly create: (note: QuickNote, document: RichText) => Promise<JournalEntryId>
  readonly change: (id: JournalEntryId, note: QuickNote) => Promise<unknown>
  readonly saveDocument: (id: JournalEntryId, document: RichText) => Promise<unknown>
  readonly discard: (id: JournalEntryId) => Promise<unknown>
}

/** How a quick note ended. */
export type QuickNoteEnd =
  | { readonly kind: 'kept'; readonly id: JournalEntryId }
  /** Nothing was written, so nothing is left. */
  | { readonly kind: 'nothing' }
  /** The store did not take it; the words are still in the dialog. */
  | { readonly kind: 'unsaved' }

export interface QuickNoteSaver {
  readonly change: (note: QuickNote) => void
  readonly flush: () => Promise<boolean>
  readonly finish: () => Promise<QuickNoteEnd>
}

/**
 * Saves a note while it is written: the first character makes the entry, everything after it changes that
 * entry. An entry whose words were all taken away again is gone when the dialog closes.
 */
export function createQuickNote(options: {
  readonly store: QuickNoteStore
  readonly documentOf: (text: string) => RichText | undefined
  readonly onProgress: (progress: SaveProgress) => void
  readonly now: () => Date
}): QuickNoteSaver {
  const { store, documentOf, onProgress, now } = options
  let id: JournalEntryId | undefined
  let stored: QuickNote | undefined
  let latest: QuickNote | undefined

  async function save(note: QuickNote): Promise<void> {
    const document = documentOf(note.text)
    if (document === undefined) throw new UnsaveableText('the text is larger than a note can be')
    if (id === undefined || stored === undefined) {
      if (isBlank(note)) return
      id = await store.create(note, document)
      stored = note
      return
    }
    if (factsOf(note) !== factsOf(stored)) await store.change(id, note)
    if (note.text !== stored.text) await store.saveDocument(id, document)
    stored = note
  }
  const autosave = createAutosave<QuickNote>({ save, onProgress, now })

  async function flush(): Promise<boolean> {
    await autosave.flush()
    return !autosave.isUnsaved()
  }
  return {
    change: (note) => {
      latest = note
      if (id === undefined && isBlank(note)) return
      autosave.change(note)
      if (id === undefined) void autosave.flush()
    },
    flush,
    finish: async () => {
      const isStored = await flush()
      if (latest === undefined || isBlank(latest)) {
        if (id !== undefined) await store.discard(id)
        return { kind: 'nothing' }
      }
      return isStored && id !== undefined ? { kind: 'kept', id } : { kind: 'unsaved' }
    },
  }
}

function isBlank(note: QuickNote): boolean {
  return note.text.trim() === ''
}

function factsOf({ kind, repIds, tags }: QuickNote): string {
  return JSON.stringify([kind, repIds, tags])
}
