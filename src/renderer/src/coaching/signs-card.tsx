import { X } from 'lucide-react'
import { useState } from 'react'
import { CoachabilitySign, type SeenSign, takesUp } from '../../../shared/coaching/coachability-sign.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { api } from '../api/client.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { attempt } from '../record/attempt.ts'
import { ShortForm } from '../record/short-form.tsx'
import { TextButton } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { signWords } from './coaching-words.ts'

const firstShown = 5
const options = CoachabilitySign.options.map((value) => ({
  value,
  label: signWords[value],
  detail: takesUp(value) ? 'takes it up' : 'leaves it',
}))

/** What was seen of how the rep takes coaching, each with its example. Never a grade. */
export function SignsCard({ repId, signs }: { readonly repId: RepId; readonly signs: readonly SeenSign[] }) {
  const [isAdding, setIsAdding] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  const up = signs.filter(({ sign }) => takesUp(sign)).length
  const newest = signs.toReversed()
  const shown = showsAll ? newest : newest.slice(0, firstShown)
  return (
    <Card
      title="How they take coaching"
      aside={signs.length === 0 ? undefined : `${up} taking up, ${signs.length - up} leaving`}
      actions={!isAdding && <Button onClick={() => setIsAdding(true)}>Tick a sign</Button>}
    >
      {isAdding && <SignForm repId={repId} onDone={() => setIsAdding(false)} />}
      <ul className="ui-rows" aria-label="Signs">
        {shown.map((sign) => (
          <SignRow key={sign.id} seen={sign} />
        ))}
      </ul>
      {newest.length > shown.length && (
        <TextButton onClick={() => setShowsAll(true)}>Show all {newest.length}</TextButton>
      )}
      {signs.length === 0 && !isAdding && (
        <p className="ui-muted">
          A sign counts only with its example: the day, and what exactly was said or done.
        </p>
      )}
    </Card>
  )
}

function SignRow({ seen }: { readonly seen: SeenSign }) {
  const { id, repId, sign, happenedOn, example } = seen
  const today = useToday()
  const { locale } = useLocale()
  function remove(): void {
    attempt(async () => {
      await api.coaching.removeSign({ id })
      toast.show({
        text: `Taken away: ${signWords[sign]}`,
        undo: () => attempt(() => api.coaching.addSign({ repId, sign, happenedOn, example })),
      })
    })
  }
  return (
    <li className="ui-row coaching-sign">
      <div className="ui-row-main">
        {signWords[sign]}
        <span className="ui-why">{example}</span>
      </div>
      <span className="ui-row-side ui-num">
        {formatDay(happenedOn, today, locale)}
        <IconButton icon={X} plain label={`Take away: ${signWords[sign]}, ${example}`} onClick={remove} />
      </span>
    </li>
  )
}

function SignForm({ repId, onDone }: { readonly repId: RepId; readonly onDone: () => void }) {
  const today = useToday()
  const [sign, setSign] = useState<CoachabilitySign>('asks-for-feedback')
  const [example, setExample] = useState('')
  const [day, setDay] = useState<CalendarDay>(today)
  const add = useCommand('coaching.addSign', { onDone })
  return (
    <ShortForm
      label="Tick a sign"
      className="coaching-form"
      act="Tick it"
      command={add}
      onSubmit={() => add.run({ repId, sign, example, happenedOn: day })}
      onCancel={onDone}
    >
      <Select label="Sign" value={sign} options={options} onChange={setSign} />
      <TextField
        label="Example"
        placeholder="What exactly was said or done"
        value={example}
        maxLength={textLimits.line}
        onChange={setExample}
        error={fieldError(add.error, 'example')}
        autoFocus
      />
      <DateField
        label="On"
        value={day}
        today={today}
        latest={today}
        required
        onChange={(next) => {
          if (next !== null) setDay(next)
        }}
      />
    </ShortForm>
  )
}
