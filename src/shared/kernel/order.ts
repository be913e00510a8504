/** A list with one thing moved to where another stands: behind it going down, before it going up. */
export function placedAt<Item>(items: readonly Item[], moved: Item, target: Item): readonly Item[] {
  const to = items.indexOf(target)
  if (to === -1 || !items.includes(moved)) return items
  const rest = items.filter((item) => item !== moved)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

/** A list sorted as told. Ids that are not in it are passed over; what was left out follows in its old order. */
export function sortedAsTold<Item extends { readonly id: string; readonly position: number }>(
  items: readonly Item[],
  ids: readonly Item['id'][],
): Item[] {
  const rank = new Map(ids.map((id, index) => [id, index]))
  const placeOf = ({ id, position }: Item): number => rank.get(id) ?? ids.length + position
  return items.toSorted((one, other) => placeOf(one) - placeOf(other))
}
