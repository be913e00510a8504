import { test } from 'vitest'
import { profile, sentenceOf, type TrustRow, writeRow } from '../../../tools/trust/rows.ts'

/** What a trust test counts while it runs. */
export interface Count {
  /** So many things were tried. */
  readonly tried: (more?: number) => void
  /** One of them went wrong; the sentence says which. */
  readonly failed: (sentence: string) => void
  /** Something else worth a column: files scanned, kills, hits. Counts up where it is a number. */
  readonly saw: (name: string, value: number | string) => void
}

/** Thrown to say loudly that a test could not be run here. */
export class NotRun extends Error {}

const limitMs = 45 * 60_000
const keptNotes = 5

/** A number of SECURITY section 4 in the full profile, a smaller one in the short. */
export function numberOf(numbers: { readonly short: number; readonly full: number }): number {
  return numbers[profile]
}

/**
 * One test of SECURITY section 4. It prints what it tried and saw, writes its row, and fails if anything
 * it tried went wrong, or if it tried nothing.
 */
export function trustTest(id: string, what: string, run: (count: Count) => Promise<void> | void): void {
  test(`${id} ${what}`, { timeout: limitMs }, async () => {
    const started = performance.now()
    const failures: string[] = []
    const saw: Record<string, number | string> = {}
    let tried = 0
    let state: TrustRow['state'] = 'passed'
    let notes: string[] = []
    const count: Count = {
      tried: (more = 1) => {
        tried += more
      },
      failed: (sentence) => failures.push(sentence),
      saw: (name, value) => {
        const before = saw[name]
        saw[name] = typeof value === 'number' && typeof before === 'number' ? before + value : value
      },
    }
    try {
      await run(count)
      if (tried === 0) throw new Error('nothing was tried')
    } catch (error) {
      if (error instanceof NotRun) {
        state = 'not run'
        notes = [error.message]
      } else failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    if (failures.length > 0) {
      state = 'failed'
      notes = failures.slice(0, keptNotes)
    }
    const seconds = Math.round((performance.now() - started) / 100) / 10
    const row: TrustRow = {
      test: id,
      what,
      profile,
      state,
      tried,
      failures: failures.length,
      seconds,
      saw,
      notes,
    }
    writeRow(row)
    console.log(sentenceOf(row))
    if (state === 'failed') throw new Error(`${failures.length} of ${tried}: ${notes.join('\n')}`)
  })
}
