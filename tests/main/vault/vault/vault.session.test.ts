import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { openTestSession } from '../../../support/open-test-session.ts'

const passphrase = 'a long walk in the rain'
const Prepared = z.object({ ok: z.literal(true), value: z.object({ recoveryCode: z.string() }) })

async function madeVault() {
  const first = openTestSession()
  const prepared = Prepared.parse(await first.call('vault.prepare', { passphrase }))
  const { recoveryCode } = prepared.value
  expect(await first.call('vault.create', { recoveryCode })).toEqual({ ok: true, value: null })
  return { ...first, recoveryCode }
}

describe('a new vault', () => {
  it('is not made before its recovery code was typed back', async () => {
    const { call, folder } = openTestSession()
    await call('vault.prepare', { passphrase })
    expect(await call('vault.create', { recoveryCode: 'AAAA-BBBB' })).toMatchObject({
      error: { code: 'recovery-not-proven' },
    })
    expect(readdirSync(folder)).toEqual(['backups'])
    expect(await call('vault.status', {})).toMatchObject({ value: { state: 'none' } })
  })

  it('is never made over another', async () => {
    const { folder, session } = await madeVault()
    await session.close()
    const next = openTestSession({ folder })
    expect(await next.call('vault.prepare', { passphrase })).toMatchObject({
      error: { code: 'vault-already-exists' },
    })
  })

  it('keeps a rep over night, for the passphrase and for the recovery code', async () => {
    const { call, session, folder, recoveryCode } = await madeVault()
    await call('rep.create', { name: 'Alex Rivera' })
    await session.close()
    const nextDay = openTestSession({ folder })
    expect(await nextDay.call('vault.unlock', { passphrase })).toEqual({ ok: true, value: null })
    expect(await nextDay.call('rep.list', {})).toMatchObject({ value: [{ rep: { name: 'Alex Rivera' } }] })
    await nextDay.session.close()
    const dayAfter = openTestSession({ folder })
    const next = 'another long walk, in the sun'
    await dayAfter.call('vault.unlockWithRecoveryCode', {
      recoveryCode: recoveryCode.toLowerCase(),
      passphrase: next,
    })
    expect(await dayAfter.call('rep.list', {})).toMatchObject({ value: [{ rep: { name: 'Alex Rivera' } }] })
    await dayAfter.session.close()
    const last = openTestSession({ folder })
    expect(await last.call('vault.unlock', { passphrase })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect(await last.call('vault.unlock', { passphrase: next })).toMatchObject({ ok: true })
  })
})

describe('a locked vault', () => {
  it('answers nothing but what unlocking needs', async () => {
    const { session, call } = await madeVault()
    await session.close()
    expect(await call('rep.list', {})).toEqual({ ok: false, error: { code: 'vault-locked' } })
    expect(await call('vault.changePassphrase', { current: passphrase, next: passphrase })).toEqual({
      ok: false,
      error: { code: 'vault-locked' },
    })
  })

  it('makes somebody who guesses wait', async () => {
    const { session, folder } = await madeVault()
    await session.close()
    const { call } = openTestSession({ folder })
    const wrong = () => call('vault.unlock', { passphrase: 'not this one, surely' })
    const replies = []
    for (let tries = 0; tries < 5; tries++) replies.push(await wrong())
    expect(replies).toMatchObject([
      { error: { code: 'wrong-passphrase', facts: { waitSeconds: 0 } } },
      { error: { code: 'wrong-passphrase', facts: { waitSeconds: 0 } } },
      { error: { code: 'wrong-passphrase', facts: { waitSeconds: 1 } } },
      { error: { code: 'try-again-later', facts: { waitSeconds: 1 } } },
      { error: { code: 'try-again-later' } },
    ])
  })

  it('tells a damaged store from a wrong passphrase and overwrites neither', async () => {
    const { session, folder, call } = await madeVault()
    await call('rep.create', { name: 'Alex Rivera' })
    await session.close()
    const path = join(folder, 'vault.db')
    const bytes = readFileSync(path)
    bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const next = openTestSession({ folder })
    expect(await next.call('vault.unlock', { passphrase: 'not this one, surely' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect(await next.call('vault.unlock', { passphrase })).toMatchObject({
      error: { code: 'store-corrupt' },
    })
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('says so when the key file is damaged in both copies', async () => {
    const { session, folder } = await madeVault()
    await session.close()
    for (const name of ['vault.key', 'vault.key.bak'])
      writeFileSync(join(folder, name), '{"format":"halftime-key"')
    const next = openTestSession({ folder })
    expect(await next.call('vault.unlock', { passphrase })).toMatchObject({
      error: { code: 'key-file-damaged' },
    })
  })

  it('is not created again over a store whose key file is gone', async () => {
    const { session, folder } = await madeVault()
    await session.close()
    const next = openTestSession({ folder })
    expect(await next.call('vault.status', {})).toMatchObject({ value: { state: 'locked' } })
  })
})

describe('an open vault', () => {
  it('announces what a command changed, and nothing for a question or a refusal', async () => {
    const { call, events } = await madeVault()
    events.length = 0
    await call('rep.list', {})
    await call('rep.change', { id: '6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11', changes: {} })
    expect(events).toEqual([])
    await call('rep.create', { name: 'Alex Rivera' })
    expect(events).toEqual([{ name: 'noun-changed', nouns: ['rep'] }])
  })

  it('keeps its files to their owner', async () => {
    const { folder } = await madeVault()
    const modes = readdirSync(folder).map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8))
    expect(new Set(modes)).toEqual(new Set(['600', '700']))
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('runs commands in the order they came', async () => {
    const { call } = await madeVault()
    const names = Array.from({ length: 20 }, (_, place) => `Rep ${String(place).padStart(2, '0')}`)
    const replies = await Promise.all(names.map((name) => call('rep.create', { name })))
    const Created = z.object({ value: z.object({ name: z.string(), createdAt: z.string() }) })
    expect(replies.map((reply) => Created.parse(reply).value.name)).toEqual(names)
  })
})
