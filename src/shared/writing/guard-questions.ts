import type { Concern } from './writing-guard.ts'

/** What the guard says about a word: why it asks, and its question. It never says what is right. */
export interface GuardQuestion {
  readonly why: string
  readonly ask: string
}

/** One for each concern, in the voice of somebody who looks over the shoulder and means well. */
export const guardQuestions: Readonly<Record<Concern, GuardQuestion>> = {
  label: { why: 'Names the person, not what happened.', ask: 'What did you see or hear?' },
  absolute: { why: 'Rarely true of every day.', ask: 'What did you see, and on which days?' },
  vague: { why: 'Nobody can see this yet.', ask: 'What did you see, and what would you see instead?' },
  talent: { why: 'Praises a gift, which cannot be repeated.', ask: 'What did you see them do that worked?' },
  hearsay: { why: 'Somebody else’s account.', ask: 'What did you see yourself, or who told you, and when?' },
  health: {
    why: 'Health is theirs, and a note can be read by others one day.',
    ask: 'What did you see in the work?',
  },
  family: {
    why: 'Home is theirs, and a note can be read by others one day.',
    ask: 'What did you see in the work?',
  },
  age: { why: 'Age says nothing about the work.', ask: 'What did you see?' },
  protected: {
    why: 'Belief, origin, politics and whom somebody loves have no place here.',
    ask: 'What did you see in the work?',
  },
}
