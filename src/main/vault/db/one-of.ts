import { type RawBuilder, sql } from 'kysely'
import { toJson } from './columns.ts'

/**
 * Any number of ids as one parameter: `where('rep_id', 'in', oneOf(repIds))`. The statement stays the same
 * however many they are, so it is prepared once; each id is a seek. Takes a place in a `prepared` question too.
 */
export function oneOf<Id extends string | number>(
  ids: readonly Id[] | RawBuilder<readonly Id[]>,
): RawBuilder<Id> {
  const list = Array.isArray(ids) ? toJson(ids) : ids
  return sql<Id>`(SELECT value FROM json_each(${list}))`
}

/** Rows in their order, by what they belong to. */
export function groupedBy<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  factOf: (row: Row) => Value,
): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [factOf(row)])
    else group.push(factOf(row))
  }
  return groups
}
