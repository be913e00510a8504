import type { NodeViewRenderer } from '@tiptap/core'
import { TaskItem } from '@tiptap/extension-list'
import type { Node as DocumentNode } from '@tiptap/pm/model'

/** An item of a check list, drawn with plain elements and classes, without styles of its own. */
export const CheckItem = TaskItem.extend({
  parseHTML() {
    return [{ tag: 'li[data-type="taskItem"]', priority: 51 }]
  },
  renderHTML({ node }) {
    return ['li', { 'data-type': 'taskItem', 'data-checked': String(node.attrs.checked) }, ['div', 0]]
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
