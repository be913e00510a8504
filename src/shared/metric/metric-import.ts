import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { FilledLine, Name } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import { ImportMapping } from './import/import-mapping.ts'
import { MetricId, NewMetric } from './metric.ts'

export const MetricImportId = idOf('MetricImportId')
export type MetricImportId = z.infer<typeof MetricImportId>

export const FileEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])
export type FileEncoding = z.infer<typeof FileEncoding>
export const ImportDelimiter = z.enum([',', ';', '\t', '|'])

/** Stands for a rep or metric that the import is to make; the mapping names it by this key. */
const NewKey = z.string().check(z.regex(/^new-[a-z]+-\d{1,4}$/))

/** A person in the file whom the manager wants added to the team. */
export const ImportNewRep = z.strictObject({ key: NewKey, name: Name })
/** A metric in the file that is to be added: one of the presets, or a metric of the manager's own. */
export const ImportNewMetric = z.strictObject({
  key: NewKey,
  presetKey: z.nullable(z.string()),
  fields: NewMetric,
})
export type ImportNewMetric = z.infer<typeof ImportNewMetric>

/** How the manager wants a file read. Without a mapping the app guesses one. */
export const ImportDecisions = z.strictObject({
  delimiter: z.optional(ImportDelimiter),
  mapping: z.optional(ImportMapping),
  newReps: z._default(z.array(ImportNewRep).check(z.maxLength(500)), []),
  newMetrics: z._default(z.array(ImportNewMetric).check(z.maxLength(200)), []),
})
export type ImportDecisions = z.infer<typeof ImportDecisions>

/** Where the rows come from: a file the manager chose, or what she pasted. */
export const ImportSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    fileToken: z.string().check(z.maxLength(100)),
    encoding: z.optional(FileEncoding),
  }),
  z.strictObject({ kind: z.literal('paste'), text: z.string().check(z.maxLength(4_000_000, 'too long')) }),
])
export type ImportSource = z.infer<typeof ImportSource>

const count = z.int()
const BadCell = z.strictObject({
  line: count,
  column: z.nullable(count),
  text: z.string(),
  sentence: z.string(),
})

const PreviewReading = z.strictObject({
  line: count,
  /** An id or the key of a new one. */
  repId: z.string(),
  metricId: z.string(),
  periodStart: CalendarDay,
  value: z.number(),
  /** The value it replaces; null for a new reading. */
  was: z.nullable(z.number()),
})

/** What an import would do, and what was understood of the file. Long lists are cut; the counts are whole. */
export const ImportPreview = z.strictObject({
  kind: z.literal('preview'),
  fileName: z.string(),
  encoding: z.nullable(FileEncoding),
  encodingIsGuessed: z.boolean(),
  delimiter: ImportDelimiter,
  mapping: ImportMapping,
  /** The mapping is the one of an earlier file with the same columns. */
  isRemembered: z.boolean(),
  header: z.array(z.string()),
  /** The first hundred rows as they stand in the file. */
  rows: z.array(z.strictObject({ line: count, cells: z.array(z.string()) })),
  rowCount: count,
  questions: z.array(
    z.strictObject({
      about: z.enum([
        'rep-column',
        'period',
        'metric',
        'value-column',
        'date-order',
        'decimal-mark',
        'percent-scale',
      ]),
      examples: z.array(z.string()),
    }),
  ),
  newCount: count,
  changedCount: count,
  sameCount: count,
  badCount: count,
  /** The first hundred of what would be new or changed. */
  readings: z.array(PreviewReading),
  /** The first two hundred problems. */
  bad: z.array(BadCell),
  skipped: z.array(z.strictObject({ line: count, text: z.string(), because: z.enum(['total', 'footer']) })),
  unknownReps: z.array(
    z.strictObject({
      text: z.string(),
      rows: count,
      suggestions: z.array(z.strictObject({ repId: RepId, because: z.string() })),
    }),
  ),
  unknownMetrics: z.array(
    z.strictObject({
      text: z.string(),
      /** The column it heads; null where metrics are named in rows. */
      column: z.nullable(count),
      rows: count,
      /** Metrics of the manager's own with a name that is alike. */
      metricIds: z.array(MetricId),
      /** Presets that could be meant. */
      presetKeys: z.array(z.string()),
    }),
  ),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** Why nothing of a file can be read, with the line where it went wrong. */
export const ImportRefusal = z.strictObject({
  kind: z.literal('refused'),
  line: z.nullable(count),
  sentence: z.string(),
})

export const ImportAnswer = z.discriminatedUnion('kind', [ImportPreview, ImportRefusal])
export type ImportAnswer = z.infer<typeof ImportAnswer>

/** An import that was done. */
export const MetricImport = z.strictObject({
  id: MetricImportId,
  fileName: FilledLine,
  source: z.enum(['csv', 'paste']),
  newCount: count,
  changedCount: count,
  sameCount: count,
  createdAt: Instant,
  undoneAt: z.nullable(Instant),
})
export type MetricImport = z.infer<typeof MetricImport>
