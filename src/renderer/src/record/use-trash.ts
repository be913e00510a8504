import { useCallback } from 'react'
import type { TrashableNoun } from '../../../shared/record/record.ts'
import { api } from '../api/client.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { attempt } from './attempt.ts'

/** What can be thrown away with one act and taken back with another. */
export interface Trash {
  /**
   * Moves a record to the trash at once and says so, with an Undo. `label` is its name in the sentence:
   * "Moved to trash: Pricing sheet". Resolves to whether it was done; a failure is told here.
   */
  readonly trash: (noun: TrashableNoun, id: string, label: string) => Promise<boolean>
  /** Takes a record out of the trash and says so. */
  readonly restore: (noun: TrashableNoun, id: string, label: string) => Promise<boolean>
}

/** For buttons that throw away: no question before, an Undo after. */
export function useTrash(): Trash {
  const restore = useCallback<Trash['restore']>(async (noun, id, label) => {
    return attempt(async () => {
      await api.record.restore({ noun, id })
      toast.show({ text: `Back in its place: ${label}` })
    })
  }, [])
  const trash = useCallback<Trash['trash']>(
    async (noun, id, label) =>
      attempt(async () => {
        await api.record.trash({ noun, id })
        toast.show({ text: `Moved to trash: ${label}`, undo: () => void restore(noun, id, label) })
        announce(`Moved to trash: ${label}. Undo is in the messages.`)
      }),
    [restore],
  )
  return { trash, restore }
}
