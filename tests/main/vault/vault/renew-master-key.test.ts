import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as z from 'zod/mini'
import { type Files, nodeFiles } from '../../../../src/main/vault/db/files.ts'
import { migrations } from '../../../../src/main/vault/db/migrations/index.ts'
import { genuineDocument } from '../../../../src/main/vault/keys/key-file.ts'
import { systemRandomness } from '../../../../src/main/vault/keys/randomness.ts'
import { newRecoveryCode } from '../../../../src/main/vault/keys/recovery-code.ts'
import { buildUnderNewKey } from '../../../../src/main/vault/vault/renew-master-key.ts'
import { vaultPaths } from '../../../../src/main/vault/vault/vault-files.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'
import { cheapKdf, openTestSession } from '../../../support/open-test-session.ts'

const passphrase = 'a long walk in the rain'
const Code = z.object({ value: z.object({ recoveryCode: z.string() }) })
const Names = z.object({ value: z.array(z.object({ rep: z.object({ name: z.string() }) })) })

async function madeVault() {
  const desk = openTestSession()
  const { recoveryCode } = desk.session.prepare(passphrase)
  await desk.session.create(recoveryCode)
  for (const name of ['Alex Rivera', 'Sam Ortiz', 'Dana Weiss']) await desk.call('rep.create', { name })
  await desk.call('sample.create', {})
  return { ...desk, recoveryCode }
}

async function namesIn(call: (method: string, input: unknown) => Promise<unknown>): Promise<string[]> {
  return Names.parse(await call('rep.list', {})).value.map(({ rep }) => rep.name)
}

async function renew(desk: Awaited<ReturnType<typeof madeVault>>): Promise<string> {
  const { recoveryCode } = Code.parse(await desk.call('vault.prepareNewMasterKey', { passphrase })).value
  expect(await desk.call('vault.newMasterKey', { recoveryCode })).toEqual({ ok: true, value: null })
  return recoveryCode
}

/** A folder as a killed process would leave it, opened again the next day. */
async function opensWith(folder: string, code: string): Promise<string[] | string> {
  const next = openTestSession({ folder })
  const reply = await next.call('vault.unlock', { passphrase })
  if (!reply.ok) return reply.error.code
  const names = await namesIn(next.call)
  const check = await next.call('vault.checkRecoveryCode', { recoveryCode: code })
  await next.session.close()
  return check.ok ? names : 'the code does not fit'
}

describe('a new master key', { timeout: 30_000 }, () => {
  it('keeps the passphrase and every record, and makes the old code useless', async () => {
    const desk = await madeVault()
    const before = await namesIn(desk.call)
    const found = await desk.call('search.find', { text: 'discovery' })
    const storeBefore = readFileSync(join(desk.folder, 'vault.db'))
    const code = await renew(desk)
    expect(await namesIn(desk.call)).toEqual(before)
    expect(await desk.call('search.find', { text: 'discovery' })).toEqual(found)
    expect(await desk.call('rep.create', { name: 'Jo Ferreira' })).toMatchObject({ ok: true })
    await desk.session.close()
    expect(readFileSync(join(desk.folder, 'vault.db')).equals(storeBefore)).toBe(false)
    const next = openTestSession({ folder: desk.folder })
    expect(await next.call('vault.unlock', { passphrase })).toEqual({ ok: true, value: null })
    expect(await next.call('vault.checkRecoveryCode', { recoveryCode: code })).toMatchObject({ ok: true })
    expect(await next.call('vault.checkRecoveryCode', { recoveryCode: desk.recoveryCode })).toMatchObject({
      ok: false,
      error: { code: 'wrong-recovery-code' },
    })
    expect(desk.bugs).toEqual([])
  })

  it('leaves nothing behind that the old key opens but the backup from just before', async () => {
    const desk = await madeVault()
    await renew(desk)
    expect(readdirSync(desk.folder).filter((name) => /restoring|ready|damaged|tmp/.test(name))).toEqual([])
    expect(readdirSync(join(desk.folder, 'backups'))).toEqual([
      expect.stringMatching(/^halftime-.*-before-new-key\.bak$/),
    ])
  })

  it('is not made before its recovery code was typed back', async () => {
    const desk = await madeVault()
    expect(await desk.call('vault.newMasterKey', { recoveryCode: desk.recoveryCode })).toMatchObject({
      ok: false,
      error: { code: 'recovery-not-proven' },
    })
    await desk.call('vault.prepareNewMasterKey', { passphrase })
    expect(await desk.call('vault.newMasterKey', { recoveryCode: desk.recoveryCode })).toMatchObject({
      ok: false,
      error: { code: 'recovery-not-proven' },
    })
    expect(
      await desk.call('vault.prepareNewMasterKey', { passphrase: 'a long walk in the sun' }),
    ).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } })
    await desk.session.close()
    expect(await opensWith(desk.folder, desk.recoveryCode)).toContain('Alex Rivera')
  })
})

/** Files that keep a copy of the vault's folder before each act, as a kill at that moment would leave it. */
function filesWithMemory(folder: string, kept: string): { files: Files; moments: () => number } {
  let moment = 0
  const remember = (): void => {
    cpSync(folder, join(kept, String(moment)), { recursive: true })
    moment += 1
  }
  const files: Files = {
    ...nodeFiles,
    create: (path) => {
      remember()
      return nodeFiles.create(path)
    },
    write: (file, bytes) => {
      remember()
      nodeFiles.write(file, bytes)
    },
    rename: (from, to) => {
      remember()
      nodeFiles.rename(from, to)
    },
    syncFolder: (path) => {
      remember()
      nodeFiles.syncFolder(path)
    },
  }
  return { files, moments: () => moment }
}

describe('a new master key that is cut short', { timeout: 60_000 }, () => {
  it('leaves the old vault at every moment before the swap, and the new one at every moment after', async () => {
    const desk = await madeVault()
    const kept = mkdtempSync(join(tmpdir(), 'halftime-cut-'))
    onTestFinished(() => rmSync(kept, { recursive: true, force: true }))
    const paths = vaultPaths(desk.folder)
    const { files, moments } = filesWithMemory(desk.folder, kept)
    const keys = { files, randomness: systemRandomness, kdfCost: cheapKdf, paths: paths.keyFile }
    const { vault } = desk.session.backupDesk()
    const code = newRecoveryCode(systemRandomness)
    const now = () => instant('2026-11-21T09:00:00Z')
    const masterKey = await buildUnderNewKey({
      paths,
      keys,
      vault: { ...vault, keyDocument: genuineDocument(keys, vault.masterKey) },
      migrations,
      now,
      passphrase,
      recoveryCode: code,
      close: async () => undefined,
      open: async () => undefined,
    })
    masterKey.fill(0)
    await desk.session.close()
    const before = Array.from({ length: moments() }, (_, moment) => join(kept, String(moment)))
    expect(before.length).toBeGreaterThanOrEqual(6)
    for (const folder of before) expect(await opensWith(folder, desk.recoveryCode)).toContain('Alex Rivera')

    // The one rename that decides, and then every way of getting no further than some of the moves.
    const parts = ['vault.db', 'vault.key', 'vault.key.bak']
    for (let moved = 0; moved <= parts.length; moved++) {
      const folder = join(kept, `after-${moved}`)
      cpSync(desk.folder, folder, { recursive: true })
      const ready = join(folder, 'ready-20261121T090000000Z')
      renameSync(join(folder, 'restoring'), ready)
      mkdirSync(join(folder, 'damaged-20261121T090000000Z'))
      for (const part of parts.slice(0, moved)) {
        renameSync(join(folder, part), join(folder, 'damaged-20261121T090000000Z', part))
        renameSync(join(ready, part), join(folder, part))
      }
      expect(await opensWith(folder, code)).toContain('Alex Rivera')
    }
  })

  it('leaves the old vault open where the copy cannot be made', async () => {
    const desk = await madeVault()
    const { recoveryCode } = Code.parse(await desk.call('vault.prepareNewMasterKey', { passphrase })).value
    // A folder in the way of the one that the new vault is put together in.
    rmSync(join(desk.folder, 'restoring'), { recursive: true, force: true })
    const { raw } = desk.session.context()
    raw.exec('CREATE TABLE unknown_to_the_migrations (id TEXT) STRICT')
    raw.exec("INSERT INTO unknown_to_the_migrations VALUES ('x')")
    expect(await desk.call('vault.newMasterKey', { recoveryCode })).toMatchObject({ ok: false })
    raw.exec('DROP TABLE unknown_to_the_migrations')
    expect(await namesIn(desk.call)).toContain('Alex Rivera')
    expect(readdirSync(desk.folder)).not.toContain('restoring')
    await desk.session.close()
    expect(await opensWith(desk.folder, desk.recoveryCode)).toContain('Alex Rivera')
  })
})
