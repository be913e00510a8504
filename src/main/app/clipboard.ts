import { clipboard } from 'electron'

/** The clipboard, with a memory of what we put there. */
export interface OwnClipboard {
  readonly copy: (text: string) => Promise<void>
  /** What lies there now was just copied in a page of ours. */
  readonly remember: () => Promise<void>
  /** Empties the clipboard if it still holds what we put there. */
  readonly clearIfOurs: () => Promise<void>
}

export function createOwnClipboard(): OwnClipboard {
  let ours: string | undefined
  return {
    copy: async (text) => {
      await clipboard.writeText(text)
      ours = text
    },
    remember: async () => {
      ours = await clipboard.readText()
    },
    clearIfOurs: async () => {
      if (ours === undefined) return
      const held = await clipboard.readText()
      if (held === ours) clipboard.clear()
      ours = undefined
    },
  }
}
