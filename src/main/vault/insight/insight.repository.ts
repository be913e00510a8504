import { type Kysely, sql } from 'kysely'
import * as z from 'zod/mini'
import { type Dismissal, RuleKey, type RuleSetting } from '../../../shared/insight/insight.ts'
import type { Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { fromJson, nullableBranded, toJson } from '../db/columns.ts'
import type { Schema } from '../db/schema.generated.ts'

/** What the manager chose, by rule. A rule this version does not know is passed over. */
export async function listRuleSettings(db: Reader): Promise<ReadonlyMap<RuleKey, RuleSetting>> {
  const rows = await db.selectFrom('insight_setting').selectAll().execute()
  const settings = rows.flatMap((row) => {
    const key = RuleKey.safeParse(row.rule_key)
    return key.success ? [[key.data, settingOf(key.data, row)] as const] : []
  })
  return new Map(settings)
}

export async function upsertRuleSetting(
  db: Kysely<Schema>,
  setting: RuleSetting,
  changedAt: Instant,
): Promise<RuleSetting> {
  const { ruleKey, volume } = setting
  const set = { volume, thresholds: toJson(setting.thresholds), changed_at: changedAt }
  const row = await db
    .insertInto('insight_setting')
    .values({ rule_key: ruleKey, ...set })
    .onConflict((conflict) => conflict.column('rule_key').doUpdateSet(set))
    .returningAll()
    .executeTakeFirstOrThrow()
  return settingOf(ruleKey, row)
}

/** What was put aside, of one rep and of the team; of everybody if no rep is named. */
export async function listDismissals(db: Reader, repId?: RepId): Promise<Dismissal[]> {
  let select = db.selectFrom('insight_dismissal').select(['rule_key', 'rep_id', 'basis'])
  if (repId !== undefined) select = select.where('rep_id', '=', repId)
  const rows = await select.execute()
  return rows.flatMap((row) => {
    const key = RuleKey.safeParse(row.rule_key)
    return key.success
      ? [{ ruleKey: key.data, repId: nullableBranded<RepId>(row.rep_id), basis: row.basis }]
      : []
  })
}

export async function insertDismissal(
  db: Kysely<Schema>,
  id: string,
  { ruleKey, repId, basis }: Dismissal,
  createdAt: Instant,
): Promise<void> {
  await db
    .insertInto('insight_dismissal')
    .values({ id, rule_key: ruleKey, rep_id: repId, basis, created_at: createdAt })
    .execute()
}

/** Takes what was put aside of a rule and a rep away; says whether there was any. */
export async function deleteDismissal(
  db: Kysely<Schema>,
  { ruleKey, repId }: Pick<Dismissal, 'ruleKey' | 'repId'>,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('insight_dismissal')
    .where('rule_key', '=', ruleKey)
    .where(sql<boolean>`rep_id IS ${repId}`)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

const Thresholds = z.record(z.string(), z.int())

function settingOf(
  ruleKey: RuleKey,
  row: { readonly volume: RuleSetting['volume']; readonly thresholds: string },
): RuleSetting {
  return { ruleKey, volume: row.volume, thresholds: fromJson(Thresholds, row.thresholds) }
}
