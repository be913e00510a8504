import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Borrowed } from './borrowed.ts'
import { profile, type TrustRow } from './rows.ts'

/** One test as its runner reported it. */
export interface Reported {
  readonly file: string
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly problem: string
}

const VitestReport = z.looseObject({
  testResults: z.array(
    z.looseObject({
      name: z.string(),
      assertionResults: z.array(
        z.looseObject({
          fullName: z.string(),
          status: z.string(),
          duration: z.optional(z.nullable(z.number())),
          failureMessages: z._default(z.array(z.string()), []),
        }),
      ),
    }),
  ),
})

/** What vitest's JSON reporter wrote. */
export function readVitestReport(path: string): Reported[] {
  if (!existsSync(path)) return []
  return VitestReport.parse(JSON.parse(readFileSync(path, 'utf8'))).testResults.flatMap(
    ({ name, assertionResults }) =>
      assertionResults.map((result) => ({
        file: name,
        name: result.fullName,
        passed: result.status === 'passed',
        seconds: (result.duration ?? 0) / 1_000,
        problem: result.failureMessages.join(' '),
      })),
  )
}

const PlaywrightSpec = z.looseObject({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(z.looseObject({ results: z.array(z.looseObject({ duration: z.number() })) })),
})
const PlaywrightReport = z.looseObject({ suites: z.array(z.looseObject({ specs: z.array(PlaywrightSpec) })) })

/** What Playwright's JSON reporter wrote. */
export function readPlaywrightReport(path: string): Reported[] {
  if (!existsSync(path)) return []
  return PlaywrightReport.parse(JSON.parse(readFileSync(path, 'utf8'))).suites.flatMap(({ specs }) =>
    specs.map((spec) => ({
      file: spec.file,
      name: spec.title,
      passed: spec.ok,
      seconds:
        spec.tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1_000,
      problem: '',
    })),
  )
}

/** The row of a borrowed test; `not run`, loudly, if no runner reported it. */
export function rowOf(borrowed: Borrowed, reported: readonly Reported[]): TrustRow {
  const own = reported.filter(
    ({ file, name }) => file.endsWith(borrowed.file) && (borrowed.only?.test(name) ?? true),
  )
  const failed = own.filter(({ passed }) => !passed)
  const row = {
    test: borrowed.test,
    what: borrowed.what,
    profile,
    failures: failed.length,
    seconds: Math.round(own.reduce((sum, { seconds }) => sum + seconds, 0) * 10) / 10,
    saw: { tests: own.length },
  }
  if (own.length === 0)
    return { ...row, tried: 0, state: 'not run', notes: [`no report of ${borrowed.file}`] }
  return {
    ...row,
    tried: borrowed.tries?.[profile] ?? own.length,
    state: failed.length === 0 ? 'passed' : 'failed',
    notes: failed.map(({ name, problem }) => `${name} ${problem}`.slice(0, 500)),
  }
}
