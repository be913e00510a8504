import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'

/** Whether the sample team is in the store, and how many people it has. */
export const SampleStatus = z.strictObject({ present: z.boolean(), reps: z.int() })
export type SampleStatus = z.infer<typeof SampleStatus>

/** An invented team to look around with: one click in, one click out. */
export const sampleContract = {
  /** Also counts sample people who were archived or lie in the trash: their records are still here. */
  status: query({ input: z.strictObject({}), output: SampleStatus }),
  create: command({ input: z.strictObject({}), output: SampleStatus, errors: ['sample-present'] }),
  /** Leaves the store as it would be had the sample team never come. Without one it changes nothing. */
  remove: command({ input: z.strictObject({}), output: SampleStatus }),
}
