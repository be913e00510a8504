import { useMemo } from 'react'
import { mostRepsPerEntry } from '../../../shared/journal-entry/journal-entry.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import type { ComboboxOption } from '../ui/combobox-options.ts'

export interface Reps {
  /** Everyone who can be written about; leavers last and marked. */
  readonly options: readonly ComboboxOption[]
  /** For `@` in a text. */
  readonly mentionable: readonly { readonly id: RepId; readonly name: string }[]
  /** Names in order of the alphabet, leavers after those who are here. */
  readonly namesOf: (ids: readonly RepId[]) => string[]
  /** The ids of picked options, in the same order; the options are reps, so each is one. */
  readonly idsOf: (picked: readonly string[]) => RepId[]
  /** A new choice among the options, with those of `before` that are no option: they lie in the trash. */
  readonly chosen: (picked: readonly string[], before: readonly RepId[]) => RepId[]
}

/** The people an entry can be about, leavers included: their pages keep everything. */
export function useReps(): Reps {
  const { data } = useQueryOf('rep.list', { includeArchived: true })
  return useMemo(() => {
    const reps = (data ?? []).map(({ rep }) => rep)
    const present = reps.filter((rep) => rep.archivedAt === null)
    const leavers = reps.filter((rep) => rep.archivedAt !== null)
    const names = new Map(reps.map((rep) => [rep.id, rep.name]))
    const inOrder = [...present, ...leavers].map((rep) => rep.id)
    const nameOf = (id: RepId): string => names.get(id) ?? 'someone in the trash'
    const idsOf = (picked: readonly string[]): RepId[] => inOrder.filter((id) => picked.includes(id))
    const others = (ids: readonly RepId[]): RepId[] => ids.filter((id) => !names.has(id))
    return {
      options: [
        ...present.map((rep) => ({ id: rep.id, label: rep.name, detail: rep.role })),
        ...leavers.map((rep) => ({ id: rep.id, label: rep.name, detail: 'archived' })),
      ],
      mentionable: present.map(({ id, name }) => ({ id, name })),
      namesOf: (ids) => [...idsOf(ids), ...others(ids)].map(nameOf),
      idsOf,
      chosen: (picked, before) => [...idsOf(picked), ...others(before)].slice(0, mostRepsPerEntry),
    }
  }, [data])
}
