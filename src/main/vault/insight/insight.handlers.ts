import type { insightContract } from '../../../shared/insight/insight.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  dismissNudge,
  findNudges,
  listRuleReports,
  restoreNudge,
  setRuleVolume,
  tuneRule,
} from './insight.service.ts'

export const insightHandlers: GroupHandlers<typeof insightContract, QueryContext, Context> = {
  forRep: (ctx, { repId }) => findNudges(ctx, repId),
  listRules: (ctx) => listRuleReports(ctx),
  dismiss: (ctx, dismissal) => dismissNudge(ctx, dismissal),
  restore: (ctx, of) => restoreNudge(ctx, of),
  setVolume: (ctx, { ruleKey, volume }) => setRuleVolume(ctx, ruleKey, volume),
  tune: (ctx, { ruleKey, threshold, value }) => tuneRule(ctx, ruleKey, threshold, value),
}
