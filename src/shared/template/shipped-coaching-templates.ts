import type { ShippedOneOnOneTemplate } from './shipped-template.ts'
import { closeOut, section } from './shipped-template.ts'

const weekly: ShippedOneOnOneTemplate = {
  key: 'weekly',
  name: 'Weekly one-on-one',
  situation: 'The regular half hour: one person, one skill, one deal to try it on.',
  minutes: 30,
  sections: [
    section('Person and desire', 5, 'person', [
      'What would make this half hour worth it for you?',
      'What went well since we met, and what did you do that made it happen?',
      'How much do you want to work on something today?',
    ]),
    section('Promises from last time', 5, 'promises', [
      'Which promise did you keep?',
      'Which one slipped, what got in the way, and who controls that?',
      'Did I keep mine?',
    ]),
    section('Their topics', 8, 'their-topics', [
      'What is on your list?',
      'Where are you stuck, and what have you tried so far?',
      'Which part of this is in your hands?',
    ]),
    section('One focus', 8, 'focus', [
      'Which one skill are we working on? Show me where you used it this week.',
      'Which one deal shall we try it on?',
      'What will be different the next time you are in that spot?',
    ]),
    section('New promises', 3, 'new-promises', [
      'What will you do before next time, and by which day?',
      'How will we both know it was done?',
      'What do you need from me?',
    ]),
    closeOut(1, ['What did I notice that I did not say?', 'Which observation do I owe them, and when?']),
  ],
}

const first: ShippedOneOnOneTemplate = {
  key: 'first',
  name: 'First one-on-one',
  situation: 'The first real talk with somebody who is new to you, before any number is discussed.',
  minutes: 60,
  sections: [
    section('The person', 20, 'person', [
      'How did you get here, and what are you proud of?',
      'What would a great year look like, at work and outside it?',
      'Why do you sell? What is it that you like about it?',
    ]),
    section('Promises made before me', 5, 'promises', [
      'What were you promised by others that I should know about?',
      'What did you promise that is still open?',
    ]),
    section('How we work together', 15, 'their-topics', [
      'Think of a manager who helped you most. What did they do? And the one who helped least?',
      'How do you like praise: in public, in private, in writing?',
      'How do you want to hear hard news?',
      'How would I notice that you are under pressure, and what helps then?',
    ]),
    section('Your patch', 10, 'focus', [
      'What should I know about your accounts and your territory?',
      'What would you like to get better at first?',
    ]),
    section('What we expect of each other', 7, 'new-promises', [
      'What do you expect of me? Here is what I expect of you.',
      'How often shall we meet, and who brings the agenda?',
      'What will each of us do before we meet again?',
    ]),
    closeOut(3, [
      'What drives this person, in their own words?',
      'How do they want praise and hard news? Note it on their card.',
    ]),
  ],
}

const career: ShippedOneOnOneTemplate = {
  key: 'career',
  name: 'Career and development',
  situation: 'Monthly or quarterly, with no deal on the table: where this person wants to go.',
  minutes: 45,
  sections: [
    section('Where you want to be', 10, 'person', [
      'Where would you like to be in one year, and in three? Your words, not the ladder’s.',
      'What would you like to be known for?',
    ]),
    section('Promises from last time', 5, 'promises', [
      'What did you set out to learn since we last talked about this, and how did it go?',
      'What did I say I would provide, and did I?',
    ]),
    section('Energy', 10, 'their-topics', [
      'Which parts of the job give you energy, and which ones drain it?',
      'What would you do more of if you could choose?',
    ]),
    section('The next role', 12, 'focus', [
      'Which role comes next, and what is missing for it?',
      'What would prove that the gap is closed?',
      'Who could teach you that, and whom could you teach?',
    ]),
    section('New promises', 6, 'new-promises', [
      'What will you learn this quarter, and where will you use it?',
      'What will I provide?',
      'What should I stop, start or keep doing?',
    ]),
    closeOut(2, ['Which door can I open?', 'Does their work today serve a goal they have named?']),
  ],
}

const underperformance: ShippedOneOnOneTemplate = {
  key: 'underperformance',
  name: 'Expectations not met',
  situation: 'What was agreed and what you see have drifted apart, and it is time to say so plainly.',
  minutes: 45,
  sections: [
    section('How you see it', 8, 'person', [
      'How do you see the last weeks yourself?',
      'How much does it matter to you to change this, and why?',
    ]),
    section('What was agreed, what I see', 7, 'promises', [
      'Here is what we agreed, with the date. Here is what I see: facts, days, numbers.',
      'Is there a fact here that you see differently?',
    ]),
    section('Your side', 8, 'their-topics', [
      'What have you tried, and what came of it?',
      'Which part of this do you control, and which part do you not?',
    ]),
    section('The cause', 10, 'focus', [
      'Is it knowing how, wanting to, knowing the product, or the patch and the system?',
      'What tells you that?',
      'What would you do first if it were somebody else’s problem?',
    ]),
    section('Plan and promises', 9, 'new-promises', [
      'What will you do, and by which day? What will I provide?',
      'Which one number shall we look at every week?',
      'What happens if it moves, and what if it does not?',
      'Tell me in your words what we have agreed.',
    ]),
    closeOut(3, [
      'Did I state facts, or opinions?',
      'Which support have I promised, and by when?',
      'When is the next checkpoint?',
    ]),
  ],
}

const topPerformer: ShippedOneOnOneTemplate = {
  key: 'top-performer',
  name: 'Top performer',
  situation: 'For the one who needs you least and therefore gets you least. Bring something.',
  minutes: 40,
  sections: [
    section('How the job is', 7, 'person', [
      'How are you finding the job at the moment, and what would make it better?',
      'What would make you think about leaving?',
    ]),
    section('Promises from last time', 4, 'promises', [
      'Which promise of mine is still open with you?',
      'What did you set yourself, and what came of it?',
    ]),
    section('Their topics', 8, 'their-topics', [
      'What do you want to use this time for?',
      'What should I be asking you that I am not?',
    ]),
    section('What I bring', 6, 'other', [
      'The obstacle I can take out of your way, the door I can open, or the hard question I owe you.',
      'Which obstacle would you pick?',
    ]),
    section('The next level', 9, 'focus', [
      'Where do you still leave results on the table?',
      'What do you do differently that others could copy?',
      'What is the next level for you: a harder problem, somebody to mentor, a say in how we do things?',
    ]),
    section('New promises', 4, 'new-promises', [
      'What will you go for next, and how will we both see it?',
      'What will I do for you, and by which day?',
    ]),
    closeOut(2, [
      'Which pattern of theirs belongs in the win library?',
      'Is there a date for the next talk that I will not move?',
    ]),
  ],
}

const reset: ShippedOneOnOneTemplate = {
  key: 'reset',
  name: 'Reset',
  situation: 'The will to work on anything is low. Put the numbers away and listen first.',
  minutes: 20,
  sections: [
    section('What is going on', 7, 'person', [
      'What are you thinking about all this?',
      'My sense is that this does not matter much to you right now. Am I wrong?',
      'Shall we leave the numbers for today?',
    ]),
    section('Promises from last time', 2, 'promises', [
      'Is there a promise between us that we should drop, honestly?',
    ]),
    section('What you want', 5, 'their-topics', [
      'What would you like to work on?',
      'What would have to be different, in the work or from me?',
    ]),
    section('One thing', 3, 'focus', [
      'If one thing were to get better this month, which one would you choose?',
    ]),
    section('A small promise', 2, 'new-promises', [
      'What is one small step you would like to take? What is mine?',
    ]),
    closeOut(1, [
      'How much of this is about me, or about the system?',
      'What did I learn about what they want?',
    ]),
  ],
}

/** Talks about a person and their craft; they follow the common frame of person, promises, topics, focus. */
export const coachingTemplates: readonly ShippedOneOnOneTemplate[] = [
  weekly,
  first,
  career,
  underperformance,
  topPerformer,
  reset,
]
