import { useState } from 'react'
import {
  type EvidenceLine,
  type EvidenceTopic,
  FitQuestion,
  type FitReview,
  type FitReviewId,
  fitQuestions,
} from '../../../shared/fit-review/fit-review.ts'
import { api } from '../api/client.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { SavedFields, useSavedField } from '../frame/saved-fields.tsx'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useLocale } from '../ui/locale.ts'
import { TextArea } from '../ui/text-area.tsx'

const topicTitles: Readonly<Record<EvidenceTopic, string>> = {
  provided: 'What was provided',
  tried: 'What was tried',
  response: 'How it was taken up',
  trend: 'Where the leading numbers went',
}

/** The manager thinks a fit over: the evidence of that day, five questions, and her own dated answer. */
export function FitReviewDialog(props: {
  readonly id: FitReviewId
  readonly onTrash: () => void
  readonly onClose: () => void
}) {
  const { id, onTrash, onClose } = props
  const { data: review, error } = useQueryOf('fitReview.get', { id })
  const today = useToday()
  const { locale } = useLocale()
  return (
    <Dialog
      open
      size="wide"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="Is this the right fit?"
      description={
        review === undefined
          ? undefined
          : `Opened ${formatDay(review.openedOn, today, locale)}. For you only, in no packet and no file.`
      }
      footer={
        <>
          <Button kind="quiet" onClick={onTrash}>
            Move to trash
          </Button>
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      <Refusal error={error} />
      {review !== undefined && (
        <SavedFields>
          <Evidence lines={review.evidence} />
          {FitQuestion.options.map((question) => (
            <Answer key={`${id} ${question}`} review={review} question={question} />
          ))}
          <Conclusion key={id} review={review} />
        </SavedFields>
      )}
    </Dialog>
  )
}

function Evidence({ lines }: { readonly lines: readonly EvidenceLine[] }) {
  const today = useToday()
  const { locale } = useLocale()
  const topics = [...new Set(lines.map(({ topic }) => topic))]
  return (
    <>
      {topics.map((topic) => (
        <section key={topic} aria-label={topicTitles[topic]}>
          <h3 className="fit-evidence-title">{topicTitles[topic]}</h3>
          <ul className="fit-evidence">
            {lines
              .filter((line) => line.topic === topic)
              .map(({ words, on }) => (
                <li key={`${words} ${on ?? ''}`}>
                  {on !== null && <span className="ui-num">{formatDay(on, today, locale)}: </span>}
                  {words}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Answer({ review, question }: { readonly review: FitReview; readonly question: FitQuestion }) {
  const field = useSavedField({
    stored: review.answers[question] ?? '',
    save: (words: string) => api.fitReview.answer({ id: review.id, question, words }),
  })
  return (
    <TextArea
      className="fit-question"
      label={fitQuestions[question]}
      rows={2}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  )
}

function Conclusion({ review }: { readonly review: FitReview }) {
  const today = useToday()
  const { locale } = useLocale()
  const [words, setWords] = useState(review.conclusion)
  const conclude = useCommand('fitReview.conclude')
  const isNew = words.trim() !== '' && words.trim() !== review.conclusion
  return (
    <>
      <TextArea
        className="fit-question"
        label="What you take from it"
        hint={
          review.concludedOn === null
            ? 'Kept with the day you say it.'
            : `Said on ${formatDay(review.concludedOn, today, locale)}.`
        }
        rows={3}
        value={words}
        onChange={setWords}
      />
      <div className="track-section-acts">
        <Button
          kind="primary"
          disabled={!isNew}
          busy={conclude.isRunning}
          onClick={() => conclude.run({ id: review.id, words })}
        >
          Keep the answer
        </Button>
      </div>
      <Refusal error={conclude.error} />
    </>
  )
}
