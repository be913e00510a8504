import type { Instant } from '../../../shared/kernel/time.ts'
import { quoted } from '../backup/store-facts.ts'
import type { RawStore } from '../db/driver.ts'
import type { Reference } from './known-tables.ts'

/**
 * Makes every reference of a salvaged store point to something. People whose own row was lost get a
 * placeholder, so that nothing about them goes with it; other lost ends are emptied where that is allowed,
 * and else the row that hangs on them goes.
 */
export function mendReferences(
  raw: RawStore,
  references: readonly Reference[],
  now: Instant,
): { readonly orphaned: number; readonly placeholders: number } {
  const placeholders = addLostReps(raw, references, now)
  let orphaned = 0
  // A row that goes may leave others behind it.
  for (let changed = 1; changed > 0; ) {
    changed = 0
    for (const reference of references) {
      const { table, column } = reference
      const lost = `${quoted(column)} IS NOT NULL AND ${lostEnd(reference)}`
      if (reference.mayBeEmpty) {
        changed += raw
          .prepare(`UPDATE ${quoted(table)} SET ${quoted(column)} = NULL WHERE ${lost}`)
          .run().changes
      } else {
        const gone = raw.prepare(`DELETE FROM ${quoted(table)} WHERE ${lost}`).run().changes
        changed += gone
        orphaned += gone
      }
    }
  }
  return { orphaned, placeholders }
}

function lostEnd({ table, column, parent, parentColumn }: Reference): string {
  return `NOT EXISTS (SELECT 1 FROM ${quoted(parent)} AS parent WHERE parent.${quoted(parentColumn)} = ${quoted(table)}.${quoted(column)})`
}

function addLostReps(raw: RawStore, references: readonly Reference[], now: Instant): number {
  const toReps = references.filter(({ parent }) => parent === 'rep')
  const lost = new Set<string>()
  for (const reference of toReps) {
    const ids = raw
      .prepare<[], string>(
        `SELECT DISTINCT ${quoted(reference.column)} FROM ${quoted(reference.table)} WHERE ${lostEnd(reference)}`,
      )
      .pluck()
      .all()
    for (const id of ids) lost.add(id)
  }
  if (lost.size === 0) return 0
  const insert = raw.prepare(
    `INSERT INTO rep (id, name, role, segment, ramp_state, cadence_ideal_days, cadence_maximum_days,
       praise_preference, praise_note, hard_news_note, audience, created_at, changed_at)
     VALUES (?, ?, '', '', 'full', 14, 28, 'unknown', '', '', 'only-me', ?, ?)`,
  )
  let number = 0
  for (const id of lost) {
    number += 1
    insert.run(id, nameInIndex(raw, id) ?? `Recovered person ${number}`, now, now)
  }
  return lost.size
}

/** The record index may still know what the person is called. */
function nameInIndex(raw: RawStore, repId: string): string | undefined {
  const title: unknown = raw
    .prepare("SELECT title FROM record_index WHERE noun = 'rep' AND record_id = ?")
    .pluck()
    .get(repId)
  return typeof title === 'string' && title !== '' ? title : undefined
}
