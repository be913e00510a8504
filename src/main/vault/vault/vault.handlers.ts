import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { vaultContract } from '../../../shared/vault/vault.contract.ts'
import { previewRestore, restoreBackup } from '../backup/restore.ts'
import { inspectVault, listLockedBackups } from '../damage/inspect.ts'
import { exportDamaged, repairKeyFile, salvage, startOver } from '../damage/rescue.ts'
import type { KeyFileTools } from '../keys/key-file.ts'
import { addKeychainSlot, removeKeychainSlot } from '../keys/keychain-slot.ts'
import { suggestPassphraseWords } from '../keys/passphrase-words.ts'
import { systemRandomness } from '../keys/randomness.ts'
import type { VaultSession } from './vault.session.ts'

/** The vault's own group works on the session: there may be no store yet. */
export const vaultHandlers: GroupHandlers<typeof vaultContract, VaultSession, VaultSession> = {
  status: (session) => session.status(),
  suggestPassphrase: () => ({ words: suggestPassphraseWords(systemRandomness) }),
  prepare: (session, { passphrase }) => session.prepare(passphrase),
  create: async (session, { recoveryCode }) => {
    await session.create(recoveryCode)
    return null
  },
  unlock: async (session, { passphrase }) => {
    await session.unlock(passphrase)
    return null
  },
  checkRecoveryCode: async (session, { recoveryCode }) => {
    await session.checkRecoveryCode(recoveryCode)
    return null
  },
  unlockWithRecoveryCode: async (session, { recoveryCode, passphrase }) => {
    await session.unlockWithRecoveryCode(recoveryCode, passphrase)
    return null
  },
  provePassphrase: async (session, { passphrase }) => {
    await session.provePassphrase(passphrase)
    return null
  },
  changePassphrase: async (session, { current, next }) => {
    await session.changePassphrase(current, next)
    return null
  },
  addKeychainSlot: (session) => withOpenKey(session, addKeychainSlot),
  removeKeychainSlot: (session) => {
    withOpenKey(session, removeKeychainSlot)
    return null
  },
  unlockWithKeychain: async (session, { key }) => {
    await session.unlockWithKeychain(key)
    return null
  },
  prepareNewMasterKey: (session, { passphrase }) => session.prepareNewMasterKey(passphrase),
  newMasterKey: async (session, { recoveryCode }) => {
    await session.newMasterKey(recoveryCode)
    return null
  },
  replaceRecoveryCode: (session, { passphrase }) => session.replaceRecoveryCode(passphrase),
  listBackups: (session) => {
    const { paths, tools } = session.restoreDesk()
    return listLockedBackups(paths, tools.migrations.length)
  },
  inspect: (session, { trouble }) => {
    const { paths, tools } = session.restoreDesk()
    return inspectVault(paths, tools.migrations.length, trouble)
  },
  previewBackup: (session, { source, secret }) => previewRestore(session.restoreDesk(), source, secret),
  restoreBackup: (session, { source, secret }) => restoreBackup(session.restoreDesk(), source, secret),
  repairKeyFile: async (session, { id, secret }) => {
    await repairKeyFile(session.restoreDesk(), id, secret)
    return null
  },
  salvage: (session, { secret, includeDoubtful }) => salvage(session.restoreDesk(), secret, includeDoubtful),
  exportDamaged: (session, { fileToken }) => exportDamaged(session.restoreDesk(), fileToken),
  startOver: (session) => startOver(session.restoreDesk()),
}

function withOpenKey<Result>(
  session: VaultSession,
  work: (tools: KeyFileTools, masterKey: Buffer) => Result,
): Result {
  const { keys, masterKey } = session.restoreDesk()
  if (masterKey === null) throw new AppError('vault-locked')
  return work(keys, masterKey)
}
