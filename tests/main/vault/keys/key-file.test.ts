import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  changePassphrase,
  createKeyFile,
  replaceRecoveryCode,
  setPassphrase,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '../../../../src/main/vault/keys/key-file.ts'
import { systemRandomness } from '../../../../src/main/vault/keys/randomness.ts'
import { newRecoveryCode } from '../../../../src/main/vault/keys/recovery-code.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'
import {
  cheapKdfCost,
  filesThatFailAt,
  givenKeyFile,
  passphrase,
  temporaryFolder,
  toolsIn,
  vaultId,
} from './key-file-fixture.ts'

const refusedAs = (code: string) => expect.objectContaining({ code })

describe('a key file', () => {
  it('opens with its passphrase', async () => {
    const { tools, masterKey } = await givenKeyFile()
    expect(await unlockWithPassphrase(tools, passphrase)).toEqual({
      vaultId,
      createdAt: instant('2026-04-02T09:00:00Z'),
      masterKey,
      upkeep: 'nothing',
    })
  })

  it('opens with its recovery code, however it is typed', async () => {
    const { tools, masterKey, recoveryCode } = await givenKeyFile()
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ')
    expect((await unlockWithRecoveryCode(tools, typed)).masterKey).toEqual(masterKey)
  })

  it('opens with the same words in decomposed letters', async () => {
    const { tools, masterKey } = await givenKeyFile('Übergrößenträger')
    const typed = 'Übergrößenträger'.normalize('NFD')
    expect((await unlockWithPassphrase(tools, typed)).masterKey).toEqual(masterKey)
  })

  it('exists in two equal copies that only their owner may read, whatever the umask', async () => {
    for (const umask of [0o000, 0o022, 0o077]) {
      const before = process.umask(umask)
      const { tools, read } = await givenKeyFile().finally(() => process.umask(before))
      expect(read().main).toEqual(read().copy)
      expect(statSync(tools.paths.main).mode & 0o777).toBe(0o600)
      expect(statSync(tools.paths.copy).mode & 0o777).toBe(0o600)
    }
  })

  it('names nothing but the format, the vault and the slots', async () => {
    const { bytes } = await givenKeyFile()
    const document = JSON.parse(bytes.toString('utf8'))
    expect(Object.keys(document).sort()).toEqual([
      'createdAt',
      'format',
      'mac',
      'slotSha',
      'slots',
      'v',
      'vaultId',
    ])
    expect(document).toMatchObject({ format: 'halftime-key', v: 1, slots: [{ id: 1 }, { id: 2 }] })
  })

  it('is never written over an existing copy', async () => {
    const { folder, tools, masterKey, recoveryCode, bytes } = await givenKeyFile()
    const again = { vaultId, createdAt: instant('2026-05-02T09:00:00Z'), masterKey, passphrase, recoveryCode }
    await expect(createKeyFile(tools, again)).rejects.toEqual(refusedAs('vault-already-exists'))
    rmSync(tools.paths.main)
    await expect(createKeyFile(tools, again)).rejects.toEqual(refusedAs('vault-already-exists'))
    expect(readdirSync(folder)).toEqual(['vault.key.bak'])
    expect(readFileSync(tools.paths.copy)).toEqual(bytes)
  })

  it('that is not there is told as no vault', async () => {
    await expect(unlockWithPassphrase(toolsIn(temporaryFolder()), passphrase)).rejects.toEqual(
      refusedAs('vault-not-found'),
    )
  })
})

describe('a wrong passphrase', () => {
  it.each([
    ['another case', 'Quiet copper lanterns'],
    ['a space more', 'quiet copper lanterns '],
    ['a space less', 'quietcopper lanterns'],
    ['a letter less', 'quiet copper lantern'],
    ['words that are too short to be one', 'quiet'],
    ['nothing', ''],
    ['words that are too long to be one', 'x'.repeat(2_000)],
  ])('is refused as wrong, not as damage: %s', async (_what, typed) => {
    const { tools, read } = await givenKeyFile()
    const before = read()
    await expect(unlockWithPassphrase(tools, typed)).rejects.toEqual(refusedAs('wrong-passphrase'))
    expect(read()).toEqual(before)
  })
})

describe('a wrong recovery code', () => {
  it('of another vault is told from a slip of the pen', async () => {
    const { tools } = await givenKeyFile()
    const other = newRecoveryCode(systemRandomness)
    await expect(unlockWithRecoveryCode(tools, other)).rejects.toMatchObject({
      code: 'wrong-recovery-code',
      facts: { reason: 'not-this-vault' },
    })
    await expect(unlockWithRecoveryCode(tools, other.slice(0, -1))).rejects.toMatchObject({
      code: 'wrong-recovery-code',
      facts: { reason: 'length' },
    })
  })
})

describe('changing the passphrase', () => {
  const next = 'seven silver harbours'

  it('closes the door for the old one and keeps the recovery code', async () => {
    const { tools, masterKey, recoveryCode } = await givenKeyFile()
    expect(await changePassphrase(tools, { current: passphrase, next })).toBe('both')
    await expect(unlockWithPassphrase(tools, passphrase)).rejects.toEqual(refusedAs('wrong-passphrase'))
    expect((await unlockWithPassphrase(tools, next)).masterKey).toEqual(masterKey)
    expect((await unlockWithRecoveryCode(tools, recoveryCode)).masterKey).toEqual(masterKey)
  })

  it.each([
    ['the current one is wrong', 'quiet copper lantern', next, 'wrong-passphrase'],
    ['the next one is too short', passphrase, 'short', 'passphrase-too-short'],
    ['the next one is too long', passphrase, 'x'.repeat(1_025), 'passphrase-too-long'],
  ])('changes nothing if %s', async (_what, current, wanted, code) => {
    const { tools, read } = await givenKeyFile()
    const before = read()
    await expect(changePassphrase(tools, { current, next: wanted })).rejects.toEqual(refusedAs(code))
    expect(read()).toEqual(before)
  })

  it('is possible for who opened the vault with the recovery code', async () => {
    const { tools, recoveryCode } = await givenKeyFile()
    const { masterKey } = await unlockWithRecoveryCode(tools, recoveryCode)
    await setPassphrase(tools, masterKey, next)
    expect((await unlockWithPassphrase(tools, next)).masterKey).toEqual(masterKey)
  })

  it('is impossible with the master key of another vault', async () => {
    const { tools } = await givenKeyFile()
    await expect(setPassphrase(tools, Buffer.alloc(32, 1), next)).rejects.toEqual(
      refusedAs('key-file-damaged'),
    )
  })
})

describe('replacing the recovery code', () => {
  it('closes the door for the old one and keeps the passphrase', async () => {
    const { tools, masterKey, recoveryCode } = await givenKeyFile()
    const next = newRecoveryCode(systemRandomness)
    expect(replaceRecoveryCode(tools, masterKey, next)).toBe('both')
    await expect(unlockWithRecoveryCode(tools, recoveryCode)).rejects.toEqual(
      refusedAs('wrong-recovery-code'),
    )
    expect((await unlockWithRecoveryCode(tools, next)).masterKey).toEqual(masterKey)
    expect((await unlockWithPassphrase(tools, passphrase)).masterKey).toEqual(masterKey)
  })
})

describe('a passphrase slot that is weaker than today', () => {
  it('is wrapped again by unlocking, and keeps its passphrase', async () => {
    const { tools, masterKey, read } = await givenKeyFile()
    const stronger = { ...tools, kdfCost: { memoryKiB: 24_576, passes: 2, lanes: 1 } }
    expect(await unlockWithPassphrase(stronger, passphrase)).toMatchObject({ masterKey, upkeep: 'done' })
    expect(JSON.parse(read().main.toString()).slots[0].kdf).toMatchObject({ memoryKiB: 24_576, passes: 2 })
    expect(await unlockWithPassphrase(stronger, passphrase)).toMatchObject({ masterKey, upkeep: 'nothing' })
  })

  it('is not made weaker where today asks for less', async () => {
    const { tools, read } = await givenKeyFile()
    const stronger = { ...tools, kdfCost: { memoryKiB: 24_576, passes: 2, lanes: 1 } }
    await unlockWithPassphrase(stronger, passphrase)
    const before = read()
    await unlockWithPassphrase({ ...tools, kdfCost: cheapKdfCost }, passphrase)
    expect(read()).toEqual(before)
  })

  it('opens even if the disk is too full to wrap it again', async () => {
    const { tools, masterKey, read } = await givenKeyFile()
    const before = read()
    const { files } = filesThatFailAt(1)
    const stronger = { ...tools, files, kdfCost: { memoryKiB: 24_576, passes: 2, lanes: 1 } }
    expect(await unlockWithPassphrase(stronger, passphrase)).toMatchObject({ masterKey, upkeep: 'failed' })
    expect(read()).toEqual(before)
  })
})

describe('a disk that fills up', () => {
  const next = 'seven silver harbours'
  const steps = Array.from({ length: 10 }, (_, step) => step)

  it.each(steps)(
    'at step %i of a passphrase change leaves a pair that opens, both copies alike',
    async (step) => {
      const { folder, tools, masterKey, bytes, read, write } = await givenKeyFile()
      const failing = filesThatFailAt(step)
      const change = changePassphrase({ ...tools, files: failing.files }, { current: passphrase, next })
      const outcome = await change.catch((error: unknown) => error)
      expect(failing.calls()).toBeGreaterThan(step)
      expect(readdirSync(folder).sort()).toEqual(['vault.key', 'vault.key.bak'])

      if (outcome instanceof Error) {
        expect(read()).toEqual({ main: bytes, copy: bytes })
        return
      }
      // Past the first rename the new passphrase counts; the next unlock makes the pair whole.
      expect(outcome).toBe('main-only')
      const unlocked = await unlockWithPassphrase(tools, next)
      expect(unlocked.masterKey).toEqual(masterKey)
      expect(read().copy).toEqual(read().main)
      write({ main: 'gone' })
      expect((await unlockWithPassphrase(tools, next)).masterKey).toEqual(masterKey)
    },
  )

  it('has no more than these ten steps to fail at', async () => {
    const { tools } = await givenKeyFile()
    const counting = filesThatFailAt(Number.POSITIVE_INFINITY)
    await changePassphrase({ ...tools, files: counting.files }, { current: passphrase, next })
    expect(counting.calls()).toBe(steps.length)
  })

  it.each(steps.slice(0, 7))('at step %i of creation leaves nothing behind', async (step) => {
    const folder = temporaryFolder()
    const { files } = filesThatFailAt(step)
    const masterKey = Buffer.alloc(32, 1)
    const recoveryCode = newRecoveryCode(systemRandomness)
    const vault = { vaultId, createdAt: instant('2026-04-02T09:00:00Z'), masterKey, passphrase, recoveryCode }
    await expect(createKeyFile(toolsIn(folder, files), vault)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a copy that is gone', () => {
  it.each(['main', 'copy'] as const)('is written anew by unlocking: %s', async (which) => {
    const { tools, masterKey, bytes, read } = await givenKeyFile()
    rmSync(tools.paths[which])
    expect(await unlockWithPassphrase(tools, passphrase)).toMatchObject({ masterKey, upkeep: 'done' })
    expect(read()).toEqual({ main: bytes, copy: bytes })
  })

  it('is as good as damaged when a link or a folder took its place', async () => {
    const { folder, tools, masterKey, bytes } = await givenKeyFile()
    rmSync(tools.paths.main)
    writeFileSync(join(folder, 'elsewhere'), bytes)
    symlinkSync(join(folder, 'elsewhere'), tools.paths.main)
    expect((await unlockWithPassphrase(tools, passphrase)).masterKey).toEqual(masterKey)
    expect(statSync(tools.paths.main).isFile()).toBe(true)
  })
})
