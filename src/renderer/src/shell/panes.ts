/** The next pane in a ring of panes; from nowhere it is the first (or the last, going back). */
export function nextPane(count: number, current: number, back: boolean): number {
  if (count === 0) return -1
  if (current === -1) return back ? count - 1 : 0
  return (current + (back ? -1 : 1) + count) % count
}
