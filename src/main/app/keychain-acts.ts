import * as z from 'zod/mini'
import type { KeychainState } from '../../shared/desktop/desktop.contract.ts'
import { AppError, type Reply } from '../../shared/kernel/errors.ts'
import type { Keychain } from './keychain.ts'
import type { Lifecycle } from './lifecycle.ts'
import { logEvent } from './log.ts'
import { unwrapReply } from './unwrap-reply.ts'

const Added = z.strictObject({ key: z.string() })

interface Callable {
  readonly call: (method: string, input: unknown) => Promise<Reply<unknown>>
}

/**
 * Has the vault make a key of its own for the keychain, and the keychain keep it. If the keychain cannot,
 * the vault forgets that key again.
 *
 * @throws AppError `keychain-unavailable`, `proof-needed`
 */
export async function keepInKeychain(keychain: Keychain, vault: Callable): Promise<{ state: KeychainState }> {
  if ((await keychain.state()) === 'unavailable') throw new AppError('keychain-unavailable')
  const { key } = Added.parse(unwrapReply(await vault.call('vault.addKeychainSlot', {})))
  try {
    await keychain.keep(key)
  } catch (cause) {
    keychain.forget()
    unwrapReply(await vault.call('vault.removeKeychainSlot', {}))
    throw new AppError('keychain-unavailable', { cause })
  }
  return { state: await keychain.state() }
}

/**
 * Opens the vault with what the keychain gives out. Whatever goes wrong with the keychain is no error: the
 * button goes, and the passphrase is there. While a draft is held behind the lock only the passphrase counts.
 *
 * @throws StoreFailure if the store itself does not open
 */
export async function unlockWithKeychain(desktop: {
  readonly keychain: Keychain
  readonly vault: Callable
  readonly lifecycle: Lifecycle
}): Promise<{ opened: boolean }> {
  const { keychain, vault, lifecycle } = desktop
  if (lifecycle.phase === 'held' || !(await lifecycle.admit('lock'))) return { opened: false }
  const key = await keychain.fetch()
  if (key === undefined) return { opened: false }
  lifecycle.openingStarted()
  const reply = await vault.call('vault.unlockWithKeychain', { key })
  lifecycle.openingEnded(reply.ok)
  if (reply.ok) return { opened: true }
  if (reply.error.code.startsWith('store-')) unwrapReply(reply)
  keychain.giveUp()
  logEvent('keychain-refused')
  return { opened: false }
}
