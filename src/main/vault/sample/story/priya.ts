import type { SampleMeeting, SamplePerson } from '../sample-story.ts'
import { priyaEntries } from './priya-journal.ts'

const meetings: readonly SampleMeeting[] = [
  {
    on: 179,
    template: 'first',
    talk: {
      took: 52,
      focus: 'What she wants to learn first',
      desire: 'pull',
      signs: 'Took notes in a paper book and read them back to me',
      ticks: ['prepares'],
      asked: 9,
      told: 2,
      notes: {
        person: {
          share:
            'Was a physiotherapist. Learned there that people follow a plan they have said aloud themselves.',
        },
        'their-topics': { share: 'Asked me to interrupt her when she talks too much. We agreed on a sign.' },
      },
      promises: [
        { owner: 'rep', words: 'Choose one skill for the half-year', due: 165, kept: 166, share: true },
      ],
    },
  },
  {
    on: 165,
    talk: {
      took: 30,
      focus: 'One skill: more than one person in every deal',
      desire: 'pull',
      asked: 6,
      told: 2,
      notes: { focus: { share: 'Eleven open deals, nine with a single contact. She drew the gap herself.' } },
      promises: [
        { owner: 'rep', words: 'Name the second person in five deals', due: 151, kept: 151, share: true },
        { owner: 'me', words: 'Show her two of my own old deal maps', due: 158, kept: 158 },
      ],
    },
  },
  {
    on: 151,
    talk: {
      took: 29,
      focus: 'Asking for the second person',
      desire: 'neutral',
      asked: 7,
      told: 3,
      notes: {
        focus: {
          share:
            'Asks too early: before there is a problem worth sharing. Moves the question behind the first surprise.',
        },
      },
    },
  },
  {
    on: 137,
    talk: {
      took: 31,
      focus: 'Asking for the second person',
      desire: 'pull',
      asked: 6,
      told: 1,
      notes: {
        promises: 'Five of five, and two more that she had not promised.',
        focus: { share: 'New words that work for her: “Who will be annoyed if they hear of this last?”' },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Try the sentence in three first meetings and write down the answers',
          due: 123,
          kept: 123,
          share: true,
        },
      ],
    },
  },
  {
    on: 123,
    talk: {
      took: 27,
      focus: 'Answers to the sentence',
      desire: 'pull',
      asked: 5,
      told: 1,
      notes: {
        focus: {
          share: 'Three answers, three names, one of them a works council. She would not have found him.',
        },
      },
      promises: [
        { owner: 'me', words: 'Ask Sam for an hour a month with Priya', due: 109, kept: 106, share: true },
      ],
    },
  },
  {
    on: 109,
    template: 'career',
    talk: {
      took: 46,
      focus: 'Where she wants to be in two years',
      desire: 'pull',
      asked: 8,
      told: 2,
      notes: {
        person: {
          share: 'Not a team. Bigger deals, and to be the person others call before a hard meeting.',
        },
        focus: { share: 'Missing for that: enterprise procurement, and saying no to small deals.' },
      },
      promises: [{ owner: 'rep', words: 'Hand two small deals to Tomás’s future patch', due: 60, kept: 63 }],
    },
  },
  {
    on: 95,
    talk: {
      took: 28,
      focus: 'After the first hour with Sam',
      desire: 'pull',
      asked: 6,
      told: 0,
      notes: { person: { share: '“She let me be wrong for ten minutes and then asked one question.”' } },
      promises: [
        { owner: 'rep', words: 'Draw the Kestrel Couriers map without help', due: 81, kept: 80, share: true },
      ],
    },
  },
  {
    on: 81,
    talk: {
      took: 30,
      focus: 'Saying no to small deals',
      desire: 'neutral',
      signs: 'Slower, picked at her sleeve',
      asked: 6,
      told: 3,
      notes: {
        focus:
          'Closed four deals under 5,000 this month because they are quick. Knows why she does it: it feels like being good.',
      },
      onlyMe: 'She measures herself daily. Careful with more numbers.',
    },
  },
  {
    on: 67,
    talk: {
      took: 26,
      focus: 'Kestrel: five people in nine days',
      desire: 'pull',
      asked: 5,
      told: 1,
      notes: {
        focus: {
          share:
            'Walked me through it: champion, his annoyed colleague, her boss, procurement, the works council.',
        },
      },
      promises: [{ owner: 'rep', words: 'Show Alex how Kestrel went', due: 45, kept: 47, share: true }],
    },
  },
  {
    on: 53,
    template: 'quarterly-review',
    talk: {
      took: 49,
      focus: 'Looking back at the quarter',
      desire: 'pull',
      asked: 8,
      told: 2,
      notes: {
        person: { share: 'Proud of Kestrel and of two deals she did not take.' },
        'their-topics': {
          share: 'Lost Oakhouse: she saw the second person and let the champion talk her out of it.',
        },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Call the person at Oakhouse she did not call',
          due: 39,
          kept: 41,
          share: true,
        },
      ],
    },
  },
  {
    on: 39,
    talk: {
      took: 28,
      focus: 'Procurement is a person too',
      desire: 'pull',
      asked: 6,
      told: 2,
      notes: {
        focus: {
          share:
            'Role play: I was a buyer with a spreadsheet. She asked me what my year was measured on. I had no answer ready.',
        },
      },
    },
  },
  {
    on: 25,
    talk: {
      took: 27,
      focus: 'Procurement is a person too',
      desire: 'pull',
      asked: 5,
      told: 1,
      notes: { 'their-topics': { share: 'Trellis has a buyer who only writes. She will drive there.' } },
      promises: [{ owner: 'rep', words: 'Visit the buyer at Trellis', due: 12, kept: 13, share: true }],
    },
  },
  {
    on: 11,
    topics: [
      {
        title: 'A bigger account next year?',
        by: 'rep',
        on: 13,
        note: 'Wants Aldous as second to Sam. Good idea. Not mine to promise before the plan is out.',
      },
    ],
    talk: {
      took: 29,
      focus: 'What she would teach',
      desire: 'pull',
      signs: 'Had prepared an outline',
      ticks: ['prepares', 'brings-topics'],
      asked: 6,
      told: 1,
      notes: {
        promises: 'Trellis: the buyer showed her the scoring sheet.',
        focus: {
          share: 'Thirty minutes for the team: one name to five. First try with Alex and Tomás only.',
        },
      },
      after: {
        energy: 'More than I had.',
        'i-owe': 'Tell her how far she has come since spring. I think it and do not say it.',
      },
      promises: [
        { owner: 'rep', words: 'Outline for “one name to five”', due: -3, share: true },
        { owner: 'rep', words: 'Map of Trellis with the scoring sheet', due: -10, share: true },
      ],
    },
  },
  { on: -3, topics: [{ title: 'Who joins the first “one name to five”', by: 'rep', on: 2 }] },
]

/** Coachable, and rising fast enough to be overlooked. */
export const priya: SamplePerson = {
  profile: {
    name: 'Priya Nair',
    role: 'Account executive',
    segment: 'mid-market',
    rampState: 'full',
    tier: 'core',
    cadence: { idealDays: 14, maximumDays: 18, careerEveryDays: 31 },
    praisePreference: 'private',
    praiseNote: 'What exactly, and what it changed. “Well done” annoys her.',
    hardNewsNote: 'Ask her first what she saw. Usually she has it already.',
  },
  startedOn: 560,
  yoursSince: 186,
  meetsAt: '10:00',
  drives: [
    [179, 'I want to be the one they call before a hard meeting.'],
    [109, 'Bigger deals, not a bigger team.'],
  ],
  dates: [{ label: 'Wedding anniversary', on: -27, isYearly: true }],
  meetings,
  entries: priyaEntries,
  goals: [
    {
      wording: 'Book 228,000 this quarter without deals under 5,000',
      why: 'Small wins keep her busy and out of the rooms she wants to be in.',
      category: 'result',
      metric: 'bookings',
      commit: 200_000,
      target: 228_000,
      stretch: 260_000,
      made: 70,
      checkIns: [
        [53, 'on-track', 'Kestrel in, and two small ones handed on.'],
        [11, 'on-track', 'Ahead of an even pace.'],
      ],
    },
    {
      wording: 'Three people or more in every deal above 20,000',
      why: 'She lost Oakhouse with one.',
      category: 'behaviour',
      metric: 'contacts-per-account',
      baseline: 1.3,
      commit: 2.5,
      target: 3,
      stretch: 4,
      made: 165,
      ends: -40,
      checkIns: [
        [123, 'on-track', 'From 1.3 to 2.0 in six weeks.'],
        [67, 'on-track', 'Kestrel alone has five.'],
        [11, 'on-track', 'Stays above three, also in new deals.'],
      ],
    },
    {
      wording: 'Name the second person in every open deal',
      why: 'To see the gap before closing it.',
      category: 'behaviour',
      measure: 'open deals with a second person',
      unit: 'count',
      baseline: 2,
      target: 11,
      made: 165,
      ends: 100,
      checkIns: [[137, 'on-track', 'Seven of eleven.', 7]],
      closed: { on: 109, state: 'met', lesson: '', result: 11 },
    },
  ],
  numbers: [
    { metric: 'first-meetings', values: { from: 6, to: 8.5, wobble: 2, periods: 26 }, plan: 7 },
    { metric: 'demos', values: { from: 3, to: 4.5, wobble: 1.5, periods: 26 }, plan: 4 },
    { metric: 'proposals', values: { from: 2, to: 3, wobble: 1.2, periods: 26 }, plan: 2 },
    { metric: 'contacts-per-account', values: [1.3, 1.8, 2.4, 2.9, 3.2, 3.4] },
    { metric: 'bookings', values: [54_300, 58_900, 66_100, 71_400, 79_800, 82_100], plan: 76_000 },
  ],
}
