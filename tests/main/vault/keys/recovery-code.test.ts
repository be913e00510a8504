import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { systemRandomness } from '../../../../src/main/vault/keys/randomness.ts'
import {
  formatRecoveryCode,
  newRecoveryCode,
  parseRecoveryCode,
} from '../../../../src/main/vault/keys/recovery-code.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secrets = fc.uint8Array({ minLength: 19, maxLength: 19 }).map((bytes) => Buffer.from(bytes))

describe('a recovery code', () => {
  it('is 8 groups of 4 characters that cannot be mistaken for each other', () => {
    expect(newRecoveryCode(systemRandomness)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('reads back as the secret it was made from', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(parseRecoveryCode(formatRecoveryCode(secret))).toEqual(secret)
      }),
    )
  })

  it('may be typed without hyphens, in small letters, with spaces, and with O, I and L for 0 and 1', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = formatRecoveryCode(secret)
        expect(parseRecoveryCode(code.toLowerCase().replaceAll('-', ''))).toEqual(secret)
        expect(parseRecoveryCode(`  ${code.replaceAll('-', ' – ')}\n`)).toEqual(secret)
        expect(parseRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(secret)
        expect(parseRecoveryCode(code.replaceAll('0', 'O').replaceAll('1', 'I'))).toEqual(secret)
      }),
    )
  })

  it('notices every wrong single character', () => {
    const code = formatRecoveryCode(Buffer.from('nineteen bytes long'))
    for (let at = 0; at < code.length; at++) {
      if (code[at] === '-') continue
      for (const wrong of alphabet) {
        if (wrong === code[at]) continue
        const typed = code.slice(0, at) + wrong + code.slice(at + 1)
        expect(() => parseRecoveryCode(typed)).toThrow(
          expect.objectContaining({ facts: { reason: 'checksum' } }),
        )
      }
    }
  })

  it.each([
    ['too short', '0000-0000', 'length'],
    ['empty', '', 'length'],
    ['too long', '0'.repeat(33), 'length'],
    ['a character that no code has', 'U'.repeat(32), 'character'],
    ['all zeros', '0'.repeat(32), 'checksum'],
  ])('says what does not fit when it is %s', (_what, typed, reason) => {
    expect(() => parseRecoveryCode(typed)).toThrow(
      expect.objectContaining({ code: 'wrong-recovery-code', facts: { reason } }),
    )
  })
})
