import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { timeMapContract } from '../../../shared/time-map/time-map.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { chooseResultMetric, readTimeMap, setSplit } from './time-map.service.ts'

export const timeMapHandlers: GroupHandlers<typeof timeMapContract, QueryContext, Context> = {
  read: (ctx, { period }) => readTimeMap(ctx, period),
  setSplit: (ctx, { split }) => setSplit(ctx, split),
  chooseMetric: (ctx, { metricId }) => chooseResultMetric(ctx, metricId),
}
