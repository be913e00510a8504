import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { openTestSession } from '../../../support/open-test-session.ts'
import { questionsOf } from '../../../support/questions.ts'

/** Tables that grow with the years. A full scan of one is a bug, or is listed below with its reason. */
const growing = [
  'record_index',
  'record_index_rep',
  'journal_entry',
  'journal_entry_rep',
  'journal_entry_tag',
  'follow_up',
  'coachability_sign',
  'one_on_one',
  'one_on_one_item',
  'one_on_one_change',
  'commitment',
  'commitment_event',
  'goal_check_in',
  'goal_behaviour',
  'track',
  'track_item',
  'fit_review',
  'goal_revision',
  'skill_level',
  'scorecard',
  'coaching_plan',
  'coaching_plan_item',
  'small_gain',
  'metric_reading',
  'metric_import_change',
  'text_version',
]

/** Walks that are meant: the index that is walked, and why that is not the whole table. */
const meantIndexes: Readonly<Record<string, string>> = {
  record_index_by_day: 'newest first, and a limit cuts it short',
  commitment_open: 'holds only what is open',
  coaching_plan_open: 'holds only what runs',
  one_on_one_open: 'holds only what is planned or running',
  journal_entry_undelivered: 'holds only feedback still to say',
}

/** Statements that may scan: part of their SQL, and why. */
const meantStatements: readonly (readonly [part: string, reason: string])[] = [
  ['count(*) as "count" from "metric_reading" group by', 'the catalogue says how many readings a metric has'],
]

/** Looks like a seek, and goes through every line of a noun: all notes of ten years. */
const walkByNoun = /^SEARCH \w+ USING INDEX record_index_by_noun \(noun=\?( AND kind=\?)?\)/

interface PlanRow {
  readonly detail: string
}

const shortLists = (sql: string): string => sql.replace(/\((\?(?:, \?)*)\)/g, '(?, …)').replace(/\s+/g, ' ')

/** Remembers every statement that a store prepares from now on. */
function recordStatements(raw: Database): ReadonlySet<string> {
  const seen = new Set<string>()
  const prepare = raw.prepare.bind(raw)
  Object.assign(raw, {
    prepare: (sql: string) => {
      seen.add(sql)
      return prepare(sql)
    },
  })
  return seen
}

function planOf(raw: Database, sql: string): string[] {
  const places = sql.match(/\?/g)?.length ?? 0
  const rows = raw.prepare<unknown[], PlanRow>(`EXPLAIN QUERY PLAN ${sql}`).all(...Array(places).fill(null))
  return rows.map(({ detail }) => detail)
}

function scansOf(plan: readonly string[]): string[] {
  return plan.flatMap((step) => {
    const [, table, index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(step) ?? []
    const isMeant = index !== undefined && Object.hasOwn(meantIndexes, index)
    if (walkByNoun.test(step)) return [step]
    return table !== undefined && growing.includes(table) && !isMeant ? [step] : []
  })
}

describe('the queries', () => {
  it('walk no growing table from end to end, and their plans read as they were reviewed', {
    timeout: 60_000,
  }, async () => {
    const { call, session, bugs } = openTestSession()
    const prepared = await call('vault.prepare', { passphrase: 'a long walk in the rain' })
    const { recoveryCode } = z.object({ value: z.object({ recoveryCode: z.string() }) }).parse(prepared).value
    await call('vault.create', { recoveryCode })
    const { raw } = session.context()
    const statements = recordStatements(raw)
    expect(await call('sample.create', {})).toMatchObject({ ok: true })
    for (const [method, input] of await questionsOf(call)) {
      const reply = await call(method, input)
      expect({ method, error: reply.ok ? undefined : reply.error }).toEqual({ method, error: undefined })
    }
    expect(bugs).toEqual([])

    const plans = new Map<string, string[]>()
    for (const sql of statements) {
      if (/^\s*(select|with|update|delete)/i.test(sql)) plans.set(shortLists(sql), planOf(raw, sql))
    }
    expect(plans.size).toBeGreaterThan(60)
    const scans = [...plans].flatMap(([sql, plan]) =>
      scansOf(plan)
        .map((step) => ({ step, sql }))
        .filter(() => !meantStatements.some(([part]) => sql.includes(part))),
    )
    expect(scans).toEqual([])
    const text = [...plans]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([sql, plan]) => `${sql}\n${plan.map((step) => `    ${step}`).join('\n')}\n`)
      .join('\n')
    await expect(text).toMatchFileSnapshot('__snapshots__/query-plans.txt')
  })
})
