import type { Kysely } from 'kysely'
import * as z from 'zod/mini'
import { Instant } from '../../../shared/kernel/time.ts'
import type { Reader } from '../context.ts'
import { fromJson, toJson } from '../db/columns.ts'
import type { Schema } from '../db/schema.generated.ts'

const placeKey = 'backup-place'
const proofsKey = 'backup-proofs'

const Place = z.strictObject({ folder: z.nullable(z.string()) })

/** When backups were opened again, and whether they were sound. */
const Proofs = z.strictObject({
  drilledAt: z.nullable(Instant),
  looks: z.record(z.string(), z.strictObject({ at: Instant, isSound: z.boolean() })),
})
export type BackupProofs = z.infer<typeof Proofs>

/** The second place for backups: a folder on this machine; null if none was chosen. */
export async function findBackupPlace(db: Reader): Promise<string | null> {
  const value = await findValue(db, placeKey)
  return value === undefined ? null : fromJson(Place, value).folder
}

export async function upsertBackupPlace(
  db: Kysely<Schema>,
  folder: string | null,
  changedAt: Instant,
): Promise<void> {
  await upsertValue(db, placeKey, toJson({ folder }), changedAt)
}

export async function findBackupProofs(db: Reader): Promise<BackupProofs> {
  const value = await findValue(db, proofsKey)
  return value === undefined ? { drilledAt: null, looks: {} } : fromJson(Proofs, value)
}

export async function upsertBackupProofs(
  db: Kysely<Schema>,
  proofs: BackupProofs,
  changedAt: Instant,
): Promise<void> {
  await upsertValue(db, proofsKey, toJson(proofs), changedAt)
}

async function findValue(db: Reader, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

async function upsertValue(
  db: Kysely<Schema>,
  key: string,
  value: string,
  changedAt: Instant,
): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key, value, changed_at: changedAt })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, changed_at: changedAt }))
    .execute()
}
