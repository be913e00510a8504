import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { idlePollMs, watchLockTriggers } from '../../../src/main/app/lock-triggers.ts'
import { powerMonitor, resetElectron } from '../../support/electron.ts'

function watched(options: { readonly isOpen?: boolean; readonly minutes?: number } = {}) {
  const locks: string[] = []
  const stop = watchLockTriggers({
    isOpen: () => options.isOpen ?? true,
    lockAfterMinutes: () => options.minutes ?? 5,
    lock: async (reason) => {
      locks.push(reason)
    },
  })
  return { locks, stop }
}

beforeEach(() => {
  resetElectron()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the vault locks', () => {
  it.each([
    ['not before the chosen time', 299, []],
    ['after the chosen time', 300, ['idle']],
  ])('%s without a touch', (_when, idleSeconds, expected) => {
    const { locks } = watched({ minutes: 5 })
    powerMonitor.idleSeconds = idleSeconds
    vi.advanceTimersByTime(idlePollMs)
    expect(locks).toEqual(expected)
  })

  it('when the machine goes to sleep', () => {
    const { locks } = watched()
    powerMonitor.emit('suspend')
    expect(locks).toEqual(['suspended'])
  })

  it('when the screen is locked', () => {
    const { locks } = watched()
    powerMonitor.emit('lock-screen')
    expect(locks).toEqual(['screen-locked'])
  })

  it('when a system that does not say so is found with its screen locked', () => {
    const { locks } = watched()
    powerMonitor.state = 'locked'
    vi.advanceTimersByTime(idlePollMs)
    expect(locks).toEqual(['screen-locked'])
  })

  it('not by time when it is locked already', () => {
    const { locks } = watched({ isOpen: false })
    powerMonitor.idleSeconds = 10_000
    vi.advanceTimersByTime(60_000)
    expect(locks).toEqual([])
  })

  it('no more once nobody watches', () => {
    const { locks, stop } = watched()
    stop()
    powerMonitor.idleSeconds = 10_000
    powerMonitor.emit('suspend')
    vi.advanceTimersByTime(60_000)
    expect(locks).toEqual([])
  })
})
