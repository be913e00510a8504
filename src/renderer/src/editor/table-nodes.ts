import type { Attributes, Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { nodeRules } from '../../../shared/rich-text/extensions.ts'

function spanAttribute(name: 'colspan' | 'rowspan'): Attributes[string] {
  return {
    default: 1,
    parseHTML: (element) => {
      const span = Number(element.getAttribute(name) ?? 1)
      return nodeRules.tableCell.attributes[name].accepts(span) ? span : 1
    },
  }
}

const cellAttributes = {
  colspan: spanAttribute('colspan'),
  rowspan: spanAttribute('rowspan'),
  // Columns share the width; the field stays because the table commands read it.
  colwidth: { default: null, parseHTML: () => null, rendered: false },
} satisfies Attributes

const NoteTable = Table.extend({
  renderHTML() {
    return ['div', { class: 'note-table' }, ['table', ['tbody', 0]]]
  },
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      // After the last cell Tab goes on to what follows the editor, so a table never holds the keyboard.
      Tab: () => this.editor.commands.goToNextCell(),
    }
  },
}).configure({ resizable: false, View: null })

/** Tables: a row of headers, cells that may be joined, no widths and no alignment. */
export const tableNodes: Extensions = [
  NoteTable,
  TableRow,
  TableHeader.extend({ addAttributes: () => cellAttributes }),
  TableCell.extend({ addAttributes: () => cellAttributes }),
]
