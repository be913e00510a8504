import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { CalendarDay } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import { CommitmentId } from './commitment.ts'
import { Habit, NewHabit } from './habit.ts'

/** Promises without an end, kept week by week. They are closed and thrown away like any promise. */
export const habitContract = {
  /** Open habits, the oldest first. */
  listForRep: query({
    input: z.strictObject({ repId: RepId }),
    output: z.array(Habit),
    errors: ['rep-not-found'],
  }),
  begin: command({ input: NewHabit, output: Habit, errors: ['rep-not-found'] }),
  /** Says of a week whether it was kept; null takes it back. `weekFrom` may be any day of it, not ahead. */
  tick: command({
    input: z.strictObject({ id: CommitmentId, weekFrom: CalendarDay, wasKept: z.nullable(z.boolean()) }),
    output: Habit,
    errors: ['commitment-not-found', 'commitment-already-closed', 'day-in-future'],
  }),
}
