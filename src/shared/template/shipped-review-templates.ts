import type { ShippedOneOnOneTemplate } from './shipped-template.ts'
import { closeOut, section } from './shipped-template.ts'

const dealReview: ShippedOneOnOneTemplate = {
  key: 'deal-review',
  name: 'Pipeline and deal review',
  situation: 'A few deals, looked at from the buyer’s side. Kept apart from coaching on purpose.',
  minutes: 45,
  sections: [
    section('Which deals', 3, 'person', [
      'Which two or three deals would gain most from a second pair of eyes?',
    ]),
    section('Next steps from last time', 5, 'promises', [
      'Which agreed next steps took place, and which moved?',
      'What did I say I would do in these deals?',
    ]),
    section('The buyer', 12, 'their-topics', [
      'What did the buyer last do, and on which day?',
      'Why must they act at all, why now, why with us?',
      'Who decides, who else has a say, and whom have you not met yet?',
    ]),
    section('The next step and the date', 12, 'focus', [
      'What is the agreed next step, on which day, and is it in both calendars?',
      'What must be true for this close date to hold? How often has it moved?',
      'What would kill this deal?',
      'Which of this do you know, and which do you sense?',
    ]),
    section('The call', 5, 'other', [
      'Would you put your name to it as a commit, or is it the best case?',
      'Is there enough new pipeline behind it if it slips?',
    ]),
    section('New promises', 6, 'new-promises', [
      'Which step will you take in each deal, and by which day?',
      'Where do you want me in the room, and where not?',
    ]),
    closeOut(2, ['Which skill showed up in these deals? Keep it for the next coaching talk.']),
  ],
}

const quarterly: ShippedOneOnOneTemplate = {
  key: 'quarterly-review',
  name: 'Quarterly review',
  situation: 'The quarter is over: take it apart together, and set up the next one.',
  minutes: 75,
  sections: [
    section('How the quarter was', 8, 'person', [
      'How was this quarter for you?',
      'What are you proud of, whatever the number says?',
    ]),
    section('What we promised each other', 8, 'promises', [
      'Which promises did you keep, and which did I?',
      'Which one would have changed the quarter?',
    ]),
    section('Wins and losses', 18, 'their-topics', [
      'Take three wins apart: what decided them?',
      'Take three losses apart: what decided those?',
    ]),
    section('Plan and actual', 12, 'other', [
      'What held against the plan, and what did not?',
      'What did the leading numbers tell us, and how early?',
    ]),
    section('The skill', 12, 'focus', [
      'Which skill moved, and what is the evidence?',
      'Which one skill would change the next quarter most?',
      'Territory and accounts: what to keep, grow or drop?',
    ]),
    section('Next quarter', 12, 'new-promises', [
      'What is the target, and which two behaviours will carry it?',
      'Which help do you need, by which day?',
      'What feedback do you have for me?',
    ]),
    closeOut(5, [
      'Is there anything in my notes that they have not heard from me?',
      'What is the one thing I will do differently?',
    ]),
  ],
}

const debrief: ShippedOneOnOneTemplate = {
  key: 'call-debrief',
  name: 'Ride-along and call debrief',
  situation: 'Right after a call or a day of visits that you observed. They speak first.',
  minutes: 20,
  sections: [
    section('Before the call', 3, 'person', [
      'What is the purpose, and which advance do you want?',
      'My part is to observe. What shall I watch for?',
    ]),
    section('The skill from last time', 2, 'promises', [
      'What had you set out to try, and where did you try it?',
    ]),
    section('How it ended', 6, 'their-topics', [
      'How did it end? Not how did it go.',
      'Did you get the advance you had planned?',
      'What went as you wanted, and what surprised you?',
      'Beginning, middle or end: which was strongest?',
    ]),
    section('One thing', 5, 'focus', [
      'If you ran it again, what would you do differently?',
      'One thing I saw that worked, and what it did to the buyer.',
      'One thing to try next time.',
    ]),
    section('New promise', 3, 'new-promises', ['When will you use it, and when do I watch?']),
    closeOut(1, ['Note the quotes while they are fresh.', 'Which level did I see, on which skill?']),
  ],
}

const skipLevel: ShippedOneOnOneTemplate = {
  key: 'skip-level',
  name: 'Skip-level',
  situation:
    'With somebody who reports to one of your managers. What you hear goes back to that manager as themes.',
  minutes: 30,
  sections: [
    section('How it is here', 7, 'person', [
      'What is going well in the team?',
      'What is harder than it should be?',
    ]),
    section('What I promised last time', 3, 'promises', [
      'You told me about something. Here is what came of it.',
    ]),
    section('Their topics', 8, 'their-topics', [
      'What would you change first?',
      'What do customers say that I should hear?',
    ]),
    section('Clear and fair', 7, 'focus', [
      'Do you know what is expected of you, and how you are doing?',
      'When did you last get feedback you could use?',
      'Who deserves recognition that I may not know about?',
    ]),
    section('What happens now', 3, 'new-promises', [
      'What may I pass on, and what stays between us?',
      'What will I do, and by which day will you hear from me?',
    ]),
    closeOut(2, ['Which themes go back to their manager, and how?']),
  ],
}

/** Talks with their own order: they look at deals, a quarter, a call or a team rather than at one skill. */
export const reviewTemplates: readonly ShippedOneOnOneTemplate[] = [dealReview, quarterly, debrief, skipLevel]
