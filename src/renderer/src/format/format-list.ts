/** `Alex`, `Alex and Sam`, `Alex, Sam and Dana`. */
export function formatList(items: readonly string[], word = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`
}

/** The first few and how many more: `Alex, Sam and 3 more`. */
export function formatShortList(items: readonly string[], shown = 2): string {
  const rest = items.length - shown
  return rest < 2 ? formatList(items) : formatList([...items.slice(0, shown), `${String(rest)} more`])
}
