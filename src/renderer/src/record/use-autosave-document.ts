import { useCallback, useEffect, useRef, useState } from 'react'
import type { RichText } from '../../../shared/rich-text/rich-text.ts'
import type { NoteChange } from '../editor/editor-handle.ts'
import { now } from '../format/now.ts'
import { useShortcuts } from '../shell/use-shortcuts.ts'
import type { SaveProgress } from '../ui/autosave.ts'
import { announce } from '../ui/live-region.tsx'
import { type DocumentDraft, draftOf, hold, letGo } from './document-draft.ts'

export interface AutosaveDocument {
  /** For the editor's `onChange`. */
  readonly onChange: (change: NoteChange) => void
  /** For the `onBlur` of an element around the editor. */
  readonly onBlur: () => void
  /** Saves now. Answers whether everything written is in the store. */
  readonly flush: () => Promise<boolean>
  /** For `SaveState`, or `useSaveState` where the top bar shows it. */
  readonly progress: SaveProgress
  /**
   * Text of an earlier visit that did not reach the store yet. Give it to the editor instead of the stored
   * document, or the words the manager wrote would seem lost.
   */
  readonly unsavedText: RichText | undefined
}

/**
 * Saves the document of one editor by itself: 0.8 s after the last key and at least every 2 s, on blur,
 * on Ctrl+S, when the page is left and before the vault locks. A failed save keeps the text and tries
 * again, also after the page is left.
 *
 * `recordKey` says whose text it is (`journal-entry:<id>`); give the component a `key` of the record, one
 * hook serves one record. `isLoaded` is false until the stored document was read: until then nothing is
 * ever saved, so an editor that shows nothing cannot wipe a note.
 */
export function useAutosaveDocument(options: {
  readonly recordKey: string
  readonly isLoaded: boolean
  readonly save: (document: RichText) => Promise<unknown>
}): AutosaveDocument {
  const { recordKey, isLoaded } = options
  const save = useRef(options.save)
  save.current = options.save
  const draft = useRef<DocumentDraft>(undefined)
  const [progress, setProgress] = useState<SaveProgress>({ kind: 'untouched' })
  const [unsavedText] = useState(() => current(recordKey, save).unsavedText())

  useEffect(() => {
    const mine = current(recordKey, save)
    hold(recordKey)
    draft.current = mine
    setProgress(mine.progress())
    const stop = mine.subscribe(setProgress)
    return () => {
      stop()
      draft.current = undefined
      letGo(recordKey)
    }
  }, [recordKey])

  const flush = useCallback(async (): Promise<boolean> => (await draft.current?.flush()) ?? true, [])
  useShortcuts({
    'Mod+S': () => void flush().then((isStored) => announce(isStored ? 'Saved' : 'Not saved, retrying')),
  })
  return {
    onChange: (change) => {
      if (isLoaded) draft.current?.change(change)
    },
    onBlur: () => void flush(),
    flush,
    progress,
    unsavedText,
  }
}

/** The draft of the record, saved by whatever the editor's latest `save` is. */
function current(
  recordKey: string,
  save: { readonly current: (document: RichText) => Promise<unknown> },
): DocumentDraft {
  return draftOf(recordKey, { save: (document) => save.current(document), now })
}
