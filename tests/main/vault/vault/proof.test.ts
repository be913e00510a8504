import { describe, expect, it } from 'vitest'
import { createProof } from '../../../../src/main/vault/vault/proof.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'

const at = (time: string) => instant(`2026-11-21T${time}Z`)

describe('the proof that somebody knows the passphrase', () => {
  it('holds for five minutes after the vault was opened with it', () => {
    const proof = createProof()
    proof.opened(at('09:00:00'))
    expect(proof.spend('recent', at('09:05:00'))).toBe(true)
    expect(proof.spend('recent', at('09:05:01'))).toBe(false)
  })

  it('is not there before it was given, and gone with the lock', () => {
    const proof = createProof()
    expect(proof.spend('recent', at('09:00:00'))).toBe(false)
    proof.given(at('09:00:00'))
    proof.forget()
    expect(proof.spend('recent', at('09:00:01'))).toBe(false)
    expect(proof.spend('fresh', at('09:00:01'))).toBe(false)
  })

  it('is asked for anew by what goes for good, even right after opening', () => {
    const proof = createProof()
    proof.opened(at('09:00:00'))
    expect(proof.spend('fresh', at('09:00:01'))).toBe(false)
    proof.given(at('09:00:10'))
    expect(proof.spend('fresh', at('09:01:00'))).toBe(true)
  })

  it('serves one act that goes for good, and no second', () => {
    const proof = createProof()
    proof.given(at('09:00:00'))
    expect(proof.spend('fresh', at('09:00:01'))).toBe(true)
    expect(proof.spend('fresh', at('09:00:02'))).toBe(false)
    expect(proof.spend('recent', at('09:00:02'))).toBe(true)
  })

  it('grows old, never young, when the clock is set back', () => {
    const proof = createProof()
    proof.given(at('09:00:00'))
    expect(proof.spend('recent', at('08:59:59'))).toBe(false)
  })
})
