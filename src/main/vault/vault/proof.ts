import type { Instant } from '../../../shared/kernel/time.ts'
import { type ProofNeed, proofFreshMs, proofRecentMs } from '../../../shared/vault/vault.contract.ts'

/**
 * When the passphrase or the recovery code was last shown to be known, in memory only. Opening through
 * the system's keychain proves neither.
 */
export interface Proof {
  /** She typed it to get in. */
  readonly opened: (now: Instant) => void
  /** She typed it again because something asked for it. */
  readonly given: (now: Instant) => void
  /** Whether an act that asks for this proof may go on. A fresh proof serves one act only. */
  readonly spend: (need: ProofNeed, now: Instant) => boolean
  readonly forget: () => void
}

export function createProof(): Proof {
  let provenMs = Number.NEGATIVE_INFINITY
  let givenMs = Number.NEGATIVE_INFINITY
  // A clock that was set back makes a proof old, never young.
  const isWithin = (sinceMs: number, limitMs: number, now: Instant): boolean => {
    const age = Date.parse(now) - sinceMs
    return age >= 0 && age <= limitMs
  }
  return {
    opened: (now) => {
      provenMs = Date.parse(now)
    },
    given: (now) => {
      provenMs = Date.parse(now)
      givenMs = provenMs
    },
    spend: (need, now) => {
      if (need === 'recent') return isWithin(provenMs, proofRecentMs, now)
      const isFresh = isWithin(givenMs, proofFreshMs, now)
      givenMs = Number.NEGATIVE_INFINITY
      return isFresh
    },
    forget: () => {
      provenMs = Number.NEGATIVE_INFINITY
      givenMs = Number.NEGATIVE_INFINITY
    },
  }
}
