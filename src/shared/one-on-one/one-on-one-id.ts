import type * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'

/** Ids stand apart from `one-on-one.ts` so that promises and the basket may name them without a cycle. */
export const OneOnOneId = idOf('OneOnOneId')
export type OneOnOneId = z.infer<typeof OneOnOneId>
export const OneOnOneItemId = idOf('OneOnOneItemId')
export type OneOnOneItemId = z.infer<typeof OneOnOneItemId>
