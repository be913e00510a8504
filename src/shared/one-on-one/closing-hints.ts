import type { Commitment } from '../commitment/commitment.ts'
import { isOpenTopic, isTopic, type OneOnOne, type OneOnOneItem } from './one-on-one.ts'

/** Something worth a thought before a meeting is closed. Never a reason not to close it. */
export type ClosingHint =
  | { readonly kind: 'none-owned-by-rep'; readonly mine: number }
  | { readonly kind: 'no-promises' }
  | { readonly kind: 'open-topics'; readonly count: number }
  | { readonly kind: 'desire-not-read' }

/**
 * Whether a meeting ends with the question what the rep will do by when: where the agenda has a place for new
 * promises, unless it gave way to listening. A recognition of five minutes asks for nothing.
 */
export function asksForPromise(
  oneOnOne: Pick<OneOnOne, 'listeningSince'>,
  items: readonly Pick<OneOnOneItem, 'raisedBy' | 'purpose'>[],
): boolean {
  return (
    oneOnOne.listeningSince === null &&
    items.some((item) => !isTopic(item) && item.purpose === 'new-promises')
  )
}

/**
 * What the manager may want to look at before closing, most telling first. Promises count that were made in
 * this meeting and are still open; a meeting of a few minutes, such as a recognition, needs none.
 */
export function closingHints(
  oneOnOne: Pick<OneOnOne, 'desire' | 'minutes' | 'listeningSince'>,
  items: readonly OneOnOneItem[],
  promises: readonly Commitment[],
): readonly ClosingHint[] {
  const hints: ClosingHint[] = []
  const carried = promises.filter(({ kind, outcome }) => kind !== 'decision' && outcome === null)
  const mine = carried.filter(({ owner }) => owner === 'me').length
  if (carried.length > 0 && mine === carried.length) hints.push({ kind: 'none-owned-by-rep', mine })
  if (carried.length === 0 && asksForPromise(oneOnOne, items)) hints.push({ kind: 'no-promises' })
  const open = items.filter(isOpenTopic).length
  if (open > 0) hints.push({ kind: 'open-topics', count: open })
  const asksForDesire = items.some((item) => !isTopic(item) && item.purpose === 'person')
  if (asksForDesire && oneOnOne.desire === null) hints.push({ kind: 'desire-not-read' })
  return hints
}
