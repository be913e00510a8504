import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** By then what was under way when the lock began has let go of its answers too. */
const secondSweepMs = 1_500

/**
 * Has this process let go of the answers that passed through it on their way from the vault to the window,
 * so that they do not lie in its memory until the collector happens to come by. What lies outside of the
 * language's own heap is beyond it (docs/threat-model.md).
 */
export function sweepMemory(): void {
  // The function is there only behind this flag, and only in a context that is made after it was set.
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  if (typeof collect !== 'function') return
  const sweep = (): unknown => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  sweep()
  setTimeout(sweep, secondSweepMs).unref()
}
