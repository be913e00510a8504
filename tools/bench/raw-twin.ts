import type { Database } from 'better-sqlite3'
import { openVault } from './vaults.ts'

/** A copy of the vault's own file, opened with its key, for prepared statements. */
export async function openRawTwin(
  folder: string,
): Promise<{ readonly raw: Database; readonly close: () => Promise<void> }> {
  const vault = await openVault(folder)
  return { raw: vault.context().raw, close: vault.close }
}
