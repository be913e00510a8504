import { useEffect, useRef } from 'react'
import { onLockRequested } from '../api/events.ts'
import type { SaveProgress } from '../ui/autosave.ts'
import { useAutosaveField } from '../ui/use-autosave-field.ts'

/** A line that saves itself, also before the vault locks, and tells the page how that stands. */
export function useLine(
  stored: string,
  onProgress: (progress: SaveProgress) => void,
  save: (value: string) => Promise<unknown>,
) {
  const field = useAutosaveField({ stored, save })
  const tell = useRef(onProgress)
  tell.current = onProgress
  const flush = useRef(field.flush)
  flush.current = field.flush
  const { progress } = field
  useEffect(() => tell.current(progress), [progress])
  useEffect(() => onLockRequested(() => flush.current()), [])
  return field
}
