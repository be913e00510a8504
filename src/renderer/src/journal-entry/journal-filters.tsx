import { Tags } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type EntryKind, entryKinds } from '../../../shared/journal-entry/journal-entry.ts'
import type { Audience } from '../../../shared/kernel/text.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { TagId } from '../../../shared/tag/tag.ts'
import { useQueryOf } from '../api/queries.ts'
import { TextButton } from '../ui/app-link.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { kindWords, optionsOf } from './entry-words.ts'
import { TagDialog } from './tag-dialog.tsx'
import type { Reps } from './use-reps.ts'

/** What a journal is narrowed to; null is no narrowing. */
export interface JournalFilter {
  readonly repId: RepId | null
  readonly kind: EntryKind | null
  readonly tagId: TagId | null
  readonly from: CalendarDay | null
  readonly to: CalendarDay | null
  readonly audience: Audience | null
}

export const everything: JournalFilter = {
  repId: null,
  kind: null,
  tagId: null,
  from: null,
  to: null,
  audience: null,
}

/** Whether anything is narrowed at all. */
export function isNarrowed(filter: JournalFilter): boolean {
  return Object.values(filter).some((value) => value !== null)
}

const allKinds = [{ value: 'all', label: 'All kinds' }, ...optionsOf(kindWords, entryKinds)] as const
const audiences = [
  { value: 'all', label: 'For any reader' },
  { value: 'only-me', label: 'Only me' },
  { value: 'shareable', label: 'Shareable' },
] as const

/** The row of filters above a journal. `reps` is left out on a rep's own page. */
export function JournalFilters(props: {
  readonly filter: JournalFilter
  readonly onChange: (filter: JournalFilter) => void
  readonly reps?: Reps | undefined
  /** Buttons at the end of the row. */
  readonly children?: ReactNode
}) {
  const { filter, onChange, reps } = props
  const { data: tags } = useQueryOf('tag.list', {})
  const [showsTags, setShowsTags] = useState(false)
  const change = (part: Partial<JournalFilter>): void => onChange({ ...filter, ...part })
  return (
    <search className="record-filters" aria-label="Narrow the journal">
      {reps !== undefined && (
        <Combobox
          label="Rep"
          hideLabel
          placeholder="Everyone"
          options={reps.options}
          value={filter.repId}
          onChange={(id) => change({ repId: id === null ? null : (reps.idsOf([id])[0] ?? null) })}
          clearable
        />
      )}
      <Select
        label="Kind"
        hideLabel
        value={filter.kind ?? 'all'}
        options={allKinds}
        onChange={(kind) => change({ kind: kind === 'all' ? null : kind })}
      />
      <Combobox
        label="Tag"
        hideLabel
        placeholder="Any tag"
        emptyText="No such tag."
        options={(tags ?? []).map((tag) => ({ id: tag.id, label: tag.name }))}
        value={filter.tagId}
        onChange={(id) => change({ tagId: tags?.find((tag) => tag.id === id)?.id ?? null })}
        clearable
      />
      <DateField
        label="From"
        hideLabel
        placeholder="From any day"
        value={filter.from}
        latest={filter.to ?? undefined}
        onChange={(from) => change({ from })}
      />
      <DateField
        label="To"
        hideLabel
        placeholder="To any day"
        value={filter.to}
        earliest={filter.from ?? undefined}
        onChange={(to) => change({ to })}
      />
      <Select
        label="Readers"
        hideLabel
        value={filter.audience ?? 'all'}
        options={audiences}
        onChange={(audience) => change({ audience: audience === 'all' ? null : audience })}
      />
      {isNarrowed(filter) && <TextButton onClick={() => onChange(everything)}>Show everything</TextButton>}
      <IconButton icon={Tags} label="Rename or merge tags" onClick={() => setShowsTags(true)} />
      {props.children}
      <TagDialog open={showsTags} onOpenChange={setShowsTags} />
    </search>
  )
}
