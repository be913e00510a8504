import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RichTextNode } from '../../../src/shared/rich-text/document.ts'
import { richTextFrom } from '../../../src/shared/rich-text/rich-text.ts'
import { toHtml } from '../../../src/shared/rich-text/to-html.ts'
import { toMarkdown } from '../../../src/shared/rich-text/to-markdown.ts'
import { toPlainText } from '../../../src/shared/rich-text/to-plain-text.ts'
import {
  anyDocument,
  bold,
  cell,
  head,
  heading,
  item,
  line,
  link,
  mention,
  note,
  row,
  table,
  task,
  text,
} from './documents.ts'

const hartwell = note(
  heading(2, 'Hartwell'),
  line('Gone ', text('quiet', bold), ' since the demo, says ', mention('rep-1', 'Sam Ortiz'), '.'),
  {
    type: 'bulletList',
    content: [
      item(line('Champion on leave'), {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(line('Ask who else')), item(line('Call'))],
      }),
    ],
  },
  { type: 'taskList', content: [task(true, line('Mail sent')), task(false, line('Meet a shift lead'))] },
  { type: 'blockquote', content: [line('It went fine')] },
  { type: 'horizontalRule' },
  table(row(head('Month'), head('Meetings')), row(cell('March'), cell('4'))),
  line('See ', text('the deal', link('https://crm.example.com/?a=1&b=2'))),
)

describe('a note as plain text', () => {
  it('has a line for each block, boxes for check lists and tabs in tables', () => {
    expect(toPlainText(hartwell)).toBe(
      [
        'Hartwell',
        'Gone quiet since the demo, says @Sam Ortiz.',
        '- Champion on leave',
        '  3. Ask who else',
        '  4. Call',
        '[x] Mail sent',
        '[ ] Meet a shift lead',
        'It went fine',
        'Month\tMeetings',
        'March\t4',
        'See the deal',
      ].join('\n'),
    )
  })
})

describe('a note as Markdown', () => {
  it('keeps headings, lists, boxes, quotes, tables and links', () => {
    expect(toMarkdown(hartwell)).toBe(
      [
        '## Hartwell',
        '',
        'Gone **quiet** since the demo, says @Sam Ortiz.',
        '',
        '- Champion on leave',
        '  3. Ask who else',
        '  4. Call',
        '',
        '- [x] Mail sent',
        '- [ ] Meet a shift lead',
        '',
        '> It went fine',
        '',
        '---',
        '',
        '| Month | Meetings |',
        '| --- | --- |',
        '| March | 4 |',
        '',
        'See [the deal](<https://crm.example.com/?a=1&b=2>)',
      ].join('\n'),
    )
  })

  it.each([
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['- not a list', '\\- not a list'],
    ['2 * 3 _is_ <six> & `so`', '2 \\* 3 \\_is\\_ \\<six\\> \\& \\`so\\`'],
  ])('keeps %j from turning into something else', (words, markdown) => {
    expect(toMarkdown(note(line(words)))).toBe(markdown)
  })

  it('moves blanks out of marks, where Markdown would not see the marks', () => {
    expect(toMarkdown(note(line(text('quiet ', bold), 'since')))).toBe('**quiet** since')
  })

  it('keeps a table whole when a cell holds bars and several lines', () => {
    const cells: RichTextNode = { type: 'tableCell', content: [line('a|b'), line('c')] }
    expect(toMarkdown(note(table(row(cells))))).toBe('|  |\n| --- |\n| a\\|b<br>c |')
  })
})

describe('a note as HTML', () => {
  it('has only our tags, and headings below the section they stand in', () => {
    expect(toHtml(hartwell, { headingOffset: 1 })).toBe(
      [
        '<h3>Hartwell</h3>',
        '<p>Gone <strong>quiet</strong> since the demo, says <span class="rt-mention">Sam Ortiz</span>.</p>',
        '<ul><li><p>Champion on leave</p><ol start="3"><li><p>Ask who else</p></li><li><p>Call</p></li></ol></li></ul>',
        '<ul class="rt-check-list"><li class="rt-check-item"><span class="rt-check-box">[x]</span><p>Mail sent</p></li>',
        '<li class="rt-check-item"><span class="rt-check-box">[ ]</span><p>Meet a shift lead</p></li></ul>',
        '<blockquote><p>It went fine</p></blockquote>',
        '<hr>',
        '<table class="rt-table"><thead><tr><th><p>Month</p></th><th><p>Meetings</p></th></tr></thead>',
        '<tbody><tr><td><p>March</p></td><td><p>4</p></td></tr></tbody></table>',
        '<p>See <a href="https://crm.example.com/?a=1&amp;b=2">the deal</a></p>',
      ].join(''),
    )
  })

  it('never goes past the sixth heading', () => {
    expect(toHtml(note(heading(4, 'Deep')), { headingOffset: 5 })).toBe('<h6>Deep</h6>')
  })

  it('says how cells are joined', () => {
    expect(toHtml(note(table(row(cell('a', { colspan: 2, rowspan: 3 })))))).toContain(
      '<td colspan="2" rowspan="3">',
    )
  })

  it('escapes words wherever they come from', () => {
    const richText = note(line('<script>alert("1")</script>', mention('a', '<img src=x onerror=y>')))
    expect(toHtml(richText)).toBe(
      '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;<span class="rt-mention">&lt;img src=x onerror=y&gt;</span></p>',
    )
  })

  it('closes every tag it opens, in order, for any note', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const richText = richTextFrom(doc)
        if (richText === undefined) return false
        const open: string[] = []
        for (const [, slash, name = ''] of toHtml(richText).matchAll(/<(\/?)([a-z0-9]+)[^<>]*>/g)) {
          if (slash === '/' && open.pop() !== name) return false
          if (slash === '' && name !== 'br' && name !== 'hr') open.push(name)
        }
        return open.length === 0
      }),
      { numRuns: 500 },
    )
  })
})
