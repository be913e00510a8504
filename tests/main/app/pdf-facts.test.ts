import { describe, expect, it } from 'vitest'
import { countPages, neutralCreator } from '../../../src/main/app/pdf-facts.ts'

describe('the pages of a PDF', () => {
  it.each([
    [
      'are counted at the root of the tree',
      '<</Type /Pages\n/Count 2>> <</Type /Pages /Kids [1 0 R]\n/Count 14>>',
      14,
    ],
    ['are unknown when the tree is packed away', '<</Type /ObjStm>>', null],
  ])('%s', (_what, text, pages) => {
    expect(countPages(Buffer.from(text))).toBe(pages)
  })
})

describe('the maker of a PDF', () => {
  it('is Halftime, in as many bytes as before', () => {
    const made = Buffer.from(
      '1 0 obj <</Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) Chrome/156)\n/Title (Packet)>> \u00ff',
      'latin1',
    )
    const neutral = Buffer.from(neutralCreator(made))
    expect(neutral.length).toBe(made.length)
    expect(neutral.toString('latin1')).toMatch(/\/Creator \(Halftime +\)\n\/Title \(Packet\)>> \u00ff$/)
  })
})
