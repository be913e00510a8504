import { AppError } from '../../../shared/kernel/errors.ts'
import type { Instant } from '../../../shared/kernel/time.ts'

/** Seconds to wait before the next try, after so many wrong ones in a row. */
export function waitAfter(wrongTries: number): number {
  return wrongTries < 3 ? 0 : Math.min(2 ** (wrongTries - 3), 30)
}

/** Wrong tries since the last right one, kept in memory only: it slows a person at the keyboard, not a thief with the file. */
export interface TryDelay {
  /** @throws AppError `try-again-later` with the fact `waitSeconds` */
  readonly assertMayTry: (now: Instant) => void
  /** Counts a wrong try and answers how long the next has to wait, in seconds. */
  readonly countWrong: (now: Instant) => number
  readonly forget: () => void
  readonly waitSeconds: (now: Instant) => number
}

export function createTryDelay(): TryDelay {
  let wrongTries = 0
  let nextTryMs = 0
  const waitSeconds = (now: Instant): number => Math.max(0, Math.ceil((nextTryMs - Date.parse(now)) / 1000))
  return {
    waitSeconds,
    assertMayTry: (now) => {
      const wait = waitSeconds(now)
      if (wait > 0) throw new AppError('try-again-later', { facts: { waitSeconds: wait } })
    },
    countWrong: (now) => {
      wrongTries += 1
      const wait = waitAfter(wrongTries)
      nextTryMs = Date.parse(now) + wait * 1000
      return wait
    },
    forget: () => {
      wrongTries = 0
      nextTryMs = 0
    },
  }
}
