import type { SampleEntry } from '../sample-story.ts'

export const alexEntries: readonly SampleEntry[] = [
  {
    on: 176,
    kind: 'observation',
    title: 'Sold the tour, not the reason',
    setting: 'call',
    polarity: 'redirect',
    tags: ['discovery'],
    text: `Sat in on a first call with Nordkai. Eighteen minutes of screen before the first question.
> Mr Lauritz: “That is all very nice. We were actually wondering about the weekends.”
Alex answered with the weekend screen. Nobody asked what happens on a weekend.`,
  },
  {
    on: 160,
    kind: 'coaching-note',
    title: 'Showed the opening twice, then swapped roles',
    tags: ['discovery'],
    onCharts: false,
    text: `I played the plant manager. First round he pitched after forty seconds, second round after three minutes.
- Works: he stays curious when the answer surprises him
- Does not yet work: an answer he expects ends his curiosity`,
  },
  {
    on: 146,
    kind: 'recognition',
    title: 'Asked for help before the deal was in trouble',
    told: 146,
    share: true,
    tags: ['ownership'],
    text: 'Brought the Brennan contract to me with two open points and his own proposal for each. In April he would have sent it and hoped. Told him in one sentence at the coffee machine, nobody else around.',
  },
  {
    on: 133,
    kind: 'observation',
    title: 'Answered his own question',
    setting: 'call',
    polarity: 'redirect',
    told: 126,
    share: true,
    tags: ['discovery'],
    text: 'Brennan Foods, Ms Adeyemi. “What makes Fridays so hard? Is it the temps?” She said yes to the temps. We will never know what she would have said.',
  },
  {
    on: 118,
    kind: 'observation',
    title: 'Waited, and got the story of the missed truck',
    setting: 'call',
    polarity: 'reinforce',
    told: 112,
    share: true,
    tags: ['discovery'],
    text: `Castello Ceramics. He asked why nights plan on paper, and when she shrugged he asked what the last bad night looked like.
> “We sent a truck away half full and flew the rest. My husband still laughs about it. I do not.”
That is the deal, in one sentence, and he found it.`,
  },
  {
    on: 104,
    kind: 'reflection',
    title: 'I like him, and that makes me soft',
    text: `Third time that I let a late promise pass because the excuse was charming. With Dana I would have asked.
What would I do if I had met him last week?`,
  },
  {
    on: 88,
    kind: 'incident',
    title: '12 % to Orbit without a call',
    tags: ['discount'],
    text: 'Offer went out on his last day before leave with a discount nobody had asked for. Within his limit, so no rule is broken. The buyer has not answered since. To be talked about when he is back, not by mail.',
  },
  {
    on: 79,
    kind: 'feedback',
    title: 'A discount is an answer to a question nobody asked',
    polarity: 'redirect',
    told: 78,
    share: true,
    tags: ['discount'],
    text: `What I saw: the Orbit offer carried 12 % before anybody spoke about price.
What it did: there is nothing left to give, and still no reason to decide.
What I asked for: the next offer goes out only after he has said the price aloud and heard the answer.`,
  },
  {
    on: 71,
    kind: 'coaching-note',
    title: 'Call debrief',
    tags: ['discovery'],
    share: true,
    text: `Listened to three first meetings together. He stopped the tape himself each time.
- Cost question asked in two of three
- Longest silence he allowed: 1.4 seconds
- His own plan: pen down, feet on the floor, wait`,
  },
  {
    on: 64,
    kind: 'observation',
    title: '“What happens if nothing changes?” and then nothing, for six seconds',
    setting: 'call',
    polarity: 'reinforce',
    told: 64,
    share: true,
    tags: ['discovery'],
    text: 'Wexley Foundry. I counted. Then the works manager talked for four minutes without a break, about the two planners who retire in March. Scored it a 3.',
  },
  {
    on: 58,
    kind: 'recognition',
    title: 'Brought the loss review unasked',
    told: 56,
    share: true,
    tags: ['ownership'],
    text: 'Two pages on Orbit, with two causes, both his own: one contact, and a price before a problem. No word about the competitor. That is what a future team lead does.',
  },
  {
    on: 47,
    kind: 'coaching-note',
    title: 'An hour with Priya on the second contact',
    onCharts: false,
    tags: ['multi-threading'],
    alsoAbout: ['Priya Nair'],
    text: `Priya opened her Kestrel deal and showed how she got from one name to five in nine days. Alex asked real questions.
He took one thing away: ask the champion who will be annoyed if they hear of it last.`,
  },
  {
    on: 37,
    kind: 'incident',
    title: 'Territory change',
    onCharts: true,
    tags: ['territory'],
    share: true,
    text: 'From Monday 41 of his 170 accounts belong to the east team. Two of them were in the second stage. Alex heard it from a colleague before my mail arrived.',
  },
  {
    on: 34,
    kind: 'observation',
    title: 'Kept his word to a customer he had just lost',
    setting: 'meeting',
    polarity: 'reinforce',
    told: 28,
    share: true,
    tags: ['ownership'],
    text: 'Introduced the east team to both buyers in person and stayed until their questions were answered. No sour word.',
  },
  {
    on: 25,
    kind: 'observation',
    title: 'Hartwell demo: clean, and answered the wrong worry',
    setting: 'demo',
    polarity: 'redirect',
    told: 24,
    share: true,
    tags: ['discovery', 'Hartwell'],
    text: `Good demo, calm, well timed. Marta Vogel nodded all the way.
The two shift leads on the second screen said nothing, and nobody asked them. They are the ones who would use it at five in the morning.`,
  },
  {
    on: 12,
    kind: 'feedback',
    title: 'Discounted before asking about timing',
    polarity: 'redirect',
    tags: ['discount', 'Hartwell'],
    text: `In the Hartwell follow-up he offered 8 % in the second paragraph. She had asked for the price list and nothing else.
To say: same pattern as Orbit, when he is under pressure. Ask what the pressure was.`,
  },
  {
    on: 11,
    kind: 'reflection',
    title: 'Who carries what',
    tags: ['my own coaching'],
    text: 'I took the pricing sheet and the partner intro within three days. Both took me ten minutes and both were his. He did not ask me to. It felt helpful, and it says that I do not trust him with them.',
  },
]
