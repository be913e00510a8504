import type { Question, QuestionTheme } from '../../../shared/question/question.ts'
import { shippedOneOnOneTemplates } from '../../../shared/template/shipped-one-on-one-templates.ts'
import { formatShortList } from '../format/format-list.ts'

export const themeWords: Readonly<Record<QuestionTheme, string>> = {
  drive: 'What drives them',
  'the-job': 'How the job is',
  skill: 'Craft',
  deals: 'Deals',
  promises: 'Promises',
  obstacles: 'Obstacles',
  growth: 'Where to next',
  team: 'The team',
  me: 'How I lead',
}

/** The kinds of one-on-ones a question can belong to. */
export const meetingKinds = shippedOneOnOneTemplates.map(({ key, name }) => ({ id: key, label: name }))

/** `Weekly one-on-one and Top performer`, or any one-on-one. */
export function meetingWords({ meetings }: Pick<Question, 'meetings'>): string {
  const names = meetingKinds.filter(({ id }) => meetings.includes(id)).map(({ label }) => label)
  return names.length === 0 ? 'any one-on-one' : formatShortList(names, 3)
}
