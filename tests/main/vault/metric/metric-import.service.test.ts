import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../src/main/vault/context.ts'
import { listMetricsForRep, setMetricsForRep } from '../../../../src/main/vault/metric/metric.service.ts'
import { listMetricImports } from '../../../../src/main/vault/metric/metric-import.repository.ts'
import {
  commitImport,
  previewImport,
  undoImport,
} from '../../../../src/main/vault/metric/metric-import.service.ts'
import { getSeries, setReading } from '../../../../src/main/vault/metric/metric-reading.service.ts'
import { getRepCard, listRepSummaries } from '../../../../src/main/vault/rep/rep.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import {
  ImportDecisions,
  type ImportPreview,
  type ImportSource,
} from '../../../../src/shared/metric/metric-import.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const paste = (text: string): ImportSource => ({ kind: 'paste', text })
const undecided = ImportDecisions.parse({})

async function previewed(ctx: Context, source: ImportSource, decisions = undecided): Promise<ImportPreview> {
  const answer = await previewImport(ctx, source, decisions)
  if (answer.kind === 'refused') throw new Error(answer.sentence)
  return answer
}

const long =
  'rep,week,metric,value\nAlex Rivera,2026-11-02,First meetings,4\nAlex Rivera,2026-11-09,First meetings,6\n'

describe('an import', () => {
  it('shows what it would do and writes nothing', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const metric = await given.metric()
    await setReading(ctx, { repId: rep.id, metricId: metric.id, periodStart: day('2026-11-02'), value: 3 })
    const preview = await previewed(ctx, paste(long))
    expect(preview).toMatchObject({ newCount: 1, changedCount: 1, sameCount: 0, badCount: 0, rowCount: 2 })
    expect(preview.readings.map((reading) => reading.was)).toEqual([null, 3])
    expect(await listMetricImports(ctx.db)).toEqual([])
  })

  it('puts a metric that is new for a rep among the rep’s trends, and one that was left out not again', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    await given.metric()
    await commitImport(ctx, paste(long), undecided, true)
    expect(await listMetricsForRep(ctx.db, rep.id)).toMatchObject([{ name: 'First meetings' }])
    await setMetricsForRep(ctx, rep.id, [])
    await commitImport(ctx, paste(`${long}Alex Rivera,2026-11-16,First meetings,7\n`), undecided, true)
    expect(await listMetricsForRep(ctx.db, rep.id)).toEqual([])
  })

  it('changes nothing when the same rows come again', async () => {
    const { ctx, given } = openTestStore()
    await given.rep()
    await given.metric()
    await commitImport(ctx, paste(long), undecided, true)
    const again = await commitImport(ctx, paste(long), undecided, true)
    expect(again).toMatchObject({ newCount: 0, changedCount: 0, sameCount: 2 })
  })

  it('is undone once, and leaves alone what was changed since', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const metric = await given.metric()
    const place = { repId: rep.id, metricId: metric.id }
    await setReading(ctx, { ...place, periodStart: day('2026-11-02'), value: 3 })
    const done = await commitImport(
      ctx,
      paste(`${long}Alex Rivera,2026-11-16,First meetings,7\n`),
      undecided,
      true,
    )
    await setReading(ctx, { ...place, periodStart: day('2026-11-16'), value: 8 })
    const undone = await undoImport(ctx, done.id)
    expect(undone).toMatchObject({ restored: 2, leftAlone: 1 })
    const { series } = await getSeries(ctx.db, rep.id, metric.id)
    expect([...series.values]).toEqual([3, Number.NaN, 8])
    await expect(undoImport(ctx, done.id)).rejects.toMatchObject({ code: 'import-already-undone' })
  })

  it('leaves bad rows out and takes the rest, by line', async () => {
    const { ctx, given } = openTestStore()
    await given.rep()
    await given.metric()
    const source = paste(`${long}Alex Rivera,2026-11-16,First meetings,many\n`)
    const preview = await previewed(ctx, source)
    expect(preview.bad).toMatchObject([{ line: 4, text: 'many' }])
    expect(await commitImport(ctx, source, undecided, true)).toMatchObject({ newCount: 2 })
  })

  it('makes the reps and metrics that were ticked, and only those', async () => {
    const { ctx } = openTestStore()
    const source = paste(
      'rep;month;Bookings;Deals won\nDana Kim;2026-10;1200,50;2\nSam Okafor;2026-10;900,00;1\n',
    )
    const first = await previewed(ctx, source)
    expect(first.unknownReps.map(({ text }) => text)).toEqual(['Dana Kim', 'Sam Okafor'])
    expect(first.unknownMetrics).toMatchObject([
      { text: 'Bookings', column: 2, presetKeys: ['bookings'] },
      { text: 'Deals won', column: 3, presetKeys: ['deals-won'] },
    ])
    const fields = { kind: 'lagging', unit: 'money', goodDirection: 'up', period: 'month', note: '' } as const
    const decisions = ImportDecisions.parse({
      mapping: {
        ...first.mapping,
        metricColumns: [{ column: 2, metricId: 'new-metric-0' }],
        repNames: { 'Dana Kim': 'new-rep-0', 'Sam Okafor': 'left-out' },
      },
      newReps: [{ key: 'new-rep-0', name: 'Dana Kim' }],
      newMetrics: [{ key: 'new-metric-0', presetKey: 'bookings', fields: { name: 'Bookings', ...fields } }],
    })
    expect(await previewed(ctx, source, decisions)).toMatchObject({
      newCount: 1,
      badCount: 0,
      unknownReps: [],
    })
    await commitImport(ctx, source, decisions, true)
    const [dana, ...others] = await listRepSummaries(ctx, true)
    expect(others).toEqual([])
    expect(dana?.rep.name).toBe('Dana Kim')
  })

  it('asks about a spelling once and remembers the columns', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    await given.metric()
    const source = paste('owner,week,metric,value\n"Rivera, Alex",2026-11-02,First meetings,4\n')
    const preview = await previewed(ctx, source)
    expect(preview.unknownReps).toMatchObject([
      { text: 'Rivera, Alex', rows: 1, suggestions: [{ repId: rep.id, because: 'last name first' }] },
    ])
    const mapping = { ...preview.mapping, repNames: { 'Rivera, Alex': rep.id } }
    await commitImport(ctx, source, ImportDecisions.parse({ mapping }), true)
    expect((await getRepCard(ctx.db, rep.id)).aliases).toEqual(['Rivera, Alex'])
    expect(await previewed(ctx, source)).toMatchObject({ unknownReps: [], sameCount: 1, isRemembered: true })
  })

  it('reads only files that the manager chose', async () => {
    const { ctx, given, folder } = openTestStore()
    await given.rep()
    await given.metric()
    const path = join(folder, 'numbers.csv')
    writeFileSync(path, long)
    const source: ImportSource = { kind: 'file', fileToken: 'token' }
    await expect(previewImport(ctx, source, undecided)).rejects.toMatchObject({ code: 'file-not-chosen' })
    const files = new Map([['token', { path, name: 'numbers.csv', bytes: long.length }]])
    expect(await previewed({ ...ctx, files }, source)).toMatchObject({ fileName: 'numbers.csv', newCount: 2 })
  })

  it('says why a paste without rows cannot be read', async () => {
    const { ctx } = openTestStore()
    expect(await previewImport(ctx, paste('rep,week\n'), undecided)).toMatchObject({ kind: 'refused' })
  })
})
