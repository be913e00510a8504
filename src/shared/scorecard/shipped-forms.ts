import { choice, type ShippedForm, scale, text, yesNo } from './shipped-form.ts'

const discoveryCall: ShippedForm = {
  key: 'discovery-call',
  name: 'Discovery call',
  situation:
    'A first or second talk with a buyer that you heard. Fill it within the hour, and let the rep fill theirs.',
  questions: [
    yesNo(
      'Did both sides agree at the start what the talk should bring?',
      'Yes, if the purpose and the wanted end were said, and the buyer was asked what to add.',
      'opening',
    ),
    scale(
      'How deep did the questions go?',
      'Count only what was asked and answered, not what was on the sheet.',
      [
        'Facts: what they have, how many, since when',
        'A problem was named; its cause stayed open',
        'Cause, cost and the person who feels it were named',
        'The buyer said something they had not put into words before',
      ],
      'discovery',
    ),
    choice('Who spoke more?', 'As you remember it. If you are not sure, take “about the same”.', [
      'the buyer, clearly',
      'about the same',
      'our side',
      'our side, clearly',
    ]),
    scale(
      'What do we know now about money, date and decision?',
      'What the buyer said counts. What we concluded does not.',
      [
        'Nothing that was not known before',
        'One of the three, roughly',
        'Two of the three, in the buyer’s words',
        'All three, and what could still stop it',
      ],
      'qualification',
    ),
    yesNo(
      'Was a second person at the buyer’s named or invited?',
      'A name and a reason to meet, or a date with both.',
      'multi-threading',
    ),
    scale(
      'How was the first hard point met?',
      'Price, timing, a competitor, “we are fine as we are”. Not applicable if none came up.',
      [
        'Answered before the sentence was over',
        'Heard out, then answered',
        'Asked what lies behind it, then answered that',
        'Raised by us, before the buyer had to',
      ],
      'objections',
    ),
    yesNo(
      'Is there a next step with a day, a purpose and a name on both sides?',
      'Yes only if it stands in both calendars.',
      'next-step',
    ),
    text('One thing that worked, and what it did to the buyer', 'Quote it. “When you asked …, she …”'),
    text('One thing to try next time', 'One. What would one see or hear if it is done?'),
  ],
}

const rideAlong: ShippedForm = {
  key: 'ride-along',
  name: 'Ride-along',
  situation: 'A day or half a day of visits together. One card for the day, not one for each visit.',
  questions: [
    scale(
      'How was the day prepared?',
      'What could be seen before the first door opened.',
      [
        'The address was known',
        'The account was read; the wanted end was found on the way',
        'For each visit a purpose, the people and the wanted advance',
        'Also what could go wrong, and what then',
      ],
      'account-planning',
    ),
    yesNo(
      'Did each visit begin with a purpose the buyer agreed to?',
      'No, if one began with our slides.',
      'opening',
    ),
    scale(
      'How was listened?',
      'Watch what happens after the buyer’s longest answer.',
      [
        'The next question was already on its way',
        'The answer was repeated in short',
        'The next question grew out of the answer',
        'The buyer corrected and added, unasked',
      ],
      'discovery',
    ),
    scale(
      'How was the value shown?',
      'Look at the buyer, not at the screen.',
      [
        'A tour of everything',
        'What was asked for',
        'Two or three things, each tied to what the buyer had said',
        'The buyer explained it to a colleague in the room',
      ],
      'value-story',
    ),
    choice('How did the visits end?', 'The one that matters most today. How it ended, not how it felt.', [
      'advance as planned',
      'another advance',
      'a friendly continuation',
      'no further step',
    ]),
    scale(
      'What happened to the last feedback?',
      'The point you agreed on before. Not applicable if there was none.',
      [
        'It did not come up',
        'Tried once, when I reminded them',
        'Tried unasked',
        'Done without thinking, and told me about it',
      ],
      'using-feedback',
    ),
    choice('What did I do?', 'For your own sake: how much of the selling was yours today?', [
      'only observed',
      'helped once',
      'took over once',
      'took over more than once',
    ]),
    text('Their strongest moment today', 'Where, which words, and what it did to the buyer.'),
    text('What they said about the day, before you said anything', 'In their words.'),
    text('One thing for next time, and when you will watch', 'One thing, with a day.'),
  ],
}

const demo: ShippedForm = {
  key: 'demo',
  name: 'Demo or presentation',
  situation: 'Showing the product to more than one person, on site or on screen.',
  questions: [
    yesNo(
      'Was said at the start what was heard last time?',
      'In the buyer’s words, with room to correct it.',
      'opening',
    ),
    scale(
      'How was it tied to this buyer?',
      'Count the moments with a “you said”.',
      [
        'It could have been shown to anybody',
        'Their trade was named',
        'Each part began with something they had said',
        'They said the worth themselves',
      ],
      'value-story',
    ),
    yesNo('Did everyone in the room say something before the middle?', 'One question to each is enough.'),
    choice('How many things were shown?', 'Things, not screens.', [
      'two or three',
      'four to six',
      'more than six',
    ]),
    yesNo(
      'Is there a next step with a day, a purpose and a name on both sides?',
      'Yes only if it stands in both calendars.',
      'next-step',
    ),
    text('The moment they leaned in', 'What was shown or asked just before?'),
    text('One thing to try next time', 'One. What would one see or hear if it is done?'),
  ],
}

/** The forms the app comes with, in the order they are offered. Each is filled twice: by the manager and by the rep. */
export const shippedForms: readonly ShippedForm[] = [discoveryCall, rideAlong, demo]
