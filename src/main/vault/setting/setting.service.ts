import type { SettingChanges, Settings } from '../../../shared/setting/setting.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { findSettings, upsertSettings } from './setting.repository.ts'

/** The settings as they are now, for services that write days or amounts. */
export function getSettings(db: Reader): Promise<Settings> {
  return findSettings(db)
}

/** Changes what is named and keeps the rest. */
export async function changeSettings(ctx: Context, changes: SettingChanges): Promise<Settings> {
  return inTransaction(ctx, async (ctx) => {
    const current = await findSettings(ctx.db)
    return upsertSettings(ctx.db, merged(current, changes), ctx.now())
  })
}

function merged(current: Settings, changes: SettingChanges): Settings {
  return {
    managerName: changes.managerName ?? current.managerName,
    locale: changes.locale ?? current.locale,
    currency: changes.currency ?? current.currency,
    weekStartsOn: changes.weekStartsOn ?? current.weekStartsOn,
    dayOrder: changes.dayOrder ?? current.dayOrder,
    keepMonthsAfterLeaving:
      changes.keepMonthsAfterLeaving === undefined
        ? current.keepMonthsAfterLeaving
        : changes.keepMonthsAfterLeaving,
    reinforceAim: changes.reinforceAim === undefined ? current.reinforceAim : changes.reinforceAim,
    asksAboutWords: changes.asksAboutWords ?? current.asksAboutWords,
    unaskedWords: changes.unaskedWords ?? current.unaskedWords,
    weeklyReviewOn: changes.weeklyReviewOn === undefined ? current.weeklyReviewOn : changes.weeklyReviewOn,
  }
}
