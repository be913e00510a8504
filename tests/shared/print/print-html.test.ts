import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printHtml } from '../../../src/shared/print/print-html.ts'
import { print, printClasses, printedText } from '../../../src/shared/print/print-node.ts'
import { printRichText } from '../../../src/shared/print/print-rich-text.ts'
import type { RichTextNode } from '../../../src/shared/rich-text/document.ts'
import { richTextFrom } from '../../../src/shared/rich-text/rich-text.ts'

function note(...content: readonly RichTextNode[]) {
  const richText = richTextFrom({ type: 'doc', content })
  if (richText === undefined) throw new Error('no note')
  return printRichText(richText)
}

const paragraph = (text: string): RichTextNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('words on paper', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</p></body><iframe>',
    '&lt;b&gt; & co',
  ])('stay words: %s', (text) => {
    const html = printHtml(print('p', null, [text], { 'aria-label': text }))
    expect(html.replaceAll(/^<p aria-label="[^"<>]*">|<\/p>$/g, '')).not.toMatch(/[<>]/)
  })

  it('open no tag, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const html = printHtml(print('p', null, [text]))
        return html.startsWith('<p>') && html.endsWith('</p>') && !/[<>]/.test(html.slice(3, -4))
      }),
    )
  })

  it('lose the characters that no page can show', () => {
    expect(printHtml('a\u0000b\uD800c')).toBe('a\uFFFDb\uFFFDc')
  })
})

describe('a link on paper', () => {
  it('leads only where a link may point', () => {
    expect(printHtml(print('a', null, ['x'], { href: 'https://example.com/?a=1&b=2' }))).toBe(
      '<a href="https://example.com/?a=1&amp;b=2">x</a>',
    )
    expect(printHtml(print('a', null, ['x'], { href: 'javascript:alert(1)' }))).toBe('<a>x</a>')
  })
})

describe('a note on paper', () => {
  it('sets its headings below those of its section', () => {
    const heading: RichTextNode = {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'Next' }],
    }
    expect(printHtml(note(heading))).toBe('<div class="rich-text"><h4>Next</h4></div>')
  })

  it('draws check boxes, ticked and not', () => {
    const html = printHtml(
      note({
        type: 'taskList',
        content: [true, false].map((checked) => ({
          type: 'taskItem',
          attrs: { checked },
          content: [paragraph(checked ? 'Done' : 'Open')],
        })),
      }),
    )
    expect(html).toContain('aria-label="done"')
    expect(html).toContain('aria-label="not done"')
    expect(html.match(/<path/g)).toHaveLength(1)
  })

  it('repeats a first row of headers on the next page', () => {
    const cell = (type: 'tableHeader' | 'tableCell', text: string): RichTextNode => ({
      type,
      content: [paragraph(text)],
    })
    const html = printHtml(
      note({
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'Deal')] },
          { type: 'tableRow', content: [cell('tableCell', 'Orbit')] },
        ],
      }),
    )
    expect(html).toContain(
      '<thead><tr><th><p>Deal</p></th></tr></thead><tbody><tr><td><p>Orbit</p></td></tr></tbody>',
    )
  })

  it('says the same words as the note', () => {
    const bold: RichTextNode = { type: 'text', text: 'asked', marks: [{ type: 'bold' }, { type: 'italic' }] }
    const words = printedText(note({ type: 'paragraph', content: [{ type: 'text', text: 'She ' }, bold] }))
    expect(words.trim()).toBe('She asked')
  })
})

describe('the style sheet of the packet', () => {
  it('knows every class that may be printed, and no other', () => {
    const css = readFileSync('resources/packet/packet.css', 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
    const used = new Set([...css.matchAll(/\.([a-z][a-z-]+)(?=[^{}]*\{)/g)].map((match) => match[1]))
    used.delete('packet-page')
    expect([...used].toSorted()).toEqual([...printClasses].toSorted())
  })
})
