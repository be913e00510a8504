/** A list with one thing moved to where another stands: behind it going down, before it going up. */
export function placedAt<Item>(items: readonly Item[], moved: Item, target: Item): readonly Item[] {
  const to = items.indexOf(target)
  if (to === -1 || !items.includes(moved)) return items
  const rest = items.filter((item) => item !== moved)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}
