import type { SampleMeeting } from '../sample-story.ts'

/** The first half of the one-on-ones with Alex: taking over, sorting accounts, a second question. */
export const alexFirstMonths: readonly SampleMeeting[] = [
  {
    on: 182,
    template: 'first',
    talk: {
      took: 58,
      focus: 'Getting to know each other',
      desire: 'pull',
      signs: 'Leaned in, had written three questions for me',
      asked: 9,
      told: 2,
      notes: {
        person: {
          share:
            'Came from a bike shop, sold service contracts there. Proud of a hospital fleet that nobody had thought to ask. Best part of the job: “finding the real problem is the fun part”.',
        },
        promises:
          'Jonas told him he would keep his commission on Nordkai. Nothing in writing. Check with sales operations.',
        'their-topics': {
          share:
            'Wants feedback the same day. The manager he learned most from went along on two calls a month and said one thing after each.',
        },
        focus:
          'Patch of 212 accounts, about a third never touched. He knows the twelve he likes and hides in them.',
      },
      onlyMe: 'Bright, quick, fills every pause. I liked him at once, so be careful: I may let things pass.',
      after: {
        energy: 'High on both sides.',
        'stood-out': 'He asked what I was bad at.',
        'i-owe': 'An answer on Nordkai.',
      },
      promises: [
        { owner: 'me', words: 'Settle the Nordkai commission with sales operations', due: 175, kept: 173 },
        {
          owner: 'rep',
          words: 'Send his list of twelve favourite accounts, with why',
          due: 178,
          kept: 178,
          share: true,
        },
      ],
    },
  },
  {
    on: 168,
    topics: [
      {
        title: 'Too many internal meetings before ten',
        by: 'rep',
        on: 171,
        note: {
          share: 'Counted them: eleven last week. Alex drops three, I take him off the pricing round.',
        },
      },
    ],
    talk: {
      took: 31,
      focus: 'Prospecting before the inbox opens',
      desire: 'neutral',
      asked: 5,
      told: 6,
      notes: {
        person: 'Tired. The baby of his sister stays with them for a month.',
        promises: 'Nordkai settled in his favour. He had not expected me to come back on it.',
        focus: {
          share:
            'Two mornings a week, Tuesday and Thursday, eight to ten, door shut. We tried it on Brennan Foods: he found the plant manager in four minutes.',
        },
      },
      promises: [
        {
          owner: 'rep',
          words: 'Block Tuesday and Thursday mornings for prospecting',
          due: 164,
          kept: 165,
          share: true,
        },
        { owner: 'me', words: 'Take Alex off the weekly pricing round', due: 166, kept: 166, share: true },
      ],
    },
  },
  {
    on: 154,
    talk: {
      took: 34,
      focus: 'First five minutes of a first meeting',
      desire: 'neutral',
      signs: 'Polite. Agreed with everything, wrote nothing down',
      ticks: ['nods-politely'],
      asked: 4,
      told: 8,
      notes: {
        promises: 'Mornings held three of four.',
        focus:
          'Opens with the product tour when he is nervous. Says it saves time. I explained too long why it does not.',
      },
      onlyMe:
        'I told eight things. He will remember none. Ask him to describe a meeting that went well instead.',
      promises: [
        {
          owner: 'rep',
          words: 'Open two meetings this week with a question about their last bad week',
          due: 147,
          dropped: [145, 'Both meetings were moved to the next month'],
        },
      ],
    },
  },
  {
    on: 140,
    topics: [
      {
        title: 'Jonas’s 60 accounts land on my desk',
        by: 'rep',
        on: 142,
        note: { share: 'Takes them from Monday. We sort them together into now, later and no.' },
      },
    ],
    talk: {
      took: 29,
      focus: 'Sorting the new accounts',
      desire: 'pull',
      signs: 'Brought the list already coloured',
      ticks: ['brings-topics', 'prepares'],
      asked: 7,
      told: 2,
      notes: {
        focus: {
          share:
            'Eighteen now, thirty later, twelve no. He argued for two that I would have dropped, with a reason each. Keep both.',
        },
      },
      promises: [
        { owner: 'rep', words: 'Call the eighteen accounts marked now', due: 128, kept: 126, share: true },
        { owner: 'me', words: 'Ask Jonas for a handover call on Castello', due: 136, kept: 136 },
      ],
    },
  },
  {
    on: 126,
    plannedFor: 128,
    moves: [[130, 126, 'Alex had a customer visit at Brennan Foods']],
    talk: {
      took: 30,
      focus: 'Asking a second question',
      desire: 'neutral',
      asked: 6,
      told: 4,
      notes: {
        promises: 'Eighteen calls done, two days late, said so himself before I asked.',
        focus: {
          share:
            'Played the Brennan call. First question good, then he answered it for her. Task: count to three after every question that begins with what.',
        },
      },
      onlyMe: 'When he plays his own recordings he is harder on himself than I would be. Use that.',
      promises: [
        { owner: 'rep', words: 'Bring one recording where he asked twice', due: 112, kept: 112, share: true },
      ],
    },
  },
  {
    on: 112,
    talk: {
      took: 33,
      focus: 'Asking a second question',
      desire: 'pull',
      asked: 8,
      told: 2,
      notes: {
        person: 'Slept again, the baby is back home.',
        focus: {
          share:
            'Recording of Castello: asked why the night shift plans on paper, then asked again. Got the story of the missed truck. He grinned when he heard himself wait.',
        },
      },
      after: {
        'stood-out': 'The grin.',
        'to-coach': 'The same question one level up, with the person who pays.',
      },
      promises: [
        {
          owner: 'rep',
          words: 'Get a meeting with the finance lead at Castello',
          due: 100,
          kept: 102,
          share: true,
        },
        {
          owner: 'rep',
          words: 'Write the night shift story down for the team folder',
          due: 105,
          replaced: [
            101,
            'Tells better than he writes',
            { owner: 'rep', words: 'Tell the night shift story in the team call', due: 98, kept: 98 },
          ],
        },
      ],
    },
  },
  {
    on: 98,
    excused: 'Alex on leave, two weeks in Galicia',
  },
]
