import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeychain } from '../../../src/main/app/keychain.ts'
import { keepInKeychain, unlockWithKeychain } from '../../../src/main/app/keychain-acts.ts'
import { Lifecycle } from '../../../src/main/app/lifecycle.ts'
import type { Reply } from '../../../src/shared/kernel/errors.ts'
import { resetElectron, safeStorage } from '../../support/electron.ts'
import { openTestSession } from '../../support/open-test-session.ts'
import { catchLog } from '../../support/quiet-log.ts'

catchLog()

let folder: string
let file: string
beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'halftime-keychain-'))
  file = join(folder, 'keychain.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const passphrase = 'a long walk in the rain'
const nothing = (): void => {}

/** A lifecycle over windows that are not there. */
function lifecycle(): Lifecycle {
  return new Lifecycle({
    vault: { start: nothing, warmUp: nothing, close: async () => {} },
    windows: {
      openLock: nothing,
      closeLock: nothing,
      warmWork: nothing,
      showWork: async () => {},
      hideWork: nothing,
      closeWork: nothing,
      announceToWork: nothing,
    },
    clearTraces: async () => {},
  })
}

describe('the keychain of the system', () => {
  it.each([
    ['linux', 'basic_text', 'unavailable'],
    ['linux', 'unknown', 'unavailable'],
    ['linux', 'kwallet6', 'off'],
    ['win32', 'basic_text', 'off'],
    ['darwin', 'unknown', 'off'],
  ] as const)('on %s with %s is %s', async (platform, backend, state) => {
    safeStorage.backend = backend
    expect(await createKeychain(file, platform).state()).toBe(state)
  })

  it('is not offered where the system has no encryption to give', async () => {
    safeStorage.available = false
    expect(await createKeychain(file, 'darwin').state()).toBe('unavailable')
  })

  it('keeps the key sealed, for its owner alone, and gives it out again', async () => {
    const keychain = createKeychain(file, 'linux')
    await keychain.keep('a secret of 32 bytes')
    expect(readFileSync(file, 'utf8')).not.toContain('a secret')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await keychain.state()).toBe('on')
    expect(await createKeychain(file, 'linux').fetch()).toBe('a secret of 32 bytes')
    expect(safeStorage.sealed).toBe(1)
  })

  it('seals anew when the system has a new key', async () => {
    const keychain = createKeychain(file, 'linux')
    await keychain.keep('a secret')
    safeStorage.shouldReEncrypt = true
    expect(await keychain.fetch()).toBe('a secret')
    expect(safeStorage.sealed).toBe(2)
  })

  it('gives nothing out once it is locked, damaged or weak, and says so', async () => {
    const keychain = createKeychain(file, 'linux')
    await keychain.keep('a secret')
    safeStorage.backend = 'basic_text'
    expect(await keychain.fetch()).toBeUndefined()
    safeStorage.backend = 'gnome_libsecret'
    safeStorage.fails = true
    expect(await keychain.fetch()).toBeUndefined()
    expect(await keychain.state()).toBe('failed')
    safeStorage.fails = false
    writeFileSync(file, '{"v":1}')
    expect(await createKeychain(file, 'linux').fetch()).toBeUndefined()
    keychain.forget()
    expect(await keychain.state()).toBe('off')
  })
})

describe('a vault with the keychain as a second way in', () => {
  async function madeVault() {
    const desk = openTestSession({ folder: join(folder, 'vault') })
    const { recoveryCode } = desk.session.prepare(passphrase)
    await desk.session.create(recoveryCode)
    return desk
  }
  const tomorrow = () => openTestSession({ folder: join(folder, 'vault') })

  it('opens without the passphrase, and asks for it before something leaves', async () => {
    const keychain = createKeychain(file, 'linux')
    const desk = await madeVault()
    await desk.session.provePassphrase(passphrase)
    expect(await keepInKeychain(keychain, desk)).toEqual({ state: 'on' })
    await desk.session.close()
    const next = tomorrow()
    expect(await unlockWithKeychain({ keychain, vault: next, lifecycle: lifecycle() })).toEqual({
      opened: true,
    })
    expect(next.session.isOpen()).toBe(true)
    expect(await next.call('reviewPacket.renderForPrint', {})).toMatchObject({
      error: { code: 'proof-needed' },
    })
    await next.session.close()
    expect(await tomorrow().call('vault.unlock', { passphrase })).toMatchObject({ ok: true })
  })

  it('is not set up by who does not know the passphrase, nor where there is no keychain', async () => {
    const keychain = createKeychain(file, 'linux')
    const desk = await madeVault()
    // Opening is not enough: whoever sits down at an open vault has not typed it.
    await expect(keepInKeychain(keychain, desk)).rejects.toMatchObject({ code: 'proof-needed' })
    await expect(desk.session.provePassphrase('a long walk in the sun')).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    await expect(keepInKeychain(keychain, desk)).rejects.toMatchObject({ code: 'proof-needed' })
    await desk.session.provePassphrase(passphrase)
    safeStorage.backend = 'basic_text'
    await expect(keepInKeychain(keychain, desk)).rejects.toMatchObject({
      code: 'keychain-unavailable',
    })
  })

  it('takes its slot back when the keychain fails', async () => {
    const keychain = createKeychain(file, 'linux')
    const desk = await madeVault()
    const before = readFileSync(join(folder, 'vault', 'vault.key'))
    safeStorage.fails = true
    await desk.session.provePassphrase(passphrase)
    await expect(keepInKeychain(keychain, desk)).rejects.toMatchObject({
      code: 'keychain-unavailable',
    })
    expect(readFileSync(join(folder, 'vault', 'vault.key')).equals(before)).toBe(true)
  })

  it('outlives a new passphrase, and ends with the slot or a new master key', async () => {
    const keychain = createKeychain(file, 'linux')
    const desk = await madeVault()
    await desk.session.provePassphrase(passphrase)
    await keepInKeychain(keychain, desk)
    await desk.session.changePassphrase(passphrase, 'a short walk in the sun')
    await desk.session.close()
    const next = tomorrow()
    expect(await unlockWithKeychain({ keychain, vault: next, lifecycle: lifecycle() })).toEqual({
      opened: true,
    })
    expect(await next.call('vault.removeKeychainSlot', {})).toMatchObject({ ok: true })
    await next.session.close()
    const last = tomorrow()
    expect(await unlockWithKeychain({ keychain, vault: last, lifecycle: lifecycle() })).toEqual({
      opened: false,
    })
    expect(await keychain.state()).toBe('failed')
  })

  it('is no way past a damaged store: that is said as what it is', async () => {
    const keychain = createKeychain(file, 'linux')
    await keychain.keep('a secret')
    const vault = {
      call: async (): Promise<Reply<unknown>> => ({ ok: false, error: { code: 'store-corrupt' } }),
    }
    await expect(unlockWithKeychain({ keychain, vault, lifecycle: lifecycle() })).rejects.toMatchObject({
      code: 'store-corrupt',
    })
  })
})
