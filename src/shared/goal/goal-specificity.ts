/** Words that leave open what will be true. Not about people: those are the writing guard's. */
const vagueWords: readonly string[] = [
  'better',
  'more',
  'improve',
  'increase',
  'maximise',
  'maximize',
  'optimise',
  'optimize',
  'stronger',
  'enough',
  'regularly',
  'often',
  'soon',
  'asap',
  'proactive',
  'proactively',
  'work on',
  'focus on',
  'try to',
  'do your best',
  'step up',
  'as much as possible',
]

/** Stems of what one can see or hear a rep do. */
const seenStems: readonly string[] = [
  ...['agree', 'answer', 'ask', 'book', 'bring', 'build', 'call', 'check', 'close', 'confirm', 'count'],
  ...['debrief', 'demo', 'draw', 'explain', 'find', 'finish', 'follow', 'forecast', 'give', 'hand', 'hear'],
  ...['held', 'hold', 'introduce', 'invite', 'lead', 'learn', 'listen', 'log', 'mail', 'map', 'meet', 'name'],
  ...['negotiate', 'note', 'offer', 'open', 'pass', 'plan', 'practis', 'practic', 'prepare', 'present'],
  ...[
    'propos',
    'prospect',
    'qualif',
    'read',
    'recap',
    'reply',
    'review',
    'role',
    'run',
    'say',
    'sell',
    'send',
  ],
  ...['show', 'sign', 'speak', 'summar', 'take', 'talk', 'teach', 'tell', 'test', 'update', 'visit', 'wait'],
  ...['walk', 'win', 'write'],
]

const exampleMarks =
  /["“”‘]|\bfor example\b|\be\.g\.|\bsuch as\b|\bas in\b|\bwithout\b|\bwhen\b|\bin (every|each|two|three|four|five|\d)/i

/** What a goal's words leave open. */
export interface Vagueness {
  /** As they stand in the text, lower case, each once. */
  readonly vague: readonly string[]
  readonly namesBehaviour: boolean
  readonly hasExample: boolean
}

/**
 * Looks at how specific the words of a goal are: vague words, nothing to be seen, no example. It knows a
 * list of words and no more, so it asks and never refuses.
 */
export function vaguenessOf(wording: string, why = ''): Vagueness {
  const text = ` ${wording.toLowerCase().replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `
  const words = text.trim().split(' ')
  return {
    vague: vagueWords.filter((word) => text.includes(` ${word} `)),
    namesBehaviour: words.some((word) => seenStems.some((stem) => word.startsWith(stem))),
    hasExample: exampleMarks.test(wording) || exampleMarks.test(why) || hasNumber(wording),
  }
}

const numberWords =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|hundred|half|every|each|all|twice|once|daily|weekly)\b/i

/** Whether a text has a number in it, in digits or in words. */
export function hasNumber(text: string): boolean {
  return /\d/.test(text) || numberWords.test(text)
}
