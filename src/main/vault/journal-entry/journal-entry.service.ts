import { entryBody, entryTitle, isUnfilled, versionNeed } from '../../../shared/journal-entry/entry-text.ts'
import {
  daysWaiting,
  isDeliveredTooEarly,
  isOnChartsByDefault,
  type JournalEntry,
  type JournalEntryChanges,
  type JournalEntryHead,
  JournalEntryId,
  type NewJournalEntry,
  type UndeliveredFeedback,
  withChanges,
} from '../../../shared/journal-entry/journal-entry.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { emptyRichText, type RichText, richTextIn } from '../../../shared/rich-text/rich-text.ts'
import { distinctTags } from '../../../shared/tag/tag.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import {
  getVersionOf,
  indexRecord,
  keepVersion,
  listRecordVersions,
  unindexRecord,
} from '../record/record.service.ts'
import { setEntryTags } from '../tag/tag.service.ts'
import {
  deleteEntry,
  findEntry,
  findHead,
  insertEntry,
  listKnownReps,
  replaceReps,
  updateDocument,
  updateFacts,
} from './journal-entry.repository.ts'
import { listUndeliveredLines } from './journal-entry-list.repository.ts'

/** More steps than a chain of notes has; a guard against walking in a circle. */
const longestChain = 50

/** An entry outside the trash, with its text. @throws AppError `journal-entry-not-found` */
export async function getEntry(db: Reader, id: JournalEntryId): Promise<JournalEntry> {
  const entry = await findEntry(db, id)
  if (entry === undefined) throw new AppError('journal-entry-not-found')
  return entry
}

/** An entry outside the trash, without its text. @throws AppError `journal-entry-not-found` */
export async function getHead(db: Reader, id: JournalEntryId): Promise<JournalEntryHead> {
  const head = await findHead(db, id)
  if (head === undefined) throw new AppError('journal-entry-not-found')
  return head
}

/**
 * Begins an entry, today unless another day is given. What its kind has no place for is left out.
 *
 * @throws AppError `rep-not-found`; `ends-before-start` when it was told before it happened;
 *   `document-invalid`
 */
export async function createEntry(ctx: Context, fields: NewJournalEntry): Promise<JournalEntry> {
  const { document: offered, ...facts } = fields
  return inTransaction(ctx, async (ctx) => {
    const document = offered === undefined ? emptyRichText : richTextIn(offered)
    await refuseUnknownReps(ctx.db, fields.repIds)
    await refuseUnknownBefore(ctx.db, null, fields.followsEntryId)
    const now = ctx.now()
    const asGiven: JournalEntryHead = {
      id: ctx.newId(JournalEntryId),
      ...facts,
      happenedOn: facts.happenedOn ?? ctx.today(),
      isOnCharts: facts.isOnCharts ?? isOnChartsByDefault(facts.kind),
      createdAt: now,
      changedAt: now,
    }
    const head = withChanges(asGiven, { isOnCharts: asGiven.isOnCharts })
    if (isDeliveredTooEarly(head)) throw new AppError('ends-before-start')
    await insertEntry(ctx.db, head, document)
    if (fields.tags.length > 0) await setEntryTags(ctx, head.id, fields.tags)
    announceContact(ctx)
    return reindexed(ctx, head.id)
  })
}

/**
 * Changes facts of an entry; its text stays.
 *
 * @throws AppError `journal-entry-not-found`; `rep-not-found`; `ends-before-start` when it was told
 *   before it happened
 */
export async function changeEntry(
  ctx: Context,
  id: JournalEntryId,
  changes: JournalEntryChanges,
): Promise<JournalEntryHead> {
  return inTransaction(ctx, async (ctx) => {
    const before = await getHead(ctx.db, id)
    const after: JournalEntryHead = { ...withChanges(before, defined(changes)), changedAt: ctx.now() }
    if (isDeliveredTooEarly(after)) throw new AppError('ends-before-start')
    await refuseUnknownReps(
      ctx.db,
      after.repIds.filter((repId) => !before.repIds.includes(repId)),
    )
    if (after.followsEntryId !== before.followsEntryId)
      await refuseUnknownBefore(ctx.db, id, after.followsEntryId)
    await updateFacts(ctx.db, after)
    if (changes.repIds !== undefined) await replaceReps(ctx.db, id, changes.repIds)
    if (changes.tags !== undefined) await setEntryTags(ctx, id, distinctTags(changes.tags))
    announceContact(ctx)
    return headOf(await reindexed(ctx, id))
  })
}

/**
 * Saves the text of an entry: the path of every autosave. The text before becomes a version, at most one in
 * five minutes, and at once when half of it or all of it is gone. An equal text changes nothing.
 *
 * @throws AppError `journal-entry-not-found`; `document-invalid` when the new text is not allowed or the
 *   stored one cannot be read by this version, which must not be overwritten
 */
export async function saveEntryDocument(
  ctx: Context,
  id: JournalEntryId,
  offered: object,
): Promise<JournalEntryHead> {
  return inTransaction(ctx, async (ctx) => {
    const entry = await getEntry(ctx.db, id)
    const document = richTextIn(offered)
    if (entry.document === null) throw new AppError('document-invalid')
    if (JSON.stringify(entry.document) === JSON.stringify(document)) return headOf(entry)
    if (!isUnfilled(entry.document)) {
      const need = versionNeed(entryBody(entry.document), entryBody(document))
      const atOnce = need === 'at-once' || isUnfilled(document)
      if (need !== 'none') await keepVersion(ctx, 'journal-entry', entry, entry.document, atOnce)
    }
    return headOf(await writeDocument(ctx, entry, document))
  })
}

/**
 * Puts an earlier text back; the text of now is kept as a version first, so this can be undone.
 *
 * @throws AppError `journal-entry-not-found`; `version-not-found` also for a version of another record;
 *   `document-invalid` when this version of the app cannot read that text
 */
export async function restoreEntryVersion(
  ctx: Context,
  id: JournalEntryId,
  versionId: string,
): Promise<JournalEntry> {
  return inTransaction(ctx, async (ctx) => {
    const entry = await getEntry(ctx.db, id)
    const document = richTextIn(await getVersionOf(ctx, 'journal-entry', id, versionId))
    if (entry.document === null) throw new AppError('document-invalid')
    await keepVersion(ctx, 'journal-entry', entry, entry.document, true)
    return writeDocument(ctx, entry, document)
  })
}

/** Takes away an entry without title and text, as if it had never been begun. Any other stays. */
export async function discardEntryIfEmpty(ctx: Context, id: JournalEntryId): Promise<{ discarded: boolean }> {
  return inTransaction(ctx, async (ctx) => {
    const entry = await findEntry(ctx.db, id)
    const saysNothing =
      entry !== undefined && entry.title === '' && entry.document !== null && isUnfilled(entry.document)
    if (!saysNothing) return { discarded: false }
    const versions = await listRecordVersions(ctx.db, 'journal-entry', id)
    if (versions.length > 0) return { discarded: false }
    await setEntryTags(ctx, id, [])
    await unindexRecord(ctx, 'journal-entry', id)
    await deleteEntry(ctx.db, id)
    announceContact(ctx)
    return { discarded: true }
  })
}

/** Feedback still to say, the longest waiting first, of the whole team or of one rep. */
export async function listUndelivered(
  ctx: QueryContext,
  repId?: RepId | undefined,
): Promise<UndeliveredFeedback[]> {
  const lines = await listUndeliveredLines(ctx.db, repId)
  const today = ctx.today()
  return lines.map((entry) => ({ entry, daysWaiting: daysWaiting(entry.happenedOn, today) }))
}

/** Says on which day the rep was told, or with null that it was not. See `changeEntry` for refusals. */
export async function markDelivered(
  ctx: Context,
  id: JournalEntryId,
  on: CalendarDay | null,
): Promise<JournalEntryHead> {
  return changeEntry(ctx, id, { deliveredOn: on })
}

async function writeDocument(ctx: Context, entry: JournalEntry, document: RichText): Promise<JournalEntry> {
  const changedAt = ctx.now()
  await updateDocument(ctx.db, entry.id, document, changedAt)
  const after = { ...entry, document, changedAt }
  await index(ctx, after)
  return after
}

async function reindexed(ctx: Context, id: JournalEntryId): Promise<JournalEntry> {
  const entry = await getEntry(ctx.db, id)
  await index(ctx, entry)
  return entry
}

/** An entry's line: called by its title or its first words, findable by all of its text and its tags. */
async function index(ctx: Context, entry: JournalEntry): Promise<void> {
  const body = entry.document === null ? entry.salvagedText : entryBody(entry.document)
  await indexRecord(ctx, {
    noun: 'journal-entry',
    recordId: entry.id,
    kind: entry.kind,
    happenedOn: entry.happenedOn,
    title: entry.document === null ? entry.title : entryTitle(entry.title, entry.document),
    body,
    tags: entry.tags,
    audience: entry.audience,
    repIds: entry.repIds,
  })
  ctx.announce('record')
}

/** Whom the manager met last may have changed. */
function announceContact(ctx: Context): void {
  ctx.announce('rep')
  ctx.announce('record')
}

async function refuseUnknownReps(db: Reader, repIds: readonly RepId[]): Promise<void> {
  const known = await listKnownReps(db, repIds)
  if (repIds.some((repId) => !known.has(repId))) throw new AppError('rep-not-found')
}

/**
 * An entry can come out of one that is there and does not itself come out of it.
 *
 * @throws AppError `journal-entry-not-found`
 */
async function refuseUnknownBefore(
  db: Reader,
  id: JournalEntryId | null,
  before: JournalEntryId | null,
): Promise<void> {
  for (let step = before, steps = 0; step !== null && steps < longestChain; steps += 1) {
    const entry: JournalEntryHead | undefined = step === id ? undefined : await findHead(db, step)
    if (entry === undefined) {
      // Only the entry it comes out of must be there; what lies further back may be in the trash by now.
      if (step === before || step === id) throw new AppError('journal-entry-not-found')
      return
    }
    step = entry.followsEntryId
  }
}

function headOf({
  document: _document,
  salvagedText: _salvagedText,
  ...head
}: JournalEntry): JournalEntryHead {
  return head
}

/** The changes that were really sent: a field that is there but undefined is not a change. */
function defined(changes: JournalEntryChanges): Partial<JournalEntryHead> {
  const { kind, title, repIds, happenedOn, tags, setting, polarity, deliveredOn, isOnCharts, audience } =
    changes
  const { touch, followsEntryId } = changes
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(title === undefined ? {} : { title }),
    ...(repIds === undefined ? {} : { repIds }),
    ...(happenedOn === undefined ? {} : { happenedOn }),
    ...(tags === undefined ? {} : { tags }),
    ...(setting === undefined ? {} : { setting }),
    ...(polarity === undefined ? {} : { polarity }),
    ...(deliveredOn === undefined ? {} : { deliveredOn }),
    ...(isOnCharts === undefined ? {} : { isOnCharts }),
    ...(audience === undefined ? {} : { audience }),
    ...(touch === undefined ? {} : { touch }),
    ...(followsEntryId === undefined ? {} : { followsEntryId }),
  }
}
