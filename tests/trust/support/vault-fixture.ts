import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeFiles } from '../../../src/main/vault/db/files.ts'
import { migrations } from '../../../src/main/vault/db/migrations/index.ts'
import { openStore, type Store } from '../../../src/main/vault/db/open-store.ts'
import { deriveSubkey } from '../../../src/main/vault/keys/key-derivation.ts'
import { type KeyFileTools, unlockWithPassphrase } from '../../../src/main/vault/keys/key-file.ts'
import { systemRandomness } from '../../../src/main/vault/keys/randomness.ts'
import { vaultPaths } from '../../../src/main/vault/vault/vault-files.ts'
import { instant } from '../../../src/shared/kernel/time.ts'
import { cheapKdf } from '../../support/open-test-session.ts'
import { startChild } from './child.ts'

export const passphrase = 'a long walk in the rain'

/** A folder that goes away with the test; in memory where the machine has such a place. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'halftime-trust-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder on the disk, for what is about the disk. */
export function diskFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'halftime-trust-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A vault that was made by the vault process and closed, with everything that opens it. */
export interface MadeVault {
  readonly folder: string
  readonly recoveryCode: string
  readonly vaultId: string
  readonly masterKey: Buffer
  readonly storeKey: Buffer
  readonly store: string
  readonly keyTools: KeyFileTools
}

/** Makes a vault in a process of its own; `withSample` fills it with the invented team. */
export async function makeVault(
  folder: string,
  options: { readonly withSample: boolean },
): Promise<MadeVault> {
  const child = await startChild({ folder })
  const prepared = await child.ok('vault.prepare', { passphrase })
  const recoveryCode = textField(prepared, 'recoveryCode')
  await child.ok('vault.create', { recoveryCode })
  if (options.withSample) {
    await child.ok('sample.create')
    // No free pages: nothing is written there, so nothing guards them.
    await child.ok('trust.exec', { sql: 'VACUUM' })
  }
  await child.ok('trust.close')
  await child.end()
  return openedVault(folder, recoveryCode)
}

/** The keys of a vault that lies in a folder. */
export async function openedVault(folder: string, recoveryCode: string): Promise<MadeVault> {
  const { keyFile, store } = vaultPaths(folder)
  const keyTools = { files: nodeFiles, randomness: systemRandomness, kdfCost: cheapKdf, paths: keyFile }
  const { vaultId, masterKey } = await unlockWithPassphrase(keyTools, passphrase)
  const storeKey = deriveSubkey(masterKey, vaultId, 'db')
  return { folder, recoveryCode, vaultId, masterKey, storeKey, store, keyTools }
}

/** Opens a store the way the vault does, without the pause before the second try. */
export function openVaultStore(vault: Pick<MadeVault, 'storeKey' | 'vaultId'>, path: string): Promise<Store> {
  const { storeKey, vaultId } = vault
  const now = () => instant('2026-11-21T09:00:00Z')
  const backUp = async () => undefined
  return openStore({ path, storeKey, vaultId, migrations, now, backUp }, async () => undefined)
}

/** A copy of a vault's folder. */
export function copyOf(vault: MadeVault, target: string): void {
  cpSync(vault.folder, target, { recursive: true })
}

/** A text among the fields of an answer. */
export function textField(answer: unknown, name: string): string {
  const value: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined
  if (typeof value !== 'string') throw new Error(`the answer has no ${name}`)
  return value
}
