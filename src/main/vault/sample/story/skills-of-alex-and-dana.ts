import type { SampleSkills } from '../sample-skills-story.ts'

/** Discovery, from a tour to a question that is left standing. */
export const alexSkills: SampleSkills = {
  seen: [
    [175, 'discovery', 1, 'Sold the tour. Forty minutes of screens before the first question.'],
    [174, 'prospecting', 2, 'Calls the accounts he was given. Nothing new on the list since August.'],
    [168, 'opening', 2, 'Said an agenda when I had put it on his sheet; the buyer nodded.'],
    [
      117,
      'discovery',
      2,
      '“What happened with the truck?” and then he waited. He had the question on a card.',
      115,
    ],
    [64, 'discovery', 2, 'Asked what happens if nothing changes; filled the silence in one call of two.'],
    [61, 'qualification', 2, 'Named the missing signature at Orbit when I asked, not before.'],
    [
      40,
      'prospecting',
      2,
      'Two mornings blocked, one of them kept. Four first mails, three of them to old names.',
    ],
    [12, 'discovery', 3, 'Cost, cause and the shift leader who feels it, all in Marta Vogel’s words.'],
    [
      10,
      'objections',
      2,
      'Heard “too early” out, then answered the wrong worry; saw it himself in the debrief.',
    ],
  ],
  cards: [
    {
      on: 117,
      form: 'discovery-call',
      occasion: 'Castello, first talk',
      answers: [
        [false, true, 'Agenda on the slide, not agreed'],
        [2, 3, '“What happened with the truck?”'],
        ['our side', 'about the same'],
        [1, 2],
        [false, false],
        'not-applicable',
        [true, true, 'Thursday, 10:00, with the plant manager'],
        ['When he asked about the truck, she put her pen down and told it.', 'The truck story.'],
        ['Let the silence stand for five seconds.', 'Fewer slides.'],
      ],
      discussed: 115,
    },
    {
      on: 12,
      form: 'discovery-call',
      occasion: 'Hartwell, second talk',
      answers: [
        [true, true],
        [3, 2, '“And who stays late when the line stops?”'],
        ['the buyer, clearly', 'about the same'],
        [2, 2],
        [true, true, 'The shift leader comes to the next one'],
        [2, 4, 'Answered timing; she had meant trust'],
        [true, true],
        ['He asked who stays late. She counted the evenings aloud.', 'I waited.'],
        ['Ask what lies behind “too early” before answering it.', ''],
      ],
      notes: 'He thinks less of his discovery than I do, and more of how he met the worry. Ask him first.',
    },
  ],
  gains: [
    [150, 'Sends the agenda the evening before'],
    [96, 'Asked for a debrief without being told'],
    [70, 'Answers to first mails', 5],
    [30, 'Two protected mornings a week'],
    [8, 'First meetings from his own list', 8],
  ],
  plans: [
    {
      on: 160,
      skill: 'prospecting',
      aim: 3,
      why: 'He lives off the accounts he was given.',
      review: 104,
      items: [
        [160, 'provide', 'A list of forty companies that look like Castello', 150, 148],
        [152, 'do', 'Two mornings a week for new names', 110],
      ],
      agreed: 152,
      ended: {
        on: 102,
        outcome: 'not-moved',
        learned:
          'A list from me is my list. He wrote to it as one writes to strangers. Next time he builds it.',
      },
    },
    {
      on: 90,
      skill: 'discovery',
      aim: 3,
      why: 'Orbit was lost to no decision, and nobody knew why before the demo.',
      review: -10,
      items: [
        [82, 'do', 'One question about the cost of doing nothing in each first meeting', 40, 41],
        [78, 'provide', 'Listen in on one call a week and say nothing', 5, undefined, 'rep'],
        [60, 'provide', 'Ten minutes of debrief on the day of the call', 12, 12],
        [60, 'do', 'Fill the card before we talk', -5],
      ],
      agreed: 78,
      served: 76,
    },
  ],
  nextRole: {
    asked: 84,
    title: 'Team lead',
    words: 'I want to run a team by 2028, and I want people to say it was me who taught them to wait.',
    by: -500,
    gaps: [
      [
        'A forecast that others rely on',
        'forecasting',
        3,
        'Two quarters in a row with the commit within ten percent',
        -150,
      ],
      ['Has helped somebody get better', null, null, 'Tomás says which of his questions came from Alex', -60],
      [
        'Asks for feedback and uses it',
        'using-feedback',
        3,
        'Three points tried within a week and reported unasked',
        -30,
        20,
      ],
    ],
  },
}

/** The steady one: nothing is missing, and nothing was asked of her for months. */
export const danaSkills: SampleSkills = {
  seen: [
    [
      170,
      'account-planning',
      3,
      'Knows who is on shift at each of her twelve customers, and why it matters.',
    ],
    [152, 'discovery', 2, 'Let the growth question go by and went back to the ticket list.'],
    [128, 'next-step', 3, 'Fenwick renewed for three years; the steps stood in both calendars since spring.'],
    [53, 'prospecting', 1, 'Three customers asked her for an offer. She wrote none of them that week.'],
    [44, 'discovery', 2, 'Asked about next year once in three talks, at the door, with her coat on.'],
    [41, 'value-story', 2, 'A beautiful letter, three days late, about what the product does.'],
    [17, 'discovery', 2, 'Said it back before she answered. Then answered it.'],
    [15, 'forecasting', 4, 'Eleven of twelve on the day; the twelfth was said two weeks before.'],
  ],
  cards: [
    {
      on: 17,
      form: 'discovery-call',
      occasion: 'Fenwick, growth talk',
      answers: [
        [true, true],
        [2, 3],
        ['about the same', 'the buyer, clearly'],
        [2],
        [false, false],
        'not-applicable',
        [true, true],
      ],
      discussed: 14,
    },
  ],
  gains: [
    [98, 'Asks “what else?” once before the ticket list'],
    [27, 'Growth named in three of four talks', 10],
  ],
  plans: [
    {
      on: 70,
      skill: 'discovery',
      aim: 3,
      why: 'Her customers trust her with everything but their plans.',
      review: 5,
      items: [
        [70, 'do', 'One question about next year in each customer talk', 30, 33],
        [64, 'provide', 'A day with Priya, who does it on her own', 20, 24],
      ],
      agreed: 64,
    },
  ],
}
