/**
 * How a window and the vault talk past the app side. Between the two of them a call is encrypted: what passes
 * through the app's own process, which outlives a lock, is of no use to who reads its memory afterwards.
 *
 * The two agree on keys when a window loads (ECDH on P-256, HKDF-SHA256, one AES-256-GCM key for each way). A
 * box is the nonce (12 bytes), the encrypted bytes and the tag (16 bytes); the name of the method is bound to it.
 */
export const sealing = {
  curve: 'P-256',
  cipher: 'AES-GCM',
  keyBits: 256,
  nonceBytes: 12,
  tagBytes: 16,
  /** What the key of each way is derived for. */
  toVault: 'halftime window to vault 1',
  toWindow: 'halftime vault to window 1',
} as const

/** Bytes with a buffer of their own, as the ciphers of both sides take them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** The vault's answer, readable by the window that asked. */
export interface SealedReply {
  readonly box: Bytes
}

/** The vault has no keys for this window, since it is another process by now: agree again, then ask again. */
export interface Unagreed {
  readonly unagreed: true
}

/**
 * An answer as bytes: the length of the head (4 bytes, the highest first), the head as JSON, and behind it the
 * arrays of numbers as they are in memory, since JSON knows no gaps in them. In the value they left null.
 */
export interface PackedHead {
  readonly value: unknown
  /** Where each array belongs in the value, and how many numbers it holds, in their order. */
  readonly series: readonly { readonly path: readonly string[]; readonly length: number }[]
}

export const packedLengthBytes = 4
