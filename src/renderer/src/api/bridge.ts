import type { Bridge } from '../../../preload/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload; the one way out of the page. Only this folder uses it. */
    readonly halftime: Bridge
  }
}

/** The bridge of this window. Looked up at each use, so that a test may put its own there. */
export function bridge(): Bridge {
  return window.halftime
}
