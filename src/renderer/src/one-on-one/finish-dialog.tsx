import { useContext, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { type ClosingHint, closingHints } from '../../../shared/one-on-one/closing-hints.ts'
import { isOpenTopic, type OneOnOneCard, type Reflection } from '../../../shared/one-on-one/one-on-one.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { reflectionPrompts } from '../../../shared/template/shipped-one-on-one-templates.ts'
import { useCommand } from '../api/queries.ts'
import { carryWords } from '../commitment/promise-words.ts'
import { formatWeekday } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { type ClosingPromise, ClosingPromiseFields, useClosingPromise } from './closing-promise.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'

type Step = 'hints' | 'reflect' | 'next'

/** The end of a meeting: what is worth a look, five questions to oneself, and where it goes next. */
export function FinishDialog(props: {
  readonly card: OneOnOneCard
  readonly rep: Rep
  readonly onClose: () => void
}) {
  const { card, rep, onClose } = props
  const { oneOnOne } = card
  const items = card.agenda.map(({ item }) => item)
  const closing = useClosingPromise(card, rep)
  // The question below says it better than a hint would.
  const hints = closingHints(oneOnOne, items, card.promises).filter(({ kind }) => kind !== 'no-promises')
  const [step, setStep] = useState<Step>(oneOnOne.state === 'held' ? 'reflect' : 'hints')
  const finish = useCommand('oneOnOne.finish', { onDone: () => setStep('reflect') })
  if (step === 'hints') {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title="Finish this one-on-one"
        holdsWork
        footer={
          <>
            <Button kind="quiet" onClick={onClose}>
              Back to it
            </Button>
            <Button
              kind="primary"
              busy={finish.isRunning || closing.make.isRunning}
              onClick={() => {
                void closing.keep().then((isWell) => {
                  if (isWell) finish.run({ id: oneOnOne.id })
                })
              }}
            >
              {endsWithout(closing) ? 'Finish without a promise' : 'Finish'}
            </Button>
          </>
        }
      >
        {closing.isAsked && <ClosingPromiseFields closing={closing} rep={rep} />}
        {hints.length === 0 && !closing.isAsked && <p>Everything has been talked about.</p>}
        {hints.length > 0 && (
          <ul className="meeting-hints">
            {hints.map((hint) => (
              <li key={hint.kind}>{hintWords(hint, firstNameOf(rep.name))}</li>
            ))}
          </ul>
        )}
        <Refusal error={finish.error} />
      </Dialog>
    )
  }
  if (step === 'reflect') return <Reflecting card={card} onNext={() => setStep('next')} onClose={onClose} />
  return <WhereNext card={card} rep={rep} onClose={onClose} />
}

function endsWithout({ isAsked, made, words }: ClosingPromise): boolean {
  return isAsked && made.length === 0 && words.trim() === ''
}

function hintWords(hint: ClosingHint, name: string): string {
  switch (hint.kind) {
    case 'none-owned-by-rep':
      return `This meeting ends with ${plural(hint.mine, 'promise')} for you and none for ${name}.`
    case 'no-promises':
      return 'This meeting ends without a promise.'
    case 'open-topics':
      return `${plural(hint.count, 'topic')} not talked about. What is open goes on to the next one by itself.`
    case 'desire-not-read':
      return `You have not read how willing ${name} was today.`
  }
}

/** Five questions to the manager, each may stay empty. */
function Reflecting(props: {
  readonly card: OneOnOneCard
  readonly onNext: () => void
  readonly onClose: () => void
}) {
  const { card, onNext, onClose } = props
  const { oneOnOne } = card
  const [answers, setAnswers] = useState<Reflection>(oneOnOne.reflection)
  const reflect = useCommand('oneOnOne.reflect', { onDone: onNext })
  const isEmpty = Object.values(answers).every((answer) => answer.trim() === '')
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (open) return
        if (!isEmpty) reflect.run({ id: oneOnOne.id, reflection: answers })
        onClose()
      }}
      title="For you alone"
      description="A minute while it is fresh. Nobody else ever sees this, and it is in no packet."
      size="wide"
      holdsWork
      footer={
        <>
          <Button kind="quiet" onClick={onNext}>
            Skip
          </Button>
          <Button
            kind="primary"
            busy={reflect.isRunning}
            onClick={() => reflect.run({ id: oneOnOne.id, reflection: answers })}
          >
            Keep it
          </Button>
        </>
      }
    >
      {reflectionPrompts.map(({ key, heading, prompt }) => (
        <TextArea
          key={key}
          label={heading}
          note={prompt}
          value={answers[key]}
          onChange={(answer) => setAnswers({ ...answers, [key]: answer })}
          rows={1}
          maxLength={4_000}
          voice="read"
        />
      ))}
      <Refusal error={reflect.error} />
    </Dialog>
  )
}

/** What came out, what goes on, and when the two meet again. */
function WhereNext(props: { readonly card: OneOnOneCard; readonly rep: Rep; readonly onClose: () => void }) {
  const { card, rep, onClose } = props
  const { next, promises, agenda, oneOnOne } = card
  const go = useContext(NavigateContext)
  const today = useToday()
  const { locale } = useLocale()
  const [isPlanning, setIsPlanning] = useState(false)
  const carried = agenda.filter(({ carriedTo }) => carriedTo !== null).length
  const waiting = agenda.filter(({ item }) => isOpenTopic(item)).length
  const mine = promises.filter(({ owner, kind }) => owner === 'me' && kind !== 'decision').length
  const theirs = promises.filter(({ owner, kind }) => owner === 'rep' && kind !== 'decision').length
  return (
    <>
      <Dialog
        open={!isPlanning}
        onOpenChange={onClose}
        title="Where it goes next"
        footer={
          <>
            {next === null && <Button onClick={() => setIsPlanning(true)}>Plan the next one</Button>}
            <Button kind="primary" onClick={() => go(`#/rep/${oneOnOne.repId}/brief`)}>
              Back to {firstNameOf(rep.name)}
            </Button>
          </>
        }
      >
        <Rows>
          <Row side={carryWords({ rep: theirs, me: mine }, rep.name)}>Promises made today</Row>
          {carried > 0 && (
            <Row side={next === null ? undefined : `one-on-one ${next.number}`}>
              {plural(carried, 'topic')} went on
            </Row>
          )}
          {waiting > 0 && <Row side="until one is planned">{plural(waiting, 'topic')} wait</Row>}
          <Row side={next === null ? 'not planned' : formatWeekday(next.plannedOn, today, locale)}>
            Next one-on-one
          </Row>
        </Rows>
      </Dialog>
      <ScheduleDialog open={isPlanning} onOpenChange={setIsPlanning} repId={rep.id} repName={rep.name} />
    </>
  )
}
