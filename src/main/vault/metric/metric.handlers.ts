import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { metricContract } from '../../../shared/metric/metric.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  addPresets,
  changeMetric,
  createMetric,
  listMetricSummaries,
  listMetricsForRep,
  setMetricsForRep,
} from './metric.service.ts'
import { listMetricImports } from './metric-import.repository.ts'
import { commitImport, previewImport, undoImport } from './metric-import.service.ts'
import {
  getGrid,
  getSeries,
  listMetricTargets,
  listSparklines,
  setContext,
  setReading,
  setReadings,
  setTarget,
} from './metric-reading.service.ts'
import { listSeriesOfRep } from './metric-series.service.ts'

export const metricHandlers: GroupHandlers<typeof metricContract, QueryContext, Context> = {
  list: (ctx) => listMetricSummaries(ctx.db),
  create: (ctx, fields) => createMetric(ctx, fields),
  change: (ctx, { id, changes }) => changeMetric(ctx, id, changes),
  addPresets: (ctx, choice) => addPresets(ctx, choice),
  setForRep: (ctx, { repId, metricIds }) => setMetricsForRep(ctx, repId, metricIds),
  listForRep: (ctx, { repId }) => listMetricsForRep(ctx.db, repId),
  series: (ctx, { repId, metricId, from, to }) => getSeries(ctx.db, repId, metricId, { from, to }),
  seriesForRep: (ctx, { repId, from, to }) => listSeriesOfRep(ctx.db, repId, { from, to }),
  sparklines: (ctx, { periods }) => listSparklines(ctx, periods),
  grid: (ctx, { metricId, from, to }) => getGrid(ctx.db, metricId, from, to),
  setReading: (ctx, reading) => setReading(ctx, reading),
  setReadings: (ctx, { readings, source }) => setReadings(ctx, readings, source),
  setContext: (ctx, { text, ...place }) => setContext(ctx, place, text),
  setTarget: (ctx, target) => setTarget(ctx, target),
  targets: (ctx, { metricId, repId }) => listMetricTargets(ctx.db, metricId, repId),
  previewImport: (ctx, { fileToken, encoding, decisions }) =>
    previewImport(ctx, { kind: 'file', fileToken, encoding }, decisions),
  previewPaste: (ctx, { text, decisions }) => previewImport(ctx, { kind: 'paste', text }, decisions),
  commitImport: (ctx, { source, decisions, rememberNames }) =>
    commitImport(ctx, source, decisions, rememberNames),
  undoImport: (ctx, { id }) => undoImport(ctx, id),
  listImports: (ctx) => listMetricImports(ctx.db),
}
