import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPastedHtml } from '../../../../src/renderer/src/editor/paste/clean-html.ts'
import { tabTableRows } from '../../../../src/renderer/src/editor/paste/tab-table.ts'
import { fromDocs, fromExcel, fromTeams, fromWord } from './samples.ts'

/** Pasted HTML after tidying, without the line ends between tags that browsers ignore too. */
function tidied(html: string): string {
  return cleanPastedHtml(html)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/> </g, '><')
    .trim()
}

describe('a paste', () => {
  it('from Word keeps headings, marks and nested lists, and nothing else', () => {
    expect(tidied(fromWord)).toBe(
      [
        '<h2>Hartwell</h2>',
        '<p>Gone <strong>quiet</strong> since the demo.</p>',
        '<ul><li>Champion on leave',
        '<ol><li>Ask who else</li><li>Call <em>them</em></li></ol></li>',
        '<li>Meet on Thursday</li></ul>',
        '<p>After the list.</p>',
      ].join(''),
    )
  })

  it('from Excel stays a table', () => {
    expect(tidied(fromExcel)).toBe(
      '<table><tr><td>Month</td><td>Meetings</td><td>Plan</td></tr><tr><td>March</td><td>4</td><td></td></tr></table>',
    )
  })

  it('from Teams loses images, scripts and odd links, and keeps what styles said about words', () => {
    const html = tidied(fromTeams)
    expect(html).toContain('Sam <strong>promised</strong> a <em><s>plan</s></em>')
    expect(html).toContain('<a href="https://crm.example.com/deal?id=1&amp;x=2">the deal</a> and this')
    expect(html).toContain('<ul><li>One<ul><li>Two</li></ul></li></ul>')
    expect(html).not.toMatch(/<img|script|alert|class|style| id=|title/)
  })

  it('from Google Docs is not bold all over, and its tick boxes become a check list', () => {
    expect(tidied(fromDocs)).toBe(
      '<p><strong>Plan</strong> for March</p><ul data-type="taskList"><li data-type="taskItem" data-checked="true"><p>Mail sent</p></li><li data-type="taskItem" data-checked="false"><p>Call</p></li></ul>',
    )
  })

  it('with tick boxes in a list becomes a check list', () => {
    expect(
      tidied('<ul><li><input type="checkbox" checked> Sent</li><li><input type=checkbox> Call</li></ul>'),
    ).toBe(
      '<ul data-type="taskList"><li data-type="taskItem" data-checked="true"> Sent</li><li data-type="taskItem" data-checked="false"> Call</li></ul>',
    )
  })

  it('from this editor comes back as it was, empty lines and mentions included', () => {
    const ours =
      '<p data-pm-slice="1 1 []">a</p><p></p><h2>b</h2><p><span class="note-mention" data-type="mention" data-id="rep-1" data-label="Sam &amp; Co">@Sam &amp; Co</span></p>'
    expect(cleanPastedHtml(ours)).toBe(ours.replace('class="note-mention" ', ''))
  })

  it('moves headings down only when there is one of the first level', () => {
    expect(tidied('<h1>a</h1><h2>b</h2><h6>c</h6>')).toBe('<h2>a</h2><h3>b</h3><h4>c</h4>')
    expect(tidied('<h2>b</h2><h3>c</h3>')).toBe('<h2>b</h2><h3>c</h3>')
  })

  it('ends what was left open', () => {
    expect(tidied('<ul><li>a<li>b</ul><p>c<p>d')).toBe('<ul><li>a</li><li>b</li></ul><p>c</p><p>d</p>')
    expect(tidied('<table><tr><td>a<td>b<tr><td>c</table>')).toBe(
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    )
  })

  it('keeps joined cells, within reason', () => {
    expect(tidied('<table><tr><td colspan=2 rowspan=99999>a</td></tr></table>')).toBe(
      '<table><tr><td colspan="2" rowspan="200">a</td></tr></table>',
    )
  })

  it('has only our tags and attributes, whatever came in', () => {
    const pieces = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b',
        '<a href="',
        'javascript:alert(1)',
        '">',
        '<img src=x onerror=alert(1)>',
        '<svg><script>',
        '</script>',
      ],
      ...[
        '<!--',
        '-->',
        '<![if !supportLists]>',
        '<p style="mso-list:l0 level9 lfo1">',
        '<table>',
        '<td colspan=',
        '"',
        "'",
        '=',
        '>',
        '<',
      ],
      ...[
        '<ul data-type=taskList>',
        '<li>',
        '<input type=checkbox>',
        '&nbsp;',
        'words',
        '</',
        '<x:y z>',
        "<p data-pm-slice='\"><script>'>",
        '\u0000',
      ],
    )
    const isOurs =
      /^<\/?(?:p|div|h[2-4]|ul|ol|li|blockquote|br|hr|table|thead|tbody|tfoot|tr|td|th|a|strong|em|u|s|code|span)(?: (?:href|start|type|colspan|rowspan|data-[a-z-]+)="[^"<]*")*>$/
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const tags = cleanPastedHtml(parts.join('')).match(/<[^>]*>?/g) ?? []
        return tags.every((tag) => isOurs.test(tag) && !tag.includes('javascript:'))
      }),
      { numRuns: 3_000 },
    )
  })

  it.each(['<button>', '<p style="mso-list:l0 level1 lfo1">', '<ul><li>', '<', '<!--', '<a href="x', '<td>'])(
    'of a megabyte of %s is read in well under a second',
    (piece) => {
      const started = performance.now()
      cleanPastedHtml(piece.repeat(Math.floor(1_048_576 / piece.length)))
      expect(performance.now() - started).toBeLessThan(3_000)
    },
  )
})

describe('text copied from a spreadsheet', () => {
  it('is a table when every line has the same number of tabs', () => {
    expect(tabTableRows('Month\tMeetings\r\nMarch\t4\r\n')).toEqual([
      ['Month', 'Meetings'],
      ['March', '4'],
    ])
  })

  it.each(['one line\tonly', 'no tabs\nat all', 'a\tb\nc', ''])('is a text when it is %j', (text) => {
    expect(tabTableRows(text)).toBeUndefined()
  })
})
