import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Teaching, WinFit } from '../../../shared/win/win.ts'
import { formatDay } from '../format/format-day.ts'

/** Why a win fits somebody, after the word "because". */
export function fitReason(fit: WinFit, skillName: string, today: CalendarDay, locale: string): string {
  const seen = fit.level === null ? '' : `, seen at level ${fit.level} of 4`
  const since = formatDay(fit.since, today, locale)
  return fit.why === 'planned'
    ? `${skillName} is what their coaching plan is on since ${since}${seen}`
    : `${skillName} was seen at level ${fit.level} of 4 on ${since}`
}

/** `Alex learned from Priya`. */
export function taughtWords(teaching: Teaching, nameOf: (id: Teaching['teacherRepId']) => string): string {
  const { teacherRepId, learnerRepId } = teaching
  return `${firstNameOf(nameOf(learnerRepId))} learned from ${firstNameOf(nameOf(teacherRepId))}`
}

export const startedByWords: Readonly<Record<Teaching['startedBy'], string>> = {
  me: 'I brought them together',
  teacher: 'The one who showed it',
  learner: 'The one who learned it',
}
