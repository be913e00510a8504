import { useEffect, useRef, useState } from 'react'
import type { MetricReading } from '../../../shared/metric/metric.ts'
import { api } from '../api/client.ts'
import { now } from '../format/now.ts'
import { flushBeforeLock } from '../record/flush-before-lock.ts'
import { type Autosave, createAutosave, type SaveProgress } from '../ui/autosave.ts'

interface Override {
  readonly value: number | null
  /** The answer of the store that this replaces; a newer answer is the truth again. */
  readonly since: number
}

const keyOf = ({ repId, periodStart }: Pick<MetricReading, 'repId' | 'periodStart'>): string =>
  `${repId} ${periodStart}`

/**
 * Saves the cells of a grid as they are committed, together and in order. What is not stored yet stays in
 * its cell and is tried again; `valueOf` shows it until the store's own answer has caught up.
 */
export function useGridSaving(answeredAt: number) {
  const [progress, setProgress] = useState<SaveProgress>({ kind: 'untouched' })
  const [overrides, setOverrides] = useState<ReadonlyMap<string, Override>>(new Map())
  const pending = useRef(new Map<string, MetricReading>())
  const latestAnswer = useRef(answeredAt)
  latestAnswer.current = answeredAt
  const autosave = useRef<Autosave<'grid' | 'paste'>>(undefined)
  useEffect(() => {
    async function save(source: 'grid' | 'paste'): Promise<void> {
      const sent = [...pending.current]
      if (sent.length === 0) return
      await api.metric.setReadings({ readings: sent.map(([, reading]) => reading), source })
      const since = latestAnswer.current
      for (const [key, reading] of sent) {
        if (pending.current.get(key) === reading) pending.current.delete(key)
      }
      setOverrides((known) => {
        const kept = new Map(known)
        for (const [key, reading] of sent) {
          if (!pending.current.has(key)) kept.set(key, { value: reading.value, since })
        }
        return kept
      })
    }
    const running = createAutosave({ save, onProgress: setProgress, now, quietMs: 0 })
    autosave.current = running
    const off = flushBeforeLock(running)
    return () => {
      off()
      running.stop()
    }
  }, [])
  function put(readings: readonly MetricReading[], source: 'grid' | 'paste'): void {
    for (const reading of readings) pending.current.set(keyOf(reading), reading)
    setOverrides((known) => {
      const next = new Map(known)
      for (const reading of readings) next.set(keyOf(reading), { value: reading.value, since: answeredAt })
      return next
    })
    autosave.current?.change(source)
  }
  function shownValue(
    place: Pick<MetricReading, 'repId' | 'periodStart'>,
    stored: number | null,
  ): number | null {
    const key = keyOf(place)
    const override = overrides.get(key)
    if (override === undefined) return stored
    return pending.current.has(key) || override.since === answeredAt ? override.value : stored
  }
  return { progress, put, shownValue }
}
