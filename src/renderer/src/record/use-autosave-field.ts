import { useCallback, useEffect, useRef, useState } from 'react'
import { now } from '../format/now.ts'
import { type Autosave, createAutosave, type SaveProgress } from '../ui/autosave.ts'
import { flushBeforeLock } from './flush-before-lock.ts'

export type AutosaveField<Value> = {
  /** What to show: the local edit while there is one, else the stored value. */
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Saves at once; give it to the control. */
  readonly onBlur: () => void
  /** Saves at once and resolves when stored or failed; for Ctrl+S. */
  readonly flush: () => Promise<void>
  readonly progress: SaveProgress
}

/**
 * One field that saves itself: a moment after the last change, on blur, when it goes away and before the app
 * locks. The local text wins over what comes from the store until it is saved, so neither a refetch nor a
 * failure can lose it. Use a `key` per record: another record is another field.
 */
export function useAutosaveField<Value>(options: {
  readonly stored: Value
  readonly save: (value: Value) => Promise<unknown>
  readonly quietMs?: number | undefined
}): AutosaveField<Value> {
  const [edit, setEdit] = useState<{ readonly value: Value } | undefined>(undefined)
  const [progress, setProgress] = useState<SaveProgress>({ kind: 'untouched' })
  const saveNow = useRef(options.save)
  saveNow.current = options.save
  const { quietMs } = options
  const autosave = useRef<Autosave<Value>>(undefined)

  useEffect(() => {
    const running = createAutosave<Value>({
      save: (value) => saveNow.current(value),
      now,
      quietMs,
      onProgress: setProgress,
    })
    autosave.current = running
    const off = flushBeforeLock(running)
    return () => {
      off()
      running.stop()
    }
  }, [quietMs])

  // Once stored, the store's own word counts again, for instance after an undo elsewhere.
  const { stored } = options
  const [storedBefore, setStoredBefore] = useState(stored)
  if (stored !== storedBefore) {
    setStoredBefore(stored)
    if (progress.kind === 'saved' || progress.kind === 'untouched') setEdit(undefined)
  }

  const flush = useCallback(async () => autosave.current?.flush(), [])
  return {
    value: edit === undefined ? stored : edit.value,
    onChange: (value) => {
      setEdit({ value })
      autosave.current?.change(value)
    },
    onBlur: () => void flush(),
    flush,
    progress,
  }
}
