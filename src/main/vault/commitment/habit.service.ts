import type { CommitmentId } from '../../../shared/commitment/commitment.ts'
import { type Habit, habitStreak, type NewHabit, shownHabitWeeks } from '../../../shared/commitment/habit.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { addDays, type CalendarDay, startOfWeek } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, QueryContext } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getRep } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { getCommitment, makeCommitment } from './commitment.service.ts'
import { isHabit, listHabitIds, listHabitWeeks, markAsHabit, setHabitWeek } from './habit.repository.ts'

type Asking = Pick<QueryContext, 'db' | 'today'>

/** The open habits of a rep with their last weeks. @throws AppError `rep-not-found` */
export async function listHabits(ctx: Asking, repId: RepId): Promise<Habit[]> {
  await getRep(ctx.db, repId)
  return habitsOf(ctx, await listHabitIds(ctx.db, repId))
}

/** Begins a habit: a promise without an end, this week its first. @throws AppError `rep-not-found` */
export async function beginHabit(ctx: Context, { repId, owner, words }: NewHabit): Promise<Habit> {
  return inTransaction(ctx, async (ctx) => {
    const { id } = await makeCommitment(ctx, {
      repId,
      owner,
      words,
      kind: 'promise',
      dueOn: null,
      sourceOneOnOneId: null,
      sourceItemId: null,
      goalId: null,
      audience: 'only-me',
    })
    await markAsHabit(ctx.db, id)
    ctx.announce('commitment')
    return habitOf(ctx, id)
  })
}

/**
 * Says of a week whether it was kept; null takes it back. A second word on the same week stands.
 *
 * @throws AppError `commitment-not-found` also for what is no habit; `commitment-already-closed`,
 *   `day-in-future` for a week that has not begun
 */
export async function tickHabit(
  ctx: Context,
  id: CommitmentId,
  onDay: CalendarDay,
  wasKept: boolean | null,
): Promise<Habit> {
  return inTransaction(ctx, async (ctx) => {
    const { outcome } = await getCommitment(ctx.db, id)
    if (!(await isHabit(ctx.db, id))) throw new AppError('commitment-not-found')
    if (outcome !== null) throw new AppError('commitment-already-closed')
    const weekFrom = startOfWeek(onDay, (await getSettings(ctx.db)).weekStartsOn)
    if (weekFrom > ctx.today()) throw new AppError('day-in-future')
    await setHabitWeek(ctx.db, id, weekFrom, wasKept, ctx.now())
    return habitOf(ctx, id)
  })
}

async function habitOf(ctx: Asking, id: CommitmentId): Promise<Habit> {
  const [habit] = await habitsOf(ctx, [id])
  if (habit === undefined) throw new AppError('commitment-not-found')
  return habit
}

async function habitsOf(ctx: Asking, ids: readonly CommitmentId[]): Promise<Habit[]> {
  const { weekStartsOn } = await getSettings(ctx.db)
  const running = startOfWeek(ctx.today(), weekStartsOn)
  const said = await listHabitWeeks(ctx.db, ids)
  const habits: Habit[] = []
  for (const id of ids) {
    const commitment = await getCommitment(ctx.db, id)
    const kept = said.get(id) ?? new Map<CalendarDay, boolean>()
    const first = startOfWeek(commitment.madeOn, weekStartsOn)
    const weeks = Array.from({ length: shownHabitWeeks }, (_, place) =>
      addDays(running, 7 * (place - shownHabitWeeks + 1)),
    ).filter((week) => week >= first)
    habits.push({
      commitment,
      weeks: weeks.map((weekFrom) => ({ weekFrom, wasKept: kept.get(weekFrom) ?? null })),
      streak: habitStreak(kept, first, running),
    })
  }
  return habits
}
