import type { desktopContract, KeychainState } from '../../../shared/desktop/desktop.contract.ts'
import type { OutputOf } from '../../../shared/kernel/contract.ts'
import type { Reply } from '../../../shared/kernel/errors.ts'
import { bridge } from './bridge.ts'

/** For the lock window, which imports types only: whether the keychain is a way in right now. */
export async function askKeychain(): Promise<KeychainState> {
  const reply = await bridge().call('desktop.keychain', {})
  return reply.ok ? stateOf(reply.value).state : 'unavailable'
}

/** Tries the keychain; false means that the passphrase is the way in. */
export async function openWithKeychain(): Promise<Reply<{ opened: boolean }>> {
  const reply = await bridge().call('desktop.unlockWithKeychain', {})
  return reply.ok ? { ok: true, value: openedOf(reply.value) } : reply
}

/** The app side has parsed its answer with the contract's schema. */
function stateOf(value: unknown): OutputOf<(typeof desktopContract)['keychain']> {
  return value as OutputOf<(typeof desktopContract)['keychain']>
}

/** The same for the other answer. */
function openedOf(value: unknown): OutputOf<(typeof desktopContract)['unlockWithKeychain']> {
  return value as OutputOf<(typeof desktopContract)['unlockWithKeychain']>
}
