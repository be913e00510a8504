import { useMemo } from 'react'
import { useQueryOf } from '../api/queries.ts'

/** The people of the team by name, for pages that hold their ids. Leavers keep theirs. */
export function useNames() {
  const { data } = useQueryOf('rep.list', { includeArchived: true })
  return useMemo(() => {
    const reps = (data ?? []).map(({ rep }) => rep)
    const names = new Map<string, string>(reps.map(({ id, name }) => [id, name]))
    return {
      nameOf: (id: string): string => names.get(id) ?? 'Someone in the trash',
      present: reps.filter(({ archivedAt }) => archivedAt === null).map(({ id, name }) => ({ id, name })),
    }
  }, [data])
}
