import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../shared/kernel/time.ts'
import type { BackedUpVault } from '../backup/write-backup.ts'
import type { Migration } from '../db/migration.ts'
import { closeStore, createStore, openCopy } from '../db/open-store.ts'
import { deriveSubkey } from '../keys/key-derivation.ts'
import { createKeyFile, type KeyFileTools, newMasterKey } from '../keys/key-file.ts'
import { copyStoreInto } from './copy-store.ts'
import { abandonSwap, beginSwap, commitSwap, isSwapDecided } from './swap.ts'
import type { VaultPaths } from './vault-files.ts'

/** An open vault whose master key is to be replaced. */
export interface Renewal {
  readonly paths: VaultPaths
  readonly keys: KeyFileTools
  readonly vault: Pick<BackedUpVault, 'raw' | 'masterKey' | 'keyDocument'>
  readonly migrations: readonly Migration[]
  readonly now: () => Instant
  readonly passphrase: string
  readonly recoveryCode: string
  readonly close: () => Promise<void>
  readonly open: (keys: { readonly vaultId: string; readonly masterKey: Buffer }) => Promise<void>
}

/**
 * Puts the vault under a new master key: built anew beside the old one, checked, swapped by one rename,
 * opened. Cut short anywhere, either the old vault is there or the new one; if it fails, the old one is
 * opened again.
 *
 * @throws StoreFailure `store-full` …, with the old vault as it was
 */
export async function replaceMasterKey(renewal: Renewal): Promise<void> {
  const { paths, vault, close, open, now } = renewal
  const { vaultId } = vault.keyDocument
  const masterKey = await buildUnderNewKey(renewal)
  const oldKey = Buffer.from(vault.masterKey)
  await close()
  try {
    const keptIn = commitSwap(paths, now())
    await open({ vaultId, masterKey })
    // Who asks for a new key does not want the old one to open anything here. The backup from just
    // before stays until it is removed by hand.
    if (keptIn !== null) rmSync(join(paths.folder, keptIn), { recursive: true, force: true })
  } catch (error) {
    masterKey.fill(0)
    abandonSwap(paths)
    // Once it is decided the next start puts the new files in place: what was written to the old ones in
    // the meantime would be lost, so they are not opened any more.
    if (!isSwapDecided(paths)) await open({ vaultId, masterKey: Buffer.from(oldKey) }).catch(() => undefined)
    throw error
  } finally {
    oldKey.fill(0)
  }
}

/**
 * Builds the whole vault anew beside the old one, under a new master key: the store by copying, never by
 * changing the key in place, and both copies of the key file. Nothing of the open vault is touched.
 *
 * @returns the new master key; the caller fills it with zeros
 * @throws StoreFailure `store-full` …, with nothing left behind
 */
export async function buildUnderNewKey(renewal: Renewal): Promise<Buffer> {
  const { passphrase, recoveryCode } = renewal
  const { raw, keyDocument } = renewal.vault
  const { vaultId, createdAt } = keyDocument
  const masterKey = newMasterKey(renewal.keys.randomness)
  const storeKey = deriveSubkey(masterKey, vaultId, 'db')
  try {
    const fresh = beginSwap(renewal.paths)
    const { migrations, now } = renewal
    await closeStore(createStore({ path: fresh.store, storeKey, vaultId, migrations, now }))
    copyStoreInto(raw, { path: fresh.store, storeKey })
    // Opened once more from the disk, the way it will be opened from now on.
    openCopy({ path: fresh.store, storeKey, vaultId }).close()
    const keys = { ...renewal.keys, paths: fresh.keyFile }
    await createKeyFile(keys, { vaultId, createdAt, masterKey, passphrase, recoveryCode })
    return masterKey
  } catch (error) {
    masterKey.fill(0)
    abandonSwap(renewal.paths)
    throw error
  } finally {
    storeKey.fill(0)
  }
}
