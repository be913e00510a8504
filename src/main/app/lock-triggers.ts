import { powerMonitor } from 'electron'
import type { LockReason } from './lifecycle.ts'

/** How often the system is asked how long nobody touched it. */
export const idlePollMs = 5_000

/** What the triggers need to know and may do. */
export interface Locking {
  readonly isOpen: () => boolean
  readonly lockAfterMinutes: () => number
  readonly lock: (reason: LockReason) => Promise<void>
}

/**
 * Locks when nobody has touched the machine for long enough, when it goes to sleep, and when its
 * screen is locked. Linux tells of the last two only when asked, so it is asked with the first.
 * Returns the function that stops watching.
 */
export function watchLockTriggers(locking: Locking): () => void {
  const onSuspend = (): void => void locking.lock('suspended')
  const onScreenLock = (): void => void locking.lock('screen-locked')
  powerMonitor.on('suspend', onSuspend)
  powerMonitor.on('lock-screen', onScreenLock)
  const poll = setInterval(() => {
    if (!locking.isOpen()) return
    const limitSeconds = locking.lockAfterMinutes() * 60
    if (powerMonitor.getSystemIdleTime() >= limitSeconds) void locking.lock('idle')
    else if (powerMonitor.getSystemIdleState(limitSeconds) === 'locked') void locking.lock('screen-locked')
  }, idlePollMs)
  return () => {
    clearInterval(poll)
    powerMonitor.removeListener('suspend', onSuspend)
    powerMonitor.removeListener('lock-screen', onScreenLock)
  }
}
