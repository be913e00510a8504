import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type {
  PacketChanges,
  PacketChoices,
  PacketReader,
} from '../../../shared/review-packet/review-packet.ts'
import { useAutosaveField } from '../record/use-autosave-field.ts'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PeriodFields } from './period-fields.tsx'

/** For whom the packet is, which days it is about, and who prepared it. */
export function PacketFacts(props: {
  readonly choices: PacketChoices
  readonly today: CalendarDay
  readonly firstName: string
  readonly onChange: (changes: PacketChanges) => Promise<unknown>
}) {
  const { choices, today, firstName, onChange } = props
  const preparedBy = useAutosaveField({
    stored: choices.preparedBy,
    save: (text: string) => onChange({ preparedBy: text }),
  })
  return (
    <div className="packet-form">
      <SegmentedControl<PacketReader>
        label="Who will read it"
        value={choices.reader}
        onChange={(reader) => void onChange({ reader })}
        options={[
          { value: 'rep', label: firstName },
          { value: 'hr', label: 'HR' },
          { value: 'me', label: 'Only me' },
        ]}
        hint={
          choices.reader === 'me'
            ? 'Your own file. Private records come in only with the switch below.'
            : 'What is for you only is left out before the pages are made.'
        }
      />
      {choices.reader === 'me' && (
        <Switch
          label="Also records that are for me only"
          checked={choices.includesPrivate}
          onChange={(includesPrivate) => void onChange({ includesPrivate })}
          hint="Each is marked. Your private pane and your reflections stay out all the same."
        />
      )}
      <PeriodFields value={choices.period} today={today} onChange={(period) => void onChange({ period })} />
      <TextField
        label="Prepared by"
        value={preparedBy.value}
        onChange={preparedBy.onChange}
        onBlur={preparedBy.onBlur}
        maxLength={120}
        placeholder="Your name as it should stand on the first page"
      />
    </div>
  )
}
