import type {
  EntryKind,
  EntryLine,
  JournalEntryHead,
  JournalEntryId,
} from '../../../shared/journal-entry/journal-entry.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { nameOfEntry } from '../journal-entry/entry-words.ts'
import { useLocale } from '../ui/locale.ts'
import { Select } from '../ui/select.tsx'

const most = 40

/** Which note this one came out of: feedback from an observation, recognition from feedback. */
export function CameOutOf(props: {
  readonly head: JournalEntryHead
  readonly linked: readonly EntryLine[]
  readonly onChange: (before: JournalEntryId | null) => void
}) {
  const { head, linked, onChange } = props
  const today = useToday()
  const { locale } = useLocale()
  const [repId] = head.repIds
  const { data } = useQueryOf(
    'journalEntry.list',
    {
      ...(repId === undefined ? {} : { repId }),
      kinds: [...kindsBefore(head.kind)],
      to: head.happenedOn,
      limit: most,
    },
    { enabled: repId !== undefined, keepPrevious: true },
  )
  const after = descendantsOf(head.id, linked)
  const chosen = linked.filter(({ id }) => id === head.followsEntryId)
  const listed = (data?.lines ?? []).filter(({ id }) => id !== head.id && !after.has(id))
  const known = [...chosen, ...listed.filter(({ id }) => id !== head.followsEntryId)]
  if (known.length === 0) return null
  return (
    <Select<string>
      label="Came out of"
      value={head.followsEntryId ?? 'nothing'}
      options={[
        { value: 'nothing', label: 'Nothing noted' },
        ...known.map((line) => ({
          value: line.id,
          label: nameOfEntry(line),
          detail: formatDay(line.happenedOn, today, locale),
        })),
      ]}
      onChange={(value) => onChange(known.find(({ id }) => id === value)?.id ?? null)}
    />
  )
}

function kindsBefore(kind: EntryKind): readonly EntryKind[] {
  return kind === 'feedback' ? ['observation'] : ['observation', 'feedback', 'experiment', 'coaching-note']
}

/** Notes that come out of this one may not be where it came out of. */
function descendantsOf(id: JournalEntryId, linked: readonly EntryLine[]): ReadonlySet<string> {
  const found = new Set<string>([id])
  for (let grew = true; grew; ) {
    const before = found.size
    for (const line of linked) {
      if (line.followsEntryId !== null && found.has(line.followsEntryId)) found.add(line.id)
    }
    grew = found.size > before
  }
  return found
}
