import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { AbcConsequence, AbcPlanId, AbcSide } from '../../../shared/abc-plan/abc-plan.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import { api } from '../api/client.ts'
import { useCommand } from '../api/queries.ts'
import { useSavedField } from '../frame/saved-fields.tsx'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { type MarkedAs, oneLine, turned } from './abc-words.ts'
import { Marks } from './marks.tsx'

const behaviourOf: Readonly<Record<AbcSide, string>> = {
  now: 'what they do now',
  wanted: 'the wanted behaviour',
}

/** What follows a behaviour: the words, each with its three marks, and a line for the next one. */
export function ConsequencesCell(props: {
  readonly planId: AbcPlanId
  readonly side: AbcSide
  readonly all: readonly AbcConsequence[]
}) {
  const { planId, side } = props
  const mine = props.all.filter((one) => one.side === side)
  return (
    <div className="abc-after">
      {mine.length > 0 && (
        <ul className="abc-consequences" aria-label={`After ${behaviourOf[side]}`}>
          {mine.map((one) => (
            <Consequence key={one.id} planId={planId} one={one} />
          ))}
        </ul>
      )}
      <AddConsequence planId={planId} side={side} />
    </div>
  )
}

function Consequence({ planId, one }: { readonly planId: AbcPlanId; readonly one: AbcConsequence }) {
  const change = useCommand('abcPlan.changeConsequence')
  const add = useCommand('abcPlan.addConsequence')
  const remove = useCommand('abcPlan.removeConsequence', {
    onDone: () => {
      const { id: _id, ...again } = one
      toast.show({
        text: `Removed: ${one.words}`,
        undo: () => add.run({ id: planId, consequence: again }),
      })
    },
  })
  const words = useSavedField({
    stored: one.words,
    save: (words) =>
      api.abcPlan.changeConsequence({
        id: planId,
        consequenceId: one.id,
        changes: { words: oneLine(words) },
      }),
    problemOf: (words) => (words.trim() === '' ? 'Say it in a few words, or take it out.' : undefined),
  })
  return (
    <li className="abc-consequence">
      <div className="abc-consequence-line">
        <TextArea
          label={`What follows: ${one.words}`}
          hideLabel
          rows={1}
          maxLength={textLimits.line}
          {...words}
        />
        <IconButton
          icon={X}
          plain
          label={`Remove: ${one.words}`}
          onClick={() => remove.run({ id: planId, consequenceId: one.id })}
        />
      </div>
      <Marks
        of={one}
        what={one.words}
        onTurn={(mark) => change.run({ id: planId, consequenceId: one.id, changes: turned(one, mark) })}
      />
      <Refusal error={change.error ?? remove.error} />
    </li>
  )
}

const fresh = { effect: 'good', timing: 'soon', certainty: 'sure' } as const

function AddConsequence({ planId, side }: { readonly planId: AbcPlanId; readonly side: AbcSide }) {
  const [words, setWords] = useState('')
  const [is, setIs] = useState<MarkedAs>(fresh)
  const add = useCommand('abcPlan.addConsequence', {
    onDone: (_card, { consequence }) => {
      setWords('')
      announce(`Added: ${consequence.words}`)
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (words.trim() === '' || add.isRunning) return
    add.run({ id: planId, consequence: { side, words: words.trim(), ...is } })
  }
  return (
    <form className="abc-add" onSubmit={submit} aria-label={`Add what follows ${behaviourOf[side]}`}>
      <TextField
        label={`What follows ${behaviourOf[side]}`}
        hideLabel
        value={words}
        onChange={setWords}
        maxLength={textLimits.line}
        placeholder={side === 'now' ? 'What they get right after' : 'What they would get'}
      />
      {words.trim() !== '' && (
        <div className="abc-add-marks">
          <Marks of={is} what="The new one" onTurn={(mark) => setIs(turned(is, mark))} />
          <Button type="submit" busy={add.isRunning}>
            Add
          </Button>
        </div>
      )}
      <Refusal error={add.error} />
    </form>
  )
}
