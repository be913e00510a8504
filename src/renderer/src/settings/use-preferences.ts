import type { PreferenceChanges } from '../../../shared/desktop/desktop.contract.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { toast } from '../ui/toast.tsx'

/** Changes something about this machine, at once; says so if it could not be kept. */
export function useChangePreferences(): (changes: PreferenceChanges) => void {
  return useCommand('desktop.setPreferences', {
    onError: (error) => {
      const { title, next } = errorText(error)
      toast.show({ text: `${title}. ${next}`, tone: 'trouble' })
    },
  }).run
}
