import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useAutosaveField } from '../record/use-autosave-field.ts'
import { useShortcuts } from '../shell/use-shortcuts.ts'
import type { SaveProgress } from '../ui/autosave.ts'
import { announce } from '../ui/live-region.tsx'
import { worstProgress } from '../ui/save-state.tsx'
import { useSaveState } from './place.ts'

interface FieldReports {
  readonly report: (id: string, progress: SaveProgress | null) => void
  readonly join: (flush: () => Promise<void>) => () => void
}

const Reports = createContext<FieldReports>({ report: () => undefined, join: () => () => undefined })

/** Stands around the fields of a page: the top bar speaks for all of them, and Ctrl+S saves them at once. */
export function SavedFields({ children }: { readonly children: ReactNode }) {
  const [all, setAll] = useState<ReadonlyMap<string, SaveProgress>>(new Map())
  const flushes = useRef(new Set<() => Promise<void>>())
  const reports = useMemo<FieldReports>(
    () => ({
      report: (id, progress) =>
        setAll((before) => {
          const after = new Map(before)
          if (progress === null) after.delete(id)
          else after.set(id, progress)
          return after
        }),
      join: (flush) => {
        flushes.current.add(flush)
        return () => flushes.current.delete(flush)
      },
    }),
    [],
  )
  const worst = useMemo(() => worstProgress([...all.values()]), [all])
  useSaveState(worst)
  useShortcuts({
    'Mod+S': () =>
      void Promise.all([...flushes.current].map((flush) => flush())).then(() => announce('Saved')),
  })
  return <Reports value={reports}>{children}</Reports>
}

/** A field that saves itself, and what is wrong with what stands in it. */
export interface SavedField<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly onBlur: () => void
  /** Set while what is typed cannot be stored; the store keeps what it had. */
  readonly error: string | undefined
}

/**
 * One fact of a page that saves itself: a moment after the last change, on blur, on Ctrl+S, when the page is
 * left and before the app locks. `problemOf` says why a value cannot be stored, in a sentence; such a value
 * stays in the field, with the sentence, and is not sent. Use a `key` per record.
 */
export function useSavedField<Value>(options: {
  readonly stored: Value
  readonly save: (value: Value) => Promise<unknown>
  readonly problemOf?: (value: Value) => string | undefined
  readonly quietMs?: number
}): SavedField<Value> {
  const { stored, save, problemOf, quietMs } = options
  const id = useId()
  const { report, join } = useContext(Reports)
  const { value, onChange, onBlur, flush, progress } = useAutosaveField({ stored, save, quietMs })
  const [refused, setRefused] = useState<{ readonly value: Value; readonly problem: string } | undefined>()

  useEffect(() => {
    if (progress.kind !== 'untouched') report(id, progress)
  }, [id, progress, report])
  useEffect(() => () => report(id, null), [id, report])
  useEffect(() => join(flush), [flush, join])

  return {
    value: refused === undefined ? value : refused.value,
    onChange: (next) => {
      const problem = problemOf?.(next)
      setRefused(problem === undefined ? undefined : { value: next, problem })
      if (problem === undefined) onChange(next)
    },
    onBlur,
    error: refused?.problem,
  }
}
