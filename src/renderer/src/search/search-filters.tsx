import { memo } from 'react'
import { useQueryOf } from '../api/queries.ts'
import type { Reps } from '../journal-entry/use-reps.ts'
import { TextButton } from '../ui/app-link.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Select } from '../ui/select.tsx'
import { isNarrowed, noNarrowing, type SearchNarrowing, whats } from './narrowing.ts'

/** What the search is narrowed to: whom, what, which tag, when. A letter alone does not draw it anew. */
export const SearchFilters = memo(function SearchFilters(props: {
  readonly narrowing: SearchNarrowing
  readonly onChange: (narrowing: SearchNarrowing) => void
  readonly reps: Reps
}) {
  const { narrowing, onChange, reps } = props
  const { data: tags } = useQueryOf('tag.list', {})
  const change = (part: Partial<SearchNarrowing>): void => onChange({ ...narrowing, ...part })
  return (
    <search className="search-filters" aria-label="Narrow the search">
      <Combobox
        label="Rep"
        hideLabel
        placeholder="Everyone"
        options={reps.options}
        value={narrowing.repId}
        onChange={(id) => change({ repId: id === null ? null : (reps.idsOf([id])[0] ?? null) })}
        clearable
      />
      <Select
        label="What"
        hideLabel
        value={narrowing.what ?? 'all'}
        options={[{ value: 'all', label: 'Everything' }, ...whats]}
        onChange={(what) => change({ what: what === 'all' ? null : what })}
      />
      <Combobox
        label="Tag"
        hideLabel
        placeholder="Any tag"
        emptyText="No such tag."
        options={(tags ?? []).map((tag) => ({ id: tag.name, label: tag.name }))}
        value={narrowing.tag}
        onChange={(tag) => change({ tag })}
        clearable
      />
      <DateField
        label="From"
        hideLabel
        placeholder="From any day"
        value={narrowing.from}
        latest={narrowing.to ?? undefined}
        onChange={(from) => change({ from })}
      />
      <DateField
        label="To"
        hideLabel
        placeholder="To any day"
        value={narrowing.to}
        earliest={narrowing.from ?? undefined}
        onChange={(to) => change({ to })}
      />
      {isNarrowed(narrowing) && (
        <TextButton onClick={() => onChange(noNarrowing)}>Search everywhere</TextButton>
      )}
    </search>
  )
})
