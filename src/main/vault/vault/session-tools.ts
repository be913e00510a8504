import type { Clock, Context } from '../context.ts'
import type { KdfCost } from '../keys/key-derivation.ts'

/** What a session needs of its surroundings; tests make passphrases cheap and stop the clock. */
export interface SessionTools {
  readonly clock: Clock
  readonly kdfCost: KdfCost
  /** What a new vault's passphrase should cost on this machine; asked once, while its code is written down. */
  readonly measureKdfCost: () => Promise<KdfCost>
  /** Run once after each opening, with the store open: what the app ships, old trash. */
  readonly afterOpening: (ctx: Context) => Promise<void>
  /** Told the moment the store is open. */
  readonly onOpened: () => void
  /** Told when the store can be read but was not checked yet; the check waits until this resolves. */
  readonly onReadable?: () => Promise<void>
}
