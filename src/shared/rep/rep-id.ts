import type * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'

/** Stands apart from `rep.ts` so that a record line may name reps without a cycle. */
export const RepId = idOf('RepId')
export type RepId = z.infer<typeof RepId>
