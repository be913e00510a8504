import { useNavigate } from '@tanstack/react-router'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { isTrackOpen, itemsOf, stillToBring } from '../../../shared/track/track.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Pill } from '../ui/pill.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { itemWords } from './track-words.ts'
import './track.css'

/** In the brief of a top performer: the manager must bring something, and the brief is not ready before. */
export function BringCard({ rep }: { readonly rep: Rep }) {
  const today = useToday()
  const { locale } = useLocale()
  const navigate = useNavigate()
  const tracks = useQueryOf('track.listForRep', { repId: rep.id }).data
  const open = useCommand('track.open', {
    onDone: ({ id }) => void navigate({ to: '/track/$trackId', params: { trackId: id } }),
  })
  if (tracks === undefined) return null
  const practice = tracks.find((track) => track.kind === 'top-performer' && isTrackOpen(track))
  const waiting = practice === undefined ? [] : stillToBring(practice)
  const asked = practice === undefined ? undefined : itemsOf(practice, 'outlook').at(-1)
  const isReady = waiting.length > 0
  return (
    <Card
      title="What you bring"
      aside={<Pill tone={isReady ? 'g' : 'a'}>{isReady ? 'ready' : 'brief not ready'}</Pill>}
    >
      {!isReady && (
        <p className="ui-muted track-quiet">
          {firstNameOf(rep.name)} is top tier. Bring a roadblock you will remove, a door you will open, or a
          harder question.
        </p>
      )}
      <Rows label="What you bring">
        {waiting.map(({ id, kind, words, onDay }) => (
          <Row key={id} side={formatDay(onDay, today, locale)}>
            <b>{words}</b>
            <div className="ui-why">{itemWords[kind].title.toLowerCase()}</div>
          </Row>
        ))}
      </Rows>
      {asked !== undefined && (
        <p className="ui-why track-foot">
          Outlook on the job last noted {formatDay(asked.onDay, today, locale)}.
        </p>
      )}
      <div className="track-section-acts">
        <Button
          busy={open.isRunning}
          onClick={() => {
            if (practice === undefined) open.run({ repId: rep.id, kind: 'top-performer' })
            else void navigate({ to: '/track/$trackId', params: { trackId: practice.id } })
          }}
        >
          {isReady ? 'Open what I bring' : 'Write down what I bring'}
        </Button>
      </div>
      <Refusal error={open.error} />
    </Card>
  )
}
