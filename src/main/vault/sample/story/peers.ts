import type { AbcCertainty, AbcEffect, AbcSide, AbcTiming } from '../../../../shared/abc-plan/abc-plan.ts'
import type { StartedBy } from '../../../../shared/win/win.ts'
import type { DaysAgo } from '../sample-story.ts'

/** A behaviour of one person, with what follows it and what the manager added. */
export interface SampleAbcPlan {
  readonly of: string
  readonly on: DaysAgo
  readonly now: { readonly before: string; readonly behaviour: string }
  readonly wanted: { readonly before: string; readonly behaviour: string }
  readonly skill: string
  readonly after: readonly (readonly [AbcSide, string, AbcEffect, AbcTiming, AbcCertainty])[]
  readonly steps: readonly {
    readonly words: string
    readonly due: DaysAgo
    readonly done?: DaysAgo
    readonly outcome?: string
    readonly promised?: boolean
  }[]
  readonly closed?: readonly [on: DaysAgo, learned: string]
}

export const sampleAbcPlans: readonly SampleAbcPlan[] = [
  {
    of: 'Alex Rivera',
    on: 12,
    skill: 'objections',
    now: {
      before: 'A customer says that somebody else is cheaper.',
      behaviour: 'Answers the price before the customer has finished the sentence',
    },
    wanted: {
      before: 'The same sentence about the price, and a note on his screen that says “three breaths”.',
      behaviour: 'Waits three breaths, then asks what the price is compared with',
    },
    after: [
      ['now', 'The awkward moment is over', 'good', 'soon', 'sure'],
      ['now', 'Feels quick and well prepared', 'good', 'soon', 'sure'],
      ['now', 'The real reason stays hidden until the loss review', 'bad', 'late', 'unsure'],
      ['wanted', 'A silence that feels long', 'bad', 'soon', 'sure'],
      ['wanted', 'A deal at the full price', 'good', 'late', 'unsure'],
    ],
    steps: [
      {
        words: 'Sit in on his Thursday call and nod when he waits',
        due: 6,
        done: 6,
        outcome: 'He waited twice; the second time the customer went on by herself',
      },
      { words: 'Ring him within the hour after each call in which he waited', due: -2 },
      { words: 'Lay the two recordings side by side with him', due: -9 },
    ],
  },
  {
    of: 'Dana Kim',
    on: 104,
    skill: 'forecasting',
    now: {
      before: 'The last visit of the day is over and the next one is an hour away.',
      behaviour: 'Writes up the whole week on Friday evening',
    },
    wanted: {
      before: 'The car door is shut after a visit.',
      behaviour: 'Writes three lines in the car after each visit',
    },
    after: [
      ['now', 'Straight on to the next visit', 'good', 'soon', 'sure'],
      ['now', 'The Friday evening is gone', 'bad', 'late', 'sure'],
      ['wanted', 'Five minutes later to the next one', 'bad', 'soon', 'sure'],
      ['wanted', 'A free Friday', 'good', 'late', 'sure'],
      ['wanted', 'An answer in one sentence, the same evening', 'good', 'soon', 'sure'],
    ],
    steps: [
      {
        words: 'Answer her three lines with one sentence, the same evening',
        due: 97,
        done: 96,
        outcome: 'She wrote the next ones earlier, to get the answer',
        promised: true,
      },
    ],
    closed: [58, 'The sentence the same evening did it. Now twice a week is enough.'],
  },
]

/** Something that worked, to whom it was shown, and who learned it. */
export interface SampleWin {
  readonly of: string
  readonly on: DaysAgo
  readonly title: string
  readonly situation: string
  readonly words: string
  readonly skill: string
  readonly tags: readonly string[]
  readonly share?: boolean
  readonly offered?: readonly (readonly [to: string, on: DaysAgo, note: string])[]
  readonly learned?: readonly (readonly [by: string, on: DaysAgo, words: string, outcome: string])[]
}

export const sampleWins: readonly SampleWin[] = [
  {
    of: 'Priya Nair',
    on: 133,
    title: '“Who will be annoyed if they hear of this last?”',
    situation: 'First meeting with one contact, right after the first surprise',
    words:
      'Not at the start, where it sounds like checking up. She waits until the customer has told her something new, lets it stand, and then asks. Most name two people, and one of them is always somebody we did not have.',
    skill: 'multi-threading',
    tags: ['multi-threading', 'first meeting'],
    share: true,
    offered: [['Dana Kim', 40, 'For the Fenwick renewal']],
    learned: [
      ['Dana Kim', 33, 'The question, and when to ask it', 'Named three more people in the Fenwick renewal'],
    ],
  },
  {
    of: 'Sam Okafor',
    on: 96,
    title: 'A deal map that a newcomer can read',
    situation: 'Any deal with more than three people on the other side',
    words:
      'One page: who decides, who is hurt by it, who has not been met. A question mark is allowed, an empty box is not. She sends it to the customer’s own project lead and asks what is wrong on it.',
    skill: 'account-planning',
    tags: ['deal map'],
    offered: [['Priya Nair', 70, '']],
    learned: [
      ['Priya Nair', 61, 'The map, filled in on one of her own deals', 'Uses it in every deal since'],
    ],
  },
  {
    of: 'Dana Kim',
    on: 52,
    title: 'Let the quarrel run',
    situation: 'Two people of the customer disagree in front of you',
    words:
      'She put the pen down and said nothing for two minutes. They settled it themselves, and what they settled on was what she had come for.',
    skill: 'objections',
    tags: ['silence'],
  },
  {
    of: 'Tomás Lind',
    on: 47,
    title: 'Called the angry one back',
    situation: 'Somebody hung up on the first call',
    words:
      'The next morning, ten seconds: “I rang at a bad time yesterday. Is there a better one?” Two of three gave him a time.',
    skill: 'prospecting',
    tags: ['first call'],
  },
  {
    of: 'Priya Nair',
    on: 18,
    title: 'Ends each meeting with the next one in the diary',
    situation: 'The last five minutes, before anybody packs up',
    words: '“What has to be true before we meet again, and when is that?” Then she opens the diary first.',
    skill: 'next-step',
    tags: ['next step'],
  },
]

/** What passed between two people without a win in the library. */
export interface SampleTeaching {
  readonly teacher: string
  readonly learner: string
  readonly on: DaysAgo
  readonly words: string
  readonly outcome: string
  readonly startedBy: StartedBy
}

export const sampleTeachings: readonly SampleTeaching[] = [
  {
    teacher: 'Priya Nair',
    learner: 'Tomás Lind',
    on: 24,
    words: 'How she opens a call with the last thing the customer said',
    outcome: 'Two first meetings booked with it in the first week',
    startedBy: 'learner',
  },
  {
    teacher: 'Sam Okafor',
    learner: 'Alex Rivera',
    on: 9,
    words: 'Reading a loss review without defending the deal',
    outcome: '',
    startedBy: 'me',
  },
]

/** Who is there for whom. */
export interface SampleBuddy {
  readonly of: string
  readonly buddy: string
  readonly purpose: string
  readonly on: DaysAgo
  readonly ended?: DaysAgo
}

export const sampleBuddies: readonly SampleBuddy[] = [
  { of: 'Alex Rivera', buddy: 'Priya Nair', purpose: 'One call together each Tuesday', on: 60 },
  { of: 'Tomás Lind', buddy: 'Dana Kim', purpose: 'The first weeks in the job', on: 150, ended: 64 },
]

/** How the manager of the story wants to share her time out, in percent by person. */
export const sampleSplit: readonly (readonly [of: string, percent: number])[] = [
  ['Alex Rivera', 20],
  ['Dana Kim', 15],
  ['Priya Nair', 20],
  ['Sam Okafor', 25],
  ['Tomás Lind', 20],
]
