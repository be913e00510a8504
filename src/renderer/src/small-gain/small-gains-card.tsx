import { MoreHorizontal, Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { gainLine, gainSentence, type SmallGain } from '../../../shared/small-gain/small-gain.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Sparkline } from '../ui/sparkline.tsx'
import { TextField } from '../ui/text-field.tsx'
import './small-gain.css'

const shownFirst = 5

/** What got a little better, one line each, and the line they add up to. */
export function SmallGainsCard({ repId }: { readonly repId: RepId }) {
  const today = useToday()
  const { data: gains, error, refetch } = useQueryOf('smallGain.listForRep', { repId })
  const [isAdding, setAdding] = useState(false)
  const [isAll, setAll] = useState(false)
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (gains === undefined) return null
  const line = gainLine(gains, today).map(({ total }) => total)
  const shown = isAll ? gains : gains.slice(0, shownFirst)
  return (
    <Card
      title="Small gains"
      aside="a level, a step, or a little better"
      actions={
        <Button icon={<Icon of={Plus} />} onClick={() => setAdding(true)}>
          Small gain
        </Button>
      }
    >
      <div className="gain-line">
        <b>{gainSentence(gains, today)}</b>
        {line.length > 1 && (line.at(-1) ?? 0) > 0 && (
          <Sparkline
            values={[0, ...line]}
            label={`Small gains added up month by month: ${line.join(', ')}`}
          />
        )}
      </div>
      {isAdding && <GainForm repId={repId} today={today} onDone={() => setAdding(false)} />}
      <Rows label="Small gains">
        {shown.map((gain) => (
          <GainRow key={gain.id} gain={gain} />
        ))}
      </Rows>
      {gains.length > shown.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          Show all {gains.length}
        </Button>
      )}
    </Card>
  )
}

function GainRow({ gain }: { readonly gain: SmallGain }) {
  const today = useToday()
  const { locale } = useLocale()
  const { trash } = useTrash()
  const step = gain.stepPercent === null ? '' : `${gain.stepPercent > 0 ? '+' : ''}${gain.stepPercent} %`
  const kind = gain.kind === 'level' ? 'one level up' : step
  return (
    <Row
      side={
        <span className="gain-side">
          {formatDay(gain.onDay, today, locale)}
          {gain.kind !== 'level' && (
            <Menu
              trigger={<IconButton icon={MoreHorizontal} label={`Acts on ${gain.words}`} plain />}
              items={[
                {
                  id: 'trash',
                  label: 'Move to trash',
                  onSelect: () => void trash('small-gain', gain.id, gain.words),
                },
              ]}
            />
          )}
        </span>
      }
    >
      {gain.words}
      {kind !== '' && <span className="ui-why gain-kind">{kind}</span>}
    </Row>
  )
}

function GainForm(props: {
  readonly repId: RepId
  readonly today: CalendarDay
  readonly onDone: () => void
}) {
  const { repId, today, onDone } = props
  const [words, setWords] = useState('')
  const [stepPercent, setStep] = useState<number | null>(null)
  const [onDay, setOnDay] = useState<CalendarDay | null>(today)
  const [isAsked, setAsked] = useState(false)
  const record = useCommand('smallGain.record', { onDone })
  function submit(event: FormEvent): void {
    event.preventDefault()
    const isMissing = words.trim() === '' || onDay === null
    setAsked(isMissing)
    if (onDay === null || isMissing) return
    record.run({ repId, kind: stepPercent === null ? 'free' : 'step', words, stepPercent, onDay })
  }
  return (
    <form className="gain-form" onSubmit={submit} noValidate>
      <TextField
        className="gain-words"
        label="What got a little better"
        autoFocus
        value={words}
        maxLength={300}
        onChange={setWords}
        error={isAsked && words.trim() === '' ? 'Name what you saw.' : undefined}
      />
      <NumberField
        label="Step"
        note="optional"
        suffix="%"
        value={stepPercent}
        min={-100}
        max={10000}
        onChange={setStep}
      />
      <DateField label="On" value={onDay} latest={today} required onChange={setOnDay} />
      <div className="gain-acts">
        <Button kind="primary" type="submit" busy={record.isRunning}>
          Write it down
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      <Refusal error={record.error} />
    </form>
  )
}
