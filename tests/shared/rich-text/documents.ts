import * as fc from 'fast-check'
import type { RichTextMark, RichTextNode } from '../../../src/shared/rich-text/document.ts'
import { hasLoneSurrogate } from '../../../src/shared/rich-text/link-address.ts'
import type { RichText } from '../../../src/shared/rich-text/rich-text.ts'
import { richTextFrom } from '../../../src/shared/rich-text/rich-text.ts'

/** A note around blocks written in a test; a test that writes a wrong one should fail at once. */
export function note(...content: readonly RichTextNode[]): RichText {
  const richText = richTextFrom({ type: 'doc', content })
  if (richText === undefined) throw new Error('the note in this test is not allowed')
  return richText
}

export function text(words: string, ...marks: readonly RichTextMark[]): RichTextNode {
  return marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks }
}

export function line(...content: readonly (RichTextNode | string)[]): RichTextNode {
  return { type: 'paragraph', content: content.map((part) => (typeof part === 'string' ? text(part) : part)) }
}

export function heading(level: number, words: string): RichTextNode {
  return { type: 'heading', attrs: { level }, content: [text(words)] }
}

export function mention(id: string, label: string): RichTextNode {
  return { type: 'mention', attrs: { id, label, kind: 'rep' } }
}

export function item(...content: readonly RichTextNode[]): RichTextNode {
  return { type: 'listItem', content }
}

export function task(checked: boolean, ...content: readonly RichTextNode[]): RichTextNode {
  return { type: 'taskItem', attrs: { checked }, content }
}

export function cell(words: string, attrs: Readonly<Record<string, number>> = {}): RichTextNode {
  return { type: 'tableCell', attrs, content: [words === '' ? { type: 'paragraph' } : line(words)] }
}

export function head(words: string): RichTextNode {
  return { type: 'tableHeader', content: [line(words)] }
}

export function row(...content: readonly RichTextNode[]): RichTextNode {
  return { type: 'tableRow', content }
}

export function table(...content: readonly RichTextNode[]): RichTextNode {
  return { type: 'table', content }
}

export const bold: RichTextMark = { type: 'bold' }

export function link(href: string): RichTextMark {
  return { type: 'link', attrs: { href } }
}

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((value) => !value.includes('\u0000') && !hasLoneSurrogate(value))

const simpleMarks = fc.uniqueArray(
  fc.constantFrom<RichTextMark>(
    { type: 'bold' },
    { type: 'italic' },
    { type: 'underline' },
    { type: 'strike' },
    { type: 'link', attrs: { href: 'https://example.com/a?b=1&c=%22#d' } },
  ),
  { selector: (mark) => mark.type },
)
const marks = fc.oneof(simpleMarks, fc.constant<RichTextMark[]>([{ type: 'code' }]))

const inlineNode: fc.Arbitrary<RichTextNode> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant<RichTextNode>({ type: 'hardBreak' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Sam Ortiz', '<b>Eve</b>', 'O\'Neil "Bo"')
      .map((label) => mention('rep-1', label)),
  },
)

const inlineContent = fc.array(inlineNode, { maxLength: 5 })

/** Notes as the editor could have written them, up to a few levels deep. */
export const anyDocument: fc.Arbitrary<RichTextNode> = fc
  .letrec<{
    block: RichTextNode
    entry: readonly RichTextNode[]
    blocks: readonly RichTextNode[]
  }>((tie) => ({
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
    entry: fc
      .tuple(inlineContent, fc.array(tie('block'), { maxLength: 2 }))
      .map(([content, rest]) => [{ type: 'paragraph', content }, ...rest]),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      inlineContent.map((content): RichTextNode => ({ type: 'paragraph', content })),
      fc
        .tuple(fc.constantFrom(2, 3, 4), inlineContent)
        .map(([level, content]): RichTextNode => ({ type: 'heading', attrs: { level }, content })),
      fc.constant<RichTextNode>({ type: 'horizontalRule' }),
      tie('blocks').map((content): RichTextNode => ({ type: 'blockquote', content })),
      fc.array(tie('entry'), { minLength: 1, maxLength: 3 }).map(
        (entries): RichTextNode => ({
          type: 'bulletList',
          content: entries.map((entry) => item(...entry)),
        }),
      ),
      fc.tuple(fc.nat(20), fc.array(tie('entry'), { minLength: 1, maxLength: 3 })).map(
        ([start, entries]): RichTextNode => ({
          type: 'orderedList',
          attrs: { start, type: null },
          content: entries.map((entry) => item(...entry)),
        }),
      ),
      fc.array(fc.tuple(fc.boolean(), tie('entry')), { minLength: 1, maxLength: 3 }).map(
        (entries): RichTextNode => ({
          type: 'taskList',
          content: entries.map(([checked, entry]) => task(checked, ...entry)),
        }),
      ),
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), tie('blocks')).map(
        ([rows, columns, content]): RichTextNode =>
          table(
            ...Array.from({ length: rows }, (_row, rowIndex) =>
              row(
                ...Array.from(
                  { length: columns },
                  (_column, columnIndex): RichTextNode => ({
                    type: rowIndex === 0 ? 'tableHeader' : 'tableCell',
                    attrs: { colspan: 1, rowspan: 1, colwidth: null },
                    // Only one cell holds more than a line: nested tables would otherwise grow without end.
                    content: rowIndex + columnIndex === 0 ? content : [{ type: 'paragraph' }],
                  }),
                ),
              ),
            ),
          ),
      ),
    ),
  }))
  .blocks.map((content): RichTextNode => ({ type: 'doc', content }))
