import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Reader } from '../context.ts'
import { listReviews } from './weekly-review.repository.ts'

/** The days on which a weekly review was finished, last first. */
export async function listReviewDays(db: Reader): Promise<CalendarDay[]> {
  return (await listReviews(db)).flatMap(({ finishedOn }) => finishedOn ?? [])
}
