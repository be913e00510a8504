import { type ComponentType, useSyncExternalStore } from 'react'

/**
 * A part of the frame that comes after the first list is painted. Unlike `lazy` it stands at once from then
 * on, without a moment in which it is not there yet.
 */
export interface LatePart<Props> {
  /** Brings it; at once if it is there. */
  readonly fetch: () => Promise<void>
  /** The component, undefined until it was fetched. */
  readonly now: () => ComponentType<Props> | undefined
  readonly subscribe: (listener: () => void) => () => void
}

export function latePart<Props>(load: () => Promise<ComponentType<Props>>): LatePart<Props> {
  let part: ComponentType<Props> | undefined
  let loading: Promise<void> | undefined
  const listeners = new Set<() => void>()
  return {
    fetch: () => {
      loading ??= load().then(
        (loaded) => {
          part = loaded
          for (const listener of listeners) listener()
        },
        (error: unknown) => {
          loading = undefined
          throw error
        },
      )
      return loading
    },
    now: () => part,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The component of a late part, once it is there. */
export function useLatePart<Props>(part: LatePart<Props>): ComponentType<Props> | undefined {
  return useSyncExternalStore(part.subscribe, part.now)
}

/** Brings parts one after another in idle moments; the returned function stops. */
export function fetchWhenIdle(parts: readonly Pick<LatePart<never>, 'fetch'>[]): () => void {
  const [first, ...rest] = parts
  if (first === undefined) return () => undefined
  let stop = (): void => cancelIdleCallback(turn)
  let isStopped = false
  const turn = requestIdleCallback(
    () =>
      void first.fetch().then(() => {
        if (!isStopped) stop = fetchWhenIdle(rest)
      }),
    { timeout: 1_000 },
  )
  return () => {
    isStopped = true
    stop()
  }
}
