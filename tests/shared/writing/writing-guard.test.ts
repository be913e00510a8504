import { describe, expect, it } from 'vitest'
import { guardQuestions } from '../../../src/shared/writing/guard-questions.ts'
import { guardWords } from '../../../src/shared/writing/guard-words.ts'
import { type Concern, concerns, findWords, guardIndex } from '../../../src/shared/writing/writing-guard.ts'

const index = guardIndex(guardWords)
const found = (text: string) =>
  findWords(text, index).map(({ from, to, concern }) => [concern, text.slice(from, to)])

describe('the writing guard asks about', () => {
  it.each<[Concern, string, string]>([
    ['label', 'Her attitude in the call was poor.', 'attitude'],
    ['label', 'He is lazy about the CRM.', 'lazy'],
    ['label', 'Sam is not a team player.', 'team player'],
    ['label', 'She is so negative about the new plan', 'is so negative'],
    ['label', 'There is a lack of drive here.', 'lack of drive'],
    ['label', 'He doesn’t really care.', 'doesn’t really care'],
    ['absolute', 'Alex always skips the next step.', 'always'],
    ['absolute', 'She never prepares.', 'never'],
    ['absolute', 'Late every single time.', 'every single time'],
    ['vague', 'He has to do better.', 'do better'],
    ['vague', 'Needs to improve on demos.', 'Needs to improve'],
    ['vague', 'Be more proactive with partners.', 'more proactive'],
    ['vague', 'Great job!', 'Great job'],
    ['talent', 'Priya is a natural.', 'a natural'],
    ['talent', 'A born closer.', 'born closer'],
    ['hearsay', 'Apparently he left early.', 'Apparently'],
    ['hearsay', 'People say she was rude.', 'People say'],
    ['hearsay', 'I heard from Tomás that it went badly.', 'I heard from'],
    ['health', 'He was sick again on Monday.', 'sick again'],
    ['health', 'Looks burned out to me.', 'burned out'],
    ['health', 'I’ll ask about his health.', 'his health'],
    ['family', 'Distracted because of her divorce.', 'divorce'],
    ['family', 'His kids were ill.', 'His kids'],
    ['age', 'Too old to learn a new tool.', 'Too old'],
    ['age', 'Slow, at that age.', 'at that age'],
    ['protected', 'Hard to follow with his accent.', 'his accent'],
    ['protected', 'Good on the phone for a woman.', 'for a woman'],
  ])('%s: %s', (concern, text, words) => {
    expect(found(text)).toContainEqual([concern, words])
  })
})

describe('the writing guard stays silent', () => {
  it.each([
    [
      'inside a longer word',
      'The familiar stage of the message; an engaged manager, the mileage, Sicken & Co.',
    ],
    ['about words that only begin alike', 'Sicknesses aside, illuminating; lazuli; neverending; alwaysOn.'],
    [
      'about a word that a hyphen makes another',
      'An always-on account with an ill-timed, never-ending trial.',
    ],
    ['about a short form', 'I’ll send it. We’ll see. She’ll call.'],
    ['about the pain of a buyer', 'She asked three questions about pain and what it costs them a week.'],
    ['about the health of a pipeline', 'A healthy pipeline; the health check of the account took an hour.'],
    ['about a family of products', 'A family business that buys the whole product family.'],
    ['about an old thing', 'He used the old deck and a five year old price list. An old customer.'],
    ['about a stage or a page', 'Late stage deals; the landing page; teenage brands; average deal size.'],
    ['about numbers that are negative', 'The margin is minus two; negative growth in the segment.'],
    [
      'about a race or a union of firms',
      'A race to the bottom on price. The credit union signed. Visa renewed.',
    ],
    ['about a person called Young or Christian', 'Mr Young and Christian Berg from Old Street joined.'],
    ['about better than', 'The second call went better than the first; a better question came late.'],
    ['about praise that says what for', 'Great work on the ROI slide, good job in the close of the call.'],
    ['about what was heard on a call', 'I heard her name the price and then wait nine seconds.'],
    ['about a natural pause', 'After a natural pause he asked for the date.'],
    ['about never mind and as always', 'Never mind the slide. As always on a Monday we met at nine.'],
    ['about being sick of something', 'The buyer is sick of spreadsheets.'],
    ['about care in support', 'Customer care, aftercare and careful notes.'],
    ['about other languages', 'Er war krank. Elle est toujours en retard. Nunca llama.'],
    ['about a question for what a buyer says', 'What did they say, and when? It made the work harder.'],
    ['about nothing', ''],
  ])('%s', (_what, text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['curly', 'He said “I always lose them at the price” and stopped.'],
    ['straight', 'He said "I always lose them at the price" and stopped.'],
    ['German', 'He said „I always lose them at the price“ and stopped.'],
    ['angled', 'He said «I always lose them at the price» and stopped.'],
    ['still open', 'He said “I always lose'],
  ])('about what somebody said, in %s marks', (_kind, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a finding', () => {
  it('is asked about again after a quote has ended', () => {
    expect(found('“Never,” he said. He never calls.')).toEqual([['absolute', 'never']])
  })

  it('is not taken for quoted behind an inch sign', () => {
    expect(found('On the 27" screen he always starts late.')).toEqual([['absolute', 'always']])
  })

  it('takes the longer of two phrases that begin alike, once', () => {
    expect(found('She was on sick leave.')).toEqual([['health', 'sick leave']])
  })

  it('does not reach over a full stop or a line', () => {
    expect(found('We talked about the team. Player names followed.')).toEqual([])
    expect(found('the team\nplayer')).toEqual([])
  })

  it('comes in the order of the text, none over another', () => {
    expect(found('Lazy, and always with that attitude')).toEqual([
      ['label', 'Lazy'],
      ['absolute', 'always'],
      ['label', 'attitude'],
    ])
  })

  it('counts the same in capitals, with a curly apostrophe and with a genitive', () => {
    expect(found('NEVER. He doesn’t care. The attitude’s the thing.').map(([, words]) => words)).toEqual([
      'NEVER',
      'doesn’t care',
      'attitude’s',
    ])
  })

  it('is left out when the manager does not want to be asked about its words', () => {
    const passed = new Set(['always'])
    expect(findWords('He always, never asks', index, passed).map(({ words }) => words)).toEqual(['never'])
  })

  it('is found fast in a long note', () => {
    const note = 'She asked what it costs them a week and waited; he is always late. '.repeat(4000)
    const started = performance.now()
    expect(findWords(note, index)).toHaveLength(4000)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})

describe('the words of the guard', () => {
  it('each have a question that asks what was seen', () => {
    for (const concern of concerns) expect(guardQuestions[concern].ask).toMatch(/see/)
  })

  it('are written in small letters with straight apostrophes', () => {
    for (const phrase of Object.values(guardWords).flat()) {
      const words = typeof phrase === 'string' ? phrase : phrase.words
      expect(words).toBe(words.toLowerCase())
      expect(words).not.toMatch(/[’.,]| {2}|\|\||^\||\|$/)
    }
  })
})
