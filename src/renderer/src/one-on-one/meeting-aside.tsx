import { type CommitmentLine, followThrough } from '../../../shared/commitment/commitment.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { AgendaItem, OneOnOne, OneOnOneCard } from '../../../shared/one-on-one/one-on-one.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { PointCard } from '../coaching/point-card.tsx'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { attempt } from '../record/attempt.ts'
import type { SaveProgress } from '../ui/autosave.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'
import { MeetingNote } from './meeting-note.tsx'
import { NumbersSince } from './numbers-since.tsx'
import { desireWords } from './one-on-one-words.ts'

/** The right pane: questions for this point, what happened since last time, and the private pane. */
export function MeetingAside(props: {
  readonly card: OneOnOneCard
  readonly rep: Rep
  readonly current: AgendaItem | undefined
  readonly onProgress: (part: string, progress: SaveProgress) => void
}) {
  const { card, rep, current, onProgress } = props
  const { oneOnOne } = card
  const prompts = promptsOf(card, current)
  return (
    <div className="meeting-aside">
      <h2>At hand</h2>
      {prompts.length > 0 && (
        <Card title="Ask, don’t tell" level={3} className="meeting-ask">
          <div className="ui-journal ui-journal-small">
            {prompts.map((prompt) => (
              <p key={prompt}>{prompt}</p>
            ))}
          </div>
        </Card>
      )}
      <Counters oneOnOne={oneOnOne} />
      {current !== undefined && <PointCard item={current.item} repId={rep.id} />}
      <SinceLastTime card={card} rep={rep} />
      <Card title="Only you see this" level={3} className="meeting-private">
        <MeetingNote
          key={oneOnOne.id}
          place={{ of: 'private', oneOnOneId: oneOnOne.id }}
          label="Only you see this"
          placeholder="For you alone, whatever is shared"
          density="compact"
          onProgress={(progress) => onProgress('private', progress)}
        />
      </Card>
    </div>
  )
}

/** A topic has no prompts of its own: those of the section for topics are asked. */
function promptsOf(card: OneOnOneCard, current: AgendaItem | undefined): readonly string[] {
  if (current === undefined) return []
  if (current.item.raisedBy === null) return current.item.prompts
  const section = card.agenda.find(({ item }) => item.raisedBy === null && item.purpose === 'their-topics')
  return section?.item.prompts ?? []
}

/** Asked and told, counted with one key each, so that the manager hears herself talk. */
function Counters({ oneOnOne }: { readonly oneOnOne: OneOnOne }) {
  const { id, askedCount, toldCount, state } = oneOnOne
  if (state !== 'running') return null
  const count = (what: 'asked' | 'told', by: 1 | -1) => attempt(() => api.oneOnOne.count({ id, what, by }))
  return (
    <div className="meeting-counters">
      <Button shortcut="A" onClick={() => count('asked', 1)}>
        <span className="ui-num">Asked {askedCount}</span>
      </Button>
      <Button shortcut="T" onClick={() => count('told', 1)}>
        <span className="ui-num">Told {toldCount}</span>
      </Button>
    </div>
  )
}

function SinceLastTime({ card, rep }: { readonly card: OneOnOneCard; readonly rep: Rep }) {
  const { previous } = card
  const today = useToday()
  const { locale } = useLocale()
  const since = previous?.heldOn ?? null
  const { data } = useQueryOf(
    'commitment.listForRep',
    { repId: rep.id, ...(since === null ? {} : { from: since }) },
    { enabled: previous !== null },
  )
  if (previous === null || since === null) {
    return (
      <Card title="Since last time" level={3}>
        <p className="ui-why">This is the first one-on-one with {rep.name} in Halftime.</p>
      </Card>
    )
  }
  const kept = keptSince(data?.commitments ?? [], since, today)
  return (
    <Card title="Since last time" aside={formatDay(since, today, locale)} level={3}>
      <Rows>
        <NumbersSince repId={rep.id} />
        {kept.due > 0 && <Row side={`${kept.kept} of ${kept.due}`}>Kept promises</Row>}
        {previous.focus !== '' && <Row>Focus: {previous.focus}</Row>}
        {previous.desire !== null && <Row side={desireWords[previous.desire]}>Desire</Row>}
        {previous.askedCount + previous.toldCount > 0 && (
          <Row side={`${previous.askedCount} · ${previous.toldCount}`}>Asked · told</Row>
        )}
      </Rows>
    </Card>
  )
}

/** The rep’s promises that came due since the last meeting, and how many were kept. */
function keptSince(lines: readonly CommitmentLine[], since: CalendarDay, today: CalendarDay) {
  const mine = lines
    .map(({ commitment }) => commitment)
    .filter(({ owner, closedOn, dueOn }) => owner === 'rep' && (closedOn ?? dueOn ?? '') >= since)
  return followThrough(mine, today)
}
