import type { DueQuestion } from '../../../shared/question/question.ts'
import { rhythmWords } from '../../../shared/question/question.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Rows } from '../ui/row.tsx'
import { toast } from '../ui/toast.tsx'
import './question.css'

/** More than three are a questionnaire. */
const mostShown = 3

/** Questions whose time has come, in the brief: each with its reason and one step into the agenda. */
export function DueQuestionsCard({ repId }: { readonly repId: RepId }) {
  const { data: due } = useQueryOf('question.listDue', { repId })
  if (due === undefined || due.length === 0) return null
  return (
    <Card title="Worth asking" aside={<TextLink href="#/questions">all questions</TextLink>}>
      <Rows label="Worth asking">
        {due.slice(0, mostShown).map((one) => (
          <DueRow key={one.question.key} due={one} repId={repId} />
        ))}
      </Rows>
    </Card>
  )
}

function DueRow({ due, repId }: { readonly due: DueQuestion; readonly repId: RepId }) {
  const { question, lastAskedOn, fitsNext } = due
  const today = useToday()
  const { locale } = useLocale()
  const putAside = useCommand('question.putAside', {
    onDone: (item) =>
      toast.show({
        text:
          item.takenIntoOneOnOneId === null
            ? 'Waits for the next one-on-one'
            : 'In the agenda of the next one-on-one',
      }),
    onError: (error) => toast.show({ text: errorText(error).title, tone: 'trouble' }),
  })
  const last =
    lastAskedOn === null ? 'it was never asked' : `last asked ${formatDay(lastAskedOn, today, locale)}`
  return (
    <li className="ui-row">
      <div className="ui-row-main">
        <q className="question-words">{question.words}</q>
        <div className="ui-why">
          because {last}, and its rhythm is {rhythmWords(question.everyDays)}
          {fitsNext && '; it belongs to the next kind of one-on-one'}
        </div>
      </div>
      <span className="ui-row-side">
        <Button
          aria-label={`Put on the agenda: ${question.words}`}
          busy={putAside.isRunning}
          onClick={() => putAside.run({ key: question.key, repId })}
        >
          Put on the agenda
        </Button>
      </span>
    </li>
  )
}
