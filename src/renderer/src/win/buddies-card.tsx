import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Buddy } from '../../../shared/win/win.ts'
import { useCommand } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useNames } from './use-names.ts'

/** Who is there for whom, now and before. */
export function BuddiesCard(props: {
  readonly buddies: readonly Buddy[]
  /** Whose page it is; null in the library. */
  readonly repId: RepId | null
}) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Card
      title="Buddies"
      actions={isOpen ? undefined : <Button onClick={() => setIsOpen(true)}>Pair two people</Button>}
    >
      {props.buddies.length === 0 && !isOpen && (
        <p className="ui-muted win-quiet">
          Two people with one purpose: somebody to ask before they ask you.
        </p>
      )}
      {props.buddies.length > 0 && (
        <ul className="win-rows" aria-label="Buddies">
          {props.buddies.map((pair) => (
            <BuddyRow key={pair.id} pair={pair} />
          ))}
        </ul>
      )}
      {isOpen && <PairForm repId={props.repId} onDone={() => setIsOpen(false)} />}
    </Card>
  )
}

function BuddyRow({ pair }: { readonly pair: Buddy }) {
  const { nameOf } = useNames()
  const { locale } = useLocale()
  const today = useToday()
  const end = useCommand('win.endPair')
  const again = useCommand('win.pair')
  const names = `${firstNameOf(nameOf(pair.buddyRepId))} is there for ${firstNameOf(nameOf(pair.repId))}`
  const remove = useCommand('win.removePair', {
    onDone: () => {
      const { repId, buddyRepId, purpose, startedOn, audience } = pair
      toast.show({
        text: `Removed: ${names}`,
        undo: () => again.run({ repId, buddyRepId, purpose, startedOn, audience }),
      })
    },
  })
  const since = formatDay(pair.startedOn, today, locale)
  return (
    <li className="win-line" data-over={pair.endedOn === null ? undefined : ''}>
      <span>
        <b>{pair.endedOn === null ? names : names.replace(' is ', ' was ')}</b>
        <span className="ui-why win-under">
          {pair.purpose === '' ? '' : `${pair.purpose} · `}
          {pair.endedOn === null ? `since ${since}` : `${since} to ${formatDay(pair.endedOn, today, locale)}`}
        </span>
      </span>
      <span className="win-acts">
        <Button
          kind="quiet"
          aria-label={`${pair.endedOn === null ? 'End' : 'Take up again'}: ${names}`}
          onClick={() => end.run({ id: pair.id, isOver: pair.endedOn === null })}
        >
          {pair.endedOn === null ? 'End' : 'Take up again'}
        </Button>
        <IconButton icon={X} plain label={`Remove: ${names}`} onClick={() => remove.run({ id: pair.id })} />
      </span>
    </li>
  )
}

function PairForm({ repId, onDone }: { readonly repId: RepId | null; readonly onDone: () => void }) {
  const { present } = useNames()
  const [one, setOne] = useState<RepId | null>(repId)
  const [other, setOther] = useState<RepId | null>(null)
  const [purpose, setPurpose] = useState('')
  const [isTried, setIsTried] = useState(false)
  const pair = useCommand('win.pair', { onDone })
  const isSame = one !== null && one === other
  const people = present.map(({ id, name }) => ({ value: id, label: name }))
  function submit(event: FormEvent): void {
    event.preventDefault()
    setIsTried(true)
    if (one === null || other === null || isSame || pair.isRunning) return
    pair.run({ repId: one, buddyRepId: other, purpose })
  }
  return (
    <form className="win-form" aria-label="Pair two people" onSubmit={submit}>
      <div className="win-form-pair">
        <Select<RepId>
          label="For whom"
          value={one}
          placeholder="Pick a person"
          options={people}
          onChange={setOne}
          hint={isTried && one === null ? 'Pick a person.' : undefined}
        />
        <Select<RepId>
          label="Who is there"
          value={other}
          placeholder="Pick a person"
          options={people}
          onChange={setOther}
          hint={isSame ? 'Two different people.' : isTried && other === null ? 'Pick a person.' : undefined}
        />
      </div>
      <TextField
        label="What for"
        note="optional"
        value={purpose}
        maxLength={textLimits.line}
        onChange={setPurpose}
        placeholder="One call together each Tuesday"
      />
      <Refusal error={pair.error} />
      <div className="win-acts">
        <Button kind="primary" type="submit" busy={pair.isRunning}>
          Pair them
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
