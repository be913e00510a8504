import type { Kysely } from 'kysely'
import type { Schema } from './schema.generated.ts'
import { withStoreFailuresAsync } from './store-failure.ts'

/**
 * Runs `work` in one transaction: all of it is stored, or none. A context that is in a transaction
 * already joins it, so that services can call services.
 *
 * The callback's own context hides the outer one on purpose: the outer handle would wait for ever for the
 * one connection that its own transaction holds.
 */
export async function inTransaction<Context extends { readonly db: Kysely<Schema> }, Result>(
  ctx: Context,
  work: (ctx: Context) => Promise<Result>,
): Promise<Result> {
  if (ctx.db.isTransaction) return work(ctx)
  return withStoreFailuresAsync(() => ctx.db.transaction().execute((db) => work({ ...ctx, db })))
}
