import { describe, expect, it } from 'vitest'
import { saveDrafts } from '../../../src/renderer/src/api/events.ts'
import { flushBeforeLock } from '../../../src/renderer/src/record/flush-before-lock.ts'
import { createAutosave } from '../../../src/renderer/src/ui/autosave.ts'

function openField(save: (text: string) => Promise<unknown>) {
  return createAutosave<string>({ save, now: () => new Date(), onProgress: () => undefined })
}

describe('a field with an unsaved text, before a lock', () => {
  it('is saved at once, and nothing is said to be unsaved', async () => {
    const stored: string[] = []
    const field = openField(async (text) => stored.push(text))
    const off = flushBeforeLock(field)
    field.change('the newest words')
    expect(await saveDrafts()).toBe(false)
    expect(stored).toEqual(['the newest words'])
    off()
  })

  it('is said to be unsaved if the store refuses it', async () => {
    const field = openField(() => Promise.reject(new Error('the disk is full')))
    const off = flushBeforeLock(field)
    field.change('the newest words')
    expect(await saveDrafts()).toBe(true)
    off()
    field.stop()
  })

  it('is not asked any more once it has gone', async () => {
    const field = openField(() => Promise.reject(new Error('the disk is full')))
    flushBeforeLock(field)()
    field.change('the newest words')
    expect(await saveDrafts()).toBe(false)
    field.stop()
  })
})
