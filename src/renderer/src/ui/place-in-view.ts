const gap = 6
const edge = 8

/**
 * Shows a popover under a place on the screen, above it where there is no room below, and keeps it there
 * while things scroll. Call the returned function when it goes.
 *
 * The browser's top layer is used, so that no scrolling pane clips it and no dialog hides it.
 */
export function placeInView(popover: HTMLElement, place: () => DOMRect | null): () => void {
  if (!popover.matches(':popover-open')) popover.showPopover()
  const move = (): void => {
    const anchor = place()
    if (anchor === null) return
    const { width, height } = popover.getBoundingClientRect()
    const below = anchor.bottom + gap
    const isRoomBelow = below + height <= window.innerHeight - edge
    const top = isRoomBelow ? below : Math.max(edge, anchor.top - gap - height)
    const left = Math.max(edge, Math.min(anchor.left, window.innerWidth - width - edge))
    popover.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  }
  move()
  window.addEventListener('scroll', move, { capture: true, passive: true })
  window.addEventListener('resize', move)
  return () => {
    window.removeEventListener('scroll', move, { capture: true })
    window.removeEventListener('resize', move)
  }
}
