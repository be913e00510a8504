import type { Extensions } from '@tiptap/core'
import { textblockTypeInputRule } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList, TaskList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { headingLevels, nodeRules } from '../../../shared/rich-text/extensions.ts'
import { CheckItem } from './check-item.ts'
import { LinkMark } from './link-mark.ts'
import { MentionNode } from './mention-node.ts'
import { tableNodes } from './table-nodes.ts'

const NoteHeading = Heading.extend({
  addAttributes() {
    return { level: { default: headingLevels[0], rendered: false } }
  },
  addInputRules() {
    const oneHash = textblockTypeInputRule({
      find: /^#\s$/,
      type: this.type,
      getAttributes: { level: headingLevels[0] },
    })
    return [...(this.parent?.() ?? []), oneHash]
  },
}).configure({ levels: [...headingLevels] })

/** Mod+Enter belongs to the screen around the editor; a forced break is Shift+Enter. */
const NoteHardBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }
  },
})

const NumberedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => allowed(Number(element.getAttribute('start') ?? 1), 'start', 1),
      },
      type: { default: null, parseHTML: (element) => allowed(element.getAttribute('type'), 'type', null) },
    }
  },
})

/** A pasted value if a note may hold it, otherwise the default. */
function allowed<Value, Default>(value: Value, name: 'start' | 'type', otherwise: Default): Value | Default {
  return nodeRules.orderedList.attributes[name].accepts(value) ? value : otherwise
}

/** The editor's side of the list in `shared/rich-text/extensions.ts`: every node and mark of a note. */
export const noteExtensions: Extensions = [
  Document,
  Text,
  Paragraph,
  NoteHeading,
  BulletList,
  NumberedList,
  ListItem,
  TaskList,
  CheckItem,
  ListKeymap,
  Blockquote,
  HorizontalRule,
  NoteHardBreak,
  ...tableNodes,
  MentionNode,
  Bold,
  Italic,
  Underline,
  Strike,
  Code,
  LinkMark,
]
