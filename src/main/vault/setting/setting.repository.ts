import type { Kysely } from 'kysely'
import { definedOf } from '../../../shared/kernel/defined.ts'
import type { Instant } from '../../../shared/kernel/time.ts'
import { defaultSettings, SettingChanges, type Settings } from '../../../shared/setting/setting.ts'
import type { Reader } from '../context.ts'
import { fromJson, toJson } from '../db/columns.ts'
import { prepared } from '../db/prepared.ts'
import type { Schema } from '../db/schema.generated.ts'

const settingsKey = 'settings'

const settingOf = prepared<{ readonly key: string }>()((db, value) =>
  db.selectFrom('setting').select('value').where('key', '=', value('key')),
)

/** The manager's settings; what was never chosen is as it ships. */
export async function findSettings(db: Reader): Promise<Settings> {
  const [row] = await settingOf(db, { key: settingsKey })
  if (row === undefined) return defaultSettings
  const chosen = fromJson(SettingChanges, row.value)
  return { ...defaultSettings, ...definedOf(chosen) }
}

export async function upsertSettings(
  db: Kysely<Schema>,
  settings: Settings,
  changedAt: Instant,
): Promise<Settings> {
  const value = toJson(settings)
  await db
    .insertInto('setting')
    .values({ key: settingsKey, value, changed_at: changedAt })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, changed_at: changedAt }))
    .execute()
  return findSettings(db)
}
