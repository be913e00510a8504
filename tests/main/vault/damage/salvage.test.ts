import { randomInt } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { salvageStore } from '../../../../src/main/vault/damage/salvage.ts'
import { migrations } from '../../../../src/main/vault/db/migrations/index.ts'
import { closeStore, createStore, openCopy } from '../../../../src/main/vault/db/open-store.ts'
import { vaultPaths } from '../../../../src/main/vault/vault/vault-files.ts'
import type { SalvageReport } from '../../../../src/shared/backup/damage.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'

const storeKey = Buffer.alloc(32, 7)
const vaultId = '0b5e4f0e-6f7c-4c0e-9a58-0f2d3c4b5a69'
const now = () => instant('2026-11-21T09:00:00Z')
const runs = process.env.TRUST_FULL === '1' ? 50 : 10

interface Page {
  readonly name: string
  readonly pageno: number
  readonly pagetype: string
  readonly ncell: number
}

/** A whole store of some 600 pages with everything in it, and where each table's pages lie. */
interface Whole {
  readonly bytes: Buffer
  readonly pages: readonly Page[]
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>
}

const watched = [
  'rep',
  'tag',
  'journal_entry',
  'journal_entry_rep',
  'record_index',
  'metric_reading',
  'text_version',
]

const keyedTables = ['journal_entry_rep', 'metric_reading']

function rowsOf(path: string): Map<string, Set<string>> {
  const raw = openCopy({ path, storeKey, vaultId })
  try {
    return new Map(
      watched.map((table) => [
        table,
        new Set(
          raw
            .prepare(`SELECT * FROM ${table}`)
            .raw()
            .all()
            .map((row) => JSON.stringify(row)),
        ),
      ]),
    )
  } finally {
    raw.close()
  }
}

async function wholeStore(folder: string): Promise<Whole> {
  const path = join(folder, 'whole.db')
  const store = createStore({ path, storeKey, vaultId, migrations, now })
  const { raw } = store
  raw.exec('BEGIN')
  const id = (kind: string, n: number) => `${kind}-${String(n).padStart(6, '0')}`
  const text = (n: number) => JSON.stringify({ text: `note ${n} `.repeat(20 + (n % 40)) })
  for (let rep = 0; rep < 40; rep++) {
    raw
      .prepare(
        `INSERT INTO rep (id, name, role, segment, ramp_state, cadence_ideal_days, cadence_maximum_days, praise_preference,
           praise_note, hard_news_note, audience, created_at, changed_at)
         VALUES (?, ?, '', '', 'full', 14, 28, 'unknown', ?, '', 'only-me', 'x', 'x')`,
      )
      .run(id('rep', rep), `Person ${rep}`, 'likes it said plainly '.repeat(20))
  }
  raw
    .prepare(
      `INSERT INTO metric (id, name, kind, unit, good_direction, period, position, created_at, changed_at)
       VALUES ('metric', 'Meetings', 'leading', 'count', 'up', 'week', 1, 'x', 'x')`,
    )
    .run()
  const entry = raw.prepare(
    `INSERT INTO journal_entry (id, kind, title, happened_on, document, is_on_charts, audience, created_at, changed_at)
     VALUES (?, 'observation', ?, '2026-01-01', ?, 0, 'only-me', 'x', 'x')`,
  )
  const link = raw.prepare('INSERT INTO journal_entry_rep VALUES (?, ?)')
  const line = raw.prepare(
    `INSERT INTO record_index (noun, record_id, kind, happened_on, title, body, audience, changed_at)
     VALUES ('journal-entry', ?, 'observation', '2026-01-01', ?, ?, 'only-me', 'x')`,
  )
  const version = raw.prepare("INSERT INTO text_version VALUES (?, 'journal-entry', ?, ?, 'x')")
  const reading = raw.prepare(
    `INSERT INTO metric_reading (rep_id, metric_id, period_start, value, source, created_at, changed_at)
     VALUES (?, 'metric', ?, ?, 'grid', 'x', 'x')`,
  )
  for (let n = 0; n < 1_500; n++) {
    entry.run(id('entry', n), `Note ${n}`, text(n))
    link.run(id('entry', n), id('rep', n % 40))
    line.run(id('entry', n), `Note ${n}`, `note ${n} `.repeat(10))
    version.run(id('version', n), id('entry', n), text(n))
    reading.run(id('rep', n % 40), `week ${n}`, n)
  }
  raw.exec('COMMIT')
  const pages = raw
    .prepare<[], Page>('SELECT name, pageno, pagetype, ncell FROM dbstat ORDER BY pageno')
    .all()
  await closeStore(store)
  return { bytes: readFileSync(path), pages, rows: rowsOf(path) }
}

/** A page that leads to others holds rows only where a table is one tree by its key. */
function rowsOnPage({ name, pagetype, ncell }: Page): number {
  if (pagetype === 'overflow') return 1
  return pagetype === 'internal' && !keyedTables.includes(name) ? 0 : ncell
}

function flip(bytes: Buffer, pages: readonly number[]): Buffer {
  const damaged = Buffer.from(bytes)
  for (const page of pages) {
    const at = (page - 1) * 4_096 + randomInt(4_096)
    damaged[at] = (damaged[at] ?? 0) ^ (1 << randomInt(8))
  }
  return damaged
}

/** The last bytes of a page vouch for it: one of them flipped, the page says what it said, and nobody vouches. */
function unvouch(bytes: Buffer, pages: readonly number[]): Buffer {
  const damaged = Buffer.from(bytes)
  for (const page of pages) {
    const at = page * 4_096 - 1 - randomInt(16)
    damaged[at] = (damaged[at] ?? 0) ^ (1 << randomInt(8))
  }
  return damaged
}

function salvageIn(folder: string, bytes: Buffer, includeDoubtful: boolean): SalvageReport {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const paths = vaultPaths(folder)
  writeFileSync(paths.store, bytes)
  return salvageStore({ paths, storeKey, vaultId, migrations, now }, includeDoubtful)
}

describe('salvage', () => {
  let whole: Whole
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'halftime-salvage-'))
    whole = await wholeStore(folder)
    return () => rmSync(folder, { recursive: true, force: true })
  })

  /** How many rows of a table lie on damaged pages: the most that may be missing. */
  const rowsOn = (table: string, damaged: readonly number[]): number =>
    whole.pages
      .filter((page) => page.name === table && damaged.includes(page.pageno))
      .reduce((sum, page) => sum + rowsOnPage(page), 0)

  it(`brings back every row of an undamaged page, ${runs} times with 1 to 10 damaged pages`, {
    timeout: 300_000,
  }, () => {
    const seen = { pages: 0, rows: 0, back: 0, allowed: 0 }
    // Pages that lead to others are the next test's.
    for (let run = 0; run < runs; run++) {
      const damaged = Array.from({ length: 1 + randomInt(10) }, () => 1 + randomInt(whole.pages.length))
      const target = join(folder, 'run')
      const report = salvageIn(target, flip(whole.bytes, damaged), false)
      const found = rowsOf(join(target, 'vault.db'))
      // A note whose own page is gone takes its link to a person along.
      const lostEntries = rowsOn('journal_entry', damaged)
      for (const table of watched) {
        const before = whole.rows.get(table) ?? new Set()
        const after = found.get(table) ?? new Set()
        const missing = [...before].filter((row) => !after.has(row)).length
        const allowed = rowsOn(table, damaged) + (table === 'journal_entry_rep' ? lostEntries : 0)
        expect(missing, `${table} with pages ${damaged.join()}`).toBeLessThanOrEqual(allowed)
        const invented = [...after].filter((row) => !before.has(row)).length
        expect(invented, `${table} with pages ${damaged.join()}`).toBeLessThanOrEqual(
          table === 'rep' ? report.placeholders : 0,
        )
        seen.rows += before.size
        seen.back += before.size - missing
        seen.allowed += allowed
      }
      seen.pages += damaged.length
      expect(report.tables.every(({ doubtful }) => doubtful === 0)).toBe(true)
      expect(readdirSync(target).sort()).toEqual(['damaged-20261121T090000000Z', 'vault.db'])
    }
    process.stdout.write(
      `T23: ${runs} runs, ${seen.pages} damaged pages of ${whole.pages.length}, ${seen.back} of ${seen.rows} rows back, ${seen.allowed} were on damaged pages\n`,
    )
  })

  it('says how many rows of each table are missing', { timeout: 30_000 }, () => {
    const page = whole.pages.filter(({ name, pagetype }) => name === 'text_version' && pagetype === 'leaf')[5]
    const report = salvageIn(join(folder, 'run'), flip(whole.bytes, [page?.pageno ?? 1]), false)
    const versions = report.tables.find(({ table }) => table === 'text_version')
    expect(versions).toEqual({
      table: 'text_version',
      recovered: 1_500 - (page?.ncell ?? 0),
      doubtful: 0,
      missing: page?.ncell,
    })
    expect(report.contents.counts['journal-entry']).toBe(1_500)
  })

  it('keeps what belongs to a person whose own page is lost', { timeout: 30_000 }, () => {
    const lost = whole.pages.filter(({ name, pagetype }) => name === 'rep' && pagetype === 'leaf')
    const report = salvageIn(
      join(folder, 'run'),
      flip(
        whole.bytes,
        lost.map(({ pageno }) => pageno),
      ),
      false,
    )
    expect(report.placeholders).toBe(40)
    expect(rowsOf(join(folder, 'run', 'vault.db')).get('journal_entry_rep')?.size).toBe(1_500)
  })

  it('reads past a page that leads to others without asking, since every row vouches for itself', {
    timeout: 30_000,
  }, () => {
    const hubs = whole.pages.filter(({ pagetype }) => pagetype === 'internal').map(({ pageno }) => pageno)
    const lists = whole.pages.filter(({ name }) => name === 'sqlite_schema').map(({ pageno }) => pageno)
    expect(hubs.length + lists.length).toBeGreaterThan(10)
    for (const damaged of [hubs.filter((page) => page !== 1), lists]) {
      const target = join(folder, 'run')
      const report = salvageIn(target, unvouch(whole.bytes, damaged), false)
      const found = rowsOf(join(target, 'vault.db'))
      for (const table of watched) {
        const before = whole.rows.get(table) ?? new Set()
        const missing = [...before].filter((row) => found.get(table)?.has(row) !== true).length
        expect(missing, table).toBeLessThanOrEqual(rowsOn(table, damaged))
      }
      expect(report.tables.every(({ doubtful }) => doubtful === 0)).toBe(true)
    }
  })

  it.each([
    ['what kind of page it is', 0, 3],
    ['how many pages it leads to', 4, 0],
    ['the last page it leads to, by one', 11, 0],
    ['the last page it leads to, by many', 11, 5],
    ['the last page it leads to, to one that is not there', 8, 7],
  ])('finds what hangs on pages that each say wrongly %s', { timeout: 30_000 }, (_what, at, bit) => {
    const hubs = whole.pages.filter(({ pagetype, pageno }) => pagetype === 'internal' && pageno !== 1)
    const damaged = Buffer.from(whole.bytes)
    for (const { pageno } of hubs) {
      const place = (pageno - 1) * 4_096 + at
      damaged[place] = (damaged[place] ?? 0) ^ (1 << bit)
    }
    const target = join(folder, 'run')
    salvageIn(target, damaged, false)
    const found = rowsOf(join(target, 'vault.db'))
    for (const table of watched) {
      const before = whole.rows.get(table) ?? new Set()
      const missing = [...before].filter((row) => found.get(table)?.has(row) !== true).length
      expect(missing, table).toBeLessThanOrEqual(
        rowsOn(
          table,
          hubs.map(({ pageno }) => pageno),
        ),
      )
    }
  })

  it('takes rows that fail their check only when told to, and says how many', { timeout: 30_000 }, () => {
    const page = whole.pages.filter(({ name, pagetype }) => name === 'text_version' && pagetype === 'leaf')[7]
    const bytes = Buffer.from(whole.bytes)
    const at = ((page?.pageno ?? 1) - 1) * 4_096 + 3_000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const versions = (report: SalvageReport) => report.tables.find(({ table }) => table === 'text_version')
    const rows = page?.ncell ?? 0
    const careful = salvageIn(join(folder, 'run'), bytes, false)
    expect(versions(careful)).toMatchObject({ recovered: 1_500 - rows, doubtful: 0, missing: rows })
    const bold = salvageIn(join(folder, 'run'), bytes, true)
    expect(versions(bold)).toMatchObject({ recovered: 1_500, doubtful: rows, missing: 0 })
  })

  it('of a store of which nothing can be read leaves it as it is', () => {
    const target = join(folder, 'run')
    const noise = Buffer.alloc(whole.bytes.length, 3)
    expect(() => salvageIn(target, noise, true)).toThrow(
      expect.objectContaining({ code: 'nothing-to-salvage' }),
    )
    expect(readdirSync(target)).toEqual(['vault.db'])
    expect(readFileSync(join(target, 'vault.db')).equals(noise)).toBe(true)
  })

  it('of a store that is whole changes no row', { timeout: 30_000 }, () => {
    const target = join(folder, 'run')
    const report = salvageIn(target, whole.bytes, false)
    expect(rowsOf(join(target, 'vault.db'))).toEqual(whole.rows)
    expect(report).toMatchObject({ orphaned: 0, placeholders: 0 })
    expect(report.tables.every(({ missing }) => missing === 0)).toBe(true)
  })
})
