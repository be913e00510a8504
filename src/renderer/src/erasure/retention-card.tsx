import { retentionChoices } from '../../../shared/erasure/erasure.ts'
import type { Settings } from '../../../shared/setting/setting.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { plural } from '../format/plural.ts'
import { Refusal } from '../record/problem.tsx'
import { Card } from '../ui/card.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Select } from '../ui/select.tsx'

const never = 'never'

function lengthOf(months: number): string {
  return months % 12 === 0 ? plural(months / 12, 'year') : plural(months, 'month')
}

/** How long records of somebody who left are kept, and who is due. Nothing goes without a click. */
export function RetentionCard({ settings }: { readonly settings: Settings }) {
  const change = useCommand('setting.change')
  const { data: leavers = [] } = useQueryOf('erasure.due', {})
  const months = settings.keepMonthsAfterLeaving
  const due = leavers.filter(({ isDue }) => isDue)
  const later = leavers.filter(({ isDue, dueOn }) => !isDue && dueOn !== null)
  return (
    <Card title="Retention">
      <div className="settings-fields">
        <Select
          label="Keep the records of somebody who left for"
          options={[
            { value: never, label: 'No rule' },
            ...retentionChoices.map((choice) => ({ value: String(choice), label: lengthOf(choice) })),
          ]}
          value={months === null ? never : String(months)}
          onChange={(value) => {
            const choice = retentionChoices.find((one) => String(one) === value) ?? null
            change.run({ keepMonthsAfterLeaving: choice })
          }}
          hint="Counted from the day you archive them. Halftime only reminds you here: it erases nothing by itself."
        />
        <Refusal error={change.error} />
        {due.length > 0 && (
          <Rows label="Due to be erased">
            {due.map(({ repId, name, dueOn }) => (
              <Row key={repId} href={`#/rep/${repId}/profile`} side={`due since ${dueOn}`} sideTone="amber">
                {name}
              </Row>
            ))}
          </Rows>
        )}
        {later.length > 0 && (
          <Rows label="Kept for now">
            {later.map(({ repId, name, dueOn }) => (
              <Row key={repId} href={`#/rep/${repId}/profile`} side={`until ${dueOn}`}>
                {name}
              </Row>
            ))}
          </Rows>
        )}
        {months !== null && leavers.length === 0 && (
          <p className="ui-muted settings-words">Nobody has left.</p>
        )}
      </div>
    </Card>
  )
}
