import type { Reply } from './errors.ts'
import type { Bytes } from './sealed.ts'

/**
 * What the app side and the vault process say to each other. Both ends are ours and run in our own
 * processes, so these are types; the *content* of a call is parsed by the vault's router.
 */

/** Handed to the vault process as JSON in its first argument. */
export interface VaultStart {
  /** The folder that holds the key file, the store and the backups. */
  readonly folder: string
  readonly appVersion: string
}

/** What a vault announces to the windows; one part of `AppEvent`. */
export type VaultEvent =
  | { readonly name: 'noun-changed'; readonly nouns: readonly string[] }
  | {
      readonly name: 'progress'
      readonly task: 'import' | 'packet' | 'backup'
      readonly done: number
      readonly total: number
    }

export type AppToVault =
  /** A call of the app side itself. */
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  /** A window's half of the keys it wants to share with the vault. */
  | { readonly type: 'agree'; readonly id: number; readonly window: number; readonly half: Bytes }
  /** A window's call, which the app side cannot read. */
  | {
      readonly type: 'sealed-call'
      readonly id: number
      readonly window: number
      readonly method: string
      readonly box: Bytes
    }
  /** A file the manager chose in a dialog. The window knows only the token. */
  | {
      readonly type: 'grant-file'
      readonly token: string
      readonly path: string
      readonly name: string
      readonly bytes: number
    }
  /** A passphrase is being typed: what it takes to try one is made ready meanwhile. */
  | { readonly type: 'warm-up' }
  /** Finish what is running, close the store, zero the keys, say `closed`, exit. */
  | { readonly type: 'close' }

export type VaultToApp =
  /** Listening; calls sent before this are answered after it. */
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  /** The vault's half; null if the window's was none. */
  | { readonly type: 'agreed'; readonly id: number; readonly half: Bytes | null }
  | { readonly type: 'sealed-reply'; readonly id: number; readonly ok: boolean; readonly box: Bytes }
  /** This process has no keys for that window; the call was not looked at. */
  | { readonly type: 'unagreed'; readonly id: number }
  | { readonly type: 'event'; readonly event: VaultEvent }
  /**
   * The store can be read and is being checked: the work window may ask, unseen, and nobody may write. Not
   * always sent; if it is, before `opened` or a refusal of the call that opens.
   */
  | { readonly type: 'readable' }
  /** The store is open: from here on the work window may be shown. Sent before the reply of the call. */
  | { readonly type: 'opened' }
  /** The store is closed and the keys are gone. The process exits by itself right after. */
  | { readonly type: 'closed' }
