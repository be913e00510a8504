import type { PacketChoices } from '../../../shared/review-packet/review-packet.ts'
import type { Context } from '../context.ts'
import { getSupportDesk, pointStatement } from '../review-packet/packet-support.service.ts'
import { savePacketText } from '../review-packet/review-packet.service.ts'
import { tellReview } from '../weekly-review/weekly-review.service.ts'
import { runningSummary, sampleReviews } from './story/weeks.ts'
import type { StoryMoment } from './story-clock.ts'

/** The weekly reviews of the sample team’s manager. */
export function tellWeeks(): StoryMoment[] {
  return sampleReviews.map(({ on, ...review }) => ({
    ago: on,
    time: '16:30',
    tell: (ctx) => tellReview(ctx, review),
  }))
}

/**
 * A summary with two things to grow: the first points to the feedback in which it was told, the second was
 * never said and would be a surprise.
 */
export async function tellSurprise(ctx: Context, { id }: PacketChoices): Promise<void> {
  await savePacketText(ctx, id, 'summary', runningSummary)
  const { statements, told } = await getSupportDesk(ctx, id)
  const line = statements.find(({ entryId }) => entryId === null)
  const [feedback] = told
  if (line !== undefined && feedback !== undefined) await pointStatement(ctx, id, line.key, feedback.entryId)
}
