import { describe, expect, it } from 'vitest'
import { noteOfText, replaceSign, typedSign } from '../../../src/renderer/src/journal-entry/quick-text.ts'
import { mentionedRepIds } from '../../../src/shared/rich-text/rich-text.ts'
import { toPlainText } from '../../../src/shared/rich-text/to-plain-text.ts'

const people = [
  { id: 'alex', name: 'Alex' },
  { id: 'alex-rivera', name: 'Alex Rivera' },
]

function take(text: string, words: string) {
  const caret = text.includes('|') ? text.indexOf('|') : text.length
  const plain = text.replace('|', '')
  const sign = typedSign(plain, caret)
  if (sign === undefined) throw new Error('no sign')
  const taken = replaceSign(plain, sign, words)
  return `${taken.text.slice(0, taken.caret)}|${taken.text.slice(taken.caret)}`
}

describe('a sign in a quick note', () => {
  it.each([
    ['@', 'al', 'Saw @al'],
    ['#', 'disco', '#disco'],
    ['@', '', '('.concat('@')],
    ['#', 'Größe', 'x\n#Größe'],
  ])('%s is seen with %j after it', (sign, typed, text) => {
    expect(typedSign(text, text.length)).toMatchObject({ sign, typed })
  })

  it.each(['sam@orbit.com', 'item #', 'C#5', 'nothing'])('is not seen in %j', (text) => {
    const seen = typedSign(text, text.length)
    expect(seen === undefined || seen.typed === '').toBe(true)
  })

  it('becomes the name, and the caret stands after it', () => {
    expect(take('Saw @al', '@Alex Rivera')).toBe('Saw @Alex Rivera |')
    expect(take('Saw @al| win', '@Alex Rivera')).toBe('Saw @Alex Rivera |win')
  })

  it('leaves the text when it is a tag', () => {
    expect(take('Asked twice #disc', '')).toBe('Asked twice|')
    expect(take('Asked #disc| twice', '')).toBe('Asked| twice')
  })
})

describe('a note of plain text', () => {
  it('names whom it mentions, by the longest name', () => {
    const note = noteOfText('Saw @Alex Rivera and @Alex', people)
    expect(note && mentionedRepIds(note)).toEqual(['alex-rivera', 'alex'])
    expect(note && toPlainText(note)).toBe('Saw @Alex Rivera and @Alex')
  })

  it('has lists where lines begin as lists', () => {
    const note = noteOfText('Seen:\n- asked\n- waited\n[] send sheet\n[x] told', people)
    expect(note && toPlainText(note)).toBe('Seen:\n- asked\n- waited\n[ ] send sheet\n[x] told')
    expect(note?.doc.content?.map((block) => block.type)).toEqual(['paragraph', 'bulletList', 'taskList'])
  })

  it('is refused when it is larger than a note may be', () => {
    expect(noteOfText('a'.repeat(1_048_577), people)).toBeUndefined()
  })
})
