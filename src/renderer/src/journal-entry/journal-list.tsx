import type { EntryLine } from '../../../shared/journal-entry/journal-entry.ts'
import { api } from '../api/client.ts'
import { formatLongDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem } from '../record/problem.tsx'
import { RecordList } from '../record/record-list.tsx'
import { usePages } from '../record/use-pages.ts'
import { TextButton } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLocale } from '../ui/locale.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { EntryLineView } from './entry-line.tsx'
import { isNarrowed, type JournalFilter } from './journal-filters.tsx'
import type { Reps } from './use-reps.ts'

/** Entries by day, newest first, drawn as far as they are looked at. */
export function JournalList(props: {
  readonly filter: JournalFilter
  readonly reps: Reps
  /** A rep's own page does not name that rep on every line. */
  readonly ownRepId?: string | undefined
  readonly onWrite: () => void
  readonly onClear: () => void
  /** What stands here while nobody has written anything. */
  readonly emptySentence: string
}) {
  const { filter, reps, ownRepId, onWrite, onClear, emptySentence } = props
  const { locale } = useLocale()
  const today = useToday()
  const input = inputOf(filter)
  const pages = usePages<EntryLine>(['journalEntry', 'list', input], (after) =>
    api.journalEntry.list({ ...input, ...(after === undefined ? {} : { after }), limit: 60 }),
  )
  if (pages.error !== null) return <ListProblem error={pages.error} onRetry={pages.retry} />
  if (pages.isLoading) return <Skeleton lines={10} label="Reading the journal" />
  if (pages.lines.length === 0) {
    const isFiltered = isNarrowed({ ...filter, repId: ownRepId === undefined ? filter.repId : null })
    return isFiltered ? (
      <EmptyState
        kind="filtered"
        title="No note fits this"
        sentence="There are notes, but none of this kind in these days."
        link={<TextButton onClick={onClear}>Show everything</TextButton>}
      />
    ) : (
      <EmptyState
        kind="first-run"
        title="The journal begins here"
        sentence={emptySentence}
        action={
          <Button kind="primary" onClick={onWrite}>
            Write a note
          </Button>
        }
      />
    )
  }
  return (
    <RecordList
      label="Journal"
      lines={pages.lines}
      keyOf={(entry) => entry.id}
      hrefOf={(entry) => `#/journal/${entry.id}`}
      headingOf={(entry) => formatLongDay(entry.happenedOn, today, locale)}
      renderLine={(entry) => (
        <EntryLineView entry={entry} names={reps.namesOf(entry.repIds.filter((id) => id !== ownRepId))} />
      )}
      hasMore={pages.hasMore}
      fetchMore={pages.fetchMore}
    />
  )
}

function inputOf(filter: JournalFilter) {
  const { repId, kind, tagId, from, to, audience } = filter
  return {
    ...(repId === null ? {} : { repId }),
    ...(kind === null ? {} : { kinds: [kind] }),
    ...(tagId === null ? {} : { tagIds: [tagId] }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(audience === null ? {} : { audience }),
  }
}
