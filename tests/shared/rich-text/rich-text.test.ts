import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkAddressFrom } from '../../../src/shared/rich-text/link-address.ts'
import {
  emptyRichText,
  isEmpty,
  isRichText,
  mentionedRepIds,
  richTextFromPlainText,
  wordCount,
} from '../../../src/shared/rich-text/rich-text.ts'
import { salvagePlainText } from '../../../src/shared/rich-text/salvage-plain-text.ts'
import { toPlainText } from '../../../src/shared/rich-text/to-plain-text.ts'
import { bold, cell, line, mention, note, row, table, task, text } from './documents.ts'

describe('a note from plain text', () => {
  it('has a paragraph for each line that says something', () => {
    const richText = richTextFromPlainText('Asked about Hartwell.\r\n\r\nNo answer yet.\n')
    expect(richText).toEqual(note(line('Asked about Hartwell.'), line('No answer yet.')))
  })

  it('reads back as the same lines', () => {
    const lines = fc.array(
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((value) => /^[^\p{Cc}\u2028\u2029]*\S$/u.test(value)),
    )
    fc.assert(
      fc.property(
        lines,
        (words) => toPlainText(richTextFromPlainText(words.join('\n'))) === words.join('\n'),
      ),
    )
  })

  it('is always allowed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) =>
        isRichText(richTextFromPlainText(words)),
      ),
    )
    expect(toPlainText(richTextFromPlainText('a\uD83Db\u0000c'))).toBe('a\uFFFDbc')
  })

  it('is empty when the text is', () => {
    expect(richTextFromPlainText(' \n\n ')).toBe(emptyRichText)
  })

  it('is refused when the text is larger than a note may be', () => {
    expect(() => richTextFromPlainText('a'.repeat(2_000_000))).toThrow(RangeError)
  })
})

describe('a note', () => {
  it('is empty while it says nothing', () => {
    expect(isEmpty(emptyRichText)).toBe(true)
    expect(
      isEmpty(
        note(line('  '), {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
        }),
      ),
    ).toBe(true)
    expect(isEmpty(note(line('a')))).toBe(false)
    expect(isEmpty(note(line(mention('rep-1', 'Sam Ortiz'))))).toBe(false)
    expect(isEmpty(note(table(row(cell('')))))).toBe(false)
  })

  it('counts words across marks, not pieces of text', () => {
    expect(
      wordCount(
        note(line('un', text('believ', bold), 'able — yes'), line(mention('a', 'Sam Ortiz'), ' agreed')),
      ),
    ).toBe(5)
    expect(wordCount(emptyRichText)).toBe(0)
  })

  it('names each rep it mentions once, in the order of the text', () => {
    const richText = note(line(mention('b', 'Dana')), {
      type: 'taskList',
      content: [task(false, line(mention('a', 'Sam'), ' with ', mention('b', 'Dana')))],
    })
    expect(mentionedRepIds(richText)).toEqual(['b', 'a'])
  })
})

describe('a note that is not understood', () => {
  it('still gives up its words', () => {
    const newer = {
      version: 7,
      doc: {
        type: 'doc',
        content: [
          {
            type: 'callout',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: 'Hartwell ' },
                  { type: 'chip', attrs: { label: 'Sam' } },
                ],
              },
            ],
          },
          { type: 'paragraph', content: [{ type: 'text', text: 'went quiet.' }] },
        ],
      },
    }
    expect(salvagePlainText(newer)).toBe('Hartwell Sam\nwent quiet.')
  })

  it('gives nothing, and no error, when it is no note at all', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof salvagePlainText(value) === 'string'))
  })
})

describe('the address of a link', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    [' example.com ', 'https://example.com'],
    ['crm.example.com/deal/14', 'https://crm.example.com/deal/14'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['sam@example.com', 'mailto:sam@example.com'],
    ['javascript:alert(1)', undefined],
    ['ftp://example.com', undefined],
    ['the deal', undefined],
    ['/deal/14', undefined],
    ['deal', undefined],
    ['', undefined],
  ])('typed as %j is %j', (typed, address) => {
    expect(linkAddressFrom(typed)).toBe(address)
  })
})
