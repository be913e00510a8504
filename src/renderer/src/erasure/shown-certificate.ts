import { useSyncExternalStore } from 'react'
import type { Certificate } from '../../../shared/erasure/erasure.ts'

let shown: Certificate | null = null
const listeners = new Set<() => void>()

/** Shows a certificate over whatever page comes next: the page it was asked on is gone with the rep. */
export function showCertificate(certificate: Certificate | null): void {
  shown = certificate
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useShownCertificate(): Certificate | null {
  return useSyncExternalStore(subscribe, () => shown)
}
