import type { Kysely } from 'kysely'
import type { Schema } from './schema.generated.ts'
import { withStoreFailuresAsync } from './store-failure.ts'

/**
 * Does the work in one transaction: all of it is kept, or none.
 *
 * The callback gets a context of its own and should hide the outer one by using the same name
 * (`async (ctx) =>`): a query on the outer handle would wait for this very transaction to end. A context
 * that is in a transaction already is joined, so services can call services; what a joined part has
 * written is undone only with the whole.
 */
export function inTransaction<Context extends { readonly db: Kysely<Schema> }, Result>(
  ctx: Context,
  work: (ctx: Context) => Promise<Result>,
): Promise<Result> {
  if (ctx.db.isTransaction) return work(ctx)
  return withStoreFailuresAsync(() => ctx.db.transaction().execute((db) => work({ ...ctx, db })))
}
