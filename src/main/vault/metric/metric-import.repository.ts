import type { Database } from 'better-sqlite3'
import type { Kysely, Selectable } from 'kysely'
import * as z from 'zod/mini'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import { ImportMapping } from '../../../shared/metric/import/import-mapping.ts'
import type { KnownRep } from '../../../shared/metric/import/rep-match.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import { type MetricImport, MetricImportId } from '../../../shared/metric/metric-import.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import type { MetricImportTable, Schema } from '../db/schema.generated.ts'
import type { ReadingSource } from './metric-reading.repository.ts'

/** Everyone an import may mean, leavers too, with the spellings that were agreed to. */
export async function listKnownReps(db: Reader): Promise<KnownRep[]> {
  const reps = await db.selectFrom('rep').select(['id', 'name']).where('trashed_at', 'is', null).execute()
  const aliases = await db.selectFrom('rep_alias').select(['rep_id', 'alias']).execute()
  const byRep = new Map<string, string[]>()
  for (const { rep_id, alias } of aliases) byRep.set(rep_id, [...(byRep.get(rep_id) ?? []), alias])
  return reps.map((rep) => ({ id: rep.id, name: rep.name, aliases: byRep.get(rep.id) ?? [] }))
}

/** Keeps a spelling for a rep; one that was another rep's becomes this one's. */
export async function upsertAlias(
  db: Kysely<Schema>,
  repId: RepId,
  alias: string,
  createdAt: Instant,
): Promise<void> {
  await db
    .insertInto('rep_alias')
    .values({ alias, rep_id: repId, created_at: createdAt })
    .onConflict((conflict) => conflict.column('alias').doUpdateSet({ rep_id: repId }))
    .execute()
}

/** The stored values of some metrics by `readingKey`. */
export async function readStoredValues(
  db: Reader,
  metricIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (metricIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('metric_reading')
    .select(['rep_id', 'metric_id', 'period_start', 'value'])
    .where('metric_id', 'in', metricIds)
    .execute()
  return new Map(rows.map((row) => [readingKey(row.rep_id, row.metric_id, row.period_start), row.value]))
}

/** One key for a rep, a metric and a stored day. */
export function readingKey(repId: string, metricId: string, periodStart: string): string {
  return `${repId} ${metricId} ${periodStart}`
}

const mappingKey = 'metric-import-mapping'
const RememberedMapping = z.strictObject({ header: z.array(z.string()), mapping: ImportMapping })
type RememberedMapping = z.infer<typeof RememberedMapping>
const mostRemembered = 20

/** How files with these very columns were read the last time. */
export async function findRememberedMapping(
  db: Reader,
  header: readonly string[],
): Promise<ImportMapping | undefined> {
  const known = await listRemembered(db)
  return known.find((one) => one.header.join('\n') === header.join('\n'))?.mapping
}

/** Remembers how a file with these columns was read; of the oldest ones one is forgotten. */
export async function rememberMapping(
  db: Kysely<Schema>,
  header: readonly string[],
  mapping: ImportMapping,
  changedAt: Instant,
): Promise<void> {
  const others = (await listRemembered(db)).filter((one) => one.header.join('\n') !== header.join('\n'))
  const value = toJson([{ header, mapping }, ...others].slice(0, mostRemembered))
  await db
    .insertInto('setting')
    .values({ key: mappingKey, value, changed_at: changedAt })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, changed_at: changedAt }))
    .execute()
}

async function listRemembered(db: Reader): Promise<RememberedMapping[]> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', mappingKey).executeTakeFirst()
  return row === undefined ? [] : fromJson(z.array(RememberedMapping), row.value)
}

/** An import with how it was read. */
export async function insertImport(
  db: Kysely<Schema>,
  done: MetricImport,
  mapping: ImportMapping,
): Promise<MetricImport> {
  const row = await db
    .insertInto('metric_import')
    .values({
      id: done.id,
      file_name: done.fileName,
      source: done.source,
      mapping: toJson(mapping),
      new_count: done.newCount,
      changed_count: done.changedCount,
      same_count: done.sameCount,
      created_at: done.createdAt,
      undone_at: done.undoneAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toImport(row)
}

export async function findImport(db: Reader, id: MetricImportId): Promise<MetricImport | undefined> {
  const row = await db.selectFrom('metric_import').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toImport(row)
}

/** The last hundred imports, newest first. */
export async function listMetricImports(db: Reader): Promise<MetricImport[]> {
  const rows = await db
    .selectFrom('metric_import')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(toImport)
}

export async function updateUndoneAt(
  db: Kysely<Schema>,
  id: MetricImportId,
  undoneAt: Instant,
): Promise<MetricImport> {
  const row = await db
    .updateTable('metric_import')
    .set({ undone_at: undoneAt })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toImport(row)
}

/** What an import wrote in one place. */
export interface ImportChange {
  readonly repId: RepId
  readonly metricId: MetricId
  readonly periodStart: CalendarDay
  readonly value: number
}

/**
 * Writes the readings of an import with what each replaced: prepared once and run for each row, because
 * a file may have two hundred thousand. Joins the transaction that is open on the connection.
 */
export function importWriter(raw: Database, importId: MetricImportId, source: ReadingSource, now: Instant) {
  const remember = raw.prepare<[string, string, string, string, number, string, string, string]>(
    `INSERT INTO metric_import_change
       (import_id, rep_id, metric_id, period_start, value_before, source_before, value_after)
     SELECT ?, ?, ?, ?, reading.value, reading.source, ?
     FROM (SELECT 1) LEFT JOIN metric_reading AS reading
       ON reading.rep_id = ? AND reading.metric_id = ? AND reading.period_start = ?`,
  )
  const write = raw.prepare<[string, string, string, number, string, string, string, string]>(
    `INSERT INTO metric_reading
       (rep_id, metric_id, period_start, value, source, import_id, created_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (rep_id, metric_id, period_start) DO UPDATE SET
       value = excluded.value, source = excluded.source, import_id = excluded.import_id,
       changed_at = excluded.changed_at`,
  )
  return ({ repId, metricId, periodStart, value }: ImportChange): void => {
    remember.run(importId, repId, metricId, periodStart, value, repId, metricId, periodStart)
    write.run(repId, metricId, periodStart, value, source, importId, now, now)
  }
}

/**
 * Gives the connection a page cache of 256 MB while many rows are written. Each row touches seven trees in
 * places far apart; with the ordinary cache pages are read and decrypted again and again (measured: 100,000
 * rows in 1.9 s instead of 9.5 s).
 */
export async function withLargeCache<Result>(raw: Database, work: () => Promise<Result>): Promise<Result> {
  const ordinary = Number(raw.pragma('cache_size', { simple: true }))
  raw.pragma('cache_size = -262144')
  try {
    return await work()
  } finally {
    raw.pragma(`cache_size = ${ordinary}`)
  }
}

/**
 * Puts back what an import replaced and removes what it brought, wherever its own value still stands.
 * Answers how many places were put back and how many were changed since and left alone.
 */
export function restoreReadings(
  raw: Database,
  importId: MetricImportId,
  now: Instant,
): { readonly restored: number; readonly leftAlone: number } {
  const own = `import_id = @importId AND EXISTS (
    SELECT 1 FROM metric_import_change AS change
    WHERE change.import_id = @importId AND change.rep_id = metric_reading.rep_id
      AND change.metric_id = metric_reading.metric_id AND change.period_start = metric_reading.period_start
      AND change.value_after = metric_reading.value AND change.value_before IS`
  const all = raw
    .prepare<[string], { count: number }>(
      'SELECT count(*) AS count FROM metric_import_change WHERE import_id = ?',
    )
    .get(importId)
  const removed = raw.prepare(`DELETE FROM metric_reading WHERE ${own} NULL)`).run({ importId })
  const put = raw
    .prepare(
      `UPDATE metric_reading SET
         (value, source, import_id, changed_at) = (
           SELECT value_before, source_before, NULL, @now FROM metric_import_change AS change
           WHERE change.import_id = @importId AND change.rep_id = metric_reading.rep_id
             AND change.metric_id = metric_reading.metric_id AND change.period_start = metric_reading.period_start)
       WHERE ${own} NOT NULL)`,
    )
    .run({ importId, now })
  const restored = removed.changes + put.changes
  return { restored, leftAlone: (all?.count ?? 0) - restored }
}

function toImport(row: Selectable<MetricImportTable>): MetricImport {
  return {
    id: MetricImportId.parse(row.id),
    fileName: row.file_name,
    source: row.source,
    newCount: row.new_count,
    changedCount: row.changed_count,
    sameCount: row.same_count,
    createdAt: branded<Instant>(row.created_at),
    undoneAt: nullableBranded<Instant>(row.undone_at),
  }
}
