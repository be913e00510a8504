import { textLimits } from '../../../shared/kernel/text.ts'
import type { SettingChanges, Settings } from '../../../shared/setting/setting.ts'
import { api } from '../api/client.ts'
import { formatFullDay } from '../format/format-day.ts'
import { formatMoney, formatNumber } from '../format/format-number.ts'
import { useToday } from '../format/use-today.ts'
import { useSavedField } from '../frame/saved-fields.tsx'
import { Card } from '../ui/card.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { currencyOptions, localeOptions } from './writing-choices.ts'

const weekStarts = [
  { value: '1', label: 'Monday' },
  { value: '0', label: 'Sunday' },
  { value: '6', label: 'Saturday' },
] as const

const weekdays = { 0: '0', 1: '1', 6: '6' } as const
const weekdayOf = { '0': 0, '1': 1, '6': 6 } as const

const dayOrders = [
  { value: 'day-first', label: '3/4 is 3 April' },
  { value: 'month-first', label: '3/4 is March 4' },
] as const

function save(changes: SettingChanges): Promise<unknown> {
  return api.setting.change(changes)
}

/** The manager's name on packets, and how days and amounts are written and read. */
export function WritingCard({ settings }: { readonly settings: Settings }) {
  const today = useToday()
  const name = useSavedField({
    stored: settings.managerName,
    save: (managerName) => save({ managerName }),
    problemOf: (text) => (text.length > textLimits.line ? 'This is too long for a name.' : undefined),
  })
  const locale = useSavedField({ stored: settings.locale, save: (locale) => save({ locale }), quietMs: 0 })
  const currency = useSavedField({
    stored: settings.currency,
    save: (currency) => save({ currency }),
    quietMs: 0,
  })
  const weekStartsOn = useSavedField({
    stored: settings.weekStartsOn,
    save: (weekStartsOn) => save({ weekStartsOn }),
    quietMs: 0,
  })
  const dayOrder = useSavedField({
    stored: settings.dayOrder,
    save: (dayOrder) => save({ dayOrder }),
    quietMs: 0,
  })
  const style = { locale: locale.value, currency: currency.value }
  const example = `${formatFullDay(today, style.locale)}, ${formatMoney(21_240_050, style)}, ${formatNumber(1234.5, 'count', style)}`
  return (
    <Card title="How things are written" aside="kept in your vault">
      <div className="settings-fields">
        <TextField
          label="Your name on packets"
          note="optional"
          hint="Stands on the cover as “prepared by”."
          {...name}
        />
        <div className="settings-pair">
          <Select
            label="Days and numbers"
            options={localeOptions(locale.value)}
            value={locale.value}
            onChange={locale.onChange}
            hint={`For example ${example}`}
          />
          <Select
            label="Currency"
            options={currencyOptions(currency.value)}
            value={currency.value}
            onChange={currency.onChange}
          />
        </div>
        <SegmentedControl
          label="The week begins on"
          options={weekStarts}
          value={weekdays[weekStartsOn.value]}
          onChange={(value) => weekStartsOn.onChange(weekdayOf[value])}
        />
        <SegmentedControl
          label="How typed and imported days are read"
          options={dayOrders}
          value={dayOrder.value}
          onChange={dayOrder.onChange}
        />
      </div>
    </Card>
  )
}
