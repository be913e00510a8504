import type {
  EntryLine,
  JournalEntryHead,
  JournalEntryId,
} from '../../../shared/journal-entry/journal-entry.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { createEntry, getEntry, getHead } from './journal-entry.service.ts'
import { listLinkedLines } from './journal-entry-list.repository.ts'

/**
 * Makes the feedback that says what was observed: the same reps, day, direction and words. Said twice it is
 * the one that is there already, so a double click is harmless.
 *
 * @throws AppError `journal-entry-not-found`; `entry-not-sayable` for anything but an observation
 */
export async function sayIt(ctx: Context, id: JournalEntryId): Promise<JournalEntryHead> {
  return inTransaction(ctx, async (ctx) => {
    const seen = await getEntry(ctx.db, id)
    if (seen.kind !== 'observation') throw new AppError('entry-not-sayable')
    const there = (await listLinkedLines(ctx.db, id)).find(
      (line) => line.kind === 'feedback' && line.followsEntryId === id,
    )
    if (there !== undefined) return getHead(ctx.db, there.id)
    const { title, repIds, happenedOn, tags, setting, polarity, audience, document } = seen
    const facts = { title, repIds, happenedOn, tags, setting, polarity, audience } as const
    const made = await createEntry(ctx, {
      ...facts,
      kind: 'feedback',
      deliveredOn: seen.deliveredOn,
      touch: null,
      followsEntryId: id,
      sourceOneOnOneId: null,
      ...(document === null ? {} : { document }),
    })
    return getHead(ctx.db, made.id)
  })
}

/** Everything that hangs together with an entry, oldest first. @throws AppError `journal-entry-not-found` */
export async function listLoop(db: Reader, id: JournalEntryId): Promise<EntryLine[]> {
  await getHead(db, id)
  return listLinkedLines(db, id)
}
