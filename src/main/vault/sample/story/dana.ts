import type { SampleMeeting, SamplePerson } from '../sample-story.ts'
import { danaEntries } from './dana-journal.ts'

const meetings: readonly SampleMeeting[] = [
  {
    on: 178,
    template: 'first',
    talk: {
      took: 55,
      focus: 'Her customers and her week',
      desire: 'neutral',
      asked: 8,
      told: 3,
      notes: {
        person: {
          share: 'Nine years with the same 34 customers. Knows the night nurses at Fenwick by name.',
        },
        'their-topics': { share: 'Wants numbers that say something about a customer, not about her.' },
      },
      promises: [
        {
          owner: 'me',
          words: 'Bring one number a month that helps her, drop two that do not',
          due: 150,
          kept: 148,
          share: true,
        },
      ],
    },
  },
  {
    on: 164,
    talk: {
      took: 30,
      focus: 'Renewal calendar',
      desire: 'neutral',
      asked: 5,
      told: 2,
      notes: { focus: { share: 'Seven renewals before winter. Two without a sponsor: Lumen and Parcelo.' } },
      promises: [
        { owner: 'rep', words: 'Sponsor named at Lumen Airport Services', due: 140, kept: 138, share: true },
      ],
    },
  },
  {
    on: 150,
    talk: {
      took: 28,
      focus: 'Asking for more than a renewal',
      desire: 'push-back',
      signs: 'Laughed it off, changed the subject',
      asked: 4,
      told: 5,
      notes: { focus: 'Growth talk feels like selling to friends. I pushed and she went polite.' },
      onlyMe:
        'She is not afraid of the question. She is afraid of what they will think of the last nine years.',
    },
  },
  {
    on: 136,
    talk: {
      took: 33,
      focus: 'Renewal at Fenwick Hospitals',
      desire: 'neutral',
      asked: 6,
      told: 2,
      notes: {
        focus: { share: 'Prepared the meeting with the new nursing director: three questions, no slides.' },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Note after the Fenwick meeting, three lines',
          due: 129,
          kept: 130,
          share: true,
        },
        { owner: 'me', words: 'Ask product for a date on the leave planner', due: 129, kept: 121 },
      ],
    },
  },
  { on: 122, excused: 'Dana at her son’s school concert, agreed weeks before' },
  {
    on: 108,
    topics: [
      { title: 'When does product give a date for the leave planner?', by: 'rep', on: 110, done: false },
    ],
    talk: {
      took: 29,
      focus: 'What customers do with the night plan',
      desire: 'pull',
      signs: 'Had drawn it by hand on the train',
      asked: 7,
      told: 1,
      notes: {
        'their-topics': {
          share: 'Idea: a half day at Fenwick with two other hospitals, run by their planners and not by us.',
        },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Invite two hospitals to the planners’ half day',
          due: 80,
          kept: 82,
          share: true,
        },
        { owner: 'me', words: 'Find 2,000 for the planners’ half day', due: 101, kept: 99, share: true },
      ],
    },
  },
  {
    on: 94,
    talk: {
      took: 27,
      focus: 'Parcelo without a sponsor',
      desire: 'neutral',
      leftOpen: ['When does product give a date for the leave planner?'],
      asked: 5,
      told: 3,
      notes: {
        promises: 'Lumen sponsor holds. Parcelo: second attempt failed.',
        focus: {
          share: 'We wrote the mail together: why I am asking, and what happens in spring if nobody owns it.',
        },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Meeting with the operations head of Parcelo',
          due: 84,
          dropped: [78, 'Parcelo was bought; all talks stop until January'],
        },
      ],
    },
  },
  {
    on: 80,
    talk: {
      took: 31,
      focus: 'The half day',
      desire: 'pull',
      leftOpen: ['When does product give a date for the leave planner?'],
      asked: 6,
      told: 1,
      notes: {
        person:
          'Nervous about speaking in front of forty people. Decided to ask questions instead of presenting.',
        focus: { share: 'Four questions, ten minutes each, planners answer. She moderates.' },
      },
    },
  },
  {
    on: 66,
    template: 'recognition',
    talk: {
      took: 12,
      focus: 'The half day, afterwards',
      desire: 'pull',
      leftOpen: ['When does product give a date for the leave planner?'],
      asked: 3,
      told: 1,
      notes: {
        person: {
          share: 'Forty planners, and the best moment was a quarrel about break times that she let run.',
        },
        'their-topics': { share: '“I did nothing.” That is what she did.' },
      },
    },
  },
  {
    on: 52,
    talk: {
      took: 30,
      focus: 'Asking for more than a renewal',
      desire: 'neutral',
      asked: 7,
      told: 2,
      notes: {
        focus: {
          share:
            'Three hospitals asked for the leave planner by themselves. She only has to write the offer.',
        },
      },
      promises: [
        { owner: 'rep', words: 'Offer for the leave planner to Fenwick', due: 45, kept: 45, share: true },
        { owner: 'me', words: 'Read the offer the same day', due: 44, kept: 44 },
      ],
    },
  },
  {
    on: 38,
    talk: {
      took: 26,
      focus: 'Following up within a day',
      desire: 'neutral',
      asked: 5,
      told: 3,
      notes: {
        focus: {
          share:
            'Follow-ups take two days because she writes letters. Try five lines first, the letter later.',
        },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Five-line follow-up on the day of the visit, for two weeks',
          due: 24,
          kept: 24,
          share: true,
        },
      ],
    },
  },
  {
    on: 24,
    talk: {
      took: 29,
      focus: 'Listening out loud',
      desire: 'pull',
      asked: 6,
      told: 2,
      notes: {
        promises: 'Eleven of twelve follow-ups on the day.',
        focus: {
          share: 'She says back what the customer said before she answers. Wants me to watch for it.',
        },
      },
      promises: [{ owner: 'rep', words: 'Renewal plan for Tessen Care', due: -4, share: true }],
    },
  },
  {
    on: 10,
    topics: [
      {
        title: 'May I bring the Fenwick director to the spring event?',
        by: 'rep',
        on: 12,
        note: { share: 'Yes. She writes the invitation, I sign it.' },
      },
    ],
    talk: {
      took: 28,
      focus: 'Listening out loud',
      desire: 'neutral',
      asked: 6,
      told: 2,
      notes: {
        person: 'Her mother is in hospital. She would rather work than talk about it.',
        'new-promises': { share: 'Fenwick offer is with their finance people until the end of the month.' },
      },
      after: { 'i-owe': 'Ask about her mother, without making it a topic.' },
      promises: [
        {
          owner: 'rep',
          words: 'Call the finance lead at Fenwick about the leave planner',
          due: -3,
          share: true,
        },
        { owner: 'rep', words: 'List of planners who would speak in spring', due: -13, share: true },
        { owner: 'rep', words: 'Tidy up contacts at Lumen', due: -8 },
        { owner: 'me', words: 'Sign the invitation to the spring event', due: -4, share: true },
      ],
    },
  },
  { on: -4, topics: [{ title: 'Parcelo in January: who calls first?', by: 'rep', on: 6 }] },
]

/** The steady one: nothing spectacular, nothing ever lost. */
export const dana: SamplePerson = {
  profile: {
    name: 'Dana Kim',
    role: 'Account manager',
    segment: 'hospitals and airports',
    rampState: 'full',
    tier: 'core',
    cadence: { idealDays: 14, maximumDays: 21 },
    praisePreference: 'public',
    praiseNote: 'In front of customers if possible; she lights up.',
    hardNewsNote: 'Not on a Friday. She carries it through the weekend.',
  },
  startedOn: 3_310,
  yoursSince: 186,
  meetsAt: '11:00',
  drives: [[164, 'I want the night nurse to go home on time and never know that it was me.']],
  dates: [
    { label: 'Birthday', on: -20, isYearly: true },
    { label: 'Son starts school', on: 75, isYearly: false },
  ],
  meetings,
  entries: danaEntries,
  goals: [
    {
      wording: 'Follow up on nine of ten visits within a day',
      why: 'Her customers forget less, and she sleeps better on Thursdays.',
      category: 'behaviour',
      metric: 'follow-ups-in-a-day',
      baseline: 62,
      commit: 80,
      target: 90,
      made: 66,
      ends: -40,
      checkIns: [
        [38, 'at-risk', '74 %. The letters are the reason.'],
        [10, 'on-track', '88 % in the last two weeks with the five lines.'],
      ],
    },
    {
      wording: 'Three hospitals take the leave planner this half-year',
      why: 'Because they asked for it, and because it would be the first growth she did not have to push.',
      category: 'result',
      measure: 'hospitals signed',
      unit: 'count',
      baseline: 0,
      commit: 2,
      target: 3,
      stretch: 4,
      made: 110,
      ends: -40,
      checkIns: [
        [52, 'on-track', 'First one verbally agreed.', 1],
        [10, 'on-track', 'Second one signed, Fenwick with finance.', 2],
      ],
    },
  ],
  numbers: [
    {
      metric: 'follow-ups-in-a-day',
      values: { from: 72, to: 86, wobble: 13, periods: 26 },
      plan: 85,
      context: [9, 'Three days at the planners’ half day; nobody wrote follow-ups.'],
    },
    { metric: 'account-reviews', values: [5, 6, 5, 7, 6, 6], plan: 6 },
    {
      metric: 'stakeholders-met',
      values: [11, 14, 12, 31, 15, 13],
      plan: 12,
      context: [3, 'The planners’ half day: 18 people in one afternoon.'],
    },
    { metric: 'bookings', values: [38_000, 41_500, 36_200, 44_800, 40_100, 39_400], plan: 42_000 },
  ],
}
