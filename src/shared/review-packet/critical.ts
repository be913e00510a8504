import type { EntryKind, Polarity } from '../journal-entry/journal-entry.ts'

/** Whether a record says that something should be otherwise: an incident, or a redirecting note. */
export function isCritical({
  kind,
  polarity,
}: {
  readonly kind: EntryKind
  readonly polarity: Polarity | null
}): boolean {
  return kind === 'incident' || polarity === 'redirect'
}
