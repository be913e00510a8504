import { useEffect, useRef } from 'react'
import { useAutosaveField } from '../record/use-autosave-field.ts'
import type { SaveProgress } from '../ui/autosave.ts'

/** A line that saves itself and tells the page how that stands. */
export function useLine(
  stored: string,
  onProgress: (progress: SaveProgress) => void,
  save: (value: string) => Promise<unknown>,
) {
  const field = useAutosaveField({ stored, save })
  const tell = useRef(onProgress)
  tell.current = onProgress
  const { progress } = field
  useEffect(() => tell.current(progress), [progress])
  return field
}
