import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import { asksForPromise } from '../../../shared/one-on-one/closing-hints.ts'
import { nextWorkday } from '../../../shared/one-on-one/meeting-time.ts'
import type { OneOnOneCard } from '../../../shared/one-on-one/one-on-one.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { fieldError } from '../api/field-errors.ts'
import { type Command, useCommand } from '../api/queries.ts'
import { formatWeekday } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { FormRefusal } from '../record/problem.tsx'
import { DateField } from '../ui/date-field.tsx'
import { useLocale } from '../ui/locale.ts'
import { TextField } from '../ui/text-field.tsx'

/** The question a one-on-one ends with, and what was answered so far. */
export interface ClosingPromise {
  readonly isAsked: boolean
  /** Promises of the rep from this meeting. */
  readonly made: OneOnOneCard['promises']
  readonly words: string
  readonly dueOn: CalendarDay | null
  readonly setWords: (words: string) => void
  readonly setDueOn: (dueOn: CalendarDay | null) => void
  /** Writes the answer down as the rep's promise, if there is one. Answers whether all is well. */
  readonly keep: () => Promise<boolean>
  readonly make: Command<'commitment.make'>
}

export function useClosingPromise(card: OneOnOneCard, rep: Rep): ClosingPromise {
  const { oneOnOne, agenda, promises, next } = card
  const today = useToday()
  const [words, setWords] = useState('')
  const [dueOn, setDueOn] = useState<CalendarDay | null>(next?.plannedOn ?? nextWorkday(addDays(today, 7)))
  const make = useCommand('commitment.make')
  const items = agenda.map(({ item }) => item)
  const section = items.find(({ purpose, raisedBy }) => purpose === 'new-promises' && raisedBy === null)
  async function keep(): Promise<boolean> {
    if (words.trim() === '') return true
    try {
      await make.runAsync({
        repId: rep.id,
        owner: 'rep',
        words,
        dueOn,
        sourceOneOnOneId: oneOnOne.id,
        sourceItemId: section?.id ?? null,
        audience: section?.audience ?? 'only-me',
      })
      setWords('')
      return true
    } catch {
      return false
    }
  }
  return {
    isAsked: asksForPromise(oneOnOne, items),
    made: promises.filter(
      ({ owner, kind, outcome }) => owner === 'rep' && kind !== 'decision' && outcome === null,
    ),
    words,
    dueOn,
    setWords,
    setDueOn,
    keep,
    make,
  }
}

/** What the rep will do by when, asked out loud; what was promised already stands above the field. */
export function ClosingPromiseFields({
  closing,
  rep,
}: {
  readonly closing: ClosingPromise
  readonly rep: Rep
}) {
  const { made, words, dueOn, setWords, setDueOn, make } = closing
  const today = useToday()
  const { locale } = useLocale()
  const name = firstNameOf(rep.name)
  return (
    <section className="meeting-closing" aria-label={`What ${name} will do`}>
      {made.length > 0 && (
        <ul className="ui-rows" aria-label={`Promised by ${name}`}>
          {made.map((promise) => (
            <li key={promise.id} className="ui-row">
              <span className="ui-row-main">{promise.words}</span>
              {promise.dueOn !== null && (
                <span className="ui-row-side">{formatWeekday(promise.dueOn, today, locale)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={made.length === 0 ? `What will ${name} do before next time?` : `What else will ${name} do?`}
        note={made.length === 0 ? undefined : 'optional'}
        hint={
          made.length === 0
            ? `Ask it: “What will you do, and by which day?” Write down what ${name} says.`
            : undefined
        }
        value={words}
        onChange={setWords}
        maxLength={300}
        error={fieldError(make.error, 'words')}
      />
      {words.trim() !== '' && (
        <DateField
          label="By which day"
          value={dueOn}
          today={today}
          onChange={setDueOn}
          error={fieldError(make.error, 'dueOn')}
        />
      )}
      <FormRefusal error={make.error} />
    </section>
  )
}
