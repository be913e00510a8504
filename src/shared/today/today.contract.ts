import * as z from 'zod/mini'
import { query } from '../kernel/contract.ts'
import { TodayOverview } from './today.ts'

export const todayContract = {
  /** The whole team as it stands this day. */
  overview: query({ input: z.strictObject({}), output: TodayOverview }),
}
