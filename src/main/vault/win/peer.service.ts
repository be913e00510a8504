import { AppError } from '../../../shared/kernel/errors.ts'
import {
  type Buddy,
  BuddyId,
  type NewBuddy,
  type NewTeaching,
  type Teaching,
  type TeachingChanges,
  TeachingId,
} from '../../../shared/win/win.ts'
import type { Context } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getRep } from '../rep/rep.service.ts'
import {
  deleteBuddy,
  deleteTeaching,
  insertBuddy,
  insertTeaching,
  updateBuddyEnd,
  updateTeaching,
} from './peer.repository.ts'
import { getWin } from './win.service.ts'

/**
 * Notes that one rep learned something from another.
 *
 * @throws AppError `rep-not-found`, `win-not-found`, `day-in-future`
 */
export async function recordTeaching(ctx: Context, made: NewTeaching): Promise<Teaching> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, made.teacherRepId)
    await getRep(ctx.db, made.learnerRepId)
    const win = made.winId === null ? undefined : await getWin(ctx.db, made.winId)
    const taughtOn = made.taughtOn ?? ctx.today()
    if (taughtOn > ctx.today()) throw new AppError('day-in-future')
    const now = ctx.now()
    return insertTeaching(ctx.db, {
      id: ctx.newId(TeachingId),
      ...made,
      // What was passed on with a win belongs to the win's skill, unless told otherwise.
      skillId: made.skillId ?? win?.skillId ?? null,
      taughtOn,
      createdAt: now,
      changedAt: now,
    })
  })
}

/** @throws AppError `record-not-found`, `day-in-future` */
export async function changeTeaching(
  ctx: Context,
  id: TeachingId,
  changes: TeachingChanges,
): Promise<Teaching> {
  return inTransaction(ctx, async (ctx) => {
    if (changes.taughtOn !== undefined && changes.taughtOn > ctx.today()) throw new AppError('day-in-future')
    const teaching = await updateTeaching(ctx.db, id, changes, ctx.now())
    if (teaching === undefined) throw new AppError('record-not-found')
    return teaching
  })
}

/** Takes a teaching out. One that is not there any more is fine. */
export async function removeTeaching(ctx: Context, id: TeachingId): Promise<null> {
  await inTransaction(ctx, (ctx) => deleteTeaching(ctx.db, id))
  return null
}

/** Makes two reps buddies. @throws AppError `rep-not-found` */
export async function pairBuddies(ctx: Context, pair: NewBuddy): Promise<Buddy> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, pair.repId)
    await getRep(ctx.db, pair.buddyRepId)
    const made: Buddy = {
      id: ctx.newId(BuddyId),
      ...pair,
      startedOn: pair.startedOn ?? ctx.today(),
      endedOn: null,
      createdAt: ctx.now(),
    }
    await insertBuddy(ctx.db, made)
    return made
  })
}

/** Ends a pair today, or takes the end back. @throws AppError `record-not-found` */
export async function endPair(ctx: Context, id: BuddyId, isOver: boolean): Promise<Buddy> {
  return inTransaction(ctx, async (ctx) => {
    const pair = await updateBuddyEnd(ctx.db, id, isOver ? ctx.today() : null)
    if (pair === undefined) throw new AppError('record-not-found')
    return pair
  })
}

/** Takes a pair out. One that is not there any more is fine. */
export async function removePair(ctx: Context, id: BuddyId): Promise<null> {
  await inTransaction(ctx, (ctx) => deleteBuddy(ctx.db, id))
  return null
}
