import type { Kysely } from 'kysely'
import type { Schema } from './schema.generated.ts'

/**
 * Gives the vault what comes with the app, each thing once in its life: one that was changed stays changed, one
 * that was thrown away for good stays away, one that a later release brings is given then. The keys given stand
 * in `meta` under the name of the list. `known` are keys that count as given although they do not stand there.
 */
export async function giveOnce<Thing extends { readonly key: string }>(
  db: Kysely<Schema>,
  list: `shipped-${string}`,
  things: readonly Thing[],
  give: (thing: Thing) => Promise<unknown>,
  known: readonly string[] = [],
): Promise<void> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', list).executeTakeFirst()
  const given = new Set([...(row?.value.split(',') ?? []), ...known].filter((key) => key !== ''))
  const missing = things.filter(({ key }) => !given.has(key))
  if (missing.length === 0) return
  for (const thing of missing) {
    await give(thing)
    given.add(thing.key)
  }
  const value = [...given].join(',')
  await db
    .insertInto('meta')
    .values({ key: list, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
