import { summaryOutline } from '../../../../shared/review-packet/statements.ts'
import { emptyRichText, type RichText, richTextFrom } from '../../../../shared/rich-text/rich-text.ts'
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

const heading = (text: string) => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [{ type: 'text', text }],
})
const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** What the packet about Alex’s running quarter says so far. */
export const runningSummary: RichText =
  richTextFrom({
    type: 'doc',
    content: [
      heading(summaryOutline.strengths),
      line('Five of six first calls with a question about what it costs to do nothing.'),
      heading(summaryOutline.growth),
      line('Leave the price until the buyer has named the problem.'),
      line('Name the next step with its day before the call ends.'),
    ],
  }) ?? emptyRichText
