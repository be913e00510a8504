import { capital } from '../../../shared/kernel/text.ts'
import type {
  CheckpointOutcome,
  Track,
  TrackCause,
  TrackDecision,
  TrackItemKind,
  TrackKind,
} from '../../../shared/track/track.ts'
import type { Tone } from '../ui/pill.tsx'

export const trackTitles: Readonly<Record<TrackKind, string>> = {
  underperformance: 'Support track',
  'top-performer': 'What I bring',
}

export const causeOptions: readonly {
  readonly value: TrackCause
  readonly label: string
  readonly detail: string
}[] = [
  { value: 'skill', label: 'Skill', detail: 'wants to, knows how it goes, cannot do it yet' },
  { value: 'will', label: 'Will', detail: 'could, and does not' },
  { value: 'knowledge', label: 'Knowledge', detail: 'was never told or shown' },
  { value: 'system', label: 'System', detail: 'territory, tools, price, process, or me' },
]

export const outcomeOptions: readonly { readonly value: CheckpointOutcome; readonly label: string }[] = [
  { value: 'met', label: 'Met' },
  { value: 'partly', label: 'Partly' },
  { value: 'not-met', label: 'Not met' },
]

export const outcomePills: Readonly<
  Record<CheckpointOutcome, { readonly text: string; readonly tone: Tone }>
> = {
  met: { text: 'met', tone: 'g' },
  partly: { text: 'partly', tone: 'a' },
  'not-met': { text: 'not met', tone: 'b' },
}

export const decisionOptions: readonly { readonly value: TrackDecision; readonly label: string }[] = [
  { value: 'expectation-met', label: 'The expectation is met' },
  { value: 'extended', label: 'It goes on, with new dates' },
  { value: 'other-role', label: 'Another role' },
  { value: 'part-ways', label: 'Part ways' },
  { value: 'ended', label: 'Ended without a decision' },
]

export function decisionLabel(decision: TrackDecision): string {
  return decisionOptions.find(({ value }) => value === decision)?.label ?? decision
}

/** How a rep finds the job, as they answered. */
export const outlookWords = [
  'would rather not',
  'getting dim',
  'about the same',
  'bright',
  'could not be better',
] as const

export function outlookWord(level: number | null): string {
  const word = level === null ? '' : (outlookWords[level - 1] ?? '')
  return capital(word)
}

/** What each kind of line is called and asks for. */
export const itemWords: Readonly<
  Record<
    TrackItemKind,
    {
      readonly title: string
      readonly sentence: string
      readonly add: string
      readonly label: string
      readonly placeholder: string
      /** What ticking it off says; undefined where there is nothing to tick. */
      readonly done?: string
    }
  >
> = {
  fact: {
    title: 'Facts',
    sentence: 'What was seen or counted, on which day. Two with dates say more than a page of impressions.',
    add: 'Add a fact',
    label: 'What was seen',
    placeholder: 'Four first meetings in the week, eight planned',
  },
  support: {
    title: 'Support',
    sentence: 'What you provide, so that it can be done. It counts from the day it was given.',
    add: 'Add support',
    label: 'What you provide',
    placeholder: 'Two mornings of calls together',
    done: 'Given',
  },
  checkpoint: {
    title: 'Checkpoints',
    sentence: 'A short look, week by week: was this week’s part met?',
    add: 'Plan a checkpoint',
    label: 'What this week asks for',
    placeholder: 'Six first meetings held',
    done: 'Held',
  },
  response: {
    title: 'Their own view',
    sentence: 'What they say to it, in their words. A fair decision needs it.',
    add: 'Write down what they said',
    label: 'What they said',
    placeholder: '“I cannot call in the mornings while the handovers run.”',
  },
  bring: {
    title: 'What I bring',
    sentence: 'Something of yours for the next talk: a door to open, a harder question, a piece of news.',
    add: 'Add something to bring',
    label: 'What you bring',
    placeholder: 'An introduction to the board of Aldous',
    done: 'Brought',
  },
  roadblock: {
    title: 'Roadblocks to remove',
    sentence: 'What stands in their way that only you can move.',
    add: 'Add a roadblock',
    label: 'What is in their way',
    placeholder: 'Legal takes two weeks for a liability clause',
    done: 'Removed',
  },
  outlook: {
    title: 'Outlook on the job',
    sentence: 'Asked, not guessed: how does the job look to you from here?',
    add: 'Note their answer',
    label: 'In their words',
    placeholder: '“Fine, if the second mentoring hour happens.”',
  },
  stretch: {
    title: 'Stretch',
    sentence: 'The next level: what would be hard even for them?',
    add: 'Add a stretch',
    label: 'What would be hard',
    placeholder: 'Win a board meeting without a champion',
    done: 'Done',
  },
  mentoring: {
    title: 'Mentoring',
    sentence: 'Whom they teach, and what came of it.',
    add: 'Add mentoring',
    label: 'Who and what',
    placeholder: 'Deal maps with Priya, an hour a month',
    done: 'Done',
  },
}

/** One quiet line about a track for a list. */
export function trackLine({ decision, decidedOn }: Track): string {
  return decision === null || decidedOn === null ? 'open' : decisionLabel(decision).toLowerCase()
}
