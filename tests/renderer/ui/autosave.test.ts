import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Autosave, createAutosave, type SaveProgress } from '../../../src/renderer/src/ui/autosave.ts'

/** A store that answers when told to. */
function openSlowStore() {
  const saved: string[] = []
  const waiting: { readonly answer: () => void; readonly refuse: () => void }[] = []
  const save = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({
        answer: () => {
          saved.push(text)
          resolve()
        },
        refuse: () => reject(new Error('disk full')),
      })
    })
  return { saved, waiting, save }
}

describe('a field that saves itself', () => {
  let store: ReturnType<typeof openSlowStore>
  let said: SaveProgress['kind'][]
  let field: Autosave<string>

  beforeEach(() => {
    vi.useFakeTimers()
    store = openSlowStore()
    said = []
    field = createAutosave<string>({
      save: store.save,
      now: () => new Date(),
      onProgress: (progress) => said.push(progress.kind),
    })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('waits for a quiet moment and says saved only after the store answered', async () => {
    field.change('a')
    await vi.advanceTimersByTimeAsync(799)
    expect(store.waiting).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(said).toEqual(['waiting', 'saving'])
    store.waiting[0]?.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(said.at(-1)).toBe('saved')
    expect(field.isUnsaved()).toBe(false)
  })

  it('saves well within a second while typing goes on', async () => {
    for (const text of ['a', 'ab', 'abc']) {
      field.change(text)
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(store.waiting).toHaveLength(1)
  })

  it('saves the newest text last, one save at a time', async () => {
    field.change('a')
    await vi.advanceTimersByTimeAsync(800)
    field.change('ab')
    await vi.advanceTimersByTimeAsync(800)
    expect(store.waiting).toHaveLength(1)
    store.waiting[0]?.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(said).not.toContain('saved')
    store.waiting[1]?.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(store.saved).toEqual(['a', 'ab'])
    expect(said.at(-1)).toBe('saved')
  })

  it('keeps the text of a failed save and tries again by itself', async () => {
    field.change('a')
    await vi.advanceTimersByTimeAsync(800)
    store.waiting[0]?.refuse()
    await vi.advanceTimersByTimeAsync(0)
    expect(said.at(-1)).toBe('failed')
    expect(field.isUnsaved()).toBe(true)
    await vi.advanceTimersByTimeAsync(1_000)
    store.waiting[1]?.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(store.saved).toEqual(['a'])
    expect(said.at(-1)).toBe('saved')
  })

  it('saves what is unsaved when it goes away, and then rests', async () => {
    field.change('a')
    field.stop()
    await vi.advanceTimersByTimeAsync(0)
    store.waiting[0]?.refuse()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(store.waiting).toHaveLength(1)
  })

  it('has nothing to do when nothing changed', async () => {
    await field.flush()
    expect(said).toEqual([])
  })
})
