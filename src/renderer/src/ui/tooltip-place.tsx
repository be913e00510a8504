import { useEffect, useRef, useState } from 'react'
import { Kbd } from './kbd.tsx'
import { placeInView } from './place-in-view.ts'

const delayMs = 500
const graceMs = 150
/** Somebody reading one after the other does not wait again. */
const warmMs = 400

/**
 * The one tooltip of the window: it stands beside whatever carries `data-tip` and is pointed at or reached by
 * keys. It may be pointed at itself, and Escape, a press or a key takes it away. Hundreds of buttons share it,
 * so that none of them pays for one.
 */
export function TooltipPlace() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const popup = useRef<HTMLDivElement>(null)

  useEffect(() => watchTips(setAnchor, () => popup.current), [])
  useEffect(() => {
    if (anchor === null || popup.current === null) return
    return placeInView(popup.current, () => (anchor.isConnected ? anchor.getBoundingClientRect() : null))
  }, [anchor])

  if (anchor === null) return null
  const keys = anchor.dataset.tipKeys
  return (
    <div ref={popup} popover="manual" className="ui-popup ui-tooltip" aria-hidden="true">
      {anchor.dataset.tip}
      {keys !== undefined && <Kbd shortcut={keys} />}
    </div>
  )
}

/** Tells which control's words should stand on the screen; the returned function stops. */
function watchTips(show: (anchor: HTMLElement | null) => void, popup: () => HTMLElement | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: HTMLElement | null = null
  let closedAt = Number.NEGATIVE_INFINITY
  const set = (next: HTMLElement | null): void => {
    clearTimeout(timer)
    if (shown !== null && next === null) closedAt = performance.now()
    shown = next
    show(next)
  }
  const after = (ms: number, next: HTMLElement | null): void => {
    clearTimeout(timer)
    timer = setTimeout(() => set(next?.isConnected === false ? null : next), ms)
  }
  const close = (): void => {
    clearTimeout(timer)
    if (shown !== null) set(null)
  }
  const point = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return
    const over = tipOf(event.target)
    const isOnPopup = event.target instanceof Node && popup()?.contains(event.target) === true
    if (isOnPopup || (over !== null && over === shown)) clearTimeout(timer)
    else if (over !== null) after(performance.now() - closedAt < warmMs || shown !== null ? 0 : delayMs, over)
    else if (shown !== null) after(graceMs, null)
    else clearTimeout(timer)
  }
  const focus = (event: FocusEvent): void => {
    const over = tipOf(event.target)
    if (over?.matches(':focus-visible') === true) set(over)
    else close()
  }
  const options = { capture: true }
  document.addEventListener('pointerover', point, options)
  document.addEventListener('focusin', focus, options)
  for (const name of ['focusout', 'pointerdown', 'keydown']) document.addEventListener(name, close, options)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('pointerover', point, options)
    document.removeEventListener('focusin', focus, options)
    for (const name of ['focusout', 'pointerdown', 'keydown'])
      document.removeEventListener(name, close, options)
  }
}

function tipOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
}
