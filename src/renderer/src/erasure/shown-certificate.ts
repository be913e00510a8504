import type { Certificate } from '../../../shared/erasure/erasure.ts'
import { sharedValue, useSharedValue } from '../ui/shared-value.ts'

const shown = sharedValue<Certificate | null>(null)

/** Shows a certificate over whatever page comes next: the page it was asked on is gone with the rep. */
export function showCertificate(certificate: Certificate | null): void {
  shown.set(certificate)
}

export function useShownCertificate(): Certificate | null {
  return useSharedValue(shown)
}
