import { dirname } from 'node:path'
import { type Certificate, dueDay, isNamed, type RetentionLine } from '../../../shared/erasure/erasure.ts'
import {
  type Held,
  type HeldRecord,
  heldReportJson,
  writeCertificate,
  writeHeldReport,
} from '../../../shared/erasure/held-report.ts'
import { createRedaction } from '../../../shared/erasure/redact-names.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, QueryContext } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { purgeRecord, trashRecord } from '../record/record.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import {
  countHeldRows,
  countIndexLines,
  countMentions,
  countSharedNotes,
  deleteEarlierTexts,
  listHeldRows,
  listLeavers,
  listPeople,
  metricNames,
  type Person,
  rebuildSearchIndex,
  tagsOfNotes,
} from './erasure.repository.ts'
import { toHeldRecords } from './held-record.ts'
import { heldTables } from './held-tables.ts'
import { listKeptCopies } from './kept-copies.ts'
import { chosenPlace, writeChosenFile } from './write-chosen-file.ts'

/** Everything held about a rep, in words, without the names of others. @throws AppError `rep-not-found` */
export async function gatherHeld(ctx: Context, repId: RepId): Promise<Held> {
  const { person, others } = await personAndOthers(ctx, repId)
  const reading = {
    metrics: await metricNames(ctx.db),
    tags: await tagsOfNotes(ctx.db, repId),
    redact: createRedaction(person, others),
  }
  const records: HeldRecord[] = []
  for (const from of heldTables) {
    for (const { row, audience } of await listHeldRows(ctx.db, from, repId)) {
      records.push(...toHeldRecords(from, row, audience, reading))
    }
  }
  return { name: person.name, writtenOn: ctx.today(), records }
}

/**
 * Writes everything held about a rep to a chosen place.
 *
 * @throws AppError `rep-not-found`, `file-not-chosen`, `file-not-written`
 */
export async function writeReport(
  ctx: Context,
  repId: RepId,
  fileToken: string,
): Promise<{ fileName: string; records: number; bytes: number }> {
  const place = chosenPlace(ctx.files, fileToken)
  const held = await gatherHeld(ctx, repId)
  const text = /\.json$/i.test(place.path) ? heldReportJson(held) : writeHeldReport(held)
  return { ...writeChosenFile(place, text), records: held.records.length }
}

/** Who left, and from when on the retention rule says their records should be gone. */
export async function listRetention(ctx: QueryContext): Promise<RetentionLine[]> {
  const { keepMonthsAfterLeaving: months } = await getSettings(ctx.db)
  const leavers = await listLeavers(ctx.db)
  return leavers.map((leaver) => {
    const dueOn = months === null ? null : dueDay(leaver.archivedAt, months)
    return { ...leaver, dueOn, isDue: dueOn !== null && dueOn <= ctx.today() }
  })
}

/**
 * Removes a rep and everything that is about nobody else, and says what went and what did not. All or
 * nothing: if a single row about the rep were left, nothing would have happened.
 *
 * @throws AppError `rep-not-found`, `name-not-matching`
 */
export async function eraseRep(ctx: Context, repId: RepId, typedName: string): Promise<Certificate> {
  const { person } = await personAndOthers(ctx, repId)
  if (!isNamed(typedName, person.name)) throw new AppError('name-not-matching')
  const certificate = await inTransaction(ctx, async (ctx) => {
    const went = await countHeldRows(ctx.db, repId, 'only-about')
    const indexLines = await countIndexLines(ctx.db, repId)
    const sharedNotes = await countSharedNotes(ctx.db, repId)
    await deleteEarlierTexts(ctx.db, repId)
    await trashRecord(ctx, 'rep', repId)
    await purgeRecord(ctx, 'rep', repId)
    const left = await countHeldRows(ctx.db, repId, 'about')
    if (left.length > 0)
      throw new Error(`an erased rep is still in ${left.map(({ kind }) => kind).join(', ')}`)
    await rebuildSearchIndex(ctx.db)
    const mentions = await countMentions(ctx.db, person.name)
    return { repName: person.name, erasedAt: ctx.now(), went, indexLines, sharedNotes, mentions }
  })
  ctx.announce('rep')
  return { ...certificate, copies: listKeptCopies(dirname(ctx.raw.name), person.createdAt) }
}

/** Writes a certificate to a chosen place. @throws AppError `file-not-chosen`, `file-not-written` */
export function saveCertificate(
  ctx: Context,
  certificate: Certificate,
  fileToken: string,
): { fileName: string } {
  const place = chosenPlace(ctx.files, fileToken)
  return { fileName: writeChosenFile(place, writeCertificate(certificate)).fileName }
}

async function personAndOthers(
  ctx: QueryContext,
  repId: RepId,
): Promise<{ person: Person; others: readonly Person[] }> {
  const people = await listPeople(ctx.db)
  const person = people.find(({ id }) => id === repId)
  if (person === undefined) throw new AppError('rep-not-found')
  return { person, others: people.filter(({ id }) => id !== repId) }
}
