import * as z from 'zod/mini'
import { JournalEntryId } from '../journal-entry/journal-entry.ts'
import { command, query } from '../kernel/contract.ts'
import { RepId } from '../rep/rep-id.ts'
import { OfferedDocument } from '../rich-text/offered-document.ts'
import { AssembledPacket, PrintedRecords } from './packet-value.ts'
import {
  NewPacket,
  PacketChanges,
  PacketChoices,
  PacketExport,
  PacketLine,
  PacketPaper,
  ReviewPacketId,
} from './review-packet.ts'
import { CriticalStatement, PacketSupport, StatementKey, ToldFeedback } from './statements.ts'

const ofPacket = z.strictObject({ id: ReviewPacketId })
const offeredText = z.strictObject({ id: ReviewPacketId, document: OfferedDocument })

/** Review packets. They go to the trash and come back through `record`. */
export const reviewPacketContract = {
  /** Last changed first; packets of reps in the trash are left out. */
  list: query({ input: z.strictObject({ repId: z.optional(RepId) }), output: z.array(PacketLine) }),
  get: query({ input: ofPacket, output: PacketChoices, errors: ['review-packet-not-found'] }),
  create: command({ input: NewPacket, output: PacketChoices, errors: ['rep-not-found', 'period-empty'] }),
  change: command({
    input: z.strictObject({ id: ReviewPacketId, changes: PacketChanges }),
    output: PacketChoices,
    errors: ['review-packet-not-found'],
  }),
  saveSummary: command({
    input: offeredText,
    output: PacketChoices,
    errors: ['review-packet-not-found', 'document-invalid'],
  }),
  saveRepWords: command({
    input: offeredText,
    output: PacketChoices,
    errors: ['review-packet-not-found', 'document-invalid'],
  }),
  /** What the packet says now, what can be ticked, and what would leave. */
  assemble: query({
    input: ofPacket,
    output: AssembledPacket,
    errors: ['review-packet-not-found', 'rep-not-found', 'period-empty'],
  }),
  /** What is critical in it, what each rests on, and what was told to the rep; for the manager alone. */
  getSupport: query({
    input: ofPacket,
    output: z.strictObject({ statements: z.array(CriticalStatement), told: z.array(ToldFeedback) }),
    errors: ['review-packet-not-found', 'rep-not-found', 'period-empty'],
  }),
  /** Says in which delivered feedback a critical statement was told; null takes it back. */
  pointStatement: command({
    input: z.strictObject({
      id: ReviewPacketId,
      statement: StatementKey,
      entryId: z.nullable(JournalEntryId),
    }),
    output: z.array(PacketSupport),
    errors: ['review-packet-not-found', 'rep-not-found', 'feedback-not-told'],
  }),
  /** Of one packet, or of all; last first. */
  listExports: query({
    input: z.strictObject({ id: z.optional(ReviewPacketId) }),
    output: z.array(PacketExport),
  }),
  /** For the app side alone: the page that is printed, with its own style sheet for paper and footer. */
  renderForPrint: query({
    input: z.strictObject({ reviewPacketId: ReviewPacketId, paper: PacketPaper }),
    output: z.strictObject({
      html: z.string(),
      css: z.string(),
      fileName: z.string(),
      title: z.string(),
      printed: PrintedRecords,
    }),
    errors: ['review-packet-not-found', 'rep-not-found', 'period-empty'],
  }),
  /** For the app side alone, after the file is written: what is kept is what was printed, not what is there now. */
  recordExport: command({
    input: z.strictObject({
      reviewPacketId: ReviewPacketId,
      paper: PacketPaper,
      fileName: z.string().check(z.maxLength(300)),
      bytes: z.int().check(z.nonnegative()),
      printed: PrintedRecords,
    }),
    output: PacketExport,
    errors: ['review-packet-not-found'],
  }),
}
