import type { EndedPlan } from '../fit-review/fit-review.ts'
import type { CalendarDay } from '../kernel/time.ts'
import { itemsOf, type Track, type TrackItem } from '../track/track.ts'

/** What the rules know about tracks and finished coaching plans of a rep. */
export interface SupportFacts {
  readonly tracks: readonly Track[]
  /** Oldest first. */
  readonly endedPlans: readonly EndedPlan[]
  readonly lastFitReviewOn: CalendarDay | null
}

/** No track was ever opened, no plan ended. */
export const noSupport: SupportFacts = { tracks: [], endedPlans: [], lastFitReviewOn: null }

/** What was known of it at the end of an earlier day. Words count as they are now; what was undone is undone. */
export function supportOn(facts: SupportFacts, day: CalendarDay): SupportFacts {
  const { lastFitReviewOn } = facts
  return {
    tracks: facts.tracks.filter(({ openedOn }) => openedOn <= day).map((track) => trackOn(track, day)),
    endedPlans: facts.endedPlans.filter(({ endedOn }) => endedOn <= day),
    lastFitReviewOn: lastFitReviewOn !== null && lastFitReviewOn <= day ? lastFitReviewOn : null,
  }
}

function trackOn(track: Track, day: CalendarDay): Track {
  const isDecided = track.decidedOn !== null && track.decidedOn <= day
  const stated = track.expectationStatedOn
  return {
    ...track,
    decision: isDecided ? track.decision : null,
    decidedOn: isDecided ? track.decidedOn : null,
    expectationStatedOn: stated !== null && stated <= day ? stated : null,
    items: track.items.flatMap((item) => itemOn(item, day) ?? []),
  }
}

function itemOn(item: TrackItem, day: CalendarDay): TrackItem | undefined {
  if (item.createdAt.slice(0, 10) > day) return undefined
  if (item.doneOn === null || item.doneOn <= day) return item
  return { ...item, doneOn: null, outcome: null }
}

/** The days on which somebody was asked how the job looks to them, oldest first. */
export function outlookDays({ tracks }: SupportFacts): CalendarDay[] {
  return tracks
    .flatMap((track) => itemsOf(track, 'outlook'))
    .map(({ onDay }) => onDay)
    .toSorted()
}
