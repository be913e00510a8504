import { describe, expect, it } from 'vitest'
import { readBalance } from '../../../src/shared/abc-plan/abc-balance.ts'
import type { AbcConsequence } from '../../../src/shared/abc-plan/abc-plan.ts'

type Marks = Omit<AbcConsequence, 'id'>

function follows(side: Marks['side'], marks: string, words = 'Something'): Marks {
  const is = (word: string) => marks.split(' ').includes(word)
  return {
    side,
    words,
    effect: is('bad') ? 'bad' : 'good',
    timing: is('soon') ? 'soon' : 'late',
    certainty: is('sure') ? 'sure' : 'unsure',
  }
}

describe('the balance of a plan', () => {
  it('says that a late and unsure reward loses to an instant and sure one', () => {
    const balance = readBalance([follows('now', 'good soon sure'), follows('wanted', 'good late unsure')])
    expect(balance.leans).toBe('old')
    expect(balance.sentence).toBe(
      'The wanted behaviour’s reward is late and unsure; the old habit’s is instant and sure.',
    )
    expect(balance.question).toBe('What could you add that is positive, soon and certain?')
  })

  it('leans to the wanted behaviour once something soon and sure follows it', () => {
    const balance = readBalance([follows('now', 'good late sure'), follows('wanted', 'good soon sure')])
    expect(balance.leans).toBe('wanted')
    expect(balance.question).toBe(
      'What will you do so that this reward keeps coming until it carries itself?',
    )
  })

  it('is even while both pay alike, and still asks what could be added', () => {
    const balance = readBalance([follows('now', 'good soon sure'), follows('wanted', 'good soon sure')])
    expect(balance.leans).toBe('even')
    expect(balance.sentence).toBe('Both rewards are instant and sure: nothing tips the balance.')
  })

  it('holds soon but unsure above late but sure', () => {
    expect(readBalance([follows('now', 'good soon unsure'), follows('wanted', 'good late sure')]).leans).toBe(
      'old',
    )
  })

  it('compares the strongest reward of each side and adds nothing up', () => {
    const many = [follows('now', 'good late sure'), follows('now', 'good late unsure')]
    expect(readBalance([...many, follows('wanted', 'good soon unsure')]).leans).toBe('wanted')
  })

  it('names a cost that comes soon and surely after the wanted behaviour', () => {
    const balance = readBalance([
      follows('now', 'good soon sure', 'The call ends'),
      follows('wanted', 'good late unsure', 'Bigger deals'),
      follows('wanted', 'bad soon sure', 'A pause that feels long'),
    ])
    expect(balance.sentence).toContain('The wanted one also costs them something soon and sure.')
    expect(balance.because).toContain(
      'what the wanted behaviour costs: “A pause that feels long” (soon, sure)',
    )
  })

  it('says when nothing good follows the wanted behaviour', () => {
    const balance = readBalance([follows('now', 'good soon sure'), follows('wanted', 'bad late unsure')])
    expect(balance.sentence).toBe(
      'The wanted behaviour brings them nothing good yet; the old habit’s reward is instant and sure.',
    )
  })

  it.each([
    ['neither', []],
    ['only the old habit', [follows('now', 'good soon sure')]],
    ['only the wanted behaviour', [follows('wanted', 'good soon sure')]],
  ])('is too little to read while %s has something after it', (_what, consequences) => {
    const balance = readBalance(consequences)
    expect(balance.leans).toBe('too-little')
    expect(balance.sentence).toContain('Too little to read a balance from.')
  })
})
