import * as z from 'zod/mini'
import { query } from '../kernel/contract.ts'
import { SearchFilter, SearchHit } from './search.ts'

export const searchContract = {
  /** Searches rep names, titles, texts and tags of everything that is not in the trash. */
  find: query({
    input: z.strictObject({
      text: z.string().check(z.maxLength(400)),
      filter: z._default(SearchFilter, {}),
      limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 20),
    }),
    output: z.strictObject({
      hits: z.array(SearchHit),
      /** Whether there are more than `limit`. */
      hasMore: z.boolean(),
    }),
  }),
}
