import { Mark } from '@tiptap/core'
import { isLinkAddress } from '../../../shared/rich-text/link-address.ts'

/**
 * A link: shown, never followed. Clicking it puts the caret in it, and nothing turns typed text into one.
 */
export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes() {
    return { href: { isRequired: true } }
  },
  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = element.getAttribute('href')
          return isLinkAddress(href) ? { href } : false
        },
      },
    ]
  },
  renderHTML({ mark }) {
    const href: unknown = mark.attrs.href
    return ['a', isLinkAddress(href) ? { href, title: href, rel: 'noreferrer' } : {}, 0]
  },
})
