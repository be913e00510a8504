import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { type Context, newRandomId } from '../../src/main/vault/context.ts'
import { connect } from '../../src/main/vault/db/driver.ts'
import { kyselyOver } from '../../src/main/vault/db/kysely-store.ts'
import { migrations } from '../../src/main/vault/db/migrations/index.ts'
import { closeStore, type Store } from '../../src/main/vault/db/open-store.ts'
import { addDays, type CalendarDay, day, type Instant, instant } from '../../src/shared/kernel/time.ts'
import { emptyStoreFacts } from './empty-store.ts'
import { givenOver } from './given.ts'

/** A clock that stands still until it is moved. */
export interface TestClock {
  readonly advanceMinutes: (minutes: number) => void
  readonly advanceHours: (hours: number) => void
  readonly advanceDays: (days: number) => void
  readonly set: (moment: string) => void
}

/**
 * A real encrypted store in a folder of its own, with every table, a clock that stands still (9:00 UTC on
 * Saturday 21 November 2026 unless said) and builders. Closes and removes itself when the test ends.
 */
export function openTestStore(options: { readonly now?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'halftime-test-'))
  let moment: Instant = instant(options.now ?? emptyStoreFacts.createdAt)
  const now = (): Instant => moment
  const store = copyOfEmptyStore(join(folder, 'vault.db'))
  // A vault is as old as the clock of its first day says.
  if (options.now !== undefined)
    store.raw.prepare("UPDATE meta SET value = ? WHERE key = 'created_at'").run(moment)
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

/** The store that `createStore` made for this run, opened anew. */
function copyOfEmptyStore(path: string): Store {
  copyFileSync(inject('emptyStore'), path)
  const raw = connect(path, emptyStoreFacts.storeKey, { readonly: false })
  const version = migrations.length
  return {
    raw,
    db: kyselyOver(raw),
    path,
    migrated: { from: 0, to: version },
    access: 'full',
    retries: 0,
  }
}
