import { latePart, useLatePart } from './late-part.ts'

/** The list of messages on the screen. It comes after the first page; what is told before that waits for it. */
export const toastsPart = latePart(async () => (await import('./toasts.tsx')).Toasts)

/** The place of the messages. Stands once in the app (`UiProvider` has it). */
export function ToastPlace() {
  const Toasts = useLatePart(toastsPart)
  return Toasts === undefined ? null : <Toasts />
}
