import { beforeEach, describe, expect, it } from 'vitest'
import { createOwnClipboard } from '../../../src/main/app/clipboard.ts'
import { clipboard, resetElectron } from '../../support/electron.ts'

beforeEach(() => resetElectron())

describe('the clipboard', () => {
  it('is emptied on lock if it holds what we put there', async () => {
    const own = createOwnClipboard()
    await own.copy('Sam: discounted before asking')
    await own.clearIfOurs()
    expect(clipboard.text).toBe('')
  })

  it('is left alone if somebody copied something since', async () => {
    const own = createOwnClipboard()
    await own.copy('Sam: discounted before asking')
    clipboard.text = 'a phone number'
    await own.clearIfOurs()
    expect(clipboard.text).toBe('a phone number')
  })

  it('is emptied on lock of what was copied in a page', async () => {
    const own = createOwnClipboard()
    clipboard.text = 'Sam: discounted before asking'
    await own.remember()
    await own.clearIfOurs()
    expect(clipboard.text).toBe('')
  })

  it('is left alone if we never used it', async () => {
    clipboard.text = 'a phone number'
    await createOwnClipboard().clearIfOurs()
    expect(clipboard.text).toBe('a phone number')
  })
})
