import type { SamplePerson } from '../sample-story.ts'
import { alexEntries } from './alex-journal.ts'
import { alexMeetings } from './alex-meetings.ts'

/** The manager's words on top of Alex's packet. */
export const packetSummary = `Discovery has become something Alex can rely on: in three calls that I listened to, he asked what happens if nothing changes and let the silence work. First meetings held the plan for most of the quarter.
The pipeline he creates himself is the one thing to rebuild. Alex named it before I did, and brought a first list of accounts.
- To keep: the second question in every first meeting
- To build: ten mornings of prospecting a month, protected in his calendar`

/** An underperformer who is turning. */
export const alex: SamplePerson = {
  profile: {
    name: 'Alex Rivera',
    role: 'Account executive',
    segment: 'mid-market',
    rampState: 'ramping',
    tier: 'developing',
    cadence: { idealDays: 14, maximumDays: 21 },
    praisePreference: 'private',
    praiseNote:
      'One sentence, just the two of us, close to the moment. Went red when Nils clapped for him in the team call.',
    hardNewsNote:
      'Straight and early in the day, with the example first. Then ten minutes alone before we talk about what next.',
  },
  startedOn: 188,
  yoursSince: 186,
  meetsAt: '14:00',
  drives: [[182, 'I want to run a team by 2028. I sell because finding the real problem is the fun part.']],
  dates: [
    { label: 'Daughter Inés’s birthday', on: -9, isYearly: true },
    { label: 'Five years in sales', on: 140, isYearly: true },
  ],
  meetings: alexMeetings,
  entries: alexEntries,
  promises: [
    { made: 9, owner: 'me', words: 'Read the loss review of Orbit and write back', due: -6 },
    { made: 66, owner: 'rep', words: 'Ask Castello for a reference call', due: 58, kept: 57, share: true },
  ],
  basket: [{ on: 5, words: 'Who at Hartwell signs while Marta Vogel is away?', by: 'me' }],
  goals: [
    {
      wording: 'Book 221,000 this quarter from mid-market accounts',
      why: 'A full quarter on his own is what Alex says he needs before he will believe he can teach it to others.',
      category: 'result',
      metric: 'bookings',
      commit: 190_000,
      target: 221_000,
      stretch: 250_000,
      made: 60,
      checkIns: [
        [42, 'on-track', 'Castello signed a week early. Two proposals out.'],
        [14, 'at-risk', 'Nothing new in the first stage for three weeks; the hole will show in January.'],
      ],
    },
    {
      wording: 'Ask about the cost of doing nothing in four of five first meetings',
      why: 'Alex lost Orbit to no decision and wants to know why before the demo, not after.',
      category: 'behaviour',
      measure: 'first meetings with the question, out of five heard',
      unit: 'count',
      baseline: 1,
      commit: 3,
      target: 4,
      stretch: 5,
      made: 84,
      ends: -40,
      checkIns: [
        [70, 'at-risk', 'Asked twice of five. Answers his own question when it gets quiet.', 2],
        [42, 'on-track', 'Three of five, and he waited in two of them.', 3],
        [14, 'on-track', 'Four of five. Once with no answer at all, and he left it there.', 4],
      ],
    },
    {
      wording: 'Eight first meetings a week by the end of September',
      why: 'He wants to stop living off the accounts he was given.',
      category: 'behaviour',
      metric: 'first-meetings',
      baseline: 3,
      commit: 6,
      target: 8,
      made: 170,
      ends: 60,
      checkIns: [
        [140, 'at-risk', 'Four a week. Mornings go to mails.'],
        [98, 'on-track', 'Seven and eight in the last two weeks.'],
      ],
      revised: {
        on: 126,
        target: 7,
        reason: 'He took over 60 accounts from Jonas in the same month; eight was set before that.',
      },
      closed: {
        on: 60,
        state: 'met',
        lesson: 'Two fixed mornings a week did more than any list.',
        result: 8,
      },
    },
    {
      wording: 'Forecast within 10 % three months in a row',
      why: 'Nobody hands a team to someone whose number moves every Friday.',
      category: 'development',
      measure: 'months in a row within 10 %',
      unit: 'count',
      baseline: 0,
      target: 3,
      made: 150,
      ends: 45,
      checkIns: [
        [112, 'on-track', 'First month: 6 % off.', 1],
        [77, 'off-track', 'Orbit was in at full value with no date agreed. 31 % off.', 0],
      ],
      closed: {
        on: 45,
        state: 'missed',
        lesson:
          'The deals that slipped had no second person and no dated next step. He forecast the demo, not the buyer. Next time: nothing above 50 % without a date the buyer said out loud.',
        result: 1,
      },
    },
  ],
  numbers: [
    {
      metric: 'first-meetings',
      values: [2, 3, 4, 4, 3, 5, 5, 6, 5, 7, 8, 7, 8, 8, 9, 8, 9, 10, 9, 9, 8, 8, 7, 6, 4, 4],
      plan: 8,
      context: [2, 'Three handovers to the east team, and a day of calls to explain them to customers.'],
    },
    {
      metric: 'demos',
      values: [1, 2, 2, 1, 3, 2, 3, 2, 3, 4, 3, 4, 3, 5, 4, 4, 5, 4, 4, 5, 4, 3, 4, 3, 3, 2],
      plan: 4,
    },
    {
      metric: 'proposals',
      values: [1, 0, 1, 1, 2, 1, 1, 2, 1, 2, 2, 1, 2, 3, 2, 1, 2, 2, 1, 2, 2, 1, 2, 1, 1, 1],
      plan: 2,
    },
    { metric: 'bookings', values: [31_200, 48_600, 61_900, 73_800, 76_700, 52_300], plan: 73_700 },
    { metric: 'skill-score', values: [1, 1, 2, 2, 2, 3] },
  ],
}
