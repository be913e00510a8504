import { useEffect } from 'react'
import type { Crumb } from '../shell/top-bar.tsx'
import type { SaveProgress } from '../ui/autosave.ts'
import { sharedValue, useSharedValue } from '../ui/shared-value.ts'

/** What the page on screen tells the frame about itself. */
export interface Place {
  /** From the outermost place to this one. */
  readonly crumbs: readonly Crumb[]
  /** Whether the page's own edits are safe; null where there is nothing to save. */
  readonly save: SaveProgress | null
}

const place = sharedValue<Place>({ crumbs: [], save: null })

function put(part: Partial<Place>): void {
  place.set({ ...place.now(), ...part })
}

/** For the frame: what is on screen now. */
export function usePlace(): Place {
  return useSharedValue(place)
}

/** For a page: where one is. The labels decide, so a fresh list of the same words changes nothing. */
export function useCrumbs(crumbs: readonly Crumb[]): void {
  const words = JSON.stringify(crumbs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words stand for the list
  useEffect(() => {
    put({ crumbs })
  }, [words])
}

/** For a page with an editor: what the top bar says about saving. */
export function useSaveState(save: SaveProgress): void {
  useEffect(() => {
    put({ save })
  }, [save])
  useEffect(() => () => put({ save: null }), [])
}
