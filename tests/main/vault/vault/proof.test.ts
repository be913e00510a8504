import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createProof } from '../../../../src/main/vault/vault/proof.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'
import { openTestSession } from '../../../support/open-test-session.ts'

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

describe('an open vault', () => {
  const passphrase = 'a long walk in the rain'
  const Created = z.object({ value: z.object({ id: z.string() }) })

  async function openVault() {
    let now = '2026-11-21T09:00:00Z'
    const desk = openTestSession({ now: () => now })
    await desk.session.create(desk.session.prepare(passphrase).recoveryCode)
    const repId = Created.parse(await desk.call('rep.create', { name: 'Alex Rivera' })).value.id
    return {
      ...desk,
      repId,
      later: (time: string) => {
        now = `2026-11-21T${time}Z`
      },
    }
  }

  it('hands nothing out to who sits down at it later, until the passphrase is typed', async () => {
    const { call, repId, later } = await openVault()
    const report = () => call('erasure.report', { repId, fileToken: 'none' })
    expect(await report()).toMatchObject({ error: { code: 'file-not-chosen' } })
    later('09:05:01')
    expect(await report()).toEqual({ ok: false, error: { code: 'proof-needed' } })
    expect(await call('reviewPacket.renderForPrint', { reviewPacketId: 'x', paper: 'a4' })).toEqual({
      ok: false,
      error: { code: 'proof-needed' },
    })
    await call('vault.provePassphrase', { passphrase: 'a long walk in the sun' })
    expect(await report()).toEqual({ ok: false, error: { code: 'proof-needed' } })
    await call('vault.provePassphrase', { passphrase })
    expect(await report()).toMatchObject({ error: { code: 'file-not-chosen' } })
  })

  it('erases nobody on a proof that was given for something else', async () => {
    const { call, repId } = await openVault()
    const erase = (typedName: string) => call('erasure.erase', { repId, typedName })
    expect(await erase('Alex Rivera')).toEqual({ ok: false, error: { code: 'proof-needed' } })
    await call('vault.provePassphrase', { passphrase })
    expect(await erase('Sam Ortiz')).toMatchObject({ error: { code: 'name-not-matching' } })
    expect(await erase('Alex Rivera')).toEqual({ ok: false, error: { code: 'proof-needed' } })
    await call('vault.provePassphrase', { passphrase })
    expect(await erase('Alex Rivera')).toMatchObject({ ok: true })
  })
})
