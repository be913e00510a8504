import { tellReview } from '../weekly-review/weekly-review.service.ts'
import { sampleReviews } from './story/weeks.ts'
import type { StoryMoment } from './story-clock.ts'

/** The weekly reviews of the sample team’s manager. */
export function tellWeeks(): StoryMoment[] {
  return sampleReviews.map(({ on, ...review }) => ({
    ago: on,
    time: '16:30',
    tell: (ctx) => tellReview(ctx, review),
  }))
}
