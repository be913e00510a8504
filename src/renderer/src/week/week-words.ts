import type { MirrorKey, MirrorWeek } from '../../../shared/weekly-review/mirror.ts'
import type { WeekStepKey } from '../../../shared/weekly-review/weekly-review.ts'
import { plural } from '../format/plural.ts'

interface StepWords {
  /** The question of the step, as a heading. */
  readonly question: string
  /** In the list of steps and in the log. */
  readonly short: string
  readonly why: string
  /** When there is nothing, which is a good answer. */
  readonly none: string
}

export const stepWords: Readonly<Record<WeekStepKey, StepWords>> = {
  'no-praise': {
    question: 'Who had no praise this week?',
    short: 'No praise',
    why: 'Name one thing somebody did on purpose. If there is nothing to name, wait.',
    none: 'Everybody heard something good this week.',
  },
  slipped: {
    question: 'What slipped?',
    short: 'Slipped',
    why: 'Promises of theirs that are late or got a new day. Ask what got in the way, and who controls that.',
    none: 'No promise of theirs slipped this week.',
  },
  'off-pace': {
    question: 'Who is off pace?',
    short: 'Off pace',
    why: 'Goals more than ten percent behind an even walk to their target.',
    none: 'Every goal that is measured walks at its pace.',
  },
  skipped: {
    question: 'Whom did I skip?',
    short: 'Skipped',
    why: 'Beyond your own limit, or moved by you. The best are skipped first.',
    none: 'You skipped nobody.',
  },
  'i-owe': {
    question: 'What do I owe?',
    short: 'I owe',
    why: 'Your own promises for the coming week, and feedback still to say.',
    none: 'You owe nobody anything for the coming week.',
  },
}

interface StripWords {
  readonly title: string
  readonly what: string
  /** The number of one week, in words that stand alone. */
  readonly say: (week: MirrorWeek) => string
}

const none = 'nothing to count'
const outOf = (word: string) => (week: MirrorWeek) =>
  week.value === null ? none : `${week.value} of ${week.of} ${word}`

export const stripWords: Readonly<Record<MirrorKey, StripWords>> = {
  cadence: {
    title: 'Cadence kept',
    what: 'One-on-ones held, of those that should have been. Excused ones do not count.',
    say: outOf('held'),
  },
  observations: {
    title: 'Observations',
    what: 'What you saw or heard, noted.',
    say: ({ value }) => plural(value ?? 0, 'observation'),
  },
  praise: {
    title: 'Praise',
    what: 'Recognition, and reinforcing feedback on the day it was told.',
    say: ({ value }) => plural(value ?? 0, 'word of praise', 'words of praise'),
  },
  promises: {
    title: 'Promises kept',
    what: 'Yours, kept by their day, of those that were due.',
    say: outOf('kept in time'),
  },
  asked: {
    title: 'Asked and told',
    what: 'Questions you asked, of all that you counted as asked or told.',
    say: (week) =>
      week.value === null || week.of === null ? none : `${week.value} asked, ${week.of - week.value} told`,
  },
  'feedback-delay': {
    title: 'Feedback delay',
    what: 'Days from seeing to telling, the median of what was told that week.',
    say: ({ value, of }) => (value === null ? none : `${value} days, n ${of ?? 0}`),
  },
}

/** The number of one week as it stands under its bar. */
export function shortValue({ value, of }: MirrorWeek, isShare: boolean): string {
  if (value === null) return '–'
  return isShare && of !== null ? `${value}/${of}` : String(value)
}

/** Whether a strip counts parts of a whole. */
export function isShareStrip(key: MirrorKey): boolean {
  return key === 'cadence' || key === 'promises' || key === 'asked'
}
