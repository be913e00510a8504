import type { desktopContract } from '../../../shared/desktop/desktop.contract.ts'
import type { InputOf, OutputOf } from '../../../shared/kernel/contract.ts'
import type { Reply } from '../../../shared/kernel/errors.ts'
import type { vaultContract } from '../../../shared/vault/vault.contract.ts'
import { bridge } from './bridge.ts'

type VaultContract = typeof vaultContract
export type VaultVerb = keyof VaultContract & string

/**
 * Asks the vault itself, with the reply as it is. For the lock window, which imports types only: the
 * schema library has no place in a page that should be there at once.
 */
export async function askVault<Verb extends VaultVerb>(
  verb: Verb,
  input: InputOf<VaultContract[Verb]>,
): Promise<Reply<OutputOf<VaultContract[Verb]>>> {
  return typedReply<Verb>(await bridge().call(`vault.${verb}`, input))
}

/** The vault has parsed its answer with the schema of this very verb on the way out. */
function typedReply<Verb extends VaultVerb>(reply: Reply<unknown>): Reply<OutputOf<VaultContract[Verb]>> {
  return reply as Reply<OutputOf<VaultContract[Verb]>>
}

/** Says that a passphrase is begun, so that the work window is ready when it is right. */
export function warmUp(): void {
  void bridge().call('desktop.warmUp', {})
}

type ChooserVerb = 'chooseFile' | 'chooseTarget'
type DesktopContract = typeof desktopContract

/** Asks the desktop for a file or a folder, from the lock window: a backup, or a place for a copy. */
export async function askDesktop<Verb extends ChooserVerb>(
  verb: Verb,
  input: InputOf<DesktopContract[Verb]>,
): Promise<Reply<OutputOf<DesktopContract[Verb]>>> {
  return typedChoice<Verb>(await bridge().call(`desktop.${verb}`, input))
}

/** The app side has parsed its answer with the schema of this very verb on the way out. */
function typedChoice<Verb extends ChooserVerb>(
  reply: Reply<unknown>,
): Reply<OutputOf<DesktopContract[Verb]>> {
  return reply as Reply<OutputOf<DesktopContract[Verb]>>
}
