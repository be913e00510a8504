import { useEffect, useSyncExternalStore } from 'react'
import type { Crumb } from '../shell/top-bar.tsx'
import type { SaveProgress } from '../ui/autosave.ts'

/** What the page on screen tells the frame about itself. */
export interface Place {
  /** From the outermost place to this one. */
  readonly crumbs: readonly Crumb[]
  /** Whether the page's own edits are safe; null where there is nothing to save. */
  readonly save: SaveProgress | null
}

const nowhere: Place = { crumbs: [], save: null }
let current: Place = nowhere
const listeners = new Set<() => void>()

function put(next: Place): void {
  current = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For the frame: what is on screen now. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => current)
}

/** For a page: where one is. The labels decide, so a fresh list of the same words changes nothing. */
export function useCrumbs(crumbs: readonly Crumb[]): void {
  const words = JSON.stringify(crumbs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words stand for the list
  useEffect(() => {
    put({ ...current, crumbs })
  }, [words])
}

/** For a page with an editor: what the top bar says about saving. */
export function useSaveState(save: SaveProgress): void {
  useEffect(() => {
    put({ ...current, save })
  }, [save])
  useEffect(() => () => put({ ...current, save: null }), [])
}
