import { useState } from 'react'
import type { CoachingEntry, RepCoaching } from '../../../shared/coaching/coaching.contract.ts'
import { type CoachingLoop, isLetGo, stalledLoop } from '../../../shared/coaching/loop.ts'
import { daysBetween } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { nameOfEntry } from '../journal-entry/entry-words.ts'
import { AppLink, TextButton } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { stoppedWords } from './coaching-words.ts'
import { FollowUpForm } from './follow-up-form.tsx'
import { FollowUpTrail } from './follow-up-trail.tsx'
import { LoopTrack } from './loop-track.tsx'
import { useLoopActs } from './use-loop-acts.ts'

type Loop = CoachingLoop<CoachingEntry>

/** From how many days on a waiting step is marked. */
const longWaitDays = 14
const firstShown = 6

/** Everything seen or said that still waits for its next step, the longest waiting first. */
export function LoopCard(props: {
  readonly repId: RepId
  readonly loops: readonly Loop[]
  readonly coaching: RepCoaching
  readonly name: string
}) {
  const { repId, loops, coaching, name } = props
  const today = useToday()
  const [showsAll, setShowsAll] = useState(false)
  const waiting = loops
    .filter((loop) => loop.waitsFor !== null && !isLetGo(loop, today))
    .toSorted((one, other) => daysBetween(other.since, one.since))
  const closed = loops.filter(({ waitsFor }) => waitsFor === null).length
  const stalled = stalledLoop(loops, today, longWaitDays)
  // Feedback that was noted and not told has its own list above this card.
  const listed = waiting.filter(({ waitsFor, said }) => waitsFor !== 'feedback' || said.kind !== 'feedback')
  const shown = showsAll ? listed : listed.slice(0, firstShown)
  return (
    <Card title="The loop" aside={stalled === undefined ? `${closed} closed` : stoppedWords(stalled, today)}>
      <p className="ui-why coaching-lead">
        Seen, told, followed up, reinforced. {plural(waiting.length, 'loop')} open, {closed} closed.
      </p>
      <ul className="ui-rows" aria-label="Open loops">
        {shown.map((loop) => (
          <LoopRow key={loop.root.id} repId={repId} loop={loop} coaching={coaching} />
        ))}
      </ul>
      {listed.length > shown.length && (
        <TextButton onClick={() => setShowsAll(true)}>Show all {listed.length}</TextButton>
      )}
      {waiting.length === 0 && (
        <EmptyState
          kind={closed === 0 ? 'first-run' : 'cleared'}
          title={closed === 0 ? 'No loop has begun' : 'Every loop is closed'}
          sentence={
            closed === 0
              ? `Watch ${name} work once this week and note what you saw with N. Mark it as reinforce or redirect, and the loop begins.`
              : 'What you saw was told, followed up and reinforced.'
          }
        />
      )}
    </Card>
  )
}

function LoopRow(props: { readonly repId: RepId; readonly loop: Loop; readonly coaching: RepCoaching }) {
  const { repId, loop, coaching } = props
  const { said, waitsFor, since } = loop
  const today = useToday()
  const [isFollowing, setIsFollowing] = useState(false)
  const acts = useLoopActs()
  const isLong = daysBetween(since, today) >= longWaitDays
  const followUps = coaching.followUps.filter(({ entryId }) => loop.entries.some(({ id }) => id === entryId))
  const called = nameOfEntry(said)
  return (
    <li className="ui-row coaching-loop">
      <div className="ui-row-main">
        <AppLink className="coaching-link" href={`#/journal/${said.id}`}>
          <b>{called}</b>
        </AppLink>
        <LoopTrack loop={loop} />
        <span className="ui-why" data-tone={isLong ? 'amber' : undefined}>
          {stoppedWords(loop, today)}
        </span>
        <FollowUpTrail followUps={followUps} label={`What became of: ${called}`} />
        {isFollowing && loop.toldOn !== null && (
          <FollowUpForm
            entryId={said.id}
            repId={repId}
            toldOn={loop.toldOn}
            after={followUps.at(-1)?.mark ?? null}
            onDone={() => setIsFollowing(false)}
          />
        )}
      </div>
      {!isFollowing && (
        <span className="coaching-loop-act">
          {waitsFor === 'feedback' && said.kind === 'observation' && (
            <Button aria-label={`Say it: ${called}`} onClick={() => acts.sayIt(said.id)}>
              Say it
            </Button>
          )}
          {waitsFor === 'feedback' && said.kind === 'feedback' && (
            <Button
              aria-label={`Told today: ${called}`}
              disabled={said.happenedOn > today}
              onClick={() => acts.tell(said.id, called)}
            >
              Told today
            </Button>
          )}
          {waitsFor === 'follow-up' && loop.toldOn !== null && (
            <Button aria-label={`Follow up: ${called}`} onClick={() => setIsFollowing(true)}>
              Follow up
            </Button>
          )}
          {waitsFor === 'reinforcement' && (
            <>
              <Button aria-label={`Reinforce: ${called}`} onClick={() => acts.recognise(said.id, repId)}>
                Reinforce
              </Button>
              <Button kind="quiet" aria-label={`Follow up: ${called}`} onClick={() => setIsFollowing(true)}>
                Follow up
              </Button>
            </>
          )}
        </span>
      )}
    </li>
  )
}
