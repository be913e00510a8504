import type { SampleLoop } from '../sample-loop-story.ts'

/** Told, heard, tried, and sometimes lost again; and a spring of one-on-ones that were mostly about numbers. */
const alex: SampleLoop = {
  follows: [[160, 'Showed the opening twice, then swapped roles', 'Sold the tour, not the reason']],
  touches: [
    [160, 'Showed the opening twice, then swapped roles', 'show'],
    [71, 'Call debrief', 'tell'],
    [47, 'An hour with Priya on the second contact', 'show'],
  ],
  followUps: [
    [118, 'Answered his own question', 'tried', 'Castello: asked for the last bad night and waited'],
    [64, 'Answered his own question', 'changed', 'Six seconds of silence, and nobody had to remind him'],
    [77, 'A discount is an answer to a question nobody asked', 'heard', '“I wanted it to be over.”'],
    [
      60,
      'A discount is an answer to a question nobody asked',
      'tried',
      'Asked Castello about timing before the price',
    ],
    [
      12,
      'A discount is an answer to a question nobody asked',
      'relapsed',
      'The price came before the date again',
    ],
  ],
  signs: [
    [
      118,
      'tries-within-a-week',
      'Used the silence in the Castello call, six days after we had talked about it',
    ],
    [60, 'owns-mistakes', 'Opened the loss review with “the discount was mine”'],
    [24, 'explains-away', '“They would not have told me anyway”, about the worry nobody asked for'],
    [12, 'goes-back', 'Price before the date, as in August'],
  ],
  topics: [
    { on: 157, by: 'me', title: 'More pipeline', touch: 'tell', kind: 'numbers', aim: 'comply' },
    { on: 156, by: 'me', title: 'CRM complete by Friday', touch: 'tell', kind: 'numbers', aim: 'comply' },
    { on: 143, by: 'me', title: 'Forecast for the quarter', touch: 'tell', kind: 'numbers', aim: 'comply' },
    { on: 143, by: 'me', title: 'Call list for the region', touch: 'tell', kind: 'numbers', aim: 'comply' },
    { on: 129, by: 'me', title: 'Pipeline against plan', touch: 'tell', kind: 'numbers' },
    { on: 128, by: 'rep', title: 'Brennan and the temps', touch: 'tell', kind: 'deals' },
    { on: 114, by: 'me', title: 'Bookings so far', touch: 'tell', kind: 'numbers' },
    { on: 114, by: 'me', title: 'Activities below target', touch: 'tell', kind: 'numbers' },
    {
      on: 72,
      by: 'rep',
      title: 'How to ask without sounding like a form',
      touch: 'show',
      kind: 'skill',
      aim: 'develop',
    },
    { on: 58, by: 'rep', title: 'What I would have to show to lead a team', kind: 'career', aim: 'develop' },
    { on: 45, by: 'me', title: 'Three new names for every deal above 20,000', kind: 'deals', aim: 'develop' },
    { on: 30, by: 'me', title: 'Second contact at Hartwell', kind: 'deals' },
    { on: 17, by: 'rep', title: 'What am I afraid of when it goes quiet?', kind: 'person', aim: 'develop' },
  ],
}

/** Slow to take it up, and thorough once she does. */
const dana: SampleLoop = {
  touches: [[143, 'Three questions, no slides', 'show']],
  follows: [[27, 'Eleven of twelve on the day', 'A beautiful letter, three days late']],
  followUps: [
    [
      53,
      'Let the growth question go by',
      'tried',
      'Fenwick asked for the leave planner, and she asked back what for',
    ],
    [52, 'Say who loses what in spring', 'heard', 'Wrote the three names on the back of the agenda'],
    [36, 'A beautiful letter, three days late', 'tried', 'Five lines on the evening of the visit, twice'],
    [26, 'A beautiful letter, three days late', 'changed', 'Eleven of twelve follow-ups on the day'],
  ],
  signs: [
    [36, 'reports-back', 'Sent both five-line notes to me the next morning, unasked'],
    [24, 'asks-for-feedback', 'Wants me to watch whether she says it back before she answers'],
  ],
}

/** Argues first, and then does it better than it was said. */
const priya: SampleLoop = {
  follows: [
    [141, 'Moved the question behind the first surprise', 'Asked for the boss in minute four'],
    [127, 'Found a works council nobody had mentioned', 'Asked for the boss in minute four'],
  ],
  touches: [
    [141, 'Moved the question behind the first surprise', 'show'],
    [72, 'Kestrel map, drawn alone', 'observe'],
  ],
  followUps: [
    [150, 'Nine deals hang on one person each', 'heard', 'Made the list herself, with dates'],
    [139, 'Asked for the boss in minute four', 'tried', 'Waited for the surprise in two recordings'],
    [128, 'Asked for the boss in minute four', 'changed', 'Kestrel named the works council by himself'],
    [70, 'Nine deals hang on one person each', 'changed', 'None of the deals above 20,000 hangs on one name'],
    [68, 'Four small deals in a week', 'tried', 'Gave the courier to Tomás and kept the Thursday'],
  ],
  signs: [
    [106, 'teaches-others', 'Alex uses her “who will be annoyed” now'],
    [95, 'asks-for-feedback', 'Asked Sam where the map was wrong, before Sam had said anything'],
  ],
}

/** Praise that says nothing is what she got, for a while. */
const sam: SampleLoop = {
  entries: [
    {
      on: 118,
      kind: 'recognition',
      title: 'Great quarter, as always',
      text: 'Amazing work. You are a star.',
    },
    {
      on: 111,
      kind: 'recognition',
      title: 'Fantastic job on Meridian',
      text: 'So proud of you. Keep it up.',
    },
  ],
  touches: [[62, 'Asked for her view of my forecast call', 'tell']],
}

/** The coachable riser: seen, told, tried within days, changed, and told so. */
const tomas: SampleLoop = {
  entries: [
    {
      on: 40,
      kind: 'recognition',
      title: 'Began with a question instead of sorry',
      told: 40,
      share: true,
      tags: ['first ten seconds'],
      text: 'Three of twenty, down from eleven. You counted them yourself and brought the sheet. To the man from the bakery you said who you are and why now, and he asked you a question back.',
    },
    {
      on: 19,
      kind: 'experiment',
      title: 'A card by post to six who never answered',
      share: true,
      text: `Tried: a handwritten card after the sixth call, to six people.
Happened: two called back, one of them to thank him for the handwriting.
Next: the card after the fourth call, and the question on the card.`,
    },
  ],
  follows: [
    [40, 'Began with a question instead of sorry', 'Eleven times sorry'],
    [24, 'How do you get a guest to come back?', 'Says goodbye without asking'],
    [22, 'First meeting booked by himself', 'Says goodbye without asking'],
  ],
  touches: [
    [52, 'Showed ten calls, then swapped headsets', 'show'],
    [24, 'How do you get a guest to come back?', 'tell'],
  ],
  followUps: [
    [54, 'Eleven times sorry', 'heard', 'Counts them himself from now on'],
    [48, 'Eleven times sorry', 'tried', 'Three of twenty'],
    [41, 'Eleven times sorry', 'changed', 'None in the morning, and nobody reminded him'],
    [24, 'Says goodbye without asking', 'tried', 'Asked in two of nine'],
    [20, 'Says goodbye without asking', 'changed', 'Asked in twelve of fourteen, three meetings'],
    [5, 'Notes that nobody else can use', 'heard', 'Three lines: said, next, when'],
  ],
  signs: [
    [54, 'owns-mistakes', 'Counted his own sorries before I could'],
    [48, 'tries-within-a-week', 'New opening on the Monday after'],
    [20, 'reports-back', 'Told the story of the booked meeting before he sat down'],
    [13, 'asks-for-feedback', '“What would you have said to the third one?”'],
  ],
  topics: [
    {
      on: 25,
      by: 'rep',
      title: 'Would it be rude to ask for the diary?',
      touch: 'show',
      kind: 'skill',
      aim: 'develop',
    },
    { on: 15, by: 'rep', title: 'How will I know that I passed?', kind: 'career' },
    { on: 8, by: 'me', title: 'Notes that Priya can use', touch: 'observe', kind: 'skill', aim: 'comply' },
  ],
}

/** What became of the coaching in the story, by the name of the rep. */
export const sampleLoops: ReadonlyMap<string, SampleLoop> = new Map([
  ['Alex Rivera', alex],
  ['Dana Kim', dana],
  ['Priya Nair', priya],
  ['Sam Okafor', sam],
  ['Tomás Lind', tomas],
])
