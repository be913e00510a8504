import { shippedOneOnOneTemplates } from '../template/shipped-one-on-one-templates.ts'
import { type Question, QuestionKey, type QuestionTheme } from './question.ts'

const weekly = 'weekly'
const career = 'career'
const top = 'top-performer'
const deals = 'deal-review'
const quarter = 'quarterly-review'
const stay = 'stay-conversation'

function ask(
  key: string,
  theme: QuestionTheme,
  everyDays: number,
  words: string,
  meetings: readonly string[] = [weekly],
): Question {
  return {
    key: QuestionKey.parse(key),
    words,
    theme,
    everyDays,
    meetings: [...meetings],
    origin: 'shipped',
    isRetired: false,
  }
}

/**
 * The questions the app comes with. Each has one thing to find out, can be asked as it stands, and comes
 * back in its own rhythm: what changes slowly is asked seldom. Words that a shipped template asks too are the
 * same here and there, so that holding such a meeting counts as having asked.
 */
export const shippedQuestions: readonly Question[] = [
  ask('worth-it', 'drive', 0, 'What would make this half hour worth it for you?'),
  ask('get-better', 'drive', 30, 'What would you like to get better at before the quarter ends?'),
  ask('why-sell', 'drive', 365, 'Why do you sell? What is it that you like about it?', ['first']),
  ask('great-year', 'drive', 182, 'What would a great year look like, at work and outside it?', [
    'first',
    career,
  ]),
  ask('proud', 'drive', 91, 'What are you proud of, whatever the number says?', [quarter]),
  ask('if-nothing', 'drive', 91, 'What happens for you if this stays as it is?', [
    weekly,
    'underperformance',
  ]),
  ask('how-much', 'drive', 14, 'How much do you want to work on something today?'),

  ask('the-job', 'the-job', 60, 'How are you finding the job at the moment, and what would make it better?', [
    top,
  ]),
  ask('energy', 'the-job', 91, 'Which parts of the job give you energy, and which ones drain it?', [career]),
  ask('look-forward', 'the-job', 91, 'What do you look forward to when you start your week?', [stay]),
  ask('leave', 'the-job', 91, 'What would make you think about leaving?', [top]),
  ask('keeps-you', 'the-job', 182, 'What keeps you here?', [stay]),
  ask('change-one', 'the-job', 182, 'If you could change one thing about the job, what would it be?', [stay]),
  ask('load', 'the-job', 30, 'What is on your plate that should not be?'),

  ask('one-skill', 'skill', 14, 'Which one skill are we working on? Show me where you used it this week.'),
  ask('did-that', 'skill', 14, 'What went well since we met, and what did you do that made it happen?'),
  ask('others-copy', 'skill', 60, 'What do you do differently that others could copy?', [top]),
  ask('same-again', 'skill', 30, 'If you ran that call again, what would you do in the first two minutes?'),
  ask('watch-me', 'skill', 30, 'Which call shall I listen to next, and what shall I listen for?'),
  ask('tried', 'skill', 30, 'What did you try that was new, and what happened?'),
  ask('teach', 'skill', 91, 'Who could teach you that, and whom could you teach?', [career]),

  ask('buyer-did', 'deals', 0, 'What did the buyer last do, and on which day?', [deals]),
  ask('why-now', 'deals', 0, 'Why must they act at all, why now, why with us?', [deals]),
  ask('not-met', 'deals', 14, 'Whom in that account have you not met yet?', [deals]),
  ask('kill', 'deals', 30, 'What would kill this deal?', [deals]),
  ask('know-sense', 'deals', 30, 'Which of this do you know, and which do you sense?', [deals]),
  ask('walk-away', 'deals', 60, 'Which deal should you stop working on?', [deals, weekly]),

  ask('slipped', 'promises', 14, 'Which one slipped, what got in the way, and who controls that?'),
  ask('mine-kept', 'promises', 30, 'Did I keep mine?'),
  ask('drop-one', 'promises', 60, 'Is there a promise between us that we should drop, honestly?', ['reset']),
  ask('how-know', 'promises', 14, 'How will we both know it was done?'),

  ask('stuck', 'obstacles', 14, 'Where are you stuck, and what have you tried so far?'),
  ask('obstacle', 'obstacles', 60, 'Which obstacle would you pick for me to take out of your way?', [
    top,
    weekly,
  ]),
  ask('your-hands', 'obstacles', 30, 'Which part of this is in your hands?'),
  ask('harder', 'obstacles', 91, 'What is harder than it should be around here?'),

  ask(
    'one-year',
    'growth',
    182,
    'Where would you like to be in one year, and in three? Your words, not the ladder’s.',
    [career],
  ),
  ask('known-for', 'growth', 182, 'What would you like to be known for?', [career]),
  ask('next-role', 'growth', 91, 'Which role comes next, and what is missing for it?', [career]),
  ask('learn', 'growth', 91, 'What will you learn this quarter, and where will you use it?', [
    career,
    quarter,
  ]),
  ask('harder-problem', 'growth', 91, 'Which harder problem would you like to have?', [top]),
  ask('left-on-table', 'growth', 60, 'Where do you still leave results on the table?', [top]),

  ask('recognise', 'team', 30, 'Who on the team did something lately that I should know of?'),
  ask('learn-from', 'team', 60, 'From whom in the team did you learn something this month?'),
  ask('team-change', 'team', 91, 'What would you change first in how we work as a team?', [
    'skip-level',
    weekly,
  ]),

  ask('stop-start-keep', 'me', 91, 'What should I stop, start or keep doing?', [career]),
  ask('should-ask', 'me', 60, 'What should I be asking you that I am not?', [top]),
  ask('useful', 'me', 60, 'When was the last time something I said was of use to you?'),
  ask('need-from-me', 'me', 30, 'What do you need from me?'),
  ask('hard-news', 'me', 182, 'How do you want to hear hard news?', ['first']),
  ask('praise', 'me', 182, 'How do you like praise: in public, in private, in writing?', ['first']),
  ask('pressure', 'me', 182, 'How would I notice that you are under pressure, and what helps then?', [
    'first',
  ]),
]

/** The shipped templates that ask a question in exactly its words, by the words. */
const templatesAsking: ReadonlyMap<string, readonly string[]> = new Map(
  shippedQuestions.map(({ words }) => [
    words,
    shippedOneOnOneTemplates
      .filter(({ sections }) => sections.some(({ prompts }) => prompts.includes(words)))
      .map(({ key }) => key),
  ]),
)

/** The keys of the shipped templates in which a question is asked as it stands. */
export function askedInTemplates(question: Pick<Question, 'words'>): readonly string[] {
  return templatesAsking.get(question.words) ?? []
}
