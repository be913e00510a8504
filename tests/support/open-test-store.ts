import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Context, newRandomId } from '../../src/main/vault/context.ts'
import { migrations } from '../../src/main/vault/db/migrations/index.ts'
import { closeStore, createStore } from '../../src/main/vault/db/open-store.ts'
import { addDays, type CalendarDay, day, type Instant, instant } from '../../src/shared/kernel/time.ts'
import { givenOver } from './given.ts'

/** A clock that stands still until it is moved. */
export interface TestClock {
  readonly advanceMinutes: (minutes: number) => void
  readonly advanceHours: (hours: number) => void
  readonly advanceDays: (days: number) => void
  readonly set: (moment: string) => void
}

const vaultId = '0b5e4f0e-6f7c-4c0e-9a58-0f2d3c4b5a69'

/**
 * A real encrypted store in a folder of its own, with every table, a clock that stands still (9:00 UTC on
 * Saturday 21 November 2026 unless said) and builders. Closes and removes itself when the test ends.
 */
export function openTestStore(options: { readonly now?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'halftime-test-'))
  let moment: Instant = instant(options.now ?? '2026-11-21T09:00:00Z')
  const now = (): Instant => moment
  const store = createStore({
    path: join(folder, 'vault.db'),
    storeKey: Buffer.alloc(32, 7),
    vaultId,
    migrations,
    now,
  })
  onTestFinished(async () => {
    await closeStore(store)
    rmSync(folder, { recursive: true, force: true })
  })
  const announced: string[] = []
  const ctx: Context = {
    db: store.db,
    raw: store.raw,
    now,
    today: (): CalendarDay => day(moment.slice(0, 10)),
    newId: newRandomId,
    files: new Map(),
    announce: (noun) => announced.push(noun),
    progress: () => undefined,
    backUp: async () => undefined,
  }
  const advanceMs = (ms: number): void => {
    moment = instant(new Date(Date.parse(moment) + ms).toISOString())
  }
  const clock: TestClock = {
    advanceMinutes: (minutes) => advanceMs(minutes * 60_000),
    advanceHours: (hours) => advanceMs(hours * 3_600_000),
    advanceDays: (days) => advanceMs(days * 86_400_000),
    set: (text) => {
      moment = instant(text)
    },
  }
  const daysAgo = (days: number): CalendarDay => addDays(ctx.today(), -days)
  return { ctx, given: givenOver(ctx), clock, announced, folder, store, daysAgo }
}
