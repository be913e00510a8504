import { describe, expect, it } from 'vitest'
import {
  addPresets,
  changeMetric,
  createMetric,
  listMetricsForRep,
  setMetricsForRep,
} from '../../../../src/main/vault/metric/metric.service.ts'
import {
  getGrid,
  getSeries,
  listSparklines,
  setContext,
  setReading,
  setReadings,
  setTarget,
} from '../../../../src/main/vault/metric/metric-reading.service.ts'
import { listSeriesOfRep } from '../../../../src/main/vault/metric/metric-series.service.ts'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { changeSettings } from '../../../../src/main/vault/setting/setting.service.ts'
import { type CalendarDay, day, epochDay } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function givenReadings(
  ...values: readonly (readonly [string, number])[]
): Promise<ReturnType<typeof openTestStore> & Awaited<ReturnType<typeof repAndMetric>>> {
  const store = openTestStore()
  const known = await repAndMetric(store)
  for (const [on, value] of values) {
    await setReading(store.ctx, { ...known.place, periodStart: day(on), value })
  }
  return { ...store, ...known }
}

async function repAndMetric({ given }: ReturnType<typeof openTestStore>) {
  const rep = await given.rep()
  const metric = await given.metric()
  return { rep, metric, place: { repId: rep.id, metricId: metric.id } }
}

describe('the catalogue', () => {
  it('takes the presets of a role and chooses them for a rep', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    await addPresets(ctx, { role: 'account-executive', repIds: [rep.id] })
    const names = (await listMetricsForRep(ctx.db, rep.id)).map((metric) => metric.name)
    expect(names).toEqual(['First meetings', 'Demos', 'Proposals sent', 'Bookings'])
  })

  it('takes a preset once, and back out of the trash', async () => {
    const { ctx } = openTestStore()
    const [first] = await addPresets(ctx, { keys: ['demos'] })
    if (first === undefined) throw new Error('no metric')
    await trashRecord(ctx, 'metric', first.id)
    const [again] = await addPresets(ctx, { keys: ['demos'] })
    expect(again?.id).toBe(first.id)
  })

  it('refuses a name that is taken, in capitals too', async () => {
    const { ctx, given } = openTestStore()
    const { name: _name, ...fields } = await given.metric()
    const { kind, unit, goodDirection, period, note } = fields
    const again = { name: 'FIRST MEETINGS', kind, unit, goodDirection, period, note }
    await expect(createMetric(ctx, again)).rejects.toMatchObject({ code: 'name-taken' })
  })

  it('keeps the period of a metric once there are readings', async () => {
    const { ctx, metric } = await givenReadings(['2026-11-16', 4])
    await expect(changeMetric(ctx, metric.id, { period: 'month' })).rejects.toMatchObject({
      code: 'metric-in-use',
    })
    expect((await changeMetric(ctx, metric.id, { name: 'Meetings' })).name).toBe('Meetings')
  })
})

describe('a reading', () => {
  it('is kept under the first day of its period and puts the metric on the rep', async () => {
    const { ctx, rep, metric, place } = await givenReadings()
    const kept = await setReading(ctx, { ...place, periodStart: day('2026-11-19'), value: 4 })
    expect(kept.periodStart).toBe('2026-11-16')
    expect(await listMetricsForRep(ctx.db, rep.id)).toMatchObject([{ id: metric.id }])
  })

  it('is refused in a period that has not begun', async () => {
    const { ctx, place } = await givenReadings()
    const reading = { ...place, periodStart: day('2026-11-23'), value: 4 }
    await expect(setReading(ctx, reading)).rejects.toMatchObject({ code: 'day-in-future' })
  })

  it('goes away with null', async () => {
    const { ctx, place } = await givenReadings(['2026-11-16', 4])
    await setReading(ctx, { ...place, periodStart: day('2026-11-16'), value: null })
    const { series } = await getSeries(ctx.db, place.repId, place.metricId)
    expect(series.values).toHaveLength(0)
  })

  it('keeps its context when its value changes', async () => {
    const { ctx, place } = await givenReadings(['2026-11-16', 4])
    await setContext(ctx, { ...place, periodStart: day('2026-11-18') }, 'Trade fair all week')
    await setReading(ctx, { ...place, periodStart: day('2026-11-16'), value: 5 })
    const { contexts } = await getSeries(ctx.db, place.repId, place.metricId)
    expect(contexts).toEqual([{ periodStart: '2026-11-16', text: 'Trade fair all week' }])
  })

  it('stays in its week when the week begins on another day', async () => {
    const { ctx, place } = await givenReadings(['2026-11-16', 4])
    await changeSettings(ctx, { weekStartsOn: 0 })
    expect(await startsOf(ctx, place)).toEqual(['2026-11-15'])
    await setReading(ctx, { ...place, periodStart: day('2026-11-15'), value: 6 })
    await changeSettings(ctx, { weekStartsOn: 1 })
    const { series } = await getSeries(ctx.db, place.repId, place.metricId)
    expect([...series.values]).toEqual([6])
    expect([...series.starts]).toEqual([epochDay(day('2026-11-16'))])
  })

  it('comes with all the others of a paste or not at all', async () => {
    const { ctx, place } = await givenReadings()
    const good = { ...place, periodStart: day('2026-11-16'), value: 4 }
    const bad = { ...place, periodStart: day('2026-12-21'), value: 4 }
    await expect(setReadings(ctx, [good, bad])).rejects.toMatchObject({ code: 'day-in-future' })
    expect((await getSeries(ctx.db, place.repId, place.metricId)).series.values).toHaveLength(0)
    expect(await setReadings(ctx, [good])).toEqual({ changed: 1, same: 0 })
    expect(await setReadings(ctx, [good])).toEqual({ changed: 0, same: 1 })
  })
})

async function startsOf(
  ctx: Parameters<typeof setReading>[0],
  place: Awaited<ReturnType<typeof repAndMetric>>['place'],
): Promise<CalendarDay[]> {
  const grid = await getGrid(ctx.db, place.metricId, day('2026-11-16'), day('2026-11-16'))
  return [...grid.starts]
}

describe('a series', () => {
  it('runs without holes and with the target that held in each period', async () => {
    const { ctx, place } = await givenReadings(['2026-10-26', 4], ['2026-11-16', 6])
    await setTarget(ctx, { ...place, periodStart: day('2026-09-01'), value: 5 })
    await setTarget(ctx, { ...place, periodStart: day('2026-11-11'), value: 8 })
    const { series } = await getSeries(ctx.db, place.repId, place.metricId)
    expect([...series.values]).toEqual([4, Number.NaN, Number.NaN, 6])
    expect([...series.targets]).toEqual([5, 5, 8, 8])
  })

  it('comes for every metric of a rep in the order chosen, cut to the days asked for', async () => {
    const { ctx, given, rep, metric, place } = await givenReadings(['2026-10-26', 4], ['2026-11-16', 6])
    const bookings = await given.metric({ name: 'Bookings', unit: 'money', period: 'month' })
    await setReading(ctx, { ...place, metricId: bookings.id, periodStart: day('2026-11-03'), value: 900 })
    await setMetricsForRep(ctx, rep.id, [bookings.id, metric.id])
    const all = await listSeriesOfRep(ctx.db, rep.id, { from: day('2026-11-18') })
    expect(all.map(({ metric, series }) => [metric.name, [...series.values]])).toEqual([
      ['Bookings', [900]],
      ['First meetings', [6]],
    ])
  })

  it('is drawn small for the team over the last periods, the running one included', async () => {
    const { ctx, rep, metric } = await givenReadings(['2026-11-02', 3], ['2026-11-16', 6])
    expect(await listSparklines(ctx, 3)).toEqual([
      { repId: rep.id, metricId: metric.id, values: Float64Array.of(3, Number.NaN, 6) },
    ])
  })
})

describe('the grid', () => {
  it('has a row for each rep of the team, by name', async () => {
    const { ctx, given, metric } = await givenReadings(['2026-11-16', 6])
    await given.rep({ name: 'Sam Okafor' })
    const grid = await getGrid(ctx.db, metric.id, day('2026-11-09'), day('2026-11-21'))
    expect(grid.starts).toEqual(['2026-11-09', '2026-11-16'])
    expect(grid.rows.map((row) => [row.name, row.isChosen, [...row.values]])).toEqual([
      ['Alex Rivera', true, [Number.NaN, 6]],
      ['Sam Okafor', false, [Number.NaN, Number.NaN]],
    ])
  })
})
