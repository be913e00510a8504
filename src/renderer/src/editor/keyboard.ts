import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

interface KeyboardOptions {
  /** Opens the form for a link's address. */
  readonly onLink: () => void
}

/**
 * Keys that decide how one gets in and out.
 *
 * Tab indents a list item and moves between table cells; everywhere else it leaves the editor, and after
 * Escape it leaves from lists and tables too. Mod+K and Mod+Enter are left to the app.
 */
export const NoteKeyboard = Extension.create<KeyboardOptions>({
  name: 'noteKeyboard',
  priority: 1_000,
  addOptions() {
    return { onLink: () => undefined }
  },
  addKeyboardShortcuts() {
    const openLink = (): boolean => {
      this.options.onLink()
      return true
    }
    return { 'Mod-Shift-k': openLink, 'Mod-Shift-K': openLink }
  },
  addProseMirrorPlugins() {
    let leavesWithTab = false
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_view, event) => {
              const isLeaving = leavesWithTab && event.key === 'Tab'
              if (event.key !== 'Shift') leavesWithTab = event.key === 'Escape'
              // True stops the editor's own keys and lets the browser move the focus.
              return isLeaving
            },
            blur: () => {
              leavesWithTab = false
            },
          },
        },
      }),
    ]
  },
})
