import type { Editor, NodeViewRenderer } from '@tiptap/core'
import { TaskItem } from '@tiptap/extension-list'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { ariaKeys } from '../ui/key-names.ts'
import { isMac } from '../ui/platform.ts'

/** An item of a check list, drawn with plain elements and classes, without styles of its own. */
export const CheckItem = TaskItem.extend({
  parseHTML() {
    return [{ tag: 'li[data-type="taskItem"]', priority: 51 }]
  },
  renderHTML({ node }) {
    return ['li', { 'data-type': 'taskItem', 'data-checked': String(node.attrs.checked) }, ['div', 0]]
  },
  addKeyboardShortcuts() {
    return { ...this.parent?.(), 'Mod-Shift-Enter': () => tickAtCaret(this.editor) }
  },
  addNodeView(): NodeViewRenderer {
    return ({ node, getPos, editor }) => {
      const item = document.createElement('li')
      const box = document.createElement('input')
      const words = document.createElement('div')
      item.className = 'note-check-item'
      box.className = 'note-check-box'
      box.type = 'checkbox'
      box.contentEditable = 'false'
      // Out of the tab order, or leaving a long list would take a press for each item; a key ticks instead.
      box.tabIndex = -1
      box.setAttribute('aria-keyshortcuts', ariaKeys('Mod+Shift+Enter', isMac()))
      words.className = 'note-check-words'
      item.append(box, words)
      let shown = node

      const show = (next: DocumentNode): void => {
        shown = next
        box.checked = next.attrs.checked === true
        box.disabled = !editor.isEditable
        item.dataset.checked = String(box.checked)
        // The words beside the box are its name, as they are for the eye.
        box.setAttribute('aria-label', next.firstChild?.textContent || 'Empty item')
      }
      const tick = (): void => {
        const position = getPos()
        if (position === undefined || !editor.isEditable) {
          show(shown)
          return
        }
        const { tr } = editor.state
        editor.view.dispatch(tr.setNodeMarkup(position, undefined, { ...shown.attrs, checked: box.checked }))
      }
      box.addEventListener('change', tick)
      box.addEventListener('mousedown', (event) => event.preventDefault())
      show(node)

      return {
        dom: item,
        contentDOM: words,
        stopEvent: (event) => event.target === box,
        ignoreMutation: (mutation) => mutation.type !== 'selection' && !words.contains(mutation.target),
        update: (next) => {
          if (next.type !== shown.type) return false
          show(next)
          return true
        },
      }
    }
  },
}).configure({ nested: true })

/** Ticks the item the caret is in, or takes the tick away. */
function tickAtCaret(editor: Editor): boolean {
  if (!editor.isActive('taskItem')) return false
  return editor.commands.updateAttributes('taskItem', {
    checked: editor.getAttributes('taskItem').checked !== true,
  })
}
