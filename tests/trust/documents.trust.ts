import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import { noteExtensions } from '../../src/renderer/src/editor/note-extensions.ts'
import { isRichText } from '../../src/shared/rich-text/rich-text.ts'
import { toHtml } from '../../src/shared/rich-text/to-html.ts'
import { toMarkdown } from '../../src/shared/rich-text/to-markdown.ts'
import { toPlainText } from '../../src/shared/rich-text/to-plain-text.ts'
import { anyDocument } from '../shared/rich-text/documents.ts'
import { numberOf, trustTest } from './support/trust-test.ts'

const schema = getSchema(noteExtensions)

/** Values that stand where something else should. */
const poison = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  0,
  -1,
  1e300,
  Number.NaN,
  true,
  [],
  {},
  [['deep']],
  ['javascript:alert(1)'],
  { href: 'javascript:alert(1)' },
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '//evil.example/x',
  '/relative',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '\uD800',
  '\u0000',
  '__proto__',
  'constructor',
  'script',
  'iframe',
  'x'.repeat(1_100_000),
)
const keys = fc.constantFrom(
  'type',
  'attrs',
  'content',
  'marks',
  'text',
  'href',
  'level',
  'colspan',
  'rowspan',
  'colwidth',
  'id',
  'label',
  'start',
  'checked',
  '__proto__',
  'constructor',
  'style',
  'onclick',
  'src',
  'toString',
  '0',
)

/** Good documents, spoilt in one to three places, deepened, or replaced. */
const hostile = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(anyDocument, fc.array(fc.tuple(fc.nat(), keys, poison), { minLength: 1, maxLength: 3 }))
      .map(([doc, spoils]) =>
        spoils.reduce<unknown>((value, [place, key, bad]) => spoiled(value, place, key, bad), doc),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('blockquote', 'bulletList', 'table', 'x'), fc.integer({ min: 20, max: 3_000 }))
      .map(([type, depth]) => deep(type, depth)),
  },
  { weight: 1, arbitrary: fc.anything() },
)

function spoiled(doc: unknown, place: number, key: string, bad: unknown): unknown {
  const copy: unknown = structuredClone(doc)
  const objects: object[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    objects.push(value)
    for (const child of Object.values(value)) collect(child)
  }
  collect(copy)
  const target = objects[place % Math.max(1, objects.length)]
  if (target !== undefined)
    Object.defineProperty(target, key, { value: bad, enumerable: true, configurable: true, writable: true })
  return copy
}

function deep(type: string, depth: number): unknown {
  let node: unknown = { type: 'paragraph' }
  for (let level = 0; level < depth; level++) node = { type, content: [node] }
  return { type: 'doc', content: [node] }
}

const active =
  /<(?!\/?(?:p|h[2-6]|ul|ol|li|blockquote|hr|table|thead|tbody|tr|th|td|strong|em|u|s|code|a|br|span)\b)|(?:href|src)="(?!https?:|mailto:)|\son\w+="|\sstyle=/i

trustTest('T26', 'a hostile document is refused, or is inert in every form and in the editor', (count) => {
  for (const doc of fc.sample(hostile, numberOf({ short: 600, full: 5_000 }))) {
    count.tried()
    try {
      const value: unknown = { version: 1, doc }
      if (!isRichText(value)) {
        count.saw('refused', 1)
        continue
      }
      count.saw('let through', 1)
      const node = schema.nodeFromJSON(value.doc)
      node.check()
      toPlainText(value)
      toMarkdown(value)
      const html = toHtml(value)
      if (active.test(html)) count.failed(`not inert: ${html.slice(0, 200)}`)
    } catch (error) {
      count.failed(`${String(error)} for ${JSON.stringify(doc)?.slice(0, 200)}`)
    }
  }
})
