import {
  type Commitment,
  type CommitmentEvent,
  CommitmentOwner,
} from '../../../shared/commitment/commitment.ts'
import { CalendarDay } from '../../../shared/kernel/time.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { calendarDayOf, momentOf } from '../format/now.ts'
import { useToday } from '../format/use-today.ts'
import { TextLink } from '../ui/app-link.tsx'
import { useLocale } from '../ui/locale.ts'
import { PromiseMisses } from './promise-misses.tsx'
import { ownerWord } from './promise-words.ts'
import './promises.css'

/** Every step in the life of a promise, last first, and the meeting it was made in. */
export function PromiseTrace({
  commitment,
  repName,
}: {
  readonly commitment: Commitment
  readonly repName: string
}) {
  const { data: card } = useQueryOf('commitment.get', { id: commitment.id })
  const { locale } = useLocale()
  const today = useToday()
  if (card === undefined) return null
  const source = card.commitment.sourceOneOnOneId
  return (
    <>
      <ol className="promise-trace">
        {card.events.toReversed().map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added
          <li key={card.events.length - index}>
            {eventWords(event, repName, today, locale)}
            <div className="ui-why">
              {formatDay(calendarDayOf(momentOf(event.createdAt)), today, locale)}
              {event.reason === '' ? '' : ` · ${event.reason}`}
            </div>
          </li>
        ))}
      </ol>
      <PromiseMisses commitment={card.commitment} misses={card.misses} repName={repName} />
      {card.replacedBy !== null && <p className="ui-why">In its place: {card.replacedBy.words}</p>}
      {card.replaces.map(({ id, words }) => (
        <p key={id} className="ui-why">
          In the place of: {words}
        </p>
      ))}
      {source !== null && (
        <p>
          <TextLink href={`#/one-on-one/${source}`}>The one-on-one it was made in</TextLink>
        </p>
      )}
    </>
  )
}

function eventWords(event: CommitmentEvent, repName: string, today: CalendarDay, locale: string): string {
  const { kind, fromValue, toValue } = event
  const owner = (value: string | null): string => {
    const parsed = CommitmentOwner.safeParse(value)
    return parsed.success ? ownerWord(parsed.data, repName) : 'nobody'
  }
  const on = (value: string | null): string => {
    const parsed = CalendarDay.safeParse(value)
    return parsed.success ? formatDay(parsed.data, today, locale) : 'no day'
  }
  switch (kind) {
    case 'made':
      return `Made, with ${owner(toValue)}`
    case 're-dated':
      return `Moved from ${on(fromValue)} to ${on(toValue)}`
    case 'owner-changed':
      return `Went from ${owner(fromValue)} to ${owner(toValue)}`
    case 're-worded':
      return `Was: ${fromValue ?? ''}`
    case 'kept':
      return `Kept on ${on(toValue)}`
    case 'dropped':
      return 'Dropped'
    case 'replaced':
      return 'Replaced by another'
    case 'reopened':
      return 'Opened again'
  }
}
