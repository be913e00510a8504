import type { SupportFacts } from '../../../shared/insight/support-facts.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { listEndedPlans, listLastReviewDays } from '../fit-review/fit-review.repository.ts'
import { listTracks } from '../track/track.repository.ts'

/** What the rules know about tracks, finished plans and fit reviews of these reps, by rep. */
export async function listSupportFacts(
  db: Reader,
  repIds: readonly RepId[],
): Promise<ReadonlyMap<string, SupportFacts>> {
  const tracks = await listTracks(db, repIds)
  const endedPlans = await listEndedPlans(db, repIds)
  const lastReviews = await listLastReviewDays(db, repIds)
  return new Map(
    repIds.map((repId) => [
      repId,
      {
        tracks: tracks.get(repId) ?? [],
        endedPlans: endedPlans.get(repId) ?? [],
        lastFitReviewOn: lastReviews.get(repId) ?? null,
      },
    ]),
  )
}
