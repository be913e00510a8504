import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draftLimitMs, Lifecycle } from '../../../src/main/app/lifecycle.ts'
import { catchLog } from '../../support/quiet-log.ts'

catchLog()

/** A stage without Electron: it writes down what happens, in order. */
function stage(options: { readonly closingMs?: number } = {}) {
  const done: string[] = []
  const note = (what: string) => () => {
    done.push(what)
  }
  const lifecycle = new Lifecycle({
    vault: {
      start: note('vault starts'),
      warmUp: note('vault warms'),
      close: async () => {
        const { closingMs } = options
        if (closingMs !== undefined) await new Promise((resolve) => setTimeout(resolve, closingMs))
        done.push('vault closed')
      },
    },
    windows: {
      openLock: (notice) => done.push(notice === '' ? 'lock window' : `lock window: ${notice}`),
      closeLock: note('lock window gone'),
      warmWork: note('work window warms'),
      showWork: async () => {
        done.push('work window shown')
      },
      hideWork: note('work window hidden'),
      closeWork: note('work window gone'),
      announceToWork: (event) => done.push(event.name),
    },
    clearTraces: async () => {
      done.push('traces cleared')
    },
  })
  return { lifecycle, done }
}

/** A stage whose vault is open, with a clean sheet. */
async function openStage(options: { readonly closingMs?: number } = {}) {
  const { lifecycle, done } = stage(options)
  lifecycle.begin()
  lifecycle.openingStarted()
  lifecycle.vaultOpened()
  lifecycle.openingEnded(true)
  await vi.advanceTimersByTimeAsync(0)
  done.length = 0
  return { lifecycle, done }
}

/** What the door says to a call of the work window, once it says something. */
function answersToWork(lifecycle: Lifecycle): readonly boolean[] {
  const answers: boolean[] = []
  void lifecycle.admit('work').then((admitted) => answers.push(admitted))
  return answers
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('opening', () => {
  it('begins with what the manager should know about this start', () => {
    const { lifecycle, done } = stage()
    lifecycle.begin('preferences-reset')
    expect(done).toEqual(['vault starts', 'lock window: preferences-reset'])
  })

  it('warms the work window while the passphrase is tried and shows it when the store is open', async () => {
    const { lifecycle, done } = stage()
    lifecycle.begin()
    lifecycle.openingStarted()
    expect(done).toEqual(['vault starts', 'lock window', 'work window warms'])
    lifecycle.vaultOpened()
    lifecycle.openingEnded(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(done.slice(3)).toEqual(['work window warms', 'work window shown', 'lock window gone'])
    expect(lifecycle.phase).toBe('open')
  })

  it('warms the work window from the first key of a passphrase on, and answers it nothing yet', async () => {
    const { lifecycle, done } = stage()
    lifecycle.begin()
    lifecycle.passphraseBegun()
    expect(done).toEqual(['vault starts', 'lock window', 'vault warms', 'work window warms'])
    const answers = answersToWork(lifecycle)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(answers).toEqual([])
    expect(lifecycle.phase).toBe('locked')
  })

  it('takes a window away that broke while it was warmed', async () => {
    const { lifecycle, done } = stage()
    lifecycle.begin()
    lifecycle.passphraseBegun()
    await lifecycle.lock('window-gone')
    expect(done.at(-1)).toBe('work window gone')
    expect(lifecycle.phase).toBe('locked')
  })

  it('is locked again after a wrong passphrase', () => {
    const { lifecycle } = stage()
    lifecycle.begin()
    lifecycle.openingStarted()
    lifecycle.openingEnded(false)
    expect(lifecycle.phase).toBe('locked')
  })

  it('lets the warm window through once the store can be read, and shows it once it is open', async () => {
    const { lifecycle, done } = stage()
    lifecycle.begin()
    lifecycle.openingStarted()
    const answers = answersToWork(lifecycle)
    lifecycle.vaultReadable()
    await vi.advanceTimersByTimeAsync(0)
    expect(answers).toEqual([true])
    expect(done).not.toContain('work window shown')
    expect(lifecycle.phase).toBe('opening')
    lifecycle.vaultOpened()
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toContain('work window shown')
  })

  it.each([
    ['is found damaged', (lifecycle: Lifecycle) => lifecycle.openingEnded(false)],
    ['takes the vault process along', (lifecycle: Lifecycle) => void lifecycle.vaultDied()],
  ])('takes the window away that has read a store which %s', async (_what, end) => {
    const { lifecycle, done } = stage()
    lifecycle.begin()
    lifecycle.openingStarted()
    lifecycle.vaultReadable()
    end(lifecycle)
    expect(lifecycle.phase).toBe('locked')
    expect(done.at(-1)).toBe('work window gone')
    expect(done).not.toContain('work window shown')
    // What it still asks waits, like that of any window that is made ready.
    const answers = answersToWork(lifecycle)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(answers).toEqual([])
  })

  it('hears nothing of a store that can be read when nobody opens one', async () => {
    const { lifecycle } = stage()
    lifecycle.begin()
    lifecycle.vaultReadable()
    const answers = answersToWork(lifecycle)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(answers).toEqual([])
  })

  it('lets the warm window ask early and answers when the store is open', async () => {
    const { lifecycle } = stage()
    lifecycle.begin()
    lifecycle.openingStarted()
    const answers = answersToWork(lifecycle)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(answers).toEqual([])
    lifecycle.vaultOpened()
    await vi.advanceTimersByTimeAsync(0)
    expect(answers).toEqual([true])
  })

  it('refuses the lock window once the store is open', async () => {
    const { lifecycle } = await openStage()
    expect(await lifecycle.admit('lock')).toBe(false)
  })
})

describe('locking', () => {
  it('saves drafts, ends the vault, takes the window away and clears up, in this order', async () => {
    const { lifecycle, done } = await openStage()
    const locked = lifecycle.lock('asked')
    expect(done).toEqual(['lock-requested', 'work window hidden'])
    lifecycle.draftsSaved(false)
    await vi.advanceTimersByTimeAsync(0)
    await locked
    expect(done.slice(2)).toEqual([
      'vault closed',
      'work window gone',
      'lock window gone',
      'traces cleared',
      'vault starts',
      'lock window',
    ])
    expect(lifecycle.phase).toBe('locked')
  })

  it('waits a second and a half for drafts, and not longer', async () => {
    const { lifecycle, done } = await openStage()
    void lifecycle.lock('idle')
    await vi.advanceTimersByTimeAsync(draftLimitMs - 1)
    expect(done).not.toContain('vault closed')
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toContain('vault closed')
  })

  it('is complete within three seconds even if nothing answers in time', async () => {
    const { lifecycle } = await openStage({ closingMs: 1_000 })
    void lifecycle.lock('suspended')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(lifecycle.phase).toBe('locked')
  })

  it('lets drafts through while they are asked for, and nothing after that', async () => {
    const { lifecycle } = await openStage({ closingMs: 500 })
    const locked = lifecycle.lock('asked')
    expect(await lifecycle.admit('work')).toBe(true)
    lifecycle.draftsSaved(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await lifecycle.admit('work')).toBe(false)
    await vi.advanceTimersByTimeAsync(500)
    await locked
  })

  it('happens once for two triggers at a time', async () => {
    const { lifecycle, done } = await openStage()
    void lifecycle.lock('idle')
    void lifecycle.lock('suspended')
    lifecycle.draftsSaved(false)
    await vi.advanceTimersByTimeAsync(0)
    expect(done.filter((step) => step === 'vault closed')).toHaveLength(1)
  })

  it('says on the lock page that nobody was there', async () => {
    const { lifecycle, done } = await openStage()
    void lifecycle.lock('idle')
    lifecycle.draftsSaved(false)
    await vi.advanceTimersByTimeAsync(0)
    expect(done.at(-1)).toBe('lock window: idle')
  })

  it('asks a broken window for nothing', async () => {
    const { lifecycle, done } = await openStage()
    void lifecycle.lock('window-gone')
    await vi.advanceTimersByTimeAsync(0)
    expect(done).not.toContain('lock-requested')
    expect(done.at(-1)).toBe('lock window: window-gone')
  })

  it('cuts a passphrase short that is being tried', async () => {
    const { lifecycle, done } = stage()
    lifecycle.begin()
    lifecycle.openingStarted()
    void lifecycle.lock('suspended')
    await vi.advanceTimersByTimeAsync(0)
    expect(done).not.toContain('lock-requested')
    expect(done).toContain('vault closed')
    expect(lifecycle.phase).toBe('locked')
  })

  it('does nothing when it is locked already', async () => {
    const { lifecycle, done } = stage()
    lifecycle.begin()
    await lifecycle.lock('asked')
    expect(done).toEqual(['vault starts', 'lock window'])
  })
})

describe('a draft that cannot be saved', () => {
  async function heldStage() {
    const { lifecycle, done } = await openStage()
    void lifecycle.lock('idle')
    lifecycle.draftsSaved(true)
    await vi.advanceTimersByTimeAsync(0)
    return { lifecycle, done }
  }

  it('stays in the hidden window, behind the lock window', async () => {
    const { lifecycle, done } = await heldStage()
    expect(done).toEqual(['lock-requested', 'work window hidden', 'lock window: held'])
    expect(await lifecycle.admit('work')).toBe(false)
  })

  it('comes back with the right passphrase', async () => {
    const { lifecycle, done } = await heldStage()
    lifecycle.openingStarted()
    lifecycle.openingEnded(false)
    expect(lifecycle.phase).toBe('held')
    lifecycle.openingStarted()
    lifecycle.openingEnded(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(lifecycle.phase).toBe('open')
    expect(done.slice(-2)).toEqual(['work window shown', 'lock window gone'])
  })

  it('keeps the app from ending', async () => {
    const { lifecycle, done } = await openStage()
    const ended = lifecycle.end()
    lifecycle.draftsSaved(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(await ended).toBe(false)
    expect(done.at(-1)).toBe('lock window: held')
  })
})

describe('a vault process that dies', () => {
  it('takes the work window with it and says so on the lock page', async () => {
    const { lifecycle, done } = await openStage()
    await lifecycle.vaultDied()
    expect(done).toEqual([
      'work window gone',
      'lock window gone',
      'traces cleared',
      'lock window: vault-stopped',
    ])
  })

  it('is started again by the next call of the lock window, not in a circle', async () => {
    const { lifecycle, done } = stage()
    lifecycle.begin()
    await lifecycle.vaultDied()
    expect(done).toEqual(['vault starts', 'lock window'])
    expect(await lifecycle.admit('lock')).toBe(true)
    expect(done).toEqual(['vault starts', 'lock window', 'vault starts'])
  })

  it('does not hold up a lock that is waiting for drafts', async () => {
    const { lifecycle } = await openStage()
    void lifecycle.lock('asked')
    await lifecycle.vaultDied()
    await vi.advanceTimersByTimeAsync(0)
    expect(lifecycle.phase).toBe('locked')
  })
})

describe('ending', () => {
  it('saves drafts and opens no window again', async () => {
    const { lifecycle, done } = await openStage()
    const ended = lifecycle.end()
    lifecycle.draftsSaved(false)
    await vi.advanceTimersByTimeAsync(0)
    expect(await ended).toBe(true)
    expect(done).toContain('lock-requested')
    expect(done).not.toContain('lock window')
    expect(lifecycle.phase).toBe('ended')
  })

  it('waits for a lock that is under way', async () => {
    const { lifecycle, done } = await openStage({ closingMs: 200 })
    void lifecycle.lock('idle')
    lifecycle.draftsSaved(false)
    const ended = lifecycle.end()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await ended).toBe(true)
    expect(done.at(-1)).toBe('lock window gone')
  })
})
