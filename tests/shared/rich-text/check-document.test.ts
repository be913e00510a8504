import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentFault, richTextLimits } from '../../../src/shared/rich-text/check-document.ts'
import { isRichText, RichText } from '../../../src/shared/rich-text/rich-text.ts'
import { toHtml } from '../../../src/shared/rich-text/to-html.ts'
import { anyDocument, cell, heading, line, link, note, row, table, text } from './documents.ts'

function docOf(...content: readonly unknown[]): unknown {
  return { type: 'doc', content }
}

function nested(depth: number): unknown {
  let node: unknown = { type: 'paragraph' }
  for (let level = 0; level < depth; level += 1) node = { type: 'blockquote', content: [node] }
  return docOf(node)
}

const hostileScalars = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  'text',
  0,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  [['deep']],
  [[]],
  'javascript:alert(1)',
  '/relative',
  '\uD800',
  '\u0000',
  '__proto__',
  'constructor',
  () => 'called',
  10n,
)

/** Takes a good document and spoils one place in it. */
function spoiled(doc: unknown, place: number, key: string, poison: unknown): unknown {
  const copy = structuredClone(doc)
  const objects: object[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    objects.push(value)
    for (const child of Object.values(value)) collect(child)
  }
  collect(copy)
  const target = objects[place % objects.length]
  if (target !== undefined) Object.defineProperty(target, key, { value: poison, enumerable: true })
  return copy
}

describe('the check of a note', () => {
  it('takes every document the editor can write', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => documentFault(doc) === undefined),
      { numRuns: 500 },
    )
  })

  it('takes it as it is: nothing is added and nothing dropped', () => {
    const value = note(line('Dana asked twice.'))
    expect(RichText.parse(value)).toBe(value)
  })

  it.each([
    ['a node from a newer version', docOf({ type: 'kanban' }), 'unknown-node'],
    ['an image', docOf({ type: 'image', attrs: { src: 'https://example.com/x.png' } }), 'unknown-node'],
    [
      'a mark we do not know',
      docOf(line({ type: 'text', text: 'a', marks: [{ type: 'blink' as 'bold' }] })),
      'unknown-mark',
    ],
    ['the same mark twice', docOf(line(text('a', { type: 'bold' }, { type: 'bold' }))), 'unknown-mark'],
    ['a second mark beside code', docOf(line(text('a', { type: 'code' }, { type: 'bold' }))), 'unknown-mark'],
    ['a heading of the first level', docOf(heading(1, 'Title')), 'wrong-attribute'],
    ['an attribute that is an array', docOf({ type: 'heading', attrs: { level: [2] } }), 'wrong-attribute'],
    [
      'an attribute we do not know',
      docOf({ type: 'paragraph', attrs: { style: 'color:red' } }),
      'unknown-field',
    ],
    ['an event handler on a node', docOf({ type: 'paragraph', onclick: 'x()' }), 'unknown-field'],
    ['text straight in the document', docOf(text('a')), 'wrong-nesting'],
    ['a list item outside a list', docOf({ type: 'listItem', content: [line('a')] }), 'wrong-nesting'],
    [
      'a list item that begins with a list',
      docOf({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [] }] }],
      }),
      'wrong-nesting',
    ],
    ['an empty list', docOf({ type: 'bulletList', content: [] }), 'wrong-nesting'],
    ['a document inside a document', docOf(docOf(line('a'))), 'wrong-nesting'],
    ['an empty text', docOf(line(text(''))), 'wrong-text'],
    ['half a character', docOf(line('a\uD83D')), 'wrong-text'],
    [
      'a mention without a label',
      docOf(line({ type: 'mention', attrs: { id: 'a', label: '', kind: 'rep' } })),
      'wrong-attribute',
    ],
    ['a table without cells', docOf(table(row())), 'wrong-table'],
    [
      'a table whose spans ask for too much memory',
      docOf(table(row(cell('a', { colspan: 60 }), cell('b')))),
      'wrong-table',
    ],
    ['nothing at all', undefined, 'not-a-document'],
    ['an array', [], 'not-a-document'],
  ])('refuses %s', (_what, doc, fault) => {
    expect(documentFault(doc)).toBe(fault)
  })

  it('counts cells reaching down from the rows above towards the width of a table', () => {
    const tall = row(cell('a', { colspan: 40, rowspan: 2 }))
    expect(documentFault(docOf(table(tall, row(cell('b', { colspan: 40 })))))).toBe('wrong-table')
    expect(documentFault(docOf(table(tall, row(cell('b', { colspan: 20 })))))).toBeUndefined()
  })

  it.each([
    'https://example.com',
    'http://example.com:8080/a?b=c#d',
    'HTTPS://EXAMPLE.COM/',
    'mailto:sam@example.com?subject=Hi',
  ])('takes a link to %s', (href) => {
    expect(documentFault(docOf(line(text('a', link(href)))))).toBeUndefined()
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt://example.com/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '/relative',
    './relative',
    '//example.com',
    '#top',
    'example.com',
    'https://',
    'https://bank.example@evil.example',
    'https://example.com/"onmouseover="x',
    'https://example.com\\@evil.example',
    'mailto:',
    '',
  ])('refuses a link to %j', (href) => {
    expect(documentFault(docOf(line(text('a', link(href)))))).toBe('wrong-attribute')
  })

  it('refuses fields that come from a prototype', () => {
    const inherited: unknown = Object.create({ type: 'paragraph' })
    expect(documentFault(docOf(inherited))).toBe('not-a-document')
    const polluted: unknown = JSON.parse('{"type":"paragraph","__proto__":{"type":"doc"}}')
    expect(documentFault(docOf(polluted))).toBe('unknown-field')
    expect(documentFault(docOf({ type: '__proto__' }))).toBe('unknown-node')
    expect(documentFault(docOf({ type: 'constructor' }))).toBe('unknown-node')
  })

  it('refuses a document that is too deep, without running out of stack', () => {
    expect(documentFault(nested(richTextLimits.depth - 2))).toBeUndefined()
    expect(documentFault(nested(richTextLimits.depth - 1))).toBe('too-deep')
    expect(documentFault(nested(50_000))).toBe('too-deep')
  })

  it('refuses a document that holds itself', () => {
    const loop: { type: string; content: unknown[] } = { type: 'blockquote', content: [] }
    loop.content.push(loop)
    expect(documentFault(docOf(loop))).toBe('too-deep')
  })

  it('weighs a document in bytes, not in characters', () => {
    const kilobytes = (character: string, count: number): unknown =>
      docOf(...Array.from({ length: count }, () => line(character.repeat(1_000))))
    expect(documentFault(kilobytes('a', 900))).toBeUndefined()
    expect(documentFault(kilobytes('é', 900))).toBe('too-large')
    expect(documentFault(docOf(line('a'.repeat(5_000_000))))).toBe('too-large')
  })

  it('refuses a list that carries anything but its items', () => {
    const content = Object.assign([line('a')], { constructor: 'x' })
    expect(documentFault({ type: 'doc', content })).toBe('wrong-nesting')
    const marks = Object.assign([{ type: 'bold' }], { href: 'x' })
    const marked = { type: 'paragraph', content: [{ type: 'text', text: 'a', marks }] }
    expect(documentFault(docOf(marked))).toBe('unknown-mark')
  })

  it('refuses a newer version and extra fields around the document', () => {
    const value = note(line('a'))
    expect(isRichText({ ...value, version: 2 })).toBe(false)
    expect(isRichText({ ...value, extra: true })).toBe(false)
    expect(isRichText({ doc: value.doc })).toBe(false)
    expect(isRichText(null)).toBe(false)
  })

  it('never throws on a hostile document, and what it lets through is inert', () => {
    const keys = fc.constantFrom(
      'type',
      'attrs',
      'content',
      'marks',
      'text',
      'href',
      'level',
      'colspan',
      '__proto__',
      'style',
      'src',
      '0',
    )
    const hostile = fc.tuple(anyDocument, fc.nat(), keys, hostileScalars)
    fc.assert(
      fc.property(hostile, ([doc, place, key, poison]) => {
        const value: unknown = { version: 1, doc: spoiled(doc, place, key, poison) }
        if (!isRichText(value)) return true
        return !/<(?!\/?(?:p|h[2-6]|ul|ol|li|blockquote|hr|table|thead|tbody|tr|th|td|strong|em|u|s|code|a|br|span)\b)|javascript:[^<]*"|on\w+="/i.test(
          toHtml(value),
        )
      }),
      { numRuns: 5_000 },
    )
  }, 60_000)

  it('never throws on arbitrary values', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withSparseArray: true }),
        (value) => {
          return !isRichText(value) && documentFault(value) !== undefined
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
