import { useMemo } from 'react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import type { ComboboxOption } from '../ui/combobox-options.ts'

export interface Reps {
  /** Everyone who can be written about; leavers last and marked. */
  readonly options: readonly ComboboxOption[]
  /** For `@` in a text. */
  readonly mentionable: readonly { readonly id: RepId; readonly name: string }[]
  readonly nameOf: (id: RepId) => string
  /** The ids of picked options; the options are reps, so each is one. */
  readonly idsOf: (picked: readonly string[]) => RepId[]
}

/** The people an entry can be about, leavers included: their pages keep everything. */
export function useReps(): Reps {
  const { data } = useQueryOf('rep.list', { includeArchived: true })
  return useMemo(() => {
    const reps = (data ?? []).map(({ rep }) => rep)
    const present = reps.filter((rep) => rep.archivedAt === null)
    const leavers = reps.filter((rep) => rep.archivedAt !== null)
    const names = new Map(reps.map((rep) => [rep.id, rep.name]))
    return {
      options: [
        ...present.map((rep) => ({ id: rep.id, label: rep.name, detail: rep.role })),
        ...leavers.map((rep) => ({ id: rep.id, label: rep.name, detail: 'archived' })),
      ],
      mentionable: present.map(({ id, name }) => ({ id, name })),
      nameOf: (id) => names.get(id) ?? 'Someone removed',
      idsOf: (picked) => reps.map((rep) => rep.id).filter((id) => picked.includes(id)),
    }
  }, [data])
}
