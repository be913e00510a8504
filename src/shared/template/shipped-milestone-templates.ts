import type { ShippedOneOnOneTemplate } from './shipped-template.ts'
import { closeOut, section } from './shipped-template.ts'

const newHire30: ShippedOneOnOneTemplate = {
  key: 'new-hire-30',
  name: 'New hire, day 30',
  situation: 'A month in: learning. What is clear, what is not, and who has helped.',
  minutes: 45,
  sections: [
    section('First impressions', 8, 'person', [
      'What are your first impressions, honestly?',
      'Who has helped you so far?',
    ]),
    section('What we said at the start', 5, 'promises', [
      'Which tools and training did we plan, and which are done?',
      'What did I promise for your first month that is still missing?',
    ]),
    section('Clear and unclear', 10, 'their-topics', [
      'What is clear to you by now, and what is not?',
      'What did you hear in the calls you listened to that you did not expect?',
    ]),
    section('Tell it back', 14, 'focus', [
      'Tell me the story of one customer as you would tell it to a buyer.',
      'What does our product change for them, in their words?',
    ]),
    section('The next thirty days', 6, 'new-promises', [
      'Which first meetings of your own will you set, and by which day?',
      'What do you need from me for that?',
    ]),
    closeOut(2, ['What did they understand better than I expected?', 'What did we fail to provide?']),
  ],
}

const newHire60: ShippedOneOnOneTemplate = {
  key: 'new-hire-60',
  name: 'New hire, day 60',
  situation: 'Two months in: doing it with help. First meetings of their own.',
  minutes: 45,
  sections: [
    section('Is the job as described?', 8, 'person', [
      'Is the job what you were told it would be?',
      'What feels hard, and what has become easy?',
    ]),
    section('Promises from day 30', 5, 'promises', [
      'Which of your own meetings took place?',
      'What did I say I would provide, and did it come?',
    ]),
    section('Their topics', 8, 'their-topics', [
      'What would you like to talk about?',
      'Where would you have liked help and not asked?',
    ]),
    section('The basics', 16, 'focus', [
      'Let us look at one call together: what do you see on the basics?',
      'What is in your pipeline so far, and how did each one get there?',
      'Which one basic shall we work on until day 90?',
    ]),
    section('The next thirty days', 6, 'new-promises', [
      'What will you do alone from now on, and by which day?',
      'Where do you still want me beside you?',
    ]),
    closeOut(2, [
      'How do they take feedback? Which sign did I see?',
      'Against the ramp plan: what are the facts?',
    ]),
  ],
}

const newHire90: ShippedOneOnOneTemplate = {
  key: 'new-hire-90',
  name: 'New hire, day 90',
  situation: 'Three months in: doing it alone. Both sides look at the choice they made.',
  minutes: 60,
  sections: [
    section('Did we choose right?', 10, 'person', [
      'Did you choose right? And from what you have seen, did we?',
      'How do you like to be coached, now that you know me?',
    ]),
    section('Promised and delivered', 8, 'promises', [
      'What did we promise you in the interviews, and what was delivered?',
      'What did you promise yourself?',
    ]),
    section('Their topics', 10, 'their-topics', ['What would you like me to know after three months?']),
    section('Against the ramp plan', 18, 'focus', [
      'Activity and pipeline against the plan: what do you see?',
      'Which strengths have shown, and which one gap is next?',
    ]),
    section('The next quarter', 11, 'new-promises', [
      'What is your plan for the next quarter: target, behaviours, skill?',
      'What will you do, what will I provide, and by which days?',
    ]),
    closeOut(3, [
      'What is the evidence, balanced over the three months?',
      'Which cadence fits from here on?',
    ]),
  ],
}

const recognition: ShippedOneOnOneTemplate = {
  key: 'recognition',
  name: 'Recognition moment',
  situation: 'Five minutes for one thing that was done well, soon after it was done.',
  minutes: 5,
  sections: [
    section('What I saw', 2, 'person', [
      'What you did, on which day, and what it did for the buyer or the team.',
      'Check how they like praise: in public, in private, in writing.',
    ]),
    section('In their words', 2, 'their-topics', ['How did you do that?', 'What made you try it?']),
    closeOut(1, ['Who else should hear of this, and would they like that?']),
  ],
}

const returnFromLeave: ShippedOneOnOneTemplate = {
  key: 'return-from-leave',
  name: 'Return from leave',
  situation: 'The first day or two back, before the inbox decides where to start.',
  minutes: 20,
  sections: [
    section('Welcome back', 5, 'person', [
      'How is it to be back?',
      'How much would you like to take on in the first week?',
    ]),
    section('What happened meanwhile', 4, 'promises', [
      'Here is what changed, and who looked after what.',
      'Which promises passed to others, and which come back to you?',
    ]),
    section('Their topics', 5, 'their-topics', ['What do you want to know first?', 'What should wait?']),
    section('The first two weeks', 3, 'focus', ['Which one thing matters most in the next two weeks?']),
    section('New promises', 2, 'new-promises', ['What will each of us do this week?']),
    closeOut(1, ['Which expectation needs to be scaled for a while?']),
  ],
}

const stay: ShippedOneOnOneTemplate = {
  key: 'stay-conversation',
  name: 'Stay conversation',
  situation: 'With somebody you would hate to lose, long before they think of leaving.',
  minutes: 30,
  sections: [
    section('Why you stay', 8, 'person', [
      'What do you look forward to when you start your week?',
      'What keeps you here?',
    ]),
    section('What I said I would do', 3, 'promises', [
      'What have I promised that you are still waiting for?',
    ]),
    section('What would make you go', 8, 'their-topics', [
      'When did you last think about leaving, and what was it about?',
      'What would tempt you?',
    ]),
    section('What would make it better', 6, 'focus', [
      'Which talent of yours are we not using?',
      'If you could change one thing about the job, what would it be?',
    ]),
    section('New promises', 3, 'new-promises', ['What can I change, by which day? What can you?']),
    closeOut(2, ['What can I not change, and have I said so?']),
  ],
}

const exit: ShippedOneOnOneTemplate = {
  key: 'exit-handover',
  name: 'Exit and handover',
  situation: 'Somebody leaves the team, for whatever reason: part well, and pass on what they know.',
  minutes: 30,
  sections: [
    section('The person', 7, 'person', [
      'What will you remember from your time here?',
      'What should I have asked you a year ago?',
    ]),
    section('Open promises', 5, 'promises', [
      'Which promises to customers are open, and who takes each one?',
      'What do I still owe you?',
    ]),
    section('What you would tell us', 8, 'their-topics', [
      'What should we keep, and what should we change?',
      'What made the work harder than it had to be?',
    ]),
    section('Accounts', 6, 'focus', [
      'For each account: who matters, what is promised, what is next?',
      'Who should hear it from you in person?',
    ]),
    section('Until the last day', 3, 'new-promises', ['What will be handed over on which day, and to whom?']),
    closeOut(1, ['Facts and shared items only go to the next manager.']),
  ],
}

/** Talks that happen once, at a turn of the road. */
export const milestoneTemplates: readonly ShippedOneOnOneTemplate[] = [newHire30, newHire60, newHire90]
export const shortTemplates: readonly ShippedOneOnOneTemplate[] = [recognition, returnFromLeave, stay, exit]
