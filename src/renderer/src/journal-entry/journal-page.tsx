import { useMemo, useState } from 'react'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { plural } from '../format/plural.ts'
import { useCrumbs } from '../frame/place.ts'
import { Button } from '../ui/button.tsx'
import { Page, PageHeader } from '../ui/page-header.tsx'
import { EntryTemplatesDialog } from './entry-templates-dialog.tsx'
import { everything, type JournalFilter, JournalFilters } from './journal-filters.tsx'
import { JournalList } from './journal-list.tsx'
import { useNewEntry } from './use-new-entry.ts'
import { useReps } from './use-reps.ts'

/** Every note about everyone, newest first. */
export function JournalPage() {
  const [filter, setFilter] = useState<JournalFilter>(everything)
  const [showsForms, setShowsForms] = useState(false)
  const reps = useReps()
  const begin = useNewEntry()
  const waiting = useQueryOf('journalEntry.listUndelivered', {}).data?.length ?? 0
  useCrumbs([{ label: 'Journal' }])
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'journal-entry.new',
        label: 'Write a long note',
        group: 'Here',
        keywords: 'new journal entry',
        run: () => begin(),
      },
      {
        id: 'journal-entry.forms',
        label: 'Change the note forms',
        group: 'Here',
        keywords: 'templates',
        run: () => setShowsForms(true),
      },
    ],
    [begin],
  )
  useCommands(commands)
  return (
    <Page>
      <PageHeader
        title="Journal"
        subtitle={
          waiting === 0
            ? 'What you saw, said and learned, by the day it happened.'
            : `What you saw, said and learned. ${plural(waiting, 'piece', 'pieces')} of feedback still to say.`
        }
        actions={
          <>
            <Button onClick={() => setShowsForms(true)}>Forms</Button>
            <Button onClick={() => begin()}>New note</Button>
          </>
        }
      />
      <JournalFilters filter={filter} onChange={setFilter} reps={reps} />
      <JournalList
        filter={filter}
        reps={reps}
        onWrite={() => begin()}
        onClear={() => setFilter(everything)}
        emptySentence="Write down what you saw or said while it is fresh. Nobody but you can read it until you say so. N takes a quick one from anywhere."
      />
      <EntryTemplatesDialog open={showsForms} onOpenChange={setShowsForms} />
    </Page>
  )
}
