import type { SampleMeeting, SamplePerson } from '../sample-story.ts'
import { samEntries } from './sam-journal.ts'

const meetings: readonly SampleMeeting[] = [
  {
    on: 173,
    template: 'first',
    talk: {
      took: 44,
      focus: 'How we work together',
      desire: 'neutral',
      signs: 'Friendly, brief, looked at the time twice',
      asked: 6,
      told: 3,
      notes: {
        person: {
          share:
            'Eleven years in enterprise sales, four here. Wants to be left to work and to be told the truth.',
        },
        'their-topics': 'Last manager met her twice a year. “You learn to like it.” Not sure she does.',
      },
      promises: [{ owner: 'me', words: 'No surprise visits to her customers', due: null, kind: 'decision' }],
    },
  },
  {
    on: 159,
    talk: {
      took: 22,
      focus: 'Meridian Ports',
      desire: 'neutral',
      asked: 5,
      told: 1,
      notes: {
        focus: 'Nine people on the buying side and she has a line on each. I had nothing to add and said so.',
      },
      promises: [
        { owner: 'me', words: 'Get legal to answer on the Meridian liability clause', due: 152, kept: 154 },
      ],
    },
  },
  {
    on: 145,
    template: 'top-performer',
    talk: {
      took: 37,
      focus: 'What would make the job bigger',
      desire: 'pull',
      signs: 'Put the phone away when I asked what bores her',
      asked: 8,
      told: 1,
      notes: {
        person:
          'Bored by: the third demo of the same thing, and by explaining her forecast to people who have never met the customer.',
        focus: {
          share:
            'Would like to teach deal strategy to two or three people, an hour a month, if it is real and not a favour.',
        },
      },
      onlyMe: 'She would be gone in four weeks if somebody offered her that. I have not offered it yet.',
      promises: [
        {
          owner: 'me',
          words: 'Propose a mentoring hour with a name and a first date',
          due: 131,
          reDated: [131, 110, 'Quarter end'],
          kept: 106,
        },
        {
          owner: 'rep',
          words: 'Write the Meridian deal map so that others can read it',
          due: 125,
          kept: 124,
          share: true,
        },
      ],
    },
  },
  {
    on: 131,
    talk: {
      took: 19,
      focus: 'Quarter end',
      desire: 'neutral',
      asked: 3,
      told: 2,
      notes: {
        'their-topics': { share: 'Asked when the mentoring starts. I had nothing. New date agreed.' },
      },
    },
  },
  {
    on: 117,
    talk: {
      took: 26,
      focus: 'Aldous Retail: who loses if we win',
      desire: 'pull',
      asked: 6,
      told: 1,
      notes: {
        focus: {
          share:
            'She asks one question I want the whole team to ask: who inside will have a worse year because of this?',
        },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Bring that question to the team call with the Aldous example',
          due: 108,
          kept: 108,
          share: true,
        },
      ],
    },
  },
  {
    on: 103,
    talk: {
      took: 28,
      focus: 'Mentoring, first hour with Priya',
      desire: 'pull',
      asked: 5,
      told: 2,
      notes: { person: 'Lighter than I have seen her. “She argued with me. Good.”' },
    },
  },
  { on: 89, skipped: 'I was with the board all day and did not call her until the evening' },
  {
    on: 75,
    talk: {
      took: 21,
      focus: 'Meridian signature',
      desire: 'neutral',
      asked: 4,
      told: 1,
      notes: {
        'their-topics': {
          share: 'Signed on Thursday. She wants the implementation team named before she hands over.',
        },
      },
      promises: [{ owner: 'me', words: 'Name the implementation lead for Meridian', due: 68, kept: 61 }],
    },
  },
  {
    on: 61,
    plannedFor: 66,
    moves: [
      [67, 64, 'Board numbers'],
      [64, 61, 'Quarter end, everybody wanted something'],
    ],
    skipped: 'The forecast call ran over and she had left',
  },
  {
    on: 47,
    talk: {
      took: 17,
      focus: 'Her next year',
      desire: 'neutral',
      signs: 'Short answers',
      ticks: ['answers-short'],
      asked: 4,
      told: 3,
      notes: {
        person:
          'A recruiter has called. She told me herself, smiling. I said something about loyalty that I regret.',
      },
      onlyMe: 'Two of the last five did not happen. Both times it was me.',
      promises: [{ owner: 'rep', words: 'Deal map for Aldous in the shared folder', due: -9, share: true }],
    },
  },
  {
    on: 33,
    talk: {
      took: 20,
      focus: 'Aldous Retail',
      desire: 'neutral',
      asked: 4,
      told: 2,
      notes: {
        focus: {
          share:
            'Two finance people left Aldous. She has already met the new one, at a fair, on her own time.',
        },
      },
    },
  },
  {
    on: 19,
    talk: {
      took: 16,
      focus: 'Quarter so far',
      desire: 'neutral',
      signs: 'Said “all fine” three times',
      ticks: ['nods-politely', 'answers-short'],
      asked: 3,
      told: 2,
      notes: { person: 'Fine, fine, fine. I had ten minutes and we both knew it.' },
      after: {
        'stood-out': 'She asked nothing.',
        'to-coach': 'Nothing. She needs a conversation, not coaching.',
        'i-owe': 'An hour without a laptop.',
      },
    },
  },
  {
    on: -2,
    template: 'stay-conversation',
    plannedFor: 9,
    moves: [
      [10, 4, 'Pricing workshop moved onto the same hour'],
      [4, -2, 'I was asked into the Hartwell call'],
    ],
    topics: [{ title: 'A second mentoring hour, with Tomás', by: 'rep', on: 15 }],
  },
]

/** The best of the team, left alone because nothing burns. */
export const sam: SamplePerson = {
  profile: {
    name: 'Sam Okafor',
    role: 'Senior account executive',
    segment: 'enterprise',
    rampState: 'full',
    tier: 'top',
    cadence: { idealDays: 10, maximumDays: 14 },
    praisePreference: 'written',
    praiseNote: 'A few lines she can forward to her father. No stage.',
    hardNewsNote: 'On the phone, at once, without an introduction.',
  },
  startedOn: 1_480,
  yoursSince: 186,
  meetsAt: '09:30',
  drives: [
    [173, 'I like it when nine people who disagree sign the same page.'],
    [145, 'I want to hand something on before I get bored enough to leave.'],
  ],
  dates: [
    { label: 'Four years with the company', on: -13, isYearly: true },
    { label: 'Marathon in Porto', on: -48, isYearly: false },
  ],
  meetings,
  entries: samEntries,
  promises: [
    {
      made: 159,
      owner: 'rep',
      words: 'Reference list of five enterprise customers',
      due: 150,
      reDated: [150, 145, 'Meridian takes the week'],
      reDatedAgain: [
        [145, 140, 'Meridian takes this week too'],
        [140, 135, 'The week went to Meridian'],
      ],
      kept: 134,
      share: true,
    },
    { made: 140, owner: 'me', words: 'Find a second sales engineer for Meridian', due: 120, kept: 113 },
    {
      made: 136,
      owner: 'me',
      words: 'Ask finance about the payment terms for Meridian',
      due: 118,
      kept: 115,
    },
  ],
  goals: [
    {
      wording: 'Book 540,000 this quarter from enterprise accounts',
      why: 'Sam wants to close the year in November and spend December teaching.',
      category: 'result',
      metric: 'bookings',
      commit: 480_000,
      target: 540_000,
      stretch: 640_000,
      made: 75,
      checkIns: [
        [47, 'on-track', 'Meridian is in. Aldous alone would carry the rest.'],
        [19, 'on-track', 'Ahead. She does not need me for the number.'],
      ],
    },
    {
      wording: 'Two colleagues run a deal map without her by year end',
      why: '“If I am the only one who can do it, I can never do anything else.”',
      category: 'development',
      measure: 'colleagues who run one alone',
      unit: 'count',
      baseline: 0,
      target: 2,
      made: 106,
      ends: -41,
      checkIns: [
        [75, 'on-track', 'Priya drew the Kestrel map alone and Sam changed two lines.', 1],
        [47, 'at-risk', 'No second person yet. I have not asked anybody.', 1],
      ],
    },
  ],
  numbers: [
    { metric: 'first-meetings', values: { from: 4, to: 7, wobble: 1.8, periods: 26 }, plan: 4 },
    { metric: 'demos', values: { from: 2, to: 3, wobble: 1.2, periods: 26 }, plan: 2 },
    { metric: 'proposals', values: { from: 1, to: 2, wobble: 1, periods: 26 }, plan: 1 },
    {
      metric: 'bookings',
      values: [128_000, 164_500, 97_300, 312_800, 181_600, 236_400],
      plan: 180_000,
      context: [3, 'Meridian Ports signed: 214,000 in one contract.'],
    },
  ],
}
