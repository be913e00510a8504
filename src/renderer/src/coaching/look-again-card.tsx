import { useState } from 'react'
import type { CoachingEntry } from '../../../shared/coaching/coaching.contract.ts'
import { type CoachingLoop, coachingLoops } from '../../../shared/coaching/loop.ts'
import { daysBetween } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { nameOfEntry } from '../journal-entry/entry-words.ts'
import { AppLink, TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { stoppedWords } from './coaching-words.ts'
import { FollowUpForm } from './follow-up-form.tsx'
import './coaching.css'

/** From how many days after it was told one can see something. */
const fromDays = 3
const most = 3

/** What was told and not looked at since, where the conversation is prepared. Nothing at all when nothing waits. */
export function LookAgainCard({ repId }: { readonly repId: RepId }) {
  const { data: coaching } = useQueryOf('coaching.get', { repId })
  const today = useToday()
  if (coaching === undefined) return null
  const waiting = coachingLoops(
    coaching.entries,
    coaching.followUps.map(({ entryId, mark, happenedOn }) => ({ entryId, mark, on: happenedOn })),
  )
    .filter(({ waitsFor, since }) => waitsFor === 'follow-up' && daysBetween(since, today) >= fromDays)
    .toReversed()
  if (waiting.length === 0) return null
  return (
    <Card
      title="Look again"
      aside={<TextLink href={`#/rep/${repId}/coaching`}>the whole loop</TextLink>}
      className="still-to-say"
    >
      <ul className="ui-rows" aria-label="Told, and not followed up">
        {waiting.slice(0, most).map((loop) => (
          <Waiting key={loop.root.id} loop={loop} repId={repId} />
        ))}
      </ul>
    </Card>
  )
}

function Waiting({ loop, repId }: { readonly loop: CoachingLoop<CoachingEntry>; readonly repId: RepId }) {
  const today = useToday()
  const [isFollowing, setIsFollowing] = useState(false)
  const { said, toldOn, followUps } = loop
  if (toldOn === null) return null
  return (
    <li className="ui-row coaching-loop">
      <div className="ui-row-main">
        <AppLink className="coaching-link" href={`#/journal/${said.id}`}>
          {nameOfEntry(said)}
        </AppLink>
        <span className="ui-why">{stoppedWords(loop, today)}</span>
        {isFollowing && (
          <FollowUpForm
            entryId={said.id}
            repId={repId}
            toldOn={toldOn}
            after={followUps.at(-1)?.mark ?? null}
            onDone={() => setIsFollowing(false)}
          />
        )}
      </div>
      {!isFollowing && (
        <Button
          kind="quiet"
          aria-label={`Follow up: ${nameOfEntry(said)}`}
          onClick={() => setIsFollowing(true)}
        >
          Follow up
        </Button>
      )}
    </li>
  )
}
