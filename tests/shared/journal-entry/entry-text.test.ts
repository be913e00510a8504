import { describe, expect, it } from 'vitest'
import { entryFromTemplate, templateDocument } from '../../../src/shared/entry-template/entry-template.ts'
import {
  entryBody,
  entryExcerpt,
  entryTitle,
  headingLength,
  isUnfilled,
  versionNeed,
} from '../../../src/shared/journal-entry/entry-text.ts'
import { childrenOf, type RichTextNode } from '../../../src/shared/rich-text/document.ts'
import {
  emptyRichText,
  richTextFrom,
  richTextFromPlainText,
} from '../../../src/shared/rich-text/rich-text.ts'

const form = entryFromTemplate(
  templateDocument([
    { heading: 'Where', prompt: 'Which call' },
    { heading: 'Said or done', prompt: 'In quotes' },
  ]),
)

function filled(heading: string, words: string) {
  const paragraph: RichTextNode = { type: 'paragraph', content: [{ type: 'text', text: words }] }
  const content = childrenOf(form.document.doc).flatMap((block) =>
    block.content?.[0]?.text === heading ? [block, paragraph] : [block],
  )
  return richTextFrom({ type: 'doc', content }) ?? emptyRichText
}

describe('a form in an entry', () => {
  it('gives its headings to the text and its prompts to the editor', () => {
    expect(childrenOf(form.document.doc).map((block) => block.type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
    expect(form.prompts.get('Said or done')).toBe('In quotes')
    expect(JSON.stringify(form.document)).not.toContain('In quotes')
  })

  it('says nothing while nobody filled it in', () => {
    expect(isUnfilled(form.document)).toBe(true)
    expect(entryBody(form.document)).toBe('')
  })

  it('leaves no trace of the headings that stayed empty', () => {
    const text = filled('Said or done', 'Asked twice')
    expect(isUnfilled(text)).toBe(false)
    expect(entryBody(text)).toBe('Said or done\nAsked twice')
  })
})

describe('the name of an entry', () => {
  it('is its title', () => {
    expect(entryTitle('Orbit call', richTextFromPlainText('Anything'))).toBe('Orbit call')
  })

  it('is the first words of the text without a title', () => {
    expect(entryTitle('', richTextFromPlainText('Asked twice\nmore'))).toBe('Asked twice')
    expect(entryTitle('', emptyRichText)).toBe('')
  })

  it('is not a heading of the form', () => {
    expect(entryTitle('', filled('Said or done', 'Asked twice'))).toBe('Asked twice')
    expect(entryTitle('', form.document)).toBe('')
  })

  it('is cut at a word, and the excerpt goes on where it stopped', () => {
    const words = 'word '.repeat(30).trim()
    const title = entryTitle('', richTextFromPlainText(words))
    expect(title.length).toBeLessThanOrEqual(headingLength + 1)
    expect(title).toMatch(/word…$/)
    const shownWords = (text: string): number => text.match(/word/g)?.length ?? 0
    expect(shownWords(title) + shownWords(entryExcerpt('', title, words))).toBe(30)
  })
})

describe('the excerpt of an entry', () => {
  it('goes on after the words that stand in for a title, wherever they stand', () => {
    expect(entryExcerpt('', 'Asked twice', 'Said or done\nAsked twice\nThen waited')).toBe('Then waited')
  })

  it('has dots where the items of a list begin', () => {
    expect(entryExcerpt('', 'Seen', 'Seen\n- asked\n- waited\nThen left')).toBe('· asked · waited Then left')
  })
})

describe('the text before a change', () => {
  const page = 'She asked about the cost of doing nothing, and waited for the answer. '.repeat(5)
  it.each([
    ['at-once', 'when half of it is gone', page, page.slice(0, page.length / 2)],
    ['at-once', 'when it is written over', 'Asked twice, then waited.', 'Something else altogether'],
    ['in-turn', 'when a third of it is gone', page, page.slice(page.length / 3)],
    ['in-turn', 'when a long one is added to', page, `${page}And more.`],
    ['in-turn', 'when a few words are gone', 'Hm yes', 'Hm'],
    ['none', 'when a few first words are added to', 'Asked', 'Asked twice'],
  ] as const)('is kept %s %s', (need, _when, before, after) => {
    expect(versionNeed(before, after)).toBe(need)
  })
})

describe('an entry of plain words', () => {
  it('is its own body', () => {
    expect(entryBody(richTextFromPlainText('One\nTwo'))).toBe('One\nTwo')
  })
})
