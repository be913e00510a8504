import { type CalendarDay, daysBetween } from '../../../shared/kernel/time.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { plural } from '../format/plural.ts'

const praiseWords = {
  unknown: '',
  private: 'likes praise in private',
  public: 'likes praise in public',
  written: 'likes praise in writing',
} as const

/** The quiet line under a rep's name: role, how long with the manager, how they like praise. */
export function repSentence(rep: Rep, today: CalendarDay): string {
  const job = [rep.role, rep.segment].filter((word) => word !== '').join(', ')
  const parts = [
    job,
    rep.archivedAt === null ? timeWithYou(rep, today) : 'archived',
    praiseWords[rep.praisePreference],
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function timeWithYou(rep: Rep, today: CalendarDay): string {
  if (rep.yoursSince === null || rep.yoursSince > today) return ''
  const days = daysBetween(rep.yoursSince, today)
  if (days < 45) return `with you ${plural(days, 'day')}`
  const months = Math.round(days / 30.44)
  return months < 24
    ? `with you ${plural(months, 'month')}`
    : `with you ${plural(Math.floor(months / 12), 'year')}`
}
