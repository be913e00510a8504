import * as z from 'zod/mini'
import { query } from '../kernel/contract.ts'
import { RepId } from '../rep/rep-id.ts'
import { MissReport, OwnershipMonth } from './ownership.ts'

const months = z._default(z.int().check(z.minimum(1), z.maximum(24)), 6)

/** Who carries what over time, and why promises were missed; of one rep, or of the active team. */
export const ownershipContract = {
  overTime: query({
    input: z.strictObject({ repId: z.optional(RepId), months }),
    output: z.array(OwnershipMonth),
  }),
  misses: query({ input: z.strictObject({ repId: z.optional(RepId), months }), output: MissReport }),
}
