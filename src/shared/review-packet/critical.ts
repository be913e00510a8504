import type { Polarity } from '../journal-entry/journal-entry.ts'

/**
 * Whether a record says that something should be otherwise: a note that redirects. An incident is a fact with
 * its day, such as a change of territory; as long as it does not redirect, it criticises nobody.
 */
export function isCritical({ polarity }: { readonly polarity: Polarity | null }): boolean {
  return polarity === 'redirect'
}
