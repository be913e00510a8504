import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

interface KeyboardOptions {
  /** Opens the form for a link's address. */
  readonly onLink: () => void
  /** Whether a menu is open that Escape would close. */
  readonly isMenuOpen: () => boolean
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
    return { onLink: () => undefined, isMenuOpen: () => false }
  },
  addKeyboardShortcuts() {
    const openLink = (): boolean => {
      this.options.onLink()
      return true
    }
    return { 'Mod-Shift-k': openLink, 'Mod-Shift-K': openLink }
  },
  addProseMirrorPlugins() {
    const { isMenuOpen } = this.options
    let leavesWithTab = false
    let ignoresBreak = false
    /** Whether a key is none of the editor's. It would take Enter and Escape from the app whatever they do here. */
    const isForOthers = (event: KeyboardEvent): boolean => {
      if (event.isComposing) return false
      if (event.key === 'Tab') return leavesWithTab
      if (event.key === 'Escape') return !isMenuOpen()
      return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    }
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // True keeps a key from the editor without keeping it from the browser and the app.
            keydown: (_view, event) => {
              const result = isForOthers(event)
              if (event.key !== 'Shift') leavesWithTab = event.key === 'Escape'
              ignoresBreak = result && event.key === 'Enter'
              return result
            },
            // Left to the browser, Mod+Enter would break the line.
            beforeinput: (_view, event) => {
              if (!ignoresBreak || !event.inputType.startsWith('insert')) return false
              event.preventDefault()
              return true
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
