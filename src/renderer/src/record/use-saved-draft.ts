import { useState } from 'react'
import type * as z from 'zod/mini'
import { useSaveState } from '../frame/place.ts'
import { useAutosaveField } from './use-autosave-field.ts'

export interface SavedDraft<Draft> {
  readonly draft: Draft
  /** The fields that cannot be stored as they are, by path. While there are any, nothing is sent. */
  readonly problems: ReadonlySet<string>
  readonly change: (changed: Partial<Draft>) => void
  /** Saves at once; give it to the fields. */
  readonly onBlur: () => void
}

/**
 * A record that is edited as a whole and saves itself whenever it can be stored; the top bar says how that
 * stands. `begin` is read once: give the component a `key` of the record.
 */
export function useSavedDraft<Draft extends object>(options: {
  readonly begin: () => Draft
  readonly save: (draft: Draft) => Promise<unknown>
  readonly problemsOf?: (draft: Draft) => ReadonlySet<string>
}): SavedDraft<Draft> {
  const { begin, save, problemsOf = () => new Set<string>() } = options
  const [draft, setDraft] = useState(begin)
  const { progress, onChange, onBlur } = useAutosaveField({ stored: draft, save })
  useSaveState(progress)
  function change(changed: Partial<Draft>): void {
    const next = { ...draft, ...changed }
    setDraft(next)
    if (problemsOf(next).size === 0) onChange(next)
  }
  return { draft, problems: problemsOf(draft), change, onBlur }
}

/** Where a value breaks its schema, as paths (`levels.2`). */
export function problemsIn(schema: z.ZodMiniType, value: unknown): ReadonlySet<string> {
  const parsed = schema.safeParse(value)
  return new Set(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.map(String).join('.')))
}
