import type { SampleSkills } from '../sample-skills-story.ts'

/** Coachable: chose the skill herself, and nobody said that it had moved. */
export const priyaSkills: SampleSkills = {
  seen: [
    [174, 'multi-threading', 1, 'Nine deals hang on one person each; she drew it herself.'],
    [155, 'multi-threading', 2, 'Asked for the boss in minute four, because we had talked about it.', 151],
    [106, 'using-feedback', 4, 'Argued with Sam, with reasons, and tried her way the same week.'],
    [75, 'multi-threading', 3, 'Three people at Brandt before the offer, and what each stands to lose.', 61],
    [61, 'qualification', 3, 'Turned a deal down and could say which of the three things was missing.'],
    [60, 'discovery', 3, '“Who else would notice if this stopped?” Then she waited.'],
    [
      13,
      'multi-threading',
      4,
      'Trellis brought the purchasing lead along unasked; she draws the map with Dana now.',
    ],
    [12, 'next-step', 3, 'Came back from Trellis with the scoring sheet and a day for the next step.'],
    [4, 'value-story', 2, 'Showed what was asked for; the worth of it came from our slide.'],
  ],
  cards: [
    {
      on: 61,
      form: 'ride-along',
      occasion: 'Two visits in Ulm',
      answers: [
        [3, 3],
        [true, true],
        [3, 3, 'Let the works council finish'],
        [2, 2],
        ['advance as planned', 'advance as planned'],
        [4, 3, 'The sign we agreed on: she saw it and stopped'],
        ['only observed', 'only observed'],
        ['“Who else would notice?” The room looked at the door.', 'The second visit.'],
        ['I talk more when I am nervous.', 'I talk more when I am nervous.'],
        ['Show two things, not five. I watch on the 14th.', ''],
      ],
      discussed: 60,
    },
  ],
  gains: [
    [120, 'Asks for the second person after the surprise, not before'],
    [88, 'People met per deal', 20],
    [44, 'Called the person she had not called'],
    [20, 'Two things in the demo, not five'],
  ],
  plans: [
    {
      on: 165,
      skill: 'multi-threading',
      aim: 3,
      why: 'Nine of eleven deals hang on one person.',
      startedBy: 'rep',
      review: 60,
      items: [
        [165, 'do', 'Name the second person in five deals', 151, 151, 'rep'],
        [165, 'provide', 'Two of my own old deal maps', 158, 158],
      ],
      agreed: 165,
      served: 164,
      ended: {
        on: 59,
        outcome: 'reached',
        learned:
          'Asking after the first surprise works; asking in minute four does not. She found the order herself.',
      },
    },
    {
      on: 6,
      skill: 'value-story',
      aim: 3,
      why: 'Bigger deals need the buyer’s own number.',
      startedBy: 'rep',
      review: -40,
      items: [[6, 'do', 'The buyer’s own number on the last page of every offer', -20, undefined, 'rep']],
      served: 3,
    },
  ],
  nextRole: {
    asked: 108,
    title: 'Key account manager',
    words: 'I want to be the one they call before a hard meeting.',
    by: -220,
    gaps: [
      [
        'A plan with one large customer, made together',
        'account-planning',
        3,
        'One page, signed by both, changed once',
        -120,
      ],
      [
        'Negotiates without giving first',
        'negotiation',
        3,
        'Two renewals in which something came back',
        -180,
      ],
    ],
  },
}

/** The best of the team: seen often early on, and hardly since. */
export const samSkills: SampleSkills = {
  seen: [
    [162, 'multi-threading', 4, 'Nine people who disagree, one page, all nine names on it.'],
    [160, 'discovery', 4, 'A question that made the finance lead put the phone away.'],
    [124, 'account-planning', 4, 'The deal map a newcomer can read; two colleagues use it.'],
    [108, 'using-feedback', 2, 'The room went quiet in the team call. He explained why it was so.'],
    [74, 'negotiation', 4, 'Meridian signed without a discount; she named four others first.'],
    [30, 'forecasting', 3, 'Named the new finance lead before Aldous had announced him, and moved the date.'],
  ],
  cards: [
    {
      on: 162,
      form: 'ride-along',
      occasion: 'Meridian, steering round',
      answers: [
        [4, 3],
        [true, true],
        [4, 3],
        [4, 4],
        ['advance as planned', 'another advance'],
        'not-applicable',
        ['only observed'],
      ],
      discussed: 159,
    },
  ],
  gains: [[124, 'A deal map that others can read']],
  plans: [
    {
      on: 50,
      skill: 'using-feedback',
      aim: 3,
      why: 'He wants to hand something on, and people must dare to come.',
      review: -12,
      items: [[50, 'provide', 'Name it to him the same day, in writing', 20, 21]],
      served: 49,
    },
  ],
  nextRole: {
    asked: 145,
    title: 'Head of enterprise sales',
    words: 'I want to hand something on before I get bored enough to leave.',
    by: -300,
    gaps: [
      [
        'Has brought a colleague to a level they did not have',
        null,
        null,
        'Tomás closes a deal that Sam did not touch',
        -90,
      ],
      ['Hears hard feedback to its end', 'using-feedback', 3, 'Two people bring him something unasked', -60],
    ],
  },
}

/** Ten weeks in. */
export const tomasSkills: SampleSkills = {
  seen: [
    [66, 'discovery', 2, 'Asked Dana’s customer a better question than we do, from his sheet.'],
    [58, 'prospecting', 1, 'Eleven times sorry in nine calls.'],
    [38, 'prospecting', 2, 'Thirty calls before noon, with the reason beside each name.', 36],
    [31, 'next-step', 1, 'Says goodbye without asking; the next date is open.'],
    [16, 'prospecting', 2, 'First line in his own words in four of ten; the others from our sheet.'],
    [9, 'discovery', 2, 'Heard the second question by himself on the recording.'],
  ],
  gains: [
    [50, 'One “sorry” fewer in each call'],
    [39, 'Calls before noon', 15],
    [22, 'First meeting booked by himself'],
    [9, 'Heard his own second question'],
  ],
  plans: [
    {
      on: 57,
      skill: 'prospecting',
      aim: 2,
      why: 'He is afraid of the phone, and wants not to be.',
      startedBy: 'rep',
      review: -8,
      items: [
        [57, 'provide', 'Sit beside him for the first ten calls of a week', 40, 42],
        [57, 'do', 'Thirty calls on two mornings', 36, 38, 'rep'],
        [30, 'provide', 'A list with a reason beside each name', 24, 24],
        [14, 'do', 'His own first line in six of ten calls', -4],
      ],
      agreed: 57,
      served: 56,
    },
  ],
}
