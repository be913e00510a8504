/** The first argument of Electron's preventable events. */
export class PreventableEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** A preventable event that carries facts, as the newer Electron events do. */
export function preventableEvent<T extends object>(facts: T): PreventableEvent & T {
  return Object.assign(new PreventableEvent(), facts)
}
