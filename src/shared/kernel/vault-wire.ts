import type { Reply } from './errors.ts'

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
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  /** A file the manager chose in a dialog. The window knows only the token. */
  | {
      readonly type: 'grant-file'
      readonly token: string
      readonly path: string
      readonly name: string
      readonly bytes: number
    }
  /** Finish what is running, close the store, zero the keys, say `closed`, exit. */
  | { readonly type: 'close' }

export type VaultToApp =
  /** Listening; calls sent before this are answered after it. */
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'event'; readonly event: VaultEvent }
  /** The store is open: from here on the work window may be shown. Sent before the reply of the call. */
  | { readonly type: 'opened' }
  /** The store is closed and the keys are gone. The process exits by itself right after. */
  | { readonly type: 'closed' }
