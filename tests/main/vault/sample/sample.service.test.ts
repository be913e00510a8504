import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../src/main/vault/context.ts'
import { setReading } from '../../../../src/main/vault/metric/metric-reading.service.ts'
import { listRepSummaries } from '../../../../src/main/vault/rep/rep.service.ts'
import { createSample, removeSample, sampleStatus } from '../../../../src/main/vault/sample/sample.service.ts'
import { afterOpening } from '../../../../src/main/vault/vault/after-opening.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

/** What every table holds, apart from the search index's own bookkeeping. */
function contents(ctx: Context): Record<string, string> {
  const tables = ctx.raw
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'record_search%' ORDER BY name`,
    )
    .all()
  return Object.fromEntries(
    tables.map(({ name }) => {
      const rows = ctx.raw.prepare<[], object>(`SELECT * FROM "${name}"`).all()
      const lines = rows.map((row) => JSON.stringify(row)).toSorted()
      return [name, `${rows.length} ${createHash('sha256').update(lines.join('\n')).digest('hex')}`]
    }),
  )
}

function rowsOf(ctx: Context, table: string): number {
  return ctx.raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0
}

function foundIn(ctx: Context, word: string): number {
  const row = ctx.raw
    .prepare<[string], { n: number }>('SELECT count(*) AS n FROM record_search WHERE record_search MATCH ?')
    .get(word)
  return row?.n ?? 0
}

describe('the sample team', () => {
  it('is five people with half a year of work', async () => {
    const { ctx } = openTestStore()
    await afterOpening(ctx)
    expect(await createSample(ctx)).toEqual({ present: true, reps: 5 })
    const names = (await listRepSummaries(ctx, false)).map(({ rep }) => rep.name)
    expect(names).toEqual(['Alex Rivera', 'Dana Kim', 'Priya Nair', 'Sam Okafor', 'Tomás Lind'])
    expect(rowsOf(ctx, 'journal_entry')).toBeGreaterThanOrEqual(60)
    expect(rowsOf(ctx, 'one_on_one')).toBeGreaterThanOrEqual(60)
    expect(rowsOf(ctx, 'metric_reading')).toBeGreaterThanOrEqual(300)
  })

  it('is refused a second time', async () => {
    const { ctx } = openTestStore()
    await afterOpening(ctx)
    await createSample(ctx)
    await expect(createSample(ctx)).rejects.toMatchObject({ code: 'sample-present' })
    expect(await sampleStatus(ctx.db)).toEqual({ present: true, reps: 5 })
  })

  it.each(['2026-11-21T09:00:00Z', '2027-01-01T00:10:00Z', '2028-02-29T23:50:00Z', '2026-07-05T12:00:00Z'])(
    'has nothing in it that happens after %s',
    async (now) => {
      const { ctx } = openTestStore({ now })
      await afterOpening(ctx)
      await createSample(ctx)
      const late = ctx.raw
        .prepare<[string, string], { noun: string; title: string }>(
          "SELECT noun, title FROM record_index WHERE (changed_at > ? OR happened_on > ?) AND kind <> 'planned'",
        )
        .all(ctx.now(), ctx.today())
      expect(late).toEqual([])
    },
  )

  it('leaves the store as it was before, whatever real work stands beside it', async () => {
    const { ctx, given } = openTestStore()
    await afterOpening(ctx)
    const rep = await given.rep({ name: 'Jo Real' })
    const metric = await given.metric({ name: 'First meetings' })
    await setReading(ctx, { repId: rep.id, metricId: metric.id, periodStart: ctx.today(), value: 5 })
    await given.journalEntry({
      repIds: [rep.id],
      text: 'Castello is a real customer too',
      tags: ['Discovery'],
    })
    await given.commitment({ repId: rep.id })
    await given.goal({ repId: rep.id })
    await given.oneOnOne({ repId: rep.id })
    const before = contents(ctx)
    const found = foundIn(ctx, 'castello')
    await createSample(ctx)
    expect(contents(ctx)).not.toEqual(before)
    expect(await removeSample(ctx)).toEqual({ present: false, reps: 0 })
    expect(contents(ctx)).toEqual(before)
    expect(foundIn(ctx, 'castello')).toBe(found)
    expect(foundIn(ctx, 'hartwell')).toBe(0)
    expect(
      ctx.raw.prepare("INSERT INTO record_search (record_search) VALUES ('integrity-check')").run().changes,
    ).toBeDefined()
  })

  it('can come again after it was taken out', async () => {
    const { ctx } = openTestStore()
    await afterOpening(ctx)
    const before = contents(ctx)
    await createSample(ctx)
    await removeSample(ctx)
    await createSample(ctx)
    await removeSample(ctx)
    expect(contents(ctx)).toEqual(before)
  })

  it('keeps a note that is also about a real rep, and forgets the invented one in it', async () => {
    const { ctx, given } = openTestStore()
    await afterOpening(ctx)
    await createSample(ctx)
    const alex = (await listRepSummaries(ctx, false))[0]?.rep
    const jo = await given.rep({ name: 'Jo Real' })
    const both = await given.journalEntry({
      repIds: [jo.id, ...(alex === undefined ? [] : [alex.id])],
      text: 'Lighthouse keepers',
    })
    await removeSample(ctx)
    const about = ctx.raw
      .prepare<[string], { rep_id: string }>(
        'SELECT rep_id FROM journal_entry_rep WHERE journal_entry_id = ?',
      )
      .all(both.id)
    expect(about).toEqual([{ rep_id: jo.id }])
    expect(foundIn(ctx, 'lighthouse')).toBe(1)
  })

  it('leaves a metric behind that real people have numbers in meanwhile', async () => {
    const { ctx, given } = openTestStore()
    await afterOpening(ctx)
    await createSample(ctx)
    const demos = ctx.raw
      .prepare<[], { id: string }>("SELECT id FROM metric WHERE preset_key = 'demos'")
      .get()
    const jo = await given.rep({ name: 'Jo Real' })
    const { MetricId } = await import('../../../../src/shared/metric/metric.ts')
    await setReading(ctx, {
      repId: jo.id,
      metricId: MetricId.parse(demos?.id),
      periodStart: ctx.today(),
      value: 3,
    })
    await removeSample(ctx)
    const left = ctx.raw
      .prepare<[], { name: string; is_sample: number }>('SELECT name, is_sample FROM metric')
      .all()
    expect(left).toEqual([{ name: 'Demos', is_sample: 0 }])
  })

  it('changes nothing when it is taken out without being there', async () => {
    const { ctx, given } = openTestStore()
    await given.journalEntry({ repIds: [(await given.rep()).id], text: 'Stays' })
    const before = contents(ctx)
    expect(await removeSample(ctx)).toEqual({ present: false, reps: 0 })
    expect(contents(ctx)).toEqual(before)
  })

  it('shows the team as drawn: Alex today, Sam left alone for 19 days', async () => {
    const { ctx } = openTestStore()
    await afterOpening(ctx)
    await createSample(ctx)
    const team = new Map((await listRepSummaries(ctx, false)).map(({ rep, contact }) => [rep.name, contact]))
    expect(team.get('Alex Rivera')).toMatchObject({ nextOneOnOneOn: ctx.today(), nextOneOnOneAt: '14:00' })
    expect(team.get('Sam Okafor')).toMatchObject({
      lastContactOn: '2026-11-02',
      lastContactKind: 'one-on-one',
    })
  })
})
