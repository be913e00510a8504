import { AppError } from '../../../shared/kernel/errors.ts'
import { CalendarDay } from '../../../shared/kernel/time.ts'
import { RecordId } from '../../../shared/record/record.ts'
import type { AssembledPacket, PrintedRecords } from '../../../shared/review-packet/packet-value.ts'
import {
  type NewPacket,
  type PacketChanges,
  type PacketChoices,
  type PacketExport,
  type PacketPaper,
  periodTitle,
  ReviewPacketId,
  withPacketChanges,
} from '../../../shared/review-packet/review-packet.ts'
import { countsByKind } from '../../../shared/review-packet/what-leaves.ts'
import { emptyRichText, isEmpty, richTextIn } from '../../../shared/rich-text/rich-text.ts'
import { toPlainText } from '../../../shared/rich-text/to-plain-text.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { assemblePacket } from './assemble-packet.ts'
import { isAnythingThere } from './gather-packet.ts'
import { type PrintedPacket, renderPacket } from './render-packet.ts'
import { findPacket, insertExport, insertPacket, updatePacket } from './review-packet.repository.ts'

/** A packet that is not in the trash. @throws AppError `review-packet-not-found` */
export async function getPacket(db: Reader, id: ReviewPacketId): Promise<PacketChoices> {
  const packet = await findPacket(db, id)
  if (packet === undefined) throw new AppError('review-packet-not-found')
  return packet
}

/**
 * Begins a packet with every section on, prepared by the manager as her settings name her.
 *
 * @throws AppError `rep-not-found`; `period-empty` when there is nothing about the rep in the period
 */
export async function createPacket(
  ctx: Context,
  { repId, period, reader }: NewPacket,
): Promise<PacketChoices> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, repId)
    if (!(await isAnythingThere(ctx, repId, period))) throw new AppError('period-empty')
    const { managerName } = await getSettings(ctx.db)
    const now = ctx.now()
    const packet = await insertPacket(ctx.db, {
      id: ctx.newId(ReviewPacketId),
      repId,
      title: periodTitle(period),
      period,
      reader,
      preparedBy: managerName,
      offSections: [],
      leftOut: [],
      includesPrivate: false,
      summary: emptyRichText,
      repWords: emptyRichText,
      createdAt: now,
      changedAt: now,
    })
    await index(ctx, packet)
    return packet
  })
}

/**
 * Changes what is chosen. A packet that gets another reader loses the switch for private records.
 *
 * @throws AppError `review-packet-not-found`
 */
export async function changePacket(
  ctx: Context,
  id: ReviewPacketId,
  changes: PacketChanges,
): Promise<PacketChoices> {
  return inTransaction(ctx, async (ctx) => {
    const packet = await getPacket(ctx.db, id)
    return write(ctx, withPacketChanges(packet, sent(changes)))
  })
}

/** Which of the two texts that are written for a packet. */
export type PacketText = 'summary' | 'repWords'

/**
 * Saves a text of the packet; the texts before become a version. An equal text changes nothing.
 *
 * @throws AppError `review-packet-not-found`, `document-invalid`
 */
export async function savePacketText(
  ctx: Context,
  id: ReviewPacketId,
  which: PacketText,
  offered: object,
): Promise<PacketChoices> {
  return inTransaction(ctx, async (ctx) => {
    const packet = await getPacket(ctx.db, id)
    const document = richTextIn(offered)
    const before = packet[which]
    if (JSON.stringify(before) === JSON.stringify(document)) return packet
    if (!isEmpty(before)) {
      const { summary, repWords } = packet
      await keepVersion(ctx, 'review-packet', packet, { summary, repWords }, isEmpty(document))
    }
    return write(ctx, { ...packet, [which]: document })
  })
}

/** A saved packet put together as it stands now. See `assemblePacket`. @throws AppError `review-packet-not-found` */
export async function assembleSavedPacket(ctx: QueryContext, id: ReviewPacketId): Promise<AssembledPacket> {
  return assemblePacket(ctx, await getPacket(ctx.db, id))
}

/**
 * The packet as a page to print, and which records stand on it.
 *
 * @throws AppError `review-packet-not-found`, `rep-not-found`, `period-empty`
 */
export async function renderForPrint(
  ctx: QueryContext,
  id: ReviewPacketId,
  paper: PacketPaper,
): Promise<PrintedPacket & { readonly printed: PrintedRecords }> {
  const { packet, leaving } = await assembleSavedPacket(ctx, id)
  const records = leaving.records.map(({ key, kind }) => ({ key, kind }))
  return { ...renderPacket(packet, paper), printed: { reader: packet.reader, records } }
}

/**
 * Writes down what left the app, when, for whom and under which name.
 *
 * @throws AppError `review-packet-not-found`
 */
export async function recordExport(
  ctx: Context,
  exported: {
    readonly reviewPacketId: ReviewPacketId
    readonly paper: PacketPaper
    readonly fileName: string
    readonly bytes: number
    readonly printed: PrintedRecords
  },
): Promise<PacketExport> {
  const { printed, ...file } = exported
  return inTransaction(ctx, async (ctx) => {
    const { repId } = await getPacket(ctx.db, file.reviewPacketId)
    return insertExport(
      ctx.db,
      {
        id: ctx.newId(RecordId),
        ...file,
        repId,
        reader: printed.reader,
        recordCount: printed.records.length,
        counts: [...countsByKind(printed.records)],
        exportedAt: ctx.now(),
      },
      printed.records.map(({ key }) => key),
    )
  })
}

async function write(ctx: Context, packet: PacketChoices): Promise<PacketChoices> {
  const written = await updatePacket(ctx.db, { ...packet, changedAt: ctx.now() })
  await index(ctx, written)
  return written
}

/** The changes that were really sent: a field that is there but undefined is not a change. */
function sent(changes: PacketChanges): Partial<PacketChoices> {
  const { title, period, reader, preparedBy, offSections, leftOut, includesPrivate } = changes
  return {
    ...(title === undefined ? {} : { title }),
    ...(period === undefined ? {} : { period }),
    ...(reader === undefined ? {} : { reader }),
    ...(preparedBy === undefined ? {} : { preparedBy }),
    ...(offSections === undefined ? {} : { offSections: [...new Set(offSections)] }),
    ...(leftOut === undefined ? {} : { leftOut: [...new Set(leftOut)] }),
    ...(includesPrivate === undefined ? {} : { includesPrivate }),
  }
}

async function index(ctx: Context, packet: PacketChoices): Promise<void> {
  await indexRecord(ctx, {
    noun: 'review-packet',
    recordId: packet.id,
    kind: packet.reader,
    happenedOn: CalendarDay.parse(packet.createdAt.slice(0, 10)),
    title: `Review packet, ${packet.title}`,
    body: [packet.summary, packet.repWords].map(toPlainText).join('\n').trim(),
    tags: [],
    audience: 'only-me',
    repIds: [packet.repId],
  })
}
