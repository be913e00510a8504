import { type Kysely, type Selectable, sql } from 'kysely'
import * as z from 'zod/mini'
import { CalendarDay, type DayRange, Instant } from '../../../shared/kernel/time.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import type { PacketSource } from '../../../shared/review-packet/packet-value.ts'
import {
  type PacketChoices,
  PacketExport,
  PacketItemKey,
  type PacketLine,
  PacketReader,
  PacketSection,
  ReviewPacketId,
} from '../../../shared/review-packet/review-packet.ts'
import { RichText } from '../../../shared/rich-text/rich-text.ts'
import type { Reader } from '../context.ts'
import { fromFlag, fromJson, toFlag, toJson } from '../db/columns.ts'
import type { ReviewPacketExportTable, ReviewPacketTable, Schema } from '../db/schema.generated.ts'

/** What an export log line holds of the records that left: how many of each kind, and which. */
const ExportContents = z.strictObject({
  counts: PacketExport.shape.counts,
  keys: z.array(PacketItemKey),
})

/** Inserts a packet as given and answers what the store holds. */
export async function insertPacket(db: Kysely<Schema>, packet: PacketChoices): Promise<PacketChoices> {
  const row = await db
    .insertInto('review_packet')
    .values({
      id: packet.id,
      rep_id: packet.repId,
      ...choiceColumns(packet),
      created_at: packet.createdAt,
      changed_at: packet.changedAt,
      trashed_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toPacket(row)
}

/** Writes everything that can change of a packet. */
export async function updatePacket(db: Kysely<Schema>, packet: PacketChoices): Promise<PacketChoices> {
  const row = await db
    .updateTable('review_packet')
    .set({ ...choiceColumns(packet), changed_at: packet.changedAt })
    .where('id', '=', packet.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toPacket(row)
}

export async function findPacket(db: Reader, id: ReviewPacketId): Promise<PacketChoices | undefined> {
  const row = await db
    .selectFrom('review_packet')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toPacket(row)
}

/** Last changed first, of the whole team or of one rep; packets of reps in the trash are left out. */
export async function listPackets(db: Reader, repId: RepId | undefined): Promise<PacketLine[]> {
  let select = db
    .selectFrom('review_packet as packet')
    .innerJoin('rep', 'rep.id', 'packet.rep_id')
    .where('packet.trashed_at', 'is', null)
    .where('rep.trashed_at', 'is', null)
    .select([
      'packet.id',
      'packet.rep_id',
      'packet.title',
      'packet.period_from',
      'packet.period_to',
      'packet.reader',
      'packet.changed_at',
      lastExportColumn('created_at').as('exported_at'),
      lastExportColumn('file_name').as('exported_as'),
    ])
  if (repId !== undefined) select = select.where('packet.rep_id', '=', repId)
  const rows = await select.orderBy('packet.changed_at', 'desc').limit(500).execute()
  return rows.map((row) => ({
    id: ReviewPacketId.parse(row.id),
    repId: RepId.parse(row.rep_id),
    title: row.title,
    period: { from: CalendarDay.parse(row.period_from), to: CalendarDay.parse(row.period_to) },
    reader: row.reader,
    changedAt: Instant.parse(row.changed_at),
    lastExport:
      row.exported_at === null || row.exported_as === null
        ? null
        : { exportedAt: Instant.parse(row.exported_at), fileName: row.exported_as },
  }))
}

/** Writes down that a packet left the app. */
export async function insertExport(
  db: Kysely<Schema>,
  exported: PacketExport,
  keys: readonly PacketItemKey[],
): Promise<PacketExport> {
  const row = await db
    .insertInto('review_packet_export')
    .values({
      id: exported.id,
      review_packet_id: exported.reviewPacketId,
      rep_id: exported.repId,
      reader: exported.reader,
      paper: exported.paper,
      file_name: exported.fileName,
      byte_count: exported.bytes,
      record_count: exported.recordCount,
      contents: toJson({ counts: exported.counts, keys }),
      created_at: exported.exportedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toExport(row)
}

/** The exports of one packet, or of all; last first. */
export async function listExports(db: Reader, id: ReviewPacketId | undefined): Promise<PacketExport[]> {
  let select = db.selectFrom('review_packet_export').selectAll()
  if (id !== undefined) select = select.where('review_packet_id', '=', id)
  return (await select.orderBy('created_at', 'desc').limit(500).execute()).map(toExport)
}

/** The files and pastes that readings of a rep in a period came from, and how many were typed in by hand. */
export async function listSources(
  db: Reader,
  repId: RepId,
  period: DayRange,
): Promise<{ readonly sources: PacketSource[]; readonly typed: number }> {
  const rows = await db
    .selectFrom('metric_reading as reading')
    .leftJoin('metric_import as import', 'import.id', 'reading.import_id')
    .where('reading.rep_id', '=', repId)
    .where('reading.period_start', '>=', period.from)
    .where('reading.period_start', '<=', period.to)
    .where('reading.source', '!=', 'sample')
    .groupBy('import.id')
    .orderBy('import.created_at')
    .select(['import.file_name', 'import.created_at', (eb) => eb.fn.countAll<number>().as('readings')])
    .execute()
  const typed = rows.find((row) => row.file_name === null)?.readings ?? 0
  const sources = rows.flatMap(({ file_name: name, created_at: at, readings }) =>
    name === null || at === null ? [] : [{ name, importedOn: CalendarDay.parse(at.slice(0, 10)), readings }],
  )
  return { sources, typed }
}

function lastExportColumn(column: 'created_at' | 'file_name') {
  return sql<string | null>`(
    SELECT ${sql.ref(column)} FROM review_packet_export WHERE review_packet_id = packet.id
    ORDER BY created_at DESC LIMIT 1
  )`
}

function choiceColumns(packet: PacketChoices) {
  return {
    title: packet.title,
    period_from: packet.period.from,
    period_to: packet.period.to,
    reader: packet.reader,
    prepared_by: packet.preparedBy,
    summary: toJson(packet.summary),
    rep_words: toJson(packet.repWords),
    sections: toJson(packet.offSections),
    left_out: toJson(packet.leftOut),
    includes_private: toFlag(packet.includesPrivate),
  }
}

function toPacket(row: Selectable<ReviewPacketTable>): PacketChoices {
  return {
    id: ReviewPacketId.parse(row.id),
    repId: RepId.parse(row.rep_id),
    title: row.title,
    period: { from: CalendarDay.parse(row.period_from), to: CalendarDay.parse(row.period_to) },
    reader: row.reader,
    preparedBy: row.prepared_by,
    offSections: fromJson(z.array(PacketSection), row.sections),
    leftOut: fromJson(z.array(PacketItemKey), row.left_out),
    includesPrivate: fromFlag(row.includes_private),
    summary: fromJson(RichText, row.summary),
    repWords: fromJson(RichText, row.rep_words),
    createdAt: Instant.parse(row.created_at),
    changedAt: Instant.parse(row.changed_at),
  }
}

function toExport(row: Selectable<ReviewPacketExportTable>): PacketExport {
  return {
    id: row.id,
    reviewPacketId: ReviewPacketId.parse(row.review_packet_id),
    repId: RepId.parse(row.rep_id),
    reader: PacketReader.parse(row.reader),
    paper: row.paper,
    fileName: row.file_name,
    bytes: row.byte_count,
    recordCount: row.record_count,
    counts: fromJson(ExportContents, row.contents).counts,
    exportedAt: Instant.parse(row.created_at),
  }
}
