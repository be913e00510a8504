import { useState } from 'react'
import { namesBehaviour } from '../../../shared/coaching/behaviour-words.ts'
import { canBeTouch, entryTouch } from '../../../shared/coaching/ladder.ts'
import { touches } from '../../../shared/coaching/touch.ts'
import {
  canBeFollowedUp,
  canFollow,
  type EntryLine,
  type JournalEntryChanges,
  type JournalEntryHead,
} from '../../../shared/journal-entry/journal-entry.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { kindWords, nameOfEntry } from '../journal-entry/entry-words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'
import { Select } from '../ui/select.tsx'
import { CameOutOf } from './came-out-of.tsx'
import { touchWords } from './coaching-words.ts'
import { FollowUpForm } from './follow-up-form.tsx'
import { FollowUpTrail } from './follow-up-trail.tsx'
import { MarkButtons } from './mark-buttons.tsx'
import { PraiseHint } from './praise-hint.tsx'
import { useLoopActs } from './use-loop-acts.ts'
import { useTouchKeys } from './use-touch-keys.ts'
import './coaching.css'

/** Where a note stands in the loop: what it came out of, what became of it, and the next step. */
export function EntryLoopCard(props: {
  readonly head: JournalEntryHead
  readonly change: (changes: JournalEntryChanges) => Promise<void>
}) {
  const { head, change } = props
  const { data: lines } = useQueryOf('journalEntry.listLoop', { id: head.id })
  useTouchKeys(canBeTouch(head.kind) ? head.touch : undefined, (touch) => void change({ touch }))
  if (!canBeTouch(head.kind)) return null
  const own = lines?.find(({ id }) => id === head.id)
  const others = (lines ?? []).filter(({ id }) => id !== head.id)
  return (
    <Card title="In the loop" className="coaching-entry">
      <MarkButtons
        label="What this touch was"
        words={touchWords}
        values={touches}
        value={head.touch}
        unmarked={entryTouch(head)}
        onChange={(touch) => void change({ touch })}
      />
      {canFollow(head.kind) && head.repIds.length > 0 && (
        <CameOutOf
          head={head}
          linked={others}
          onChange={(followsEntryId) => void change({ followsEntryId })}
        />
      )}
      <Linked lines={others} />
      <NextStep head={head} linked={others} />
      {canBeFollowedUp(head) && <FollowUps head={head} />}
      {head.kind === 'recognition' && (
        <PraiseHint
          repIds={head.repIds}
          isUnnamed={
            own !== undefined && saysSomething(own) && !namesBehaviour(`${own.heading} ${own.excerpt}`)
          }
        />
      )}
    </Card>
  )
}

function saysSomething({ heading, excerpt }: EntryLine): boolean {
  return `${heading}${excerpt}`.trim() !== ''
}

/** The other notes of the same loop. */
function Linked({ lines }: { readonly lines: readonly EntryLine[] }) {
  const today = useToday()
  const { locale } = useLocale()
  if (lines.length === 0) return null
  return (
    <Rows label="Notes of the same loop">
      {lines.map((line) => (
        <Row key={line.id} href={`#/journal/${line.id}`} side={formatDay(line.happenedOn, today, locale)}>
          {nameOfEntry(line)}
          <span className="ui-why"> {kindWords[line.kind].toLowerCase()}</span>
        </Row>
      ))}
    </Rows>
  )
}

/** The one act that carries the loop on from here. */
function NextStep({
  head,
  linked,
}: {
  readonly head: JournalEntryHead
  readonly linked: readonly EntryLine[]
}) {
  const acts = useLoopActs()
  const [repId] = head.repIds
  if (repId === undefined) return null
  const isSaid = linked.some(({ kind, followsEntryId }) => kind === 'feedback' && followsEntryId === head.id)
  if (head.kind === 'observation' && head.deliveredOn === null && !isSaid)
    return <Button onClick={() => acts.sayIt(head.id)}>Say it</Button>
  const isPraised = linked.some(({ kind }) => kind === 'recognition')
  if (canBeFollowedUp(head) && head.polarity !== 'reinforce' && !isPraised)
    return (
      <Button kind="quiet" onClick={() => acts.recognise(head.id, repId)}>
        Reinforce what changed
      </Button>
    )
  return null
}

function FollowUps({ head }: { readonly head: JournalEntryHead }) {
  const { data: followUps } = useQueryOf('followUp.listForEntry', { entryId: head.id })
  const { data: reps } = useQueryOf('rep.list', { includeArchived: true })
  const [isAdding, setIsAdding] = useState(false)
  const [about, setAbout] = useState<RepId | null>(null)
  const repId = head.repIds.find((id) => id === about) ?? head.repIds[0]
  if (followUps === undefined || repId === undefined || head.deliveredOn === null) return null
  const nameOf = (id: RepId): string => reps?.find(({ rep }) => rep.id === id)?.rep.name ?? ''
  const own = followUps.filter((one) => one.repId === repId)
  return (
    <div>
      {head.repIds.length > 1 && (
        <Select
          label="What became of it with"
          value={repId}
          options={head.repIds.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={setAbout}
        />
      )}
      <FollowUpTrail followUps={own} label="What became of it" />
      {isAdding ? (
        <FollowUpForm
          entryId={head.id}
          repId={repId}
          toldOn={head.deliveredOn}
          after={own.at(-1)?.mark ?? null}
          onDone={() => setIsAdding(false)}
        />
      ) : (
        <Button onClick={() => setIsAdding(true)}>Follow up</Button>
      )}
    </div>
  )
}
