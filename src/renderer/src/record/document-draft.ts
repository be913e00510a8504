import type { RichText } from '../../../shared/rich-text/rich-text.ts'
import { ApiError } from '../api/client.ts'
import { onLockRequested } from '../api/events.ts'
import type { NoteChange } from '../editor/editor-handle.ts'
import { type AutosaveOptions, createAutosave, type SaveProgress } from '../ui/autosave.ts'

/** How a draft hears what becomes of its text. */
export type DraftListener = (progress: SaveProgress) => void

/** Thrown by a save whose text cannot be stored as it is; the editor has said why. */
export class UnsaveableText extends Error {}

/**
 * The text of one record on its way into the store. It outlives the editor: if the page is left while a
 * save fails, the draft goes on trying, and an editor that opens the same record again takes it up.
 */
export interface DocumentDraft {
  readonly change: (change: NoteChange) => void
  /** Saves now. Answers whether everything written is in the store. */
  readonly flush: () => Promise<boolean>
  readonly isUnsaved: () => boolean
  /** The newest text that is not in the store yet. */
  readonly unsavedText: () => RichText | undefined
  readonly progress: () => SaveProgress
  /** Stops trying, for a record that is gone for good. */
  readonly abandon: () => void
  readonly subscribe: (listener: DraftListener) => () => void
}

export interface DraftOptions {
  readonly save: (document: RichText) => Promise<unknown>
  readonly now: AutosaveOptions<NoteChange>['now']
}

export function createDraft({ save, now }: DraftOptions): DocumentDraft {
  const listeners = new Set<DraftListener>()
  let last: NoteChange | undefined
  let progress: SaveProgress = { kind: 'untouched' }
  const autosave = createAutosave<NoteChange>({
    now,
    save: async (change) => {
      const document = change.read()
      if (document === undefined) throw new UnsaveableText('the text is too large or holds something unknown')
      await save(document)
    },
    onProgress: (next) => {
      progress = next
      for (const listener of listeners) listener(next)
    },
  })
  return {
    change: (change) => {
      last = change
      autosave.change(change)
    },
    flush: async () => {
      await autosave.flush()
      return !autosave.isUnsaved()
    },
    isUnsaved: () => autosave.isUnsaved(),
    unsavedText: () => (autosave.isUnsaved() ? last?.read() : undefined),
    progress: () => progress,
    abandon: () => autosave.stop(),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

interface OpenDraft {
  readonly draft: DocumentDraft
  /** How many editors have it on screen. */
  holders: number
}

const open = new Map<string, OpenDraft>()
let savesBeforeLock = false

/** The draft of a record: the one that is still on its way, or a new one. */
export function draftOf(recordKey: string, options: DraftOptions): DocumentDraft {
  const known = open.get(recordKey)
  if (known !== undefined) return known.draft
  const draft = createDraft(options)
  open.set(recordKey, { draft, holders: 0 })
  if (!savesBeforeLock) onLockRequested(saveAllDrafts)
  savesBeforeLock = true
  return draft
}

/** An editor shows the record. Call `letGo` when it goes away. */
export function hold(recordKey: string): void {
  const entry = open.get(recordKey)
  if (entry !== undefined) entry.holders += 1
}

/** The editor is gone: its draft is saved, and forgotten once it is stored. Until then it goes on trying. */
export function letGo(recordKey: string): void {
  const entry = open.get(recordKey)
  if (entry === undefined) return
  entry.holders -= 1
  const forget = (): void => {
    const isDone = entry.holders <= 0 && !entry.draft.isUnsaved()
    if (isDone && open.get(recordKey) === entry) open.delete(recordKey)
  }
  entry.draft.subscribe((progress) => {
    if (progress.kind === 'saved') forget()
    // Nothing will ever take the text of a record that is gone, and a lock must not wait for it.
    if (progress.kind === 'failed' && isGone(progress.reason) && entry.holders <= 0) {
      entry.draft.abandon()
      if (open.get(recordKey) === entry) open.delete(recordKey)
    }
  })
  void entry.draft.flush()
  forget()
}

function isGone(reason: unknown): boolean {
  return reason instanceof ApiError && reason.code.endsWith('-not-found')
}

/** Drops a draft with its text, for a record that was thrown away or put back to an earlier text. */
export function dropDraft(recordKey: string): void {
  open.delete(recordKey)
}

/** Saves every draft there is, also of editors that are gone. Rejects if one of them is still unsaved. */
export async function saveAllDrafts(): Promise<void> {
  const stored = await Promise.all([...open.values()].map(({ draft }) => draft.flush()))
  if (stored.includes(false)) throw new Error('a text is not saved')
}
