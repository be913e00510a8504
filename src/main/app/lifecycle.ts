import type { AppEvent } from '../../shared/events.ts'
import type { Caller } from './door-checks.ts'
import { logEvent } from './log.ts'

/**
 * Where the app stands. `opening`: a passphrase is being tried, the work window warms up unseen.
 * `held`: locked for the eyes, but a draft could not be saved and lives on behind the lock window.
 */
export type Phase = 'locked' | 'opening' | 'open' | 'locking' | 'held' | 'ended'

export type LockReason =
  | 'asked'
  | 'idle'
  | 'suspended'
  | 'screen-locked'
  | 'window-closed'
  | 'window-gone'
  | 'quit'

/** Said on the lock page when it comes up for a reason the manager did not choose. */
export type LockNotice = '' | 'preferences-reset' | 'idle' | 'vault-stopped' | 'window-gone' | 'held'

/** What the sequence moves: the vault process, the two windows, and what they leave behind. */
export interface Surroundings {
  readonly vault: {
    readonly start: () => void
    /** Makes ready what it takes to try a passphrase. */
    readonly warmUp: () => void
    readonly close: () => Promise<void>
  }
  readonly windows: {
    readonly openLock: (notice: LockNotice) => void
    readonly closeLock: () => void
    readonly warmWork: () => void
    /** Shows the work window as soon as it has something to show. */
    readonly showWork: () => Promise<void>
    readonly hideWork: () => void
    readonly closeWork: () => void
    readonly announceToWork: (event: AppEvent) => void
  }
  /** The clipboard if it is still ours, and what the session keeps in memory. */
  readonly clearTraces: () => Promise<void>
}

/** How long the work window may take to save its drafts. */
export const draftLimitMs = 1_500

/** The life of the vault as seen from outside: locked, opening, open, locking, locked again. */
export class Lifecycle {
  readonly #around: Surroundings
  #phase: Phase = 'locked'
  /** While opening: the work window may ask, and is not shown. */
  #isReadable = false
  #draftsAnswered: ((unsaved: boolean) => void) | undefined
  #locking: Promise<void> | undefined
  #waiting: (() => void)[] = []

  constructor(around: Surroundings) {
    this.#around = around
  }

  get phase(): Phase {
    return this.#phase
  }

  /** The first window of this start, with what the manager should know about it. */
  begin(notice: LockNotice = ''): void {
    this.#around.vault.start()
    this.#around.windows.openLock(notice)
  }

  /**
   * Whether a window may call the vault now. The work window waits while the vault opens, so that it
   * can ask for its first page before there is an answer, and is let through once the store can be read;
   * the lock window waits while a lock ends.
   */
  async admit(caller: Caller): Promise<boolean> {
    for (;;) {
      if (this.#phase === 'ended') return false
      if (caller === 'lock') {
        if (this.#phase === 'held') return true
        if (this.#phase === 'locked' || this.#phase === 'opening') {
          // A vault process that died is started again when it is next needed, not in a circle.
          this.#around.vault.start()
          return true
        }
        if (this.#phase === 'open') return false
      } else {
        if (this.#phase === 'open' || this.#isReadable) return true
        if (this.#phase === 'locking') return this.#draftsAnswered !== undefined
        if (this.#phase === 'held') return false
      }
      await this.#nextPhase()
    }
  }

  /** Somebody types a passphrase: what will be shown is made ready meanwhile. It holds nothing yet. */
  passphraseBegun(): void {
    if (this.#phase !== 'locked') return
    this.#around.vault.warmUp()
    this.#around.windows.warmWork()
  }

  /** A call that opens the vault goes out. */
  openingStarted(): void {
    if (this.#phase === 'held') return
    if (this.#phase === 'locked') this.#enter('opening')
    this.#around.windows.warmWork()
  }

  /** That call was answered. */
  openingEnded(succeeded: boolean): void {
    if (this.#phase === 'opening' && !succeeded) this.#stayLocked()
    // The vault never closed: the right passphrase only brings its window back.
    if (this.#phase === 'held' && succeeded) this.vaultOpened()
  }

  /**
   * The store can be read; whether it is undamaged is not known yet. The work window draws its first page
   * meanwhile, which nobody sees before that is known.
   */
  vaultReadable(): void {
    if (this.#phase !== 'opening') return
    this.#isReadable = true
    this.#wake()
  }

  /** The store is open. */
  vaultOpened(): void {
    if (this.#phase !== 'opening' && this.#phase !== 'held' && this.#phase !== 'locked') return
    this.#enter('open')
    this.#around.windows.warmWork()
    void this.#around.windows.showWork().then(() => {
      if (this.#phase === 'open') this.#around.windows.closeLock()
    })
  }

  /** The vault process ended by itself. A lock that is under way goes on as it would have. */
  async vaultDied(): Promise<void> {
    this.#draftsAnswered?.(false)
    if (this.#phase === 'opening') this.#stayLocked()
    if (this.#phase !== 'open' && this.#phase !== 'held') return
    this.#enter('locked')
    this.#around.windows.closeWork()
    this.#around.windows.closeLock()
    await this.#around.clearTraces()
    this.#around.windows.openLock('vault-stopped')
  }

  /** The work window says that it saved what it could. */
  draftsSaved(unsaved: boolean): void {
    this.#draftsAnswered?.(unsaved)
  }

  /** The app was called to the front with no window open (macOS). */
  showAgain(): void {
    if (this.#phase === 'locked') this.#around.windows.openLock('')
  }

  /** Locks, from whatever state. Resolves when the key is gone and the lock window is up. */
  lock(reason: LockReason): Promise<void> {
    // It broke while it was made ready: the next passphrase makes a new one.
    if (this.#phase === 'locked' && reason === 'window-gone') this.#around.windows.closeWork()
    if (this.#phase === 'locked' || this.#phase === 'held' || this.#phase === 'ended')
      return Promise.resolve()
    this.#locking ??= this.#runLock(reason).finally(() => {
      this.#locking = undefined
    })
    return this.#locking
  }

  /** Locks and opens no window again. Resolves to false if a draft could not be saved: do not end. */
  async end(): Promise<boolean> {
    await this.lock('quit')
    if (this.#phase === 'held') return false
    if (this.#phase === 'ended') return true
    this.#enter('ended')
    await this.#around.vault.close()
    this.#around.windows.closeWork()
    this.#around.windows.closeLock()
    return true
  }

  async #runLock(reason: LockReason): Promise<void> {
    logEvent('locking', { reason })
    const wasOpen = this.#phase === 'open'
    this.#enter('locking')
    const { windows, vault, clearTraces } = this.#around
    if (wasOpen) {
      const answered = reason === 'window-gone' ? Promise.resolve(false) : this.#askForDrafts()
      windows.hideWork()
      const unsaved = await answered
      if (unsaved) {
        logEvent('locked-with-draft')
        this.#enter('held')
        windows.openLock('held')
        return
      }
    }
    await vault.close()
    windows.closeWork()
    windows.closeLock()
    await clearTraces()
    this.#enter('locked')
    if (reason === 'quit') return
    vault.start()
    windows.openLock(reason === 'idle' || reason === 'window-gone' ? reason : '')
  }

  async #askForDrafts(): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (unsaved: boolean): void => {
        clearTimeout(late)
        this.#draftsAnswered = undefined
        resolve(unsaved)
      }
      const late = setTimeout(() => {
        logEvent('drafts-late')
        settle(false)
      }, draftLimitMs)
      this.#draftsAnswered = settle
      this.#around.windows.announceToWork({ name: 'lock-requested', deadlineMs: draftLimitMs })
    })
  }

  /** What was tried did not open. A page that has read something already goes. */
  #stayLocked(): void {
    const hasRead = this.#isReadable
    this.#enter('locked')
    if (hasRead) this.#around.windows.closeWork()
  }

  #enter(phase: Phase): void {
    this.#phase = phase
    this.#isReadable = false
    this.#wake()
  }

  #wake(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }

  #nextPhase(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}
