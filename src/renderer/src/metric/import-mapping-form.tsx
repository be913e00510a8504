import type { ImportMapping } from '../../../shared/metric/import/import-mapping.ts'
import type { MetricSummary } from '../../../shared/metric/metric.ts'
import type { FileEncoding, ImportPreview } from '../../../shared/metric/metric-import.ts'
import type { RepSummary } from '../../../shared/rep/rep.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

const shapes = [
  { value: 'long', label: 'A reading a row', detail: 'rep, period, metric, value' },
  { value: 'metric-columns', label: 'A column a metric' },
  { value: 'period-columns', label: 'A column a period' },
] as const
const repeats = [
  { value: 'refuse', label: 'Report it' },
  { value: 'add', label: 'Add them up' },
  { value: 'average', label: 'Take the average' },
  { value: 'last', label: 'Take the last' },
] as const
const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows (Western)' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
] as const
const delimiterOptions = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar' },
] as const

export interface MappingFormProps {
  readonly preview: ImportPreview
  readonly team: readonly RepSummary[]
  readonly metrics: readonly MetricSummary[]
  readonly onChange: (changed: Partial<ImportMapping>) => void
  readonly onEncoding: (encoding: FileEncoding) => void
  readonly onDelimiter: (delimiter: ImportPreview['delimiter']) => void
}

/** What was understood of the file, every part of it to be put right. */
export function ImportMappingForm(props: MappingFormProps) {
  const { preview, onChange, onEncoding, onDelimiter } = props
  const { mapping, questions } = preview
  const asks = (about: ImportPreview['questions'][number]['about']): string | undefined => {
    const question = questions.find((one) => one.about === about)
    if (question === undefined) return undefined
    const examples = question.examples.slice(0, 3).join(', ')
    return examples === '' ? 'The file does not say. Please choose.' : `The file does not say: ${examples}`
  }
  return (
    <div className="import-facts">
      <Select
        label="Shape"
        value={mapping.shape}
        options={shapes}
        onChange={(shape) => onChange({ shape })}
      />
      <Roles {...props} asks={asks} />
      <SegmentedControl
        label="Dates like 3/4"
        value={mapping.dateOrder}
        options={[
          { value: 'day-first', label: '3 April' },
          { value: 'month-first', label: 'March 4' },
        ]}
        hint={asks('date-order')}
        onChange={(dateOrder) => onChange({ dateOrder })}
      />
      <SegmentedControl
        label="Numbers"
        value={mapping.decimalMark}
        options={[
          { value: 'point', label: '1,234.5' },
          { value: 'comma', label: '1.234,5' },
        ]}
        hint={asks('decimal-mark')}
        onChange={(decimalMark) => onChange({ decimalMark })}
      />
      <Select
        label="Given twice"
        value={mapping.whenRepeated}
        options={repeats}
        onChange={(whenRepeated) => onChange({ whenRepeated })}
      />
      <Select label="Separator" value={preview.delimiter} options={delimiterOptions} onChange={onDelimiter} />
      {preview.encoding !== null && (
        <Select
          label="Encoding"
          value={preview.encoding}
          options={encodings}
          hint={preview.encodingIsGuessed ? 'A guess: look at the names below.' : undefined}
          onChange={onEncoding}
        />
      )}
      <Checkbox
        label="An empty name means the one above"
        checked={mapping.repFillsDown}
        onChange={(repFillsDown) => onChange({ repFillsDown })}
      />
      <Shares {...props} asks={asks} />
    </div>
  )
}

type Asks = (about: ImportPreview['questions'][number]['about']) => string | undefined

/** Which column says who, when and what; or that it is always the same. */
function Roles({ preview, team, metrics, onChange, asks }: MappingFormProps & { readonly asks: Asks }) {
  const { mapping, header } = preview
  const columns = header.map((name, at) => ({
    value: `column:${at}`,
    label: name === '' ? `Column ${at + 1}` : name,
    detail: 'column',
  }))
  const columnOf = (value: string): number | null =>
    value.startsWith('column:') ? Number(value.slice('column:'.length)) : null
  const fixedOf = (value: string): string | null =>
    value.startsWith('fixed:') ? value.slice('fixed:'.length) : null
  const shown = (column: number | null, fixed: string | null): string | null =>
    column === null ? (fixed === null ? null : `fixed:${fixed}`) : `column:${column}`
  return (
    <>
      <Select<string>
        label="Rep"
        value={shown(mapping.repColumn, mapping.fixedRepId)}
        options={[
          ...columns,
          ...team.map(({ rep }) => ({ value: `fixed:${rep.id}`, label: rep.name, detail: 'always' })),
        ]}
        error={asks('rep-column')}
        onChange={(value) => onChange({ repColumn: columnOf(value), fixedRepId: fixedOf(value) })}
      />
      {mapping.shape !== 'period-columns' && (
        <>
          <Select<string>
            label="Period"
            value={mapping.periodColumn === null ? 'fixed:' : `column:${mapping.periodColumn}`}
            options={[...columns, { value: 'fixed:', label: 'Always the same' }]}
            error={mapping.fixedPeriod === null ? asks('period') : undefined}
            onChange={(value) => onChange({ periodColumn: columnOf(value) })}
          />
          {mapping.periodColumn === null && (
            <TextField
              label="Which period"
              value={mapping.fixedPeriod ?? ''}
              maxLength={60}
              placeholder="Nov 2026, 2026-W46, 9 Nov 2026"
              onChange={(text) => onChange({ fixedPeriod: text === '' ? null : text })}
            />
          )}
        </>
      )}
      {mapping.shape !== 'metric-columns' && (
        <Select<string>
          label="Metric"
          value={shown(mapping.metricColumn, mapping.fixedMetricId)}
          options={[
            ...columns,
            ...metrics.map(({ metric }) => ({
              value: `fixed:${metric.id}`,
              label: metric.name,
              detail: 'always',
            })),
          ]}
          error={asks('metric')}
          onChange={(value) => onChange({ metricColumn: columnOf(value), fixedMetricId: fixedOf(value) })}
        />
      )}
      {mapping.shape === 'long' && (
        <Select<string>
          label="Value"
          value={mapping.valueColumn === null ? null : `column:${mapping.valueColumn}`}
          options={columns}
          error={asks('value-column')}
          onChange={(value) => onChange({ valueColumn: columnOf(value) })}
        />
      )}
    </>
  )
}

/** For metrics in percent: whether the file means 0.75 by 75 %. */
function Shares({ preview, metrics, onChange, asks }: MappingFormProps & { readonly asks: Asks }) {
  const { mapping } = preview
  const percents = metrics.filter(({ metric }) => metric.unit === 'percent')
  const isAsked = asks('percent-scale') !== undefined || mapping.shareMetricIds.length > 0
  if (!isAsked || percents.length === 0) return null
  const ids = percents.map(({ metric }) => metric.id)
  return (
    <Checkbox
      label="0.75 means 75 %"
      hint={asks('percent-scale')}
      checked={mapping.shareMetricIds.length > 0}
      onChange={(isShare) => onChange({ shareMetricIds: isShare ? ids : [] })}
    />
  )
}
