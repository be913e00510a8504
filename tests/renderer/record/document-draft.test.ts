import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../../src/renderer/src/api/client.ts'
import {
  draftOf,
  dropDraft,
  hold,
  letGo,
  saveAllDrafts,
} from '../../../src/renderer/src/record/document-draft.ts'
import { type RichText, richTextFromPlainText } from '../../../src/shared/rich-text/rich-text.ts'
import { toPlainText } from '../../../src/shared/rich-text/to-plain-text.ts'

const key = 'journal-entry:1'
const now = () => new Date('2026-11-21T14:02:00Z')

function write(text: string) {
  return { read: () => richTextFromPlainText(text) }
}

/** A store that can be full, and what it was given. */
function storeOf() {
  const stored: string[] = []
  const store = {
    isFull: false,
    stored,
    save: async (document: RichText): Promise<void> => {
      if (store.isFull) throw new Error('store-full')
      stored.push(toPlainText(document))
    },
  }
  return store
}

beforeEach(() => {
  vi.useFakeTimers({ now: now() })
})
afterEach(() => {
  dropDraft(key)
  vi.useRealTimers()
})

describe('a text on its way into the store', () => {
  it('is saved a moment after the last key, once', async () => {
    const store = storeOf()
    const draft = draftOf(key, { save: store.save, now })
    draft.change(write('H'))
    draft.change(write('Hm'))
    await vi.advanceTimersByTimeAsync(900)
    expect(store.stored).toEqual(['Hm'])
    expect(draft.progress()).toMatchObject({ kind: 'saved' })
  })

  it('is not called saved before the store has it', async () => {
    const store = storeOf()
    store.isFull = true
    const draft = draftOf(key, { save: store.save, now })
    draft.change(write('Hm'))
    expect(await draft.flush()).toBe(false)
    expect(draft.progress().kind).toBe('failed')
    await expect(saveAllDrafts()).rejects.toThrow()
  })

  it('goes on trying after its page is left, and then is forgotten', async () => {
    const store = storeOf()
    store.isFull = true
    const draft = draftOf(key, { save: store.save, now })
    draft.change(write('Last words'))
    await draft.flush()
    letGo(key)
    store.isFull = false
    await vi.advanceTimersByTimeAsync(5_000)
    expect(store.stored).toEqual(['Last words'])
    expect(draftOf(key, { save: store.save, now })).not.toBe(draft)
  })

  it('is taken up by an editor that opens the record again', async () => {
    const store = storeOf()
    store.isFull = true
    const draft = draftOf(key, { save: store.save, now })
    draft.change(write('Last words'))
    await draft.flush()
    letGo(key)
    const again = draftOf(key, { save: store.save, now }).unsavedText()
    expect(again && toPlainText(again)).toBe('Last words')
  })

  it('of a record that is gone for good is given up once its page is left', async () => {
    const save = async (): Promise<void> => {
      throw new ApiError({ code: 'journal-entry-not-found' })
    }
    draftOf(key, { save, now }).change(write('Too late'))
    hold(key)
    letGo(key)
    await vi.advanceTimersByTimeAsync(0)
    await expect(saveAllDrafts()).resolves.toBeUndefined()
  })

  it('that no note may hold stays unsaved', async () => {
    const store = storeOf()
    const draft = draftOf(key, { save: store.save, now })
    draft.change({ read: () => undefined })
    expect(await draft.flush()).toBe(false)
    expect(store.stored).toEqual([])
  })
})
