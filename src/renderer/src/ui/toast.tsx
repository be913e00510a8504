export type ToastMessage = {
  /** What happened, in a sentence: "Moved to trash: Pricing sheet for Hartwell". */
  readonly text: string
  /** Takes it back. Offers an Undo button and keeps the toast for at least ten seconds. */
  readonly undo?: (() => void) | undefined
  /** Another act than undo, such as "Open"; it stands before Undo if there are both. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
  readonly tone?: 'plain' | 'trouble' | undefined
}

/** Whoever puts messages on the screen. */
export interface ToastShower {
  readonly show: (id: string, message: ToastMessage) => void
  readonly close: (id: string) => void
}

let shower: ToastShower | undefined
let waiting: readonly { readonly id: string; readonly message: ToastMessage }[] = []
let lastId = 0

/** From now on this one shows them, beginning with those that wait; the returned function ends it. */
export function showToastsBy(next: ToastShower): () => void {
  shower = next
  for (const { id, message } of waiting) next.show(id, message)
  waiting = []
  return () => {
    if (shower === next) shower = undefined
  }
}

/** Tells, in passing, what was done. Works from anywhere; `ToastPlace` shows it. */
export const toast = {
  show(message: ToastMessage): string {
    lastId += 1
    const id = `toast-${lastId}`
    if (shower !== undefined) shower.show(id, message)
    else waiting = [...waiting, { id, message }]
    return id
  },
  close(id: string): void {
    waiting = waiting.filter((one) => one.id !== id)
    shower?.close(id)
  },
}
