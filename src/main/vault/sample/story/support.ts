import type { PlanOutcome } from '../../../../shared/coaching-plan/coaching-plan.ts'
import type { FitQuestion } from '../../../../shared/fit-review/fit-review.ts'
import type {
  CheckpointOutcome,
  TrackCause,
  TrackItemKind,
  TrackKind,
} from '../../../../shared/track/track.ts'
import type { DaysAgo } from '../sample-story.ts'

/** A line of a track: written on a day, about that day unless another is told, and done on a later one. */
export interface SampleTrackItem {
  readonly on: DaysAgo
  readonly kind: TrackItemKind
  readonly words: string
  readonly about?: DaysAgo
  readonly done?: DaysAgo
  readonly outcome?: CheckpointOutcome
  readonly level?: number
}

export interface SampleTrack {
  readonly of: string
  readonly kind: TrackKind
  readonly on: DaysAgo
  readonly expectation?: readonly [words: string, stated: DaysAgo]
  readonly cause?: readonly [cause: TrackCause, why: string, on: DaysAgo]
  readonly items: readonly SampleTrackItem[]
}

/** What hangs on a goal of the story, found again by its wording. */
export interface SampleGoalPlan {
  readonly of: string
  readonly goal: string
  readonly on: DaysAgo
  readonly behaviours: readonly (readonly [words: string, metric: string | null, weekly: number | null])[]
  readonly promises: readonly (readonly [owner: 'rep' | 'me', words: string, due: DaysAgo, kept?: DaysAgo])[]
}

/** A full coaching plan of earlier months. */
export interface SampleEarlierPlan {
  readonly of: string
  readonly skill: string
  readonly on: DaysAgo
  readonly why: string
  readonly aim: 2 | 3 | 4
  readonly review: DaysAgo
  readonly ended: DaysAgo
  readonly outcome: PlanOutcome
  readonly learned: string
}

export const sampleTracks: readonly SampleTrack[] = [
  {
    of: 'Alex Rivera',
    kind: 'underperformance',
    on: 19,
    expectation: [
      'Six first meetings a week from accounts he opened himself, held, four weeks in a row. We look at it every week, and I keep two mornings free for it.',
      17,
    ],
    cause: [
      'skill',
      'Heard three of his calls to new names: he explains who we are and never gets to a reason to meet.',
      16,
    ],
    items: [
      {
        on: 19,
        kind: 'fact',
        about: 20,
        words: 'Seven first meetings in the week, two of them from his own list',
      },
      {
        on: 15,
        kind: 'fact',
        words: 'Two mornings planned for new names; both went to handovers to the east team',
      },
      {
        on: 12,
        kind: 'support',
        words: 'An hour on the first sentence, with recordings of Priya’s calls',
        done: 11,
      },
      {
        on: 12,
        kind: 'checkpoint',
        words: 'Four first meetings held, one from a new name',
        about: 10,
        done: 9,
        outcome: 'partly',
      },
      { on: 9, kind: 'support', words: 'Two mornings in my calendar to call beside him' },
      { on: 6, kind: 'fact', words: 'Four first meetings in the week, one from a name he found himself' },
      {
        on: 6,
        kind: 'checkpoint',
        words: 'Both mornings kept, five first meetings held',
        about: 4,
        done: 3,
        outcome: 'not-met',
      },
      { on: 3, kind: 'checkpoint', words: 'Both mornings kept, six first meetings held', about: -4 },
    ],
  },
  {
    of: 'Sam Okafor',
    kind: 'top-performer',
    on: 145,
    items: [
      {
        on: 145,
        kind: 'outlook',
        level: 4,
        words: '“Good. Ask me again when I have explained my forecast for the fifth time.”',
      },
      { on: 144, kind: 'mentoring', words: 'A mentoring hour with a name and a first date', done: 103 },
      { on: 143, kind: 'roadblock', words: 'Legal takes two weeks for a liability clause', done: 137 },
      { on: 132, kind: 'stretch', words: 'A board that buys without a champion' },
      {
        on: 118,
        kind: 'bring',
        words: 'The head of operations at Aldous, whom I know from before',
        done: 117,
      },
      { on: 80, kind: 'bring', words: 'Who leads the implementation at Meridian, with a name', done: 61 },
      { on: 75, kind: 'outlook', level: 3, words: '“Signed is nice. What is next?”' },
    ],
  },
]

export const sampleGoalPlans: readonly SampleGoalPlan[] = [
  {
    of: 'Alex Rivera',
    goal: 'Book 221,000 this quarter from mid-market accounts',
    on: 58,
    behaviours: [
      ['First meetings held, half of them from names he found himself', 'first-meetings', 8],
      ['Asks in every demo who loses if nothing changes', null, null],
    ],
    promises: [['rep', 'A list of sixty accounts he would open himself', 50, 49]],
  },
  {
    of: 'Sam Okafor',
    goal: 'Book 540,000 this quarter from enterprise accounts',
    on: 74,
    behaviours: [['Two people above the champion met in every open deal', null, null]],
    promises: [['me', 'A word with the board of Meridian before the signature', 70, 71]],
  },
  {
    of: 'Sam Okafor',
    goal: 'Two colleagues run a deal map without her by year end',
    on: 105,
    behaviours: [['One hour a month on somebody else’s deal, pencil in their hand', null, null]],
    promises: [['rep', 'Write down the five questions behind a deal map', 90, 92]],
  },
  {
    of: 'Tomás Lind',
    goal: 'Fifteen real conversations a week by day sixty',
    on: 40,
    behaviours: [['Calls before noon, from his own list', 'dials', 75]],
    promises: [['me', 'Sit beside him for the first hour on Mondays', 30, 33]],
  },
]

/** A goal that was written down in a hurry and never got its plan. */
export const sampleDraft = {
  of: 'Tomás Lind',
  on: 24,
  wording: 'Eight meetings booked a week',
  why: 'He said it himself on a good Friday.',
  metric: 'meetings-booked',
  target: 8,
  ends: -60,
} as const

/** A habit with what was said of its weeks, the first one first. */
export const sampleHabits = [
  {
    of: 'Tomás Lind',
    owner: 'rep',
    words: 'Thirty calls before noon on Monday',
    on: 50,
    weeks: [true, true, false, true, true, true, true],
  },
  {
    of: 'Alex Rivera',
    owner: 'me',
    words: 'Two mornings kept free to call beside Alex',
    on: 16,
    weeks: [true, false],
  },
] as const

export const sampleEarlierPlans: readonly SampleEarlierPlan[] = [
  {
    of: 'Dana Kim',
    skill: 'prospecting',
    on: 178,
    why: 'I wanted her to find new names, as everybody else does.',
    aim: 2,
    review: 128,
    ended: 128,
    outcome: 'not-moved',
    learned: 'She did every exercise and rang nobody. The list was mine.',
  },
  {
    of: 'Dana Kim',
    skill: 'value-story',
    on: 126,
    why: 'Offers with a number of the buyer’s on the last page.',
    aim: 3,
    review: 76,
    ended: 78,
    outcome: 'not-moved',
    learned: 'Her letters are still about the product. I never asked why she writes letters at all.',
  },
]

export const sampleFitReview = {
  of: 'Dana Kim',
  on: 72,
  answers: [
    ['expected', 'She can say it, word for word. She has never said that she wants it.'],
    ['provided', 'Two plans, both mine. The days with Priya I promised did not happen until last week.'],
    ['tried', 'She tries everything once, on the day, and writes it down for me.'],
    ['wants', '“I like it when they ask for me.” She has said that three times.'],
    ['seat', 'Her twelve customers would miss her in a week. I have been coaching her for another seat.'],
  ],
  concluded: 71,
  conclusion:
    'She is in the right place and I was in the wrong one. Next plan: growth with customers who trust her, chosen by her.',
} as const satisfies {
  readonly of: string
  readonly on: DaysAgo
  readonly answers: readonly (readonly [FitQuestion, string])[]
  readonly concluded: DaysAgo
  readonly conclusion: string
}
