import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { settingContract } from '../../../shared/setting/setting.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { findSettings } from './setting.repository.ts'
import { changeSettings } from './setting.service.ts'

export const settingHandlers: GroupHandlers<typeof settingContract, QueryContext, Context> = {
  get: (ctx) => findSettings(ctx.db),
  change: (ctx, changes) => changeSettings(ctx, changes),
}
