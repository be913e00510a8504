import { type WeeklyReview, WeekStepKey } from '../../../shared/weekly-review/weekly-review.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatLongDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { TextButton } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLocale } from '../ui/locale.ts'
import { Rows } from '../ui/row.tsx'
import { stepWords } from './week-words.ts'

/** The reviews that were finished, last first, each with its day, what it found and her note. */
export function EarlierReviews() {
  const { data: reviews, error, refetch } = useQueryOf('weeklyReview.list', {})
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (reviews === undefined) return null
  if (reviews.length === 0) {
    return (
      <EmptyState
        kind="first-run"
        title="No week is reviewed yet"
        sentence="Each finished review stands here with its day and your note."
      />
    )
  }
  return (
    <Card title="Earlier reviews">
      <Rows label="Earlier reviews">
        {reviews.map((review) => (
          <ReviewRow key={review.id} review={review} />
        ))}
      </Rows>
    </Card>
  )
}

function ReviewRow({ review }: { readonly review: WeeklyReview }) {
  const today = useToday()
  const { locale } = useLocale()
  const { trash } = useTrash()
  const { finishedOn, note, findings } = review
  if (finishedOn === null) return null
  const name = formatLongDay(finishedOn, today, locale)
  return (
    <li className="ui-row">
      <div className="ui-row-main">
        <b>{name}</b>
        {note !== '' && <p className="week-note ui-journal-small">{note}</p>}
        <div className="ui-why">{foundWords(findings)}</div>
      </div>
      <span className="ui-row-side">
        <TextButton
          aria-label={`Put the review of ${name} in the trash`}
          onClick={() => void trash('weekly-review', review.id, 'the weekly review')}
        >
          Trash
        </TextButton>
      </span>
    </li>
  )
}

/** `No praise 2 · Slipped 1`; what had nothing is left out. */
export function foundWords(findings: WeeklyReview['findings']): string {
  const parts = WeekStepKey.options.flatMap((key) => {
    const count = findings[key] ?? 0
    return count === 0 ? [] : [`${stepWords[key].short} ${count}`]
  })
  return parts.length === 0 ? 'Nothing was open' : parts.join(' · ')
}
