import type { PreferenceChanges } from '../../../shared/desktop/desktop.contract.ts'
import { useCommand } from '../api/queries.ts'
import { tellRefused } from '../record/attempt.ts'

/** Changes something about this machine, at once; says so if it could not be kept. */
export function useChangePreferences(): (changes: PreferenceChanges) => void {
  return useCommand('desktop.setPreferences', { onError: tellRefused }).run
}
