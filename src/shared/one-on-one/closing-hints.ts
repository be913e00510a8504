import type { Commitment } from '../commitment/commitment.ts'
import { isOpenTopic, isTopic, type OneOnOne, type OneOnOneItem } from './one-on-one.ts'

/** Something worth a thought before a meeting is closed. Never a reason not to close it. */
export type ClosingHint =
  | { readonly kind: 'none-owned-by-rep'; readonly mine: number }
  | { readonly kind: 'no-promises' }
  | { readonly kind: 'open-topics'; readonly count: number }
  | { readonly kind: 'desire-not-read' }

/**
 * What the manager may want to look at before closing, most telling first. Promises count that were made in
 * this meeting and are still open; a meeting of a few minutes, such as a recognition, needs none.
 */
export function closingHints(
  oneOnOne: Pick<OneOnOne, 'desire' | 'minutes'>,
  items: readonly OneOnOneItem[],
  promises: readonly Commitment[],
): readonly ClosingHint[] {
  const hints: ClosingHint[] = []
  const carried = promises.filter(({ kind, outcome }) => kind !== 'decision' && outcome === null)
  const mine = carried.filter(({ owner }) => owner === 'me').length
  const expectsPromise = items.some((item) => !isTopic(item) && item.purpose === 'new-promises')
  if (carried.length > 0 && mine === carried.length) hints.push({ kind: 'none-owned-by-rep', mine })
  if (carried.length === 0 && expectsPromise) hints.push({ kind: 'no-promises' })
  const open = items.filter(isOpenTopic).length
  if (open > 0) hints.push({ kind: 'open-topics', count: open })
  const asksForDesire = items.some((item) => !isTopic(item) && item.purpose === 'person')
  if (asksForDesire && oneOnOne.desire === null) hints.push({ kind: 'desire-not-read' })
  return hints
}
