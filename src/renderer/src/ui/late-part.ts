import type { ComponentType } from 'react'
import { type SharedValue, sharedValue, useSharedValue } from './shared-value.ts'

/**
 * A part of the frame that comes after the first list is painted. Unlike `lazy` it stands at once from then
 * on, without a moment in which it is not there yet.
 */
export interface LatePart<Props> {
  /** Brings it; at once if it is there. */
  readonly fetch: () => Promise<void>
  /** The component, undefined until it was fetched. */
  readonly now: () => ComponentType<Props> | undefined
  readonly subscribe: SharedValue<unknown>['subscribe']
}

export function latePart<Props>(load: () => Promise<ComponentType<Props>>): LatePart<Props> {
  const { now, set, subscribe } = sharedValue<ComponentType<Props> | undefined>(undefined)
  let loading: Promise<void> | undefined
  return {
    fetch: () => {
      loading ??= load().then(set, (error: unknown) => {
        loading = undefined
        throw error
      })
      return loading
    },
    now,
    subscribe,
  }
}

/** The component of a late part, once it is there. */
export function useLatePart<Props>(part: LatePart<Props>): ComponentType<Props> | undefined {
  return useSharedValue(part)
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
