/** How the saving of a field stands. `failed` keeps the text and tries again by itself. */
export type SaveProgress =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly reason: unknown }

export type AutosaveOptions<Value> = {
  readonly save: (value: Value) => Promise<unknown>
  readonly onProgress: (progress: SaveProgress) => void
  readonly now: () => Date
  /** Quiet time after the last change before saving. */
  readonly quietMs?: number | undefined
  /**
   * Never longer than this while changes keep coming. A process can be killed between two keys, and at
   * most a second of typing may go with it: the wait and the write together stay below that.
   */
  readonly longestMs?: number | undefined
}

export type Autosave<Value> = {
  /** A new value to be saved soon. */
  readonly change: (value: Value) => void
  /** Saves what is unsaved now (on blur, on Ctrl+S, before locking). Resolves when it is stored or has failed. */
  readonly flush: () => Promise<void>
  readonly isUnsaved: () => boolean
  /** Saves what is unsaved and stops retrying; for when the field goes away. */
  readonly stop: () => void
}

const retryMs = [1_000, 3_000, 10_000, 30_000]

/**
 * Saves one value as it changes: after a quiet moment, one save at a time, the newest value last.
 *
 * "Saved" is said only after the store answered, and only if nothing newer is waiting. A failed save
 * keeps its value and is tried again, ever more slowly, until it is stored or replaced by a newer one.
 */
export function createAutosave<Value>(options: AutosaveOptions<Value>): Autosave<Value> {
  const { save, onProgress, now, quietMs = 800, longestMs = 800 } = options
  let unsaved: { readonly value: Value } | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let deadline: number | undefined
  let failures = 0
  let stopped = false

  function change(value: Value): void {
    unsaved = { value }
    const moment = now().getTime()
    deadline ??= moment + longestMs
    wait(Math.max(0, Math.min(quietMs, deadline - moment)))
    if (running === undefined) onProgress({ kind: 'waiting' })
  }
  function wait(delayMs: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delayMs)
  }
  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (running !== undefined) {
      await running
      if (failures > 0) return
    }
    if (unsaved === undefined) return
    running = saveOnce(unsaved)
    await running
  }
  async function saveOnce(taken: { readonly value: Value }): Promise<void> {
    deadline = undefined
    onProgress({ kind: 'saving' })
    try {
      await save(taken.value)
      failures = 0
      if (unsaved === taken) unsaved = undefined
      onProgress(unsaved === undefined ? { kind: 'saved', at: now() } : { kind: 'waiting' })
    } catch (reason) {
      failures += 1
      onProgress({ kind: 'failed', reason })
      if (!stopped) wait(retryMs[Math.min(failures, retryMs.length) - 1] ?? 30_000)
    } finally {
      running = undefined
    }
  }
  function stop(): void {
    stopped = true
    void flush()
  }
  return { change, flush, isUnsaved: () => unsaved !== undefined, stop }
}
