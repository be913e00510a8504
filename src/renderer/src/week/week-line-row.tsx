import { lazy, Suspense, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import type { WeekLine } from '../../../shared/weekly-review/weekly-review.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { reasonParts } from '../brief/fact-link.ts'
import { useToday } from '../format/use-today.ts'
import { useNewEntry } from '../journal-entry/use-new-entry.ts'
import { TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { toast } from '../ui/toast.tsx'

const ScheduleDialog = lazy(async () => ({
  default: (await import('../one-on-one/schedule-dialog.tsx')).ScheduleDialog,
}))

/** One line of the review: the fact, its reason, and what can be done about it at once. */
export function WeekLineRow({ line }: { readonly line: WeekLine }) {
  const name = firstNameOf(line.repName)
  const isNamed = line.fact.includes(name)
  return (
    <FactRow
      fact={isNamed ? line.fact : `${name}: ${line.fact}`}
      because={line.because.length === 0 ? undefined : reasonParts(line.because, line.repId)}
      actions={<LineAct line={line} />}
    />
  )
}

function LineAct({ line }: { readonly line: WeekLine }) {
  const { act, repId, recordId } = line
  switch (act) {
    case 'praise':
      return <PraiseAct line={line} />
    case 'meet':
      return <MeetAct line={line} />
    case 'tell':
      return <TellAct recordId={recordId} fact={line.fact} />
    case 'promise':
      return (
        <TextLink href={`#/rep/${repId}/promises`} aria-label={`Open the promise: ${line.fact}`}>
          Open the promise
        </TextLink>
      )
    case 'goal':
      return (
        <TextLink href={`#/rep/${repId}/goals`} aria-label={`Open the goal: ${line.fact}`}>
          Open the goal
        </TextLink>
      )
  }
}

function PraiseAct({ line }: { readonly line: WeekLine }) {
  const begin = useNewEntry()
  const name = firstNameOf(line.repName)
  return (
    <Button
      onClick={() => begin({ kind: 'recognition', repIds: [line.repId] })}
      aria-label={`Praise ${name}`}
    >
      Praise
    </Button>
  )
}

function MeetAct({ line }: { readonly line: WeekLine }) {
  const [isOpen, setIsOpen] = useState(false)
  const name = firstNameOf(line.repName)
  return (
    <>
      <Button onClick={() => setIsOpen(true)} aria-label={`Plan a one-on-one with ${name}`}>
        Plan
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ScheduleDialog
            open
            onOpenChange={setIsOpen}
            repId={line.repId}
            repName={line.repName}
            onScheduled={() => toast.show({ text: `A one-on-one with ${name} is planned` })}
          />
        </Suspense>
      )}
    </>
  )
}

function TellAct({ recordId, fact }: { readonly recordId: string | null; readonly fact: string }) {
  const today = useToday()
  const id = JournalEntryId.safeParse(recordId)
  const change = useCommand('journalEntry.change', {
    onError: (error) => toast.show({ text: errorText(error).title, tone: 'trouble' }),
  })
  if (!id.success) return null
  function tell(): void {
    if (!id.success) return
    change.run({ id: id.data, changes: { deliveredOn: today } })
    toast.show({
      text: 'Told today',
      undo: () => {
        if (id.success) change.run({ id: id.data, changes: { deliveredOn: null } })
      },
    })
  }
  return (
    <Button onClick={tell} aria-label={`Told today: ${fact}`}>
      Told today
    </Button>
  )
}
