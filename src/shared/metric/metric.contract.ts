import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Line } from '../kernel/text.ts'
import { CalendarDay } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import {
  Metric,
  MetricChanges,
  MetricGrid,
  MetricId,
  MetricNumber,
  MetricReading,
  MetricSummary,
  MetricTarget,
  NewMetric,
  ReadingContext,
  RepSeries,
  RepSparkline,
} from './metric.ts'
import {
  FileEncoding,
  ImportAnswer,
  ImportDecisions,
  ImportSource,
  MetricImport,
  MetricImportId,
} from './metric-import.ts'

const ofRep = z.strictObject({ repId: RepId })
const metricIds = z.array(MetricId).check(z.maxLength(100))
const presetKeys = z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(100))

export const metricContract = {
  /** Leading ones first, in the manager's order. */
  list: query({ input: z.strictObject({}), output: z.array(MetricSummary) }),
  create: command({ input: NewMetric, output: Metric, errors: ['name-taken'] }),
  /** The period cannot change once there are readings: they belong to it. */
  change: command({
    input: z.strictObject({ id: MetricId, changes: MetricChanges }),
    output: Metric,
    errors: ['metric-not-found', 'metric-in-use', 'name-taken'],
  }),
  /** Takes presets into the catalogue, those of a role too; with a rep they are also chosen for that rep. */
  addPresets: command({
    input: z.strictObject({
      keys: z.optional(presetKeys),
      role: z.optional(z.enum(['sdr', 'account-executive', 'account-manager', 'field', 'manager'])),
      repIds: z._default(z.array(RepId).check(z.maxLength(200)), []),
    }),
    output: z.array(Metric),
    errors: ['metric-not-found', 'rep-not-found'],
  }),
  /** Which metrics a rep's trends show, in this order. */
  setForRep: command({
    input: z.strictObject({ repId: RepId, metricIds }),
    output: z.array(Metric),
    errors: ['rep-not-found', 'metric-not-found'],
  }),
  listForRep: query({ input: ofRep, output: z.array(Metric), errors: ['rep-not-found'] }),

  series: query({
    input: z.strictObject({
      repId: RepId,
      metricId: MetricId,
      from: z.optional(CalendarDay),
      to: z.optional(CalendarDay),
    }),
    output: RepSeries,
    errors: ['rep-not-found', 'metric-not-found'],
  }),
  /** Every chosen metric of a rep in one call, in the rep's order. */
  seriesForRep: query({
    input: z.strictObject({ repId: RepId, from: z.optional(CalendarDay), to: z.optional(CalendarDay) }),
    output: z.array(RepSeries),
    errors: ['rep-not-found'],
  }),
  sparklines: query({
    input: z.strictObject({ periods: z._default(z.int().check(z.minimum(2), z.maximum(60)), 12) }),
    output: z.array(RepSparkline),
  }),
  /** Active reps beside the periods of one metric; at most 60 periods, the latest of the range. */
  grid: query({
    input: z.strictObject({ metricId: MetricId, from: CalendarDay, to: CalendarDay }),
    output: MetricGrid,
    errors: ['metric-not-found', 'ends-before-start'],
  }),
  /** Any day of the period will do; the reading is kept under its first day. Null takes it away. */
  setReading: command({
    input: MetricReading,
    output: MetricReading,
    errors: ['rep-not-found', 'metric-not-found', 'day-in-future'],
  }),
  /** Many at once, as pasted from a spreadsheet; all or none. */
  setReadings: command({
    input: z.strictObject({
      readings: z.array(MetricReading).check(z.minLength(1), z.maxLength(5_000)),
      source: z._default(z.enum(['grid', 'paste']), 'paste'),
    }),
    output: z.strictObject({ changed: z.int(), same: z.int() }),
    errors: ['rep-not-found', 'metric-not-found', 'day-in-future'],
  }),
  setContext: command({
    input: z.strictObject({ repId: RepId, metricId: MetricId, periodStart: CalendarDay, text: Line }),
    output: ReadingContext,
    errors: ['rep-not-found', 'metric-not-found', 'reading-not-found'],
  }),

  /** Sets the target from a period on; null takes away the one that begins there. */
  setTarget: command({
    input: z.strictObject({
      repId: RepId,
      metricId: MetricId,
      periodStart: CalendarDay,
      value: z.nullable(MetricNumber),
    }),
    output: z.array(MetricTarget),
    errors: ['rep-not-found', 'metric-not-found'],
  }),
  /** Targets of a metric, by rep and period; of one rep only if told. */
  targets: query({
    input: z.strictObject({ metricId: MetricId, repId: z.optional(RepId) }),
    output: z.array(MetricTarget),
    errors: ['metric-not-found'],
  }),

  previewImport: query({
    input: z.strictObject({
      fileToken: z.string().check(z.maxLength(100)),
      encoding: z.optional(FileEncoding),
      decisions: ImportDecisions,
    }),
    output: ImportAnswer,
    errors: ['file-not-chosen', 'file-not-found', 'file-too-large', 'file-unreadable'],
  }),
  previewPaste: query({
    input: z.strictObject({
      text: z.string().check(z.maxLength(4_000_000, 'too long')),
      decisions: ImportDecisions,
    }),
    output: ImportAnswer,
  }),
  /** Does what the preview showed, in one go. Bad rows stay out; everything else is kept or nothing is. */
  commitImport: command({
    input: z.strictObject({
      source: ImportSource,
      decisions: ImportDecisions,
      /** Keep the spellings that were matched by hand, so that the next file asks no more. */
      rememberNames: z._default(z.boolean(), true),
    }),
    output: MetricImport,
    errors: [
      'file-not-chosen',
      'file-not-found',
      'file-too-large',
      'file-unreadable',
      'rep-not-found',
      'metric-not-found',
      'name-taken',
    ],
  }),
  /** Puts every reading back as it was before the import; one that was changed by hand since then stays. */
  undoImport: command({
    input: z.strictObject({ id: MetricImportId }),
    output: z.strictObject({ import: MetricImport, restored: z.int(), leftAlone: z.int() }),
    errors: ['import-not-found', 'import-already-undone'],
  }),
  /** Newest first. */
  listImports: query({ input: z.strictObject({}), output: z.array(MetricImport) }),
}
