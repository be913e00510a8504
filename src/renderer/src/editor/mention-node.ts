import { Node } from '@tiptap/core'
import { nodeRules } from '../../../shared/rich-text/extensions.ts'

/** A rep named in a note. The label stays as it was written; the id says who it is. */
export const MentionNode = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes() {
    return {
      id: { isRequired: true },
      label: { isRequired: true },
      kind: { default: 'rep' },
    }
  },
  parseHTML() {
    return [
      {
        tag: 'span[data-type="mention"]',
        getAttrs: (element) => {
          const id = element.getAttribute('data-id')
          const label = element.getAttribute('data-label')
          const { attributes } = nodeRules.mention
          return attributes.id.accepts(id) && attributes.label.accepts(label) ? { id, label } : false
        },
      },
    ]
  },
  renderHTML({ node }) {
    const { id, label } = node.attrs
    const attributes = { class: 'note-mention', 'data-type': 'mention', 'data-id': id, 'data-label': label }
    return ['span', attributes, `@${label}`]
  },
  renderText({ node }) {
    return `@${node.attrs.label}`
  },
})
