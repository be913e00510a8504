import { ApiError } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { toast } from '../ui/toast.tsx'

/** Does it, and says so if it was refused. Resolves to whether it was done. */
export async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    tellRefused(error)
    return false
  }
}

/** Says in a message that something was refused, and what can be done about it. */
export function tellRefused(error: ApiError): void {
  const { title, next } = errorText(error)
  toast.show({ text: `${title}. ${next}`, tone: 'trouble' })
}
