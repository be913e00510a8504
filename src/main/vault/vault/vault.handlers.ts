import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { vaultContract } from '../../../shared/vault/vault.contract.ts'
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
  prepareNewMasterKey: (session, { passphrase }) => session.prepareNewMasterKey(passphrase),
  newMasterKey: async (session, { recoveryCode }) => {
    await session.newMasterKey(recoveryCode)
    return null
  },
  replaceRecoveryCode: (session, { passphrase }) => session.replaceRecoveryCode(passphrase),
}
