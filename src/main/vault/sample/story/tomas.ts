import type { SampleMeeting, SamplePerson } from '../sample-story.ts'
import { tomasEntries } from './tomas-journal.ts'

const meetings: readonly SampleMeeting[] = [
  {
    on: 69,
    template: 'first',
    talk: {
      took: 50,
      focus: 'Arriving',
      desire: 'pull',
      signs: 'Sat on the edge of the chair and asked about everything',
      asked: 8,
      told: 4,
      notes: {
        person: {
          share:
            'Seven years in hotels, night manager at 24. Can calm anybody down, has never called a stranger.',
        },
        'their-topics': { share: 'Wants to see a good call before he makes a bad one.' },
      },
      promises: [
        { owner: 'me', words: 'A seat beside Dana for two days', due: 64, kept: 64, share: true },
        {
          owner: 'rep',
          words: 'Explain the product to his sister and report what she did not get',
          due: 62,
          kept: 62,
          share: true,
        },
      ],
    },
  },
  {
    on: 62,
    talk: {
      took: 31,
      focus: 'What the product is for',
      desire: 'pull',
      asked: 6,
      told: 5,
      notes: {
        focus: {
          share:
            'His sister understood: “It stops people from being called in on their day off.” Better than our brochure.',
        },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Twenty calls with a script, then throw the script away',
          due: 55,
          kept: 55,
          share: true,
        },
      ],
    },
  },
  {
    on: 55,
    talk: {
      took: 29,
      focus: 'The first ten seconds',
      desire: 'neutral',
      signs: 'Laughs when it gets hard',
      asked: 5,
      told: 4,
      notes: {
        person: 'Hates the phone until eleven in the morning. Better after a walk.',
        focus: {
          share: 'Says sorry in the first sentence, eleven calls of twenty. Counts them himself from now on.',
        },
      },
      onlyMe: 'He is frightened. He would rather I did not see it.',
    },
  },
  {
    on: 48,
    talk: {
      took: 30,
      focus: 'The first ten seconds',
      desire: 'pull',
      asked: 7,
      told: 2,
      notes: {
        focus: { share: 'Sorry down to three of twenty. New opening: who he is, why now, one question.' },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Thirty calls before noon on two days',
          due: 41,
          reDated: [42, 38, 'Training day'],
          kept: 38,
          share: true,
        },
      ],
    },
  },
  {
    on: 41,
    template: 'new-hire-30',
    talk: {
      took: 44,
      focus: 'Thirty days',
      desire: 'pull',
      asked: 8,
      told: 3,
      notes: {
        person: { share: 'Job is as described, only lonelier. In a hotel there is always somebody.' },
        'their-topics': { share: 'Clear: whom to call. Unclear: when to stop calling.' },
        'new-promises': { share: 'Fifteen conversations a week by day sixty.' },
      },
      promises: [{ owner: 'me', words: 'Put his desk beside Priya’s', due: 34, kept: 36, share: true }],
    },
  },
  {
    on: 34,
    talk: {
      took: 28,
      focus: 'When to stop calling',
      desire: 'neutral',
      asked: 6,
      told: 3,
      notes: {
        focus: {
          share:
            'Rule he made himself: six tries in three weeks, then a card by post. He writes the cards by hand.',
        },
      },
    },
  },
  {
    on: 27,
    talk: {
      took: 30,
      focus: 'From conversation to meeting',
      desire: 'pull',
      asked: 6,
      told: 2,
      notes: {
        focus: {
          share:
            'Talks well, says goodbye without asking for the meeting. In hotels you never ask a guest to come back.',
        },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Ask for the meeting in every conversation for a week',
          due: 20,
          kept: 20,
          share: true,
        },
        { owner: 'me', words: 'Listen to five of his recordings', due: 20, kept: 17 },
      ],
    },
  },
  {
    on: 20,
    talk: {
      took: 27,
      focus: 'From conversation to meeting',
      desire: 'pull',
      signs: 'Told the story of his first booked meeting before he sat down',
      asked: 5,
      told: 1,
      notes: {
        promises: 'Asked in twelve of fourteen. Three meetings.',
        focus: {
          share:
            'His own words for it: “Would it be rude to put half an hour in your diary?” It works for him and for nobody else.',
        },
      },
    },
  },
  {
    on: 13,
    template: 'new-hire-60',
    talk: {
      took: 41,
      focus: 'Sixty days',
      desire: 'pull',
      asked: 8,
      told: 2,
      notes: {
        person: { share: 'Would take the job again. Misses cooking for people.' },
        focus: { share: 'Basics: opening good, question good, notes thin.' },
      },
      promises: [
        { owner: 'rep', words: 'Note after every conversation, three lines', due: -1, share: true },
        { owner: 'rep', words: 'Draft of his own patch, forty names', due: -6, share: true },
      ],
    },
  },
  {
    on: 6,
    talk: {
      took: 26,
      focus: 'Notes others can use',
      desire: 'neutral',
      asked: 5,
      told: 3,
      notes: {
        focus: {
          share:
            'Priya could not use two of his notes: no date, no next step. Three lines from now on: said, next, when.',
        },
      },
      after: {
        'stood-out': 'He asked whether Alex has trouble.',
        'i-owe': 'A straight answer about how probation is decided.',
      },
      promises: [
        { owner: 'me', words: 'Tell Tomás how and when probation is decided', due: -2 },
        { owner: 'rep', words: 'Sit in on Priya’s “one name to five”', due: -9, share: true },
      ],
    },
  },
  { on: -1, topics: [{ title: 'May I call the hotels I know?', by: 'rep', on: 4 }] },
]

/** Ten weeks in: frightened of the phone, and getting over it. */
export const tomas: SamplePerson = {
  profile: {
    name: 'Tomás Lind',
    role: 'Sales development representative',
    segment: 'hospitality and logistics',
    rampState: 'new-hire',
    tier: 'developing',
    cadence: { idealDays: 7, maximumDays: 10 },
    praisePreference: 'public',
    praiseNote: 'Loud and with the team. He was trained by a kitchen.',
    hardNewsNote: 'Walking, not sitting. Say at once that the job is not in question, if it is not.',
  },
  startedOn: 71,
  yoursSince: 71,
  meetsAt: '15:30',
  drives: [[69, 'I want to be good at something that I was afraid of.']],
  dates: [
    { label: 'End of probation', on: -19, isYearly: false },
    { label: 'Birthday', on: -110, isYearly: true },
  ],
  meetings,
  entries: tomasEntries,
  goals: [
    {
      wording: 'Fifteen real conversations a week by day sixty',
      why: 'He wants proof that he can do it without a script.',
      category: 'behaviour',
      metric: 'conversations',
      baseline: 4,
      commit: 12,
      target: 15,
      stretch: 20,
      made: 41,
      ends: -19,
      checkIns: [
        [27, 'on-track', 'Eleven and thirteen.'],
        [13, 'on-track', 'Sixteen. Mornings are still thin.'],
      ],
    },
    {
      wording: 'Twelve meetings booked before probation ends',
      why: 'It is the number he will be asked about, so he wants to own it.',
      category: 'result',
      metric: 'meetings-booked',
      commit: 10,
      target: 12,
      stretch: 16,
      made: 48,
      ends: -19,
      checkIns: [[13, 'on-track', 'Nine so far, seven of them held.']],
    },
  ],
  numbers: [
    {
      metric: 'dials',
      values: [12, 31, 44, 52, 58, 71, 66, 78, 74, 81],
      plan: 70,
      context: [8, 'Two days of product training.'],
    },
    { metric: 'conversations', values: [2, 4, 6, 7, 9, 11, 13, 14, 16, 15], plan: 12 },
    { metric: 'meetings-booked', values: [0, 0, 1, 0, 1, 1, 2, 3, 2, 3], plan: 2 },
    { metric: 'accepted-opportunities', values: [0, 2] },
  ],
}
