import {
  type FollowUp,
  type FollowUpChanges,
  FollowUpId,
  type NewFollowUp,
} from '../../../shared/follow-up/follow-up.ts'
import { entryTitle } from '../../../shared/journal-entry/entry-text.ts'
import {
  canBeFollowedUp,
  type JournalEntry,
  type JournalEntryId,
} from '../../../shared/journal-entry/journal-entry.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getEntry } from '../journal-entry/journal-entry.service.ts'
import { indexRecord } from '../record/record.service.ts'
import {
  findFollowUp,
  insertFollowUp,
  listFollowUpsOfEntry,
  listFollowUpsOfRep,
  updateFollowUp,
} from './follow-up.repository.ts'

/** What became of an entry, oldest first. */
export function listFollowUps(db: Reader, entryId: JournalEntryId): Promise<FollowUp[]> {
  return listFollowUpsOfEntry(db, entryId)
}

/** What became of what a rep was told, from a day on, oldest first: for the coaching tab and for packets. */
export function listFollowUpsFor(db: Reader, repId: RepId, from: CalendarDay): Promise<FollowUp[]> {
  return listFollowUpsOfRep(db, repId, from)
}

/**
 * Notes what became of something that a rep was told, today unless another day is given.
 *
 * @throws AppError `journal-entry-not-found`; `rep-not-found` when the entry is not about the rep;
 *   `entry-not-told` while nobody has said it; `ends-before-start` before it was told; `day-in-future`
 */
export async function addFollowUp(ctx: Context, fields: NewFollowUp): Promise<FollowUp> {
  return inTransaction(ctx, async (ctx) => {
    const entry = await getEntry(ctx.db, fields.entryId)
    if (!entry.repIds.includes(fields.repId)) throw new AppError('rep-not-found')
    const now = ctx.now()
    const followUp: FollowUp = {
      ...fields,
      id: ctx.newId(FollowUpId),
      happenedOn: fields.happenedOn ?? ctx.today(),
      audience: fields.audience ?? entry.audience,
      createdAt: now,
      changedAt: now,
    }
    refuseOtherDays(ctx, entry, followUp.happenedOn)
    await insertFollowUp(ctx.db, followUp)
    await index(ctx, followUp, entry)
    return followUp
  })
}

/** @throws AppError `follow-up-not-found`, `ends-before-start`, `day-in-future` */
export async function changeFollowUp(
  ctx: Context,
  id: FollowUpId,
  changes: FollowUpChanges,
): Promise<FollowUp> {
  return inTransaction(ctx, async (ctx) => {
    const before = await findFollowUp(ctx.db, id)
    if (before === undefined) throw new AppError('follow-up-not-found')
    const entry = await getEntry(ctx.db, before.entryId)
    const after: FollowUp = {
      ...before,
      mark: changes.mark ?? before.mark,
      happenedOn: changes.happenedOn ?? before.happenedOn,
      evidence: changes.evidence ?? before.evidence,
      audience: changes.audience ?? before.audience,
      changedAt: ctx.now(),
    }
    if (after.happenedOn !== before.happenedOn) refuseOtherDays(ctx, entry, after.happenedOn)
    await updateFollowUp(ctx.db, after)
    await index(ctx, after, entry)
    return after
  })
}

function refuseOtherDays(ctx: Context, entry: JournalEntry, on: CalendarDay): void {
  if (!canBeFollowedUp(entry) || entry.deliveredOn === null) throw new AppError('entry-not-told')
  if (on < entry.deliveredOn) throw new AppError('ends-before-start')
  if (on > ctx.today()) throw new AppError('day-in-future')
}

/** Called by what was seen; without that by the feedback it belongs to, which can be found either way. */
async function index(ctx: Context, followUp: FollowUp, entry: JournalEntry): Promise<void> {
  const feedback = entry.document === null ? entry.title : entryTitle(entry.title, entry.document)
  await indexRecord(ctx, {
    noun: 'follow-up',
    recordId: followUp.id,
    kind: followUp.mark,
    happenedOn: followUp.happenedOn,
    title: followUp.evidence === '' ? feedback : followUp.evidence,
    body: followUp.evidence === '' ? '' : feedback,
    tags: [],
    audience: followUp.audience,
    repIds: [followUp.repId],
  })
  ctx.announce('record')
}
