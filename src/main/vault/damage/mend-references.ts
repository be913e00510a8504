import type { Instant } from '../../../shared/kernel/time.ts'
import { quoted } from '../backup/store-facts.ts'
import type { RawStore } from '../db/driver.ts'
import { lostEnd, type Reference } from './known-tables.ts'
import { addPlaceholders } from './placeholders.ts'

/**
 * Makes every reference of a salvaged store point to something. What much hangs on and was lost itself gets
 * a placeholder; other lost ends are emptied where that is allowed, and else the row that hangs on them goes.
 */
export function mendReferences(
  raw: RawStore,
  references: readonly Reference[],
  now: Instant,
): { readonly orphaned: number; readonly placeholders: number } {
  const placeholders = addPlaceholders(raw, references, now)
  let orphaned = 0
  // A row that goes may leave others behind it.
  for (let changed = 1; changed > 0; ) {
    changed = 0
    for (const reference of references) {
      const { table, column, mayBeEmpty } = reference
      const lost = `${quoted(column)} IS NOT NULL AND ${lostEnd(reference)}`
      const mend = mayBeEmpty
        ? `UPDATE ${quoted(table)} SET ${quoted(column)} = NULL WHERE ${lost}`
        : `DELETE FROM ${quoted(table)} WHERE ${lost}`
      const { changes } = raw.prepare(mend).run()
      changed += changes
      if (!mayBeEmpty) orphaned += changes
    }
  }
  return { orphaned, placeholders }
}
