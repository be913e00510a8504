import { useSyncExternalStore } from 'react'

/** A value outside of the components that show it; whoever shows it hears of a change. */
export interface SharedValue<Value> {
  readonly now: () => Value
  readonly set: (next: Value) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function sharedValue<Value>(first: Value): SharedValue<Value> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    now: () => value,
    set: (next) => {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What it is now; the component is shown anew when that changes. */
export function useSharedValue<Value>({
  now,
  subscribe,
}: Pick<SharedValue<Value>, 'now' | 'subscribe'>): Value {
  return useSyncExternalStore(subscribe, now)
}
