import { onLockRequested } from '../api/events.ts'
import type { Autosave } from '../ui/autosave.ts'

/** Saves once more before the app locks; what cannot be stored then keeps the vault open. Call the answer to stop. */
export function flushBeforeLock(autosave: Pick<Autosave<unknown>, 'flush' | 'isUnsaved'>): () => void {
  return onLockRequested(async () => {
    await autosave.flush()
    if (autosave.isUnsaved()) throw new Error('not everything is saved')
  })
}
