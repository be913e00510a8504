import type { SampleMeeting } from '../sample-story.ts'
import { alexFirstMonths } from './alex-first-months.ts'

/** Fourteen one-on-ones with Alex: from taking over to the one that is on today. */
export const alexMeetings: readonly SampleMeeting[] = [
  ...alexFirstMonths,
  {
    on: 84,
    template: 'return-from-leave',
    topics: [
      {
        title: 'Orbit went silent while I was away',
        by: 'rep',
        on: 86,
        note: 'He sent the offer the day before he left, with 12 % off and no call booked. Said he wanted it off his desk.',
      },
    ],
    talk: {
      took: 24,
      focus: 'What happens if they do nothing',
      desire: 'neutral',
      asked: 6,
      told: 3,
      notes: {
        focus: {
          share:
            'One question to add to every first meeting: what does it cost you if next spring looks like this one? Four of five is the goal until year end.',
        },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Call Orbit and ask what changed, no discount',
          due: 80,
          kept: 78,
          share: true,
        },
        {
          owner: 'me',
          words: 'Listen to five first meetings before the next quarter',
          due: 50,
          kept: 49,
          share: true,
        },
      ],
    },
  },
  {
    on: 70,
    template: 'call-debrief',
    talk: {
      took: 27,
      focus: 'Silence after the question',
      desire: 'pull',
      signs: 'Asked to hear the bad minute again',
      asked: 7,
      told: 2,
      notes: {
        'their-topics': {
          share:
            'Alex’s own verdict: “I asked it and then I rescued her.” Minute 11, he offers the answer after one second.',
        },
        focus: { share: 'One thing: after the cost question, put the pen down and wait until they speak.' },
      },
      promises: [
        { owner: 'rep', words: 'Pen down in the next three first meetings', due: 60, kept: 60, share: true },
      ],
    },
  },
  {
    on: 56,
    template: 'quarterly-review',
    talk: {
      took: 56,
      focus: 'Looking back at the quarter',
      desire: 'pull',
      asked: 9,
      told: 3,
      notes: {
        person: {
          share: 'Proudest of Castello, because he would have lost it in spring. Least proud of Orbit.',
        },
        'their-topics': {
          share:
            'Won: Castello, Brennan, Wexley. Lost: Orbit to no decision, Tarn to the cheaper one. In both losses there was one contact only.',
        },
        focus: { share: 'Next skill: a second person in every deal before the demo.' },
      },
      after: { energy: 'Good. He did most of the talking.', 'how-i-felt': 'Proud, and a little relieved.' },
      promises: [
        {
          owner: 'rep',
          words: 'Second contact in each of the six open deals',
          due: 28,
          reDated: [30, 18, 'Two of the six went on holiday'],
          kept: 16,
          share: true,
        },
        { owner: 'me', words: 'Ask Priya to show Alex how she finds the second person', due: 49, kept: 47 },
        {
          owner: 'rep',
          words: 'Fill in the self-review before the packet is written',
          due: 45,
          kept: 44,
          share: true,
        },
      ],
    },
  },
  {
    on: 42,
    talk: {
      took: 30,
      focus: 'A second person in every deal',
      desire: 'neutral',
      asked: 5,
      told: 4,
      notes: {
        promises: 'Four of six have a second contact. At Hartwell still only Marta Vogel.',
        focus:
          'Says that asking for a colleague feels like going behind her back. We rehearsed one sentence: “Who else will be asked about this before you can say yes?”',
      },
      onlyMe:
        'Territory talk is going round. I know the date and may not say it for another week. He will feel I held it back.',
      promises: [
        {
          owner: 'rep',
          words: 'Use the sentence with Marta Vogel at Hartwell',
          due: 35,
          kept: 36,
          share: true,
        },
      ],
    },
  },
  {
    on: 28,
    plannedFor: 30,
    moves: [[31, 28, 'I was called into the territory meeting']],
    topics: [
      {
        title: 'What the new territory means for my number',
        by: 'rep',
        on: 33,
        note: {
          share:
            'Target stays until year end, re-cut in January. Alex thinks that is unfair and said so calmly. I wrote his three points down and take them up.',
        },
      },
    ],
    talk: {
      took: 41,
      focus: 'Starting again with 41 accounts fewer',
      desire: 'push-back',
      signs: 'Arms folded, one-word answers for the first ten minutes',
      ticks: ['answers-short', 'gets-defensive'],
      listened: {
        'on-their-mind':
          'That the accounts he found himself went, and the ones he was given stayed. And that he heard it in the hall.',
        'get-better-at': 'Finding accounts nobody hands him. “Then nobody can take them either.”',
      },
      asked: 6,
      told: 5,
      notes: {
        person:
          'Heard about the cut from a colleague on the east team, an hour before my mail. I said sorry for that.',
        focus: 'No skill today. We looked at which thirty accounts could replace the lost ones.',
      },
      onlyMe: 'He was right to be angry, and he stayed decent. Say that to him.',
      after: {
        'how-i-felt': 'Ashamed about the order of the news.',
        'i-owe': 'His three points, to the director, in his words.',
      },
      promises: [
        {
          owner: 'rep',
          words: 'Pricing sheet for Hartwell',
          due: 13,
          reDated: [13, 4, 'Waiting for the volume numbers'],
          takenOver: [10, 'I had the volume numbers and wanted it gone'],
        },
        {
          owner: 'me',
          words: 'Carry Alex’s three points on the territory to the director',
          due: 21,
          kept: 20,
          share: true,
        },
        { owner: 'rep', words: 'Thirty replacement accounts named', due: 21, kept: 19, share: true },
      ],
    },
  },
  {
    on: 14,
    talk: {
      took: 32,
      focus: 'Asking about the cost of doing nothing',
      desire: 'neutral',
      signs: 'Friendly again, but tired eyes and no questions of his own',
      ticks: ['nods-politely'],
      asked: 6,
      told: 3,
      notes: {
        person: 'Says the new list feels like his first week again.',
        promises:
          'Thirty names there. Pricing sheet late; I took it. Noticed only on the way home that this is the second one.',
        'their-topics': {
          share: 'Would like to meet the partner team: three of the new accounts buy through partners.',
        },
        focus: {
          share:
            'Hartwell demo was well received. What will they lose by waiting? Alex could not say, and noticed it himself.',
        },
      },
      onlyMe:
        'Two mornings a week are gone from his calendar since the cut. Nobody took them away, they just went. Ask before I say it.',
      after: {
        energy: 'Low, his and mine.',
        'to-coach': 'Not a skill now. The routine.',
        'i-owe': 'Stop taking things off his desk.',
      },
      promises: [
        { owner: 'rep', words: 'Bring three lost-deal stories', due: 0, share: true },
        { owner: 'rep', words: 'Ten new accounts mapped', due: -7, share: true },
        {
          owner: 'rep',
          words: 'Intro to partner team',
          due: -5,
          takenOver: [12, 'I know Ruth there and it is one mail'],
        },
      ],
    },
  },
  {
    on: 0,
    topics: [{ title: 'Hartwell has gone quiet since the demo', by: 'rep', on: 3 }],
  },
]
