import * as z from 'zod/mini'
import { query } from '../kernel/contract.ts'
import { RepId } from '../rep/rep-id.ts'
import { Brief } from './brief.ts'

export const briefContract = {
  /** Everything to know before talking to a rep, as it is now. */
  forRep: query({ input: z.strictObject({ repId: RepId }), output: Brief, errors: ['rep-not-found'] }),
}
