import type { WeeklyReview } from '../../../../shared/weekly-review/weekly-review.ts'
import type { DaysAgo } from '../sample-story.ts'

/** How the manager of the story looked back at her weeks: three in a row, then two were skipped. */
export const sampleReviews: readonly ({ readonly on: DaysAgo } & Pick<WeeklyReview, 'note' | 'findings'>)[] =
  [
    {
      on: 36,
      findings: { 'no-praise': 3, slipped: 2, 'off-pace': 1, skipped: 0, 'i-owe': 4 },
      note: 'Four things I owe, and three of them to Dana, who does not remind me. Next week I will do hers before mine.',
    },
    {
      on: 29,
      findings: { 'no-praise': 2, slipped: 1, 'off-pace': 1, skipped: 1, 'i-owe': 2 },
      note: 'Sam was skipped for a forecast call. She would have had a view on the forecast. Ask her next time.',
    },
    {
      on: 22,
      findings: { 'no-praise': 4, slipped: 1, 'off-pace': 2, skipped: 1, 'i-owe': 5 },
      note: 'Four people without a good word, in a week in which I heard two good calls. Say it on the same day.',
    },
  ]
