import { describe, expect, it } from 'vitest'
import { errorText, errorTexts } from '../../../src/renderer/src/api/error-text.ts'
import { vaultErrorText } from '../../../src/renderer/src/api/vault-error-text.ts'
import {
  doorCodes,
  type ErrorCode,
  refusalCodes,
  storeFailureCodes,
} from '../../../src/shared/kernel/errors.ts'

const codes: readonly ErrorCode[] = [...new Set([...refusalCodes, ...storeFailureCodes, ...doorCodes])]

describe('the words for an error', () => {
  it('are there for every code, and for no other', () => {
    expect(Object.keys(errorTexts).sort()).toEqual([...codes].sort())
  })

  it.each(codes)('%s: say what happened, what is safe and what to do, calmly', (code) => {
    const text = errorText({ code })
    for (const sentence of Object.values(text)) {
      expect(sentence.length).toBeGreaterThan(10)
      expect(sentence).not.toMatch(/!|undefined|NaN|\b(error|invalid|failed)\b/i)
      expect(sentence).not.toContain(code)
      expect(sentence[0]).toBe(sentence[0]?.toUpperCase())
    }
    expect(text.title).not.toMatch(/\.$/)
    expect(text.safe).toMatch(/\.$/)
    expect(text.next).toMatch(/\.$/)
  })

  it('tell four troubles at the lock apart', () => {
    const titles = (
      [
        'wrong-passphrase',
        'key-file-damaged',
        'store-corrupt',
        'store-wrong-key',
        'store-from-the-future',
      ] as const
    ).map((code) => vaultErrorText({ code }).title)
    expect(new Set(titles).size).toBe(5)
  })

  it.each([
    [0, 'Check caps lock'],
    [1, 'Wait one second, then check caps lock'],
    [8, 'Wait 8 seconds, then check caps lock'],
  ])('say how long to wait: %i', (waitSeconds, beginning) => {
    const { next } = errorText({ code: 'wrong-passphrase', facts: { waitSeconds } })
    expect(next.startsWith(beginning)).toBe(true)
  })

  it('name the incident of a bug', () => {
    expect(errorText({ code: 'internal', incident: '3f2a' }).next).toContain('3f2a')
  })

  it('are the same on the lock page', () => {
    expect(vaultErrorText({ code: 'store-corrupt' })).toEqual(errorText({ code: 'store-corrupt' }))
  })
})
