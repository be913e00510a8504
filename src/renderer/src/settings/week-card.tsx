import type { Settings } from '../../../shared/setting/setting.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { TextLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Select } from '../ui/select.tsx'

const never = 'never'
const weekdays = [
  { value: '1', label: 'Monday' },
  { value: '2', label: 'Tuesday' },
  { value: '3', label: 'Wednesday' },
  { value: '4', label: 'Thursday' },
  { value: '5', label: 'Friday' },
  { value: '6', label: 'Saturday' },
  { value: '0', label: 'Sunday' },
  { value: never, label: 'Never' },
] as const
const dayOf = { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6, never: null } as const

/** On which day Today says, in one sentence, that the week can be reviewed. */
export function WeekCard({ settings }: { readonly settings: Settings }) {
  const change = useCommand('setting.change')
  const chosen = weekdays.find(({ value }) => dayOf[value] === settings.weeklyReviewOn)?.value ?? never
  return (
    <Card title="My week">
      <div className="settings-fields">
        <Select
          label="Remind me of the weekly review on"
          options={weekdays}
          value={chosen}
          onChange={(value) => change.run({ weeklyReviewOn: dayOf[value] })}
          hint="One sentence on Today, on that day only. There is no notice and no number."
        />
        <Refusal error={change.error} />
        <p className="ui-why">
          <TextLink href="#/week">Go to my week</TextLink>
        </p>
      </div>
    </Card>
  )
}
