import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Line } from '../kernel/text.ts'
import { CalendarDay, ClockTime } from '../kernel/time.ts'
import { RecordId } from '../record/record.ts'
import { RepId } from '../rep/rep-id.ts'
import { RichText } from '../rich-text/rich-text.ts'
import { TemplateId } from '../template/template.ts'
import {
  ItemFields,
  NewTopic,
  OneOnOne,
  OneOnOneCard,
  OneOnOneFields,
  OneOnOneItem,
  OneOnOnePlan,
  OneOnOneSummary,
  Proposal,
  Reflection,
} from './one-on-one.ts'
import { OneOnOneId, OneOnOneItemId } from './one-on-one-id.ts'

const ofOneOnOne = z.strictObject({ id: OneOnOneId })
const ofItem = z.strictObject({ itemId: OneOnOneItemId })
const withReason = z.strictObject({ id: OneOnOneId, reason: Line })

/** Where the next page begins: the last meeting's day and number. */
const OneOnOneCursor = z.strictObject({ plannedOn: CalendarDay, number: z.int() })

/** One-on-ones and their agendas. They go to the trash and come back through `record`. */
export const oneOnOneContract = {
  /** A rep's meetings in every state, last planned first; paged by key. */
  listForRep: query({
    input: z.strictObject({
      repId: RepId,
      from: z.optional(CalendarDay),
      to: z.optional(CalendarDay),
      after: z.optional(OneOnOneCursor),
      limit: z._default(z.int().check(z.minimum(1), z.maximum(200)), 50),
    }),
    output: z.strictObject({ oneOnOnes: z.array(OneOnOneSummary), next: z.nullable(OneOnOneCursor) }),
  }),
  get: query({ input: ofOneOnOne, output: OneOnOneCard, errors: ['one-on-one-not-found'] }),
  lastHeld: query({ input: z.strictObject({ repId: RepId }), output: z.nullable(OneOnOne) }),
  /** Planned and running ones of the active team in those days, first first; without `from` also missed ones. */
  upcoming: query({
    input: z.strictObject({
      repId: z.optional(RepId),
      from: z.optional(CalendarDay),
      to: z.optional(CalendarDay),
    }),
    output: z.array(OneOnOneSummary),
  }),
  /** What the cadence suggests for the next one. */
  propose: query({ input: z.strictObject({ repId: RepId }), output: Proposal, errors: ['rep-not-found'] }),
  schedule: command({
    input: OneOnOnePlan,
    output: OneOnOne,
    errors: ['rep-not-found', 'template-not-found'],
  }),
  /** Goes on with the running one, starts today's, or makes one on the spot. */
  startNow: command({
    input: z.strictObject({ repId: RepId, templateId: z.optional(TemplateId) }),
    output: OneOnOne,
    errors: ['rep-not-found', 'template-not-found'],
  }),
  start: command({
    input: ofOneOnOne,
    output: OneOnOne,
    errors: [
      'one-on-one-not-found',
      'one-on-one-already-held',
      'one-on-one-not-open',
      'one-on-one-already-running',
    ],
  }),
  /** Held today, or on the day told; topics not discussed go on to the next one. */
  finish: command({
    input: z.strictObject({ id: OneOnOneId, heldOn: z.optional(CalendarDay) }),
    output: OneOnOne,
    errors: ['one-on-one-not-found', 'one-on-one-not-open', 'day-in-future'],
  }),
  move: command({
    input: z.strictObject({
      id: OneOnOneId,
      plannedOn: CalendarDay,
      plannedAt: z.optional(z.nullable(ClockTime)),
      reason: Line,
    }),
    output: OneOnOne,
    errors: ['one-on-one-not-found', 'one-on-one-already-held', 'one-on-one-not-open', 'reason-missing'],
  }),
  skip: command({
    input: withReason,
    output: OneOnOne,
    errors: ['one-on-one-not-found', 'one-on-one-already-held', 'one-on-one-not-open', 'reason-missing'],
  }),
  excuse: command({
    input: withReason,
    output: OneOnOne,
    errors: ['one-on-one-not-found', 'one-on-one-already-held', 'one-on-one-not-open', 'reason-missing'],
  }),
  /** A held one runs again; a skipped or excused one is planned again, on a new day if told. */
  reopen: command({
    input: z.strictObject({
      id: OneOnOneId,
      plannedOn: z.optional(CalendarDay),
      reason: z._default(Line, ''),
    }),
    output: OneOnOne,
    errors: ['one-on-one-not-found', 'one-on-one-still-open', 'one-on-one-already-running'],
  }),
  change: command({
    input: z.strictObject({ id: OneOnOneId, changes: OneOnOneFields }),
    output: OneOnOne,
    errors: ['one-on-one-not-found'],
  }),
  /** Another template for an open one: sections nobody has touched give way, notes and topics stay. */
  changeTemplate: command({
    input: z.strictObject({ id: OneOnOneId, templateId: TemplateId }),
    output: OneOnOneCard,
    errors: [
      'one-on-one-not-found',
      'one-on-one-already-held',
      'one-on-one-not-open',
      'template-not-found',
      'rep-not-found',
    ],
  }),
  /** The coaching blocks step back and three questions take their place; once more changes nothing. */
  listen: command({
    input: ofOneOnOne,
    output: OneOnOneCard,
    errors: ['one-on-one-not-found', 'one-on-one-already-held', 'one-on-one-not-open'],
  }),
  /** Back to what was planned; what was noted while listening stays. */
  stopListening: command({
    input: ofOneOnOne,
    output: OneOnOneCard,
    errors: ['one-on-one-not-found', 'one-on-one-already-held', 'one-on-one-not-open'],
  }),
  /** One question asked, or one thing told, more; or less, never below 0. */
  count: command({
    input: z.strictObject({ id: OneOnOneId, what: z.enum(['asked', 'told']), by: z.literal([1, -1]) }),
    output: OneOnOne,
    errors: ['one-on-one-not-found'],
  }),
  savePrivateNote: command({
    input: z.strictObject({ id: OneOnOneId, document: RichText }),
    output: OneOnOne,
    errors: ['one-on-one-not-found'],
  }),
  reflect: command({
    input: z.strictObject({ id: OneOnOneId, reflection: Reflection }),
    output: OneOnOne,
    errors: ['one-on-one-not-found'],
  }),
  addItem: command({
    input: z.strictObject({ id: OneOnOneId, ...NewTopic.shape }),
    output: OneOnOneItem,
    errors: ['one-on-one-not-found'],
  }),
  changeItem: command({
    input: z.strictObject({ itemId: OneOnOneItemId, changes: ItemFields }),
    output: OneOnOneItem,
    errors: ['one-on-one-item-not-found', 'one-on-one-item-private'],
  }),
  saveItemNote: command({
    input: z.strictObject({ itemId: OneOnOneItemId, document: RichText }),
    output: OneOnOneItem,
    errors: ['one-on-one-item-not-found'],
  }),
  /** Puts an earlier text back; the one it replaces stays as a version. */
  restoreItemNote: command({
    input: z.strictObject({ itemId: OneOnOneItemId, versionId: RecordId }),
    output: OneOnOneItem,
    errors: ['one-on-one-item-not-found', 'version-not-found', 'document-invalid'],
  }),
  setItemDone: command({
    input: z.strictObject({ itemId: OneOnOneItemId, isDone: z.boolean() }),
    output: OneOnOneItem,
    errors: ['one-on-one-item-not-found'],
  }),
  /** The whole agenda in its new order; items left out keep theirs behind the others. */
  orderItems: command({
    input: z.strictObject({ id: OneOnOneId, itemIds: z.array(OneOnOneItemId).check(z.maxLength(500)) }),
    output: OneOnOneCard,
    errors: ['one-on-one-not-found'],
  }),
  removeItem: command({ input: ofItem, output: OneOnOneItem, errors: ['one-on-one-item-not-found'] }),
  restoreItem: command({ input: ofItem, output: OneOnOneItem, errors: ['one-on-one-item-not-found'] }),
}
