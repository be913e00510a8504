import { defaultCounting, type Goal, type GoalCounting } from '../../../shared/goal/goal.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Metric } from '../../../shared/metric/metric.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { directionOptions, metricFacts, unitOptions, unitSuffix } from '../metric/metric-words.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { ServesPicker } from '../rep/serves-picker.tsx'
import { AudienceToggle } from '../ui/audience-toggle.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { GoalCheckList } from './goal-check-list.tsx'
import type { DraftErrors, GoalDraft } from './goal-draft.ts'
import { GoalHistory } from './goal-history.tsx'
import { categoryOptions } from './goal-words.ts'

export interface GoalFormProps {
  readonly repId: RepId
  readonly repName: string
  readonly draft: GoalDraft
  readonly errors: DraftErrors
  readonly today: CalendarDay
  readonly onChange: (changed: Partial<GoalDraft>) => void
}

/** The fields of a goal: its words, its measure, its bands beside the rep's own past, and its time. */
export function GoalForm({ repId, repName, draft, errors, today, onChange }: GoalFormProps) {
  return (
    <div className="goal-form">
      <TextField
        label="What will be true at the end"
        value={draft.wording}
        maxLength={300}
        placeholder="Eight first meetings a week, held, with someone who can decide"
        onChange={(wording) => onChange({ wording })}
        error={errors.wording}
      />
      <TextArea
        label="Why it matters to them"
        note="optional"
        hint="In their own words, if you know them."
        rows={2}
        value={draft.why}
        onChange={(why) => onChange({ why })}
      />
      <Select<Goal['category']>
        label="What it is about"
        value={draft.category}
        options={categoryOptions}
        onChange={(category) => onChange({ category })}
      />
      <Measure repId={repId} draft={draft} today={today} onChange={onChange} />
      <Bands draft={draft} errors={errors} onChange={onChange} />
      <div className="goal-form-line">
        <DateField
          label="Starts"
          value={draft.startsOn}
          today={today}
          onChange={(startsOn) => onChange({ startsOn })}
          error={errors.startsOn}
        />
        <DateField
          label="Ends"
          value={draft.endsOn}
          today={today}
          onChange={(endsOn) => onChange({ endsOn })}
          error={errors.endsOn}
        />
      </div>
      {draft.category !== 'personal' && (
        <ServesPicker
          repId={repId}
          repName={repName}
          value={draft.serves}
          onChange={(serves) => onChange({ serves })}
        />
      )}
      <GoalCheckList repId={repId} draft={draft} today={today} />
      <AudienceToggle showLabel value={draft.audience} onChange={(audience) => onChange({ audience })} />
    </div>
  )
}

function Measure({ repId, draft, today, onChange }: Omit<GoalFormProps, 'errors' | 'repName'>) {
  const metrics = useQueryOf('metric.list', {}).data ?? []
  const bind = (metric: Metric | undefined): void => {
    if (metric === undefined) {
      onChange({ metricId: null, counting: 'latest' })
      return
    }
    const { unit, goodDirection } = metric
    onChange({ metricId: metric.id, unit, goodDirection, counting: defaultCounting(unit) })
  }
  return (
    <>
      <Combobox
        label="Measured by"
        note="optional"
        clearable
        hint="With a metric the progress moves when numbers come."
        options={metrics.map(({ metric }) => ({
          id: metric.id,
          label: metric.name,
          detail: metricFacts(metric),
        }))}
        value={draft.metricId}
        onChange={(id) => bind(metrics.find(({ metric }) => metric.id === id)?.metric)}
        placeholder="A metric, or leave it free"
      />
      {draft.metricId === null ? (
        <div className="goal-form-line">
          <TextField
            label="Or by"
            note="optional"
            value={draft.measure}
            maxLength={300}
            placeholder="Debriefs done alone"
            onChange={(measure) => onChange({ measure })}
          />
          <Select
            label="Counted in"
            value={draft.unit}
            options={unitOptions}
            onChange={(unit) => onChange({ unit })}
          />
          <Select
            label="Good direction"
            value={draft.goodDirection}
            options={directionOptions}
            onChange={(goodDirection) => onChange({ goodDirection })}
          />
        </div>
      ) : (
        <>
          <SegmentedControl<GoalCounting>
            label="How it counts"
            value={draft.counting}
            options={[
              { value: 'total', label: 'Added up over its time' },
              { value: 'latest', label: 'The latest, as it stands' },
            ]}
            onChange={(counting) => onChange({ counting })}
          />
          <GoalHistory repId={repId} draft={draft} today={today} />
        </>
      )}
    </>
  )
}

const bandFields = [
  ['baseline', 'Now', 'where it begins'],
  ['commitValue', 'Commit', 'surely'],
  ['targetValue', 'Target', undefined],
  ['stretchValue', 'Stretch', 'at best'],
] as const

function Bands({ draft, errors, onChange }: Pick<GoalFormProps, 'draft' | 'errors' | 'onChange'>) {
  const { numberStyle } = useNumberStyle()
  return (
    <div className="goal-form-line">
      {bandFields.map(([field, label, note]) => (
        <NumberField
          key={field}
          label={label}
          note={note}
          value={draft[field]}
          locale={numberStyle.locale}
          suffix={unitSuffix(draft.unit, numberStyle.currency)}
          onChange={(value) => onChange({ [field]: value })}
          error={errors[field]}
        />
      ))}
    </div>
  )
}
