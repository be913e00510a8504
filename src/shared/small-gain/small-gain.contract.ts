import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { RepId } from '../rep/rep-id.ts'
import { NewSmallGain, SmallGain, SmallGainChanges, SmallGainId } from './small-gain.ts'

/** The ledger of small gains. They go to the trash and come back through `record`. */
export const smallGainContract = {
  /** Newest first. */
  listForRep: query({
    input: z.strictObject({ repId: RepId }),
    output: z.array(SmallGain),
    errors: ['rep-not-found'],
  }),
  record: command({
    input: NewSmallGain,
    output: SmallGain,
    errors: ['rep-not-found', 'skill-not-found', 'metric-not-found', 'day-in-future'],
  }),
  change: command({
    input: z.strictObject({ id: SmallGainId, changes: SmallGainChanges }),
    output: SmallGain,
    errors: ['small-gain-not-found', 'day-in-future'],
  }),
}
