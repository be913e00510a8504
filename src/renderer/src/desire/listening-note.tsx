import { useState } from 'react'
import type { AgendaItem, OneOnOneCard } from '../../../shared/one-on-one/one-on-one.ts'
import { isOpen } from '../../../shared/one-on-one/one-on-one.ts'
import { formatMoment } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { TextButton } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { useLocale } from '../ui/locale.ts'
import './desire.css'

/** Over an agenda that gave way: since when, what stepped back, and the way back. Nothing without a turn. */
export function ListeningNote(props: {
  readonly card: OneOnOneCard
  readonly steppedBack: readonly AgendaItem[]
  readonly showsAll: boolean
  readonly onShowAll: (showsAll: boolean) => void
  readonly onBack: () => void
}) {
  const { card, steppedBack, showsAll, onShowAll, onBack } = props
  const { oneOnOne, switches } = card
  const { locale } = useLocale()
  const [showsTurns, setShowsTurns] = useState(false)
  if (switches.length === 0) return null
  const turns = (
    <>
      <TextButton aria-expanded={showsTurns} onClick={() => setShowsTurns(!showsTurns)}>
        {switches.length === 1 ? 'When it turned' : `Turned ${plural(switches.length, 'time')}`}
      </TextButton>
      {showsTurns && (
        <ol className="desire-turns">
          {switches.map(({ kind, desire, createdAt }) => (
            <li key={createdAt} className="ui-why">
              {formatMoment(createdAt, locale)}: {kind === 'back' ? 'back to the plan' : 'to listening'}
              {desire === null ? '' : `, read ${desire.replace('-', ' ')}`}
            </li>
          ))}
        </ol>
      )}
    </>
  )
  if (oneOnOne.listeningSince === null) return <div className="desire-note ui-why">{turns}</div>
  return (
    <section className="desire-note" aria-label="Listening">
      <p>
        <b>Listening.</b> {plural(steppedBack.length, 'point')} stepped back; what you wrote there is kept.
      </p>
      <div className="desire-note-acts">
        {isOpen(oneOnOne.state) && (
          <Button kind="quiet" shortcut="L" onClick={onBack}>
            Back to the plan
          </Button>
        )}
        {steppedBack.length > 0 && (
          <TextButton aria-expanded={showsAll} onClick={() => onShowAll(!showsAll)}>
            {showsAll ? 'Fold it away again' : 'Show what stepped back'}
          </TextButton>
        )}
        {turns}
      </div>
    </section>
  )
}
