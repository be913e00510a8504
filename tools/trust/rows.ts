import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { root } from '../runtime/project.ts'

/** Where the trust tests leave what they saw. */
export const resultsFolder = join(root, 'trust-results')
const rowsFolder = join(resultsFolder, 'rows')

const TrustRow = z.strictObject({
  /** `T1` … `T43`. */
  test: z.string(),
  what: z.string(),
  profile: z.enum(['short', 'full']),
  state: z.enum(['passed', 'failed', 'not run']),
  tried: z.number(),
  failures: z.number(),
  seconds: z.number(),
  /** What else was counted, by name. */
  saw: z.record(z.string(), z.union([z.number(), z.string()])),
  /** Why it was not run, or the first failures. */
  notes: z.array(z.string()),
})
export type TrustRow = z.infer<typeof TrustRow>

export type Profile = TrustRow['profile']

/** The numbers of SECURITY section 4, or smaller ones that fit into `npm test`. */
export const profile: Profile = process.env.TRUST_FULL === '1' ? 'full' : 'short'

/** Keeps a row; the same test run again replaces it. */
export function writeRow(row: TrustRow): void {
  mkdirSync(rowsFolder, { recursive: true })
  writeFileSync(join(rowsFolder, fileName(row)), `${JSON.stringify(TrustRow.parse(row), null, 2)}\n`)
}

/** Forgets rows that match, so that a test that did not come to its end leaves no old row behind. */
export function forgetRows(matches: (row: TrustRow) => boolean): void {
  for (const row of readRows()) if (matches(row)) rmSync(join(rowsFolder, fileName(row)), { force: true })
}

/** Every row there is, in the order of the tests' numbers. */
export function readRows(): TrustRow[] {
  mkdirSync(rowsFolder, { recursive: true })
  return readdirSync(rowsFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => TrustRow.parse(JSON.parse(readFileSync(join(rowsFolder, name), 'utf8'))))
    .sort((a, b) => numberOf(a) - numberOf(b) || a.what.localeCompare(b.what))
}

/** One line for a row, as printed when its test ends. */
export function sentenceOf(row: TrustRow): string {
  const saw = Object.entries(row.saw).map(([name, value]) => `${name} ${value}`)
  const counts = [`tried ${row.tried}`, `failures ${row.failures}`, ...saw].join(', ')
  const head = `${row.test} ${row.what}: ${row.state}`
  return row.state === 'not run'
    ? `${head}: ${row.notes.join('; ')}`
    : `${head} (${counts}, ${row.seconds} s)`
}

function numberOf(row: TrustRow): number {
  return Number(row.test.slice(1))
}

function fileName(row: TrustRow): string {
  return `${row.test}-${row.what
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)}.json`
}
