import { dayCount, onDay } from '../../brief/phrases.ts'
import { daysBetween, weekday } from '../../kernel/time.ts'
import { isReviewDue, reviewRestDays } from '../../weekly-review/weekly-review.ts'
import { inDaysLimit, teamRule } from '../rule.ts'

/** The manager's own weekday, and the week has not been reviewed. One sentence, on that day only. */
export const weeklyReviewDue = teamRule({
  key: 'weekly-review-due',
  name: 'Weekly review',
  looksAt: 'Whether you reviewed the week, on the weekday you chose in the settings.',
  silencedBy: 'Finishing the review, or the next day.',
  thresholds: { rest: inDaysLimit('A review stands for', reviewRestDays, 1, 30) },
  speak: ({ today, reps, review }, limit) => {
    if (review === undefined || reps.length === 0) return undefined
    const last =
      review.doneOn
        .filter((on) => on <= today)
        .toSorted()
        .at(-1) ?? null
    const daysSinceLast = last === null ? null : daysBetween(last, today)
    if (!isReviewDue({ weekday: weekday(today), daysSinceLast }, review.on, limit('rest'))) return undefined
    return {
      fact: 'The week can be reviewed, in ten minutes',
      because:
        last === null || daysSinceLast === null
          ? ['no week was reviewed yet']
          : [`you last did it on ${onDay(last, today)}, ${dayCount(daysSinceLast)} ago`],
      pill: { tone: 's', text: 'my week' },
      suggestion: 'Go to My week and answer five questions.',
      subject: 'weekly review',
      basis: today,
    }
  },
})
