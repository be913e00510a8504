import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { CalendarDay } from '../kernel/time.ts'

const nothing = z.strictObject({})

/** When she will be asked next whether she still knows the passphrase. */
export const RecallStatus = z.strictObject({ nextOn: CalendarDay, isDue: z.boolean() })
export type RecallStatus = z.infer<typeof RecallStatus>

/**
 * A question after some weeks, so that a passphrase from a password manager or a keychain is not found to
 * be gone on the day it is needed. It never blocks, and whether she knew it is kept nowhere.
 */
export const recallContract = {
  status: query({ input: nothing, output: RecallStatus }),
  /** She showed that she knows it, or has chosen a new one. */
  settle: command({ input: nothing, output: RecallStatus }),
  /** Asked again in a week. */
  putOff: command({ input: nothing, output: RecallStatus }),
}
