import type { UndeliveredFeedback } from '../../../shared/journal-entry/journal-entry.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { countDays } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Rows } from '../ui/row.tsx'
import { toast } from '../ui/toast.tsx'
import { nameOfEntry } from './entry-words.ts'
import './journal-entry.css'

/** From how many days on waiting feedback is marked. */
const longWaitDays = 7

/** Feedback a rep has not heard yet, the longest waiting first. Nothing at all when nothing waits. */
export function StillToSay({ repId }: { readonly repId: RepId }) {
  const { data: waiting } = useQueryOf('journalEntry.listUndelivered', { repId })
  if (waiting === undefined || waiting.length === 0) return null
  return (
    <Card title="Still to say" aside="feedback noted, not yet told" className="still-to-say">
      <Rows>
        {waiting.map((one) => (
          <Waiting key={one.entry.id} waiting={one} />
        ))}
      </Rows>
    </Card>
  )
}

function Waiting({ waiting }: { readonly waiting: UndeliveredFeedback }) {
  const { entry, daysWaiting } = waiting
  const today = useToday()
  const undo = useCommand('journalEntry.markDelivered')
  const mark = useCommand('journalEntry.markDelivered', {
    onDone: () =>
      toast.show({
        text: `Told today: ${nameOfEntry(entry)}`,
        undo: () => undo.run({ id: entry.id, on: null }),
      }),
  })
  return (
    <li className="ui-row still-to-say-row">
      <AppLink className="ui-row-main" href={`#/journal/${entry.id}`}>
        {nameOfEntry(entry)}
      </AppLink>
      <span className="ui-row-side ui-num" data-tone={daysWaiting >= longWaitDays ? 'amber' : undefined}>
        {daysWaiting === 0 ? 'today' : countDays(daysWaiting)}
      </span>
      <Button
        kind="quiet"
        aria-label={`Told today: ${nameOfEntry(entry)}`}
        busy={mark.isRunning}
        disabled={entry.happenedOn > today}
        onClick={() => mark.run({ id: entry.id, on: today })}
      >
        Told today
      </Button>
    </li>
  )
}
