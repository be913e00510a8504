import { AppError } from '../../../shared/kernel/errors.ts'
import { addDays, CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import {
  RecordId,
  type RecordNoun,
  type TextVersion,
  TrashableNoun,
  trashDays,
  versionGapMs,
} from '../../../shared/record/record.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import {
  deleteLine,
  deleteTrashed,
  deleteVersionsOfGoneMeetings,
  listLinesOnlyAbout,
  listTrashedBefore,
  setFollowUpsTrashedAt,
  setTrashedAt,
  wouldRunBeside,
} from './record.repository.ts'
import { findLastVersionMoment, findVersion, insertVersion, listVersions } from './text-version.repository.ts'
import { type NewRecordLine, touchLine, upsertLine } from './write-line.repository.ts'

/**
 * Keeps the record index in step: every service that makes or changes a findable record calls this in
 * the same transaction. Without it the record exists but is in no timeline and in no search.
 */
export async function indexRecord(ctx: Context, line: Omit<NewRecordLine, 'changedAt'>): Promise<void> {
  await upsertLine(ctx.db, { ...line, changedAt: ctx.now() })
}

/** Notes that a record was changed in something its line does not show, such as a tick. */
export async function touchRecord(ctx: Context, noun: RecordNoun, recordId: string): Promise<void> {
  await touchLine(ctx.db, noun, recordId, ctx.now())
}

/** Takes a record out of timeline and search, for records that are deleted rather than trashed. */
export async function unindexRecord(ctx: Context, noun: RecordNoun, recordId: string): Promise<void> {
  await deleteLine(ctx.db, noun, recordId)
}

/**
 * Keeps the text a record has now as a version, before it is replaced. At most one in five minutes, the first
 * five after it was begun, unless `always` (a restore, a big change): typing neither fills the store nor leaves
 * its first half sentence behind as an earlier text.
 */
export async function keepVersion(
  ctx: Context,
  noun: RecordNoun,
  record: { readonly id: string; readonly createdAt: Instant },
  content: unknown,
  always = false,
): Promise<void> {
  const savedAt = ctx.now()
  const since = (await findLastVersionMoment(ctx.db, noun, record.id)) ?? record.createdAt
  if (!always && Date.parse(savedAt) - Date.parse(since) < versionGapMs) return
  await insertVersion(ctx.db, {
    id: ctx.newId(RecordId),
    noun,
    recordId: record.id,
    content: JSON.stringify(content),
    savedAt,
  })
}

/** The earlier texts of a record, newest first, without their content. */
export function listRecordVersions(db: Reader, noun: RecordNoun, recordId: string): Promise<TextVersion[]> {
  return listVersions(db, noun, recordId)
}

/** One earlier text. @throws AppError `version-not-found` */
export async function getVersion(
  ctx: QueryContext,
  versionId: string,
): Promise<{ readonly version: TextVersion; readonly content: JsonValue }> {
  const found = await findVersion(ctx.db, versionId)
  if (found === undefined) throw new AppError('version-not-found')
  const content: JsonValue = JSON.parse(found.content)
  return { version: found.version, content }
}

/** The content of an earlier text of this record. @throws AppError `version-not-found`, also for another's */
export async function getVersionOf(
  ctx: QueryContext,
  noun: RecordNoun,
  recordId: string,
  versionId: string,
): Promise<JsonValue> {
  const versions = await listVersions(ctx.db, noun, recordId)
  if (!versions.some(({ id }) => id === versionId)) throw new AppError('version-not-found')
  return (await getVersion(ctx, versionId)).content
}

type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** Puts a record in the trash. Doing it twice keeps the later moment. @throws AppError `record-not-found` */
export async function trashRecord(ctx: Context, noun: TrashableNoun, id: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    if (noun === 'journal-entry') await setFollowUpsTrashedAt(ctx.db, id, ctx.now())
    if (!(await setTrashedAt(ctx.db, noun, id, ctx.now()))) throw new AppError('record-not-found')
  })
  ctx.announce(noun)
}

/** Takes a record out of the trash, as it was. @throws AppError `record-not-found`, `plan-already-running` */
export async function restoreRecord(ctx: Context, noun: TrashableNoun, id: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    if (noun === 'journal-entry') await setFollowUpsTrashedAt(ctx.db, id, null)
    if (noun === 'coaching-plan' && (await wouldRunBeside(ctx.db, id)))
      throw new AppError('plan-already-running')
    if (!(await setTrashedAt(ctx.db, noun, id, null))) throw new AppError('record-not-found')
  })
  ctx.announce(noun)
}

/**
 * Removes a trashed record for good; of a rep also everything that is about nobody else.
 *
 * @throws AppError `record-not-found` when it does not lie in the trash
 */
export async function purgeRecord(ctx: Context, noun: TrashableNoun, id: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const dependants = noun === 'rep' ? await listLinesOnlyAbout(ctx.db, RepId.parse(id)) : []
    if (!(await deleteTrashed(ctx.db, noun, id))) throw new AppError('record-not-found')
    for (const { noun, recordId } of dependants) {
      const trashable = TrashableNoun.safeParse(noun)
      if (trashable.success) {
        await setTrashedAt(ctx.db, trashable.data, recordId, ctx.now())
        await deleteTrashed(ctx.db, trashable.data, recordId)
      }
      await deleteLine(ctx.db, noun, recordId)
    }
    if (noun === 'rep' || noun === 'one-on-one') await deleteVersionsOfGoneMeetings(ctx.db)
  })
  ctx.announce(noun)
}

/** Empties what has lain in the trash for longer than `trashDays`. Runs once after each unlock. */
export async function emptyOldTrash(ctx: Context): Promise<number> {
  const today = CalendarDay.parse(ctx.now().slice(0, 10))
  const limit = Instant.parse(`${addDays(today, -trashDays)}${ctx.now().slice(10)}`)
  const old = await listTrashedBefore(ctx.db, limit)
  for (const { noun, recordId } of old) {
    const trashable = TrashableNoun.safeParse(noun)
    if (trashable.success) await purgeRecord(ctx, trashable.data, recordId)
  }
  return old.length
}
