import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { searchContract } from '../../../shared/search/search.contract.ts'
import { searchQuestion } from '../../../shared/search/search.ts'
import type { Context, QueryContext } from '../context.ts'
import { findHits } from './search.repository.ts'

export const searchHandlers: GroupHandlers<typeof searchContract, QueryContext, Context> = {
  find: async (ctx, { text, filter, limit }) => {
    const question = searchQuestion(text)
    if (question === null) return { hits: [], hasMore: false }
    const hits = await findHits(ctx.db, question, filter, limit + 1)
    return { hits: hits.slice(0, limit), hasMore: hits.length > limit }
  },
}
