import { X } from 'lucide-react'
import type { FollowUp } from '../../../shared/follow-up/follow-up.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { useTrash } from '../record/use-trash.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { markWords } from './coaching-words.ts'

/** What became of a feedback, one line for each look at it, the oldest first. */
export function FollowUpTrail({
  followUps,
  label,
}: {
  readonly followUps: readonly FollowUp[]
  readonly label: string
}) {
  const today = useToday()
  const { locale } = useLocale()
  const { trash } = useTrash()
  if (followUps.length === 0) return null
  return (
    <ul className="coaching-trail" aria-label={label}>
      {followUps.map((followUp) => (
        <li key={followUp.id}>
          <b data-mark={followUp.mark}>{markWords[followUp.mark].toLowerCase()}</b>{' '}
          <span className="ui-num">{formatDay(followUp.happenedOn, today, locale)}</span>
          {followUp.evidence !== '' && <span> · {followUp.evidence}</span>}
          <IconButton
            icon={X}
            plain
            label={`Take away: ${markWords[followUp.mark].toLowerCase()} ${formatDay(followUp.happenedOn, today, locale)}`}
            onClick={() =>
              void trash(
                'follow-up',
                followUp.id,
                followUp.evidence === '' ? markWords[followUp.mark] : followUp.evidence,
              )
            }
          />
        </li>
      ))}
    </ul>
  )
}
