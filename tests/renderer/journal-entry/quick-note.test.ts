import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQuickNote, type QuickNote } from '../../../src/renderer/src/journal-entry/quick-note.ts'
import { noteOfText } from '../../../src/renderer/src/journal-entry/quick-text.ts'
import { JournalEntryId } from '../../../src/shared/journal-entry/journal-entry.ts'
import { toPlainText } from '../../../src/shared/rich-text/to-plain-text.ts'

const id = JournalEntryId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')
const now = () => new Date('2026-11-21T14:02:00Z')
const note = (text: string, facts: Partial<QuickNote> = {}): QuickNote => ({
  text,
  kind: 'observation',
  repIds: [],
  tags: [],
  ...facts,
})

/** A journal with at most one entry, which can be full. */
function openJournal() {
  const journal = {
    isFull: false,
    created: 0,
    entry: undefined as { text: string; kind: string } | undefined,
  }
  const fits = (): void => {
    if (journal.isFull) throw new Error('store-full')
  }
  const saver = createQuickNote({
    now,
    documentOf: (text) => noteOfText(text, []),
    onProgress: () => undefined,
    store: {
      create: async ({ kind }, document) => {
        fits()
        journal.created += 1
        journal.entry = { text: toPlainText(document), kind }
        return id
      },
      change: async (_id, { kind }) => {
        fits()
        if (journal.entry !== undefined) journal.entry.kind = kind
      },
      saveDocument: async (_id, document) => {
        fits()
        if (journal.entry !== undefined) journal.entry.text = toPlainText(document)
      },
      discard: async () => {
        journal.entry = undefined
      },
    },
  })
  return { journal, saver }
}

beforeEach(() => {
  vi.useFakeTimers({ now: now() })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a quick note', () => {
  it('is in the journal from its first character on, once', async () => {
    const { journal, saver } = openJournal()
    saver.change(note('H'))
    saver.change(note('Hm'))
    await vi.advanceTimersByTimeAsync(0)
    expect(journal.entry).toBeDefined()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(journal).toMatchObject({ created: 1, entry: { text: 'Hm' } })
  })

  it('leaves nothing when nothing was written, whatever was picked', async () => {
    const { journal, saver } = openJournal()
    saver.change(note('', { kind: 'feedback' }))
    expect(await saver.finish()).toEqual({ kind: 'nothing' })
    expect(journal.created).toBe(0)
  })

  it('leaves nothing when everything was taken away again', async () => {
    const { journal, saver } = openJournal()
    saver.change(note('Hm'))
    await vi.advanceTimersByTimeAsync(1_000)
    saver.change(note(' '))
    expect(await saver.finish()).toEqual({ kind: 'nothing' })
    expect(journal.entry).toBeUndefined()
  })

  it('has the last words and the last kind when it is closed at once', async () => {
    const { journal, saver } = openJournal()
    saver.change(note('H'))
    saver.change(note('Hm yes', { kind: 'recognition' }))
    expect(await saver.finish()).toEqual({ kind: 'kept', id })
    expect(journal.entry).toEqual({ text: 'Hm yes', kind: 'recognition' })
  })

  it('is not called kept while the store refuses it', async () => {
    const { journal, saver } = openJournal()
    journal.isFull = true
    saver.change(note('Hm'))
    expect(await saver.finish()).toEqual({ kind: 'unsaved' })
    journal.isFull = false
    expect(await saver.finish()).toEqual({ kind: 'kept', id })
    expect(journal.entry?.text).toBe('Hm')
  })
})
