import { describe, expect, it } from 'vitest'
import { setReading } from '../../../../src/main/vault/metric/metric-reading.service.ts'
import { finishOneOnOne } from '../../../../src/main/vault/one-on-one/one-on-one.service.ts'
import { archiveRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { readTimeMap, setSplit } from '../../../../src/main/vault/time-map/time-map.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { TimeSplit } from '../../../../src/shared/time-map/time-map.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const may = { from: day('2026-05-01'), to: day('2026-05-31') }

describe('the time map', () => {
  it('counts minutes and touches of a period beside the result', async () => {
    const { ctx, given } = openTestStore({ now: '2026-05-20T09:00:00Z' })
    const alex = await given.rep({ name: 'Alex Rivera', tier: 'core' })
    const meeting = await given.oneOnOne({ repId: alex.id, minutes: 45 })
    await finishOneOnOne(ctx, meeting.id)
    await given.journalEntry({ kind: 'observation', repIds: [alex.id], happenedOn: '2026-05-10', text: 'a' })
    await given.journalEntry({ kind: 'incident', repIds: [alex.id], happenedOn: '2026-05-10', text: 'b' })
    await given.journalEntry({ kind: 'observation', repIds: [alex.id], happenedOn: '2026-04-10', text: 'c' })
    const bookings = await given.metric({ name: 'Bookings', kind: 'lagging', unit: 'money', period: 'month' })
    await setReading(ctx, {
      repId: alex.id,
      metricId: bookings.id,
      periodStart: day('2026-05-01'),
      value: 900,
    })
    const map = await readTimeMap(ctx, may)
    expect(map.metric?.name).toBe('Bookings')
    expect(map.reps).toMatchObject([
      { name: 'Alex Rivera', tier: 'core', minutes: 45, meetings: 1, notes: 1, scorecards: 0, result: 900 },
    ])
  })

  it('has nobody on it who left', async () => {
    const { ctx, given } = openTestStore({ now: '2026-05-20T09:00:00Z' })
    const alex = await given.rep({ name: 'Alex Rivera' })
    await archiveRep(ctx, alex.id, 'Moved')
    expect((await readTimeMap(ctx, may)).reps).toEqual([])
  })

  it('keeps the split that was chosen last', async () => {
    const { ctx } = openTestStore()
    const tiers = (top: number, core: number) => [
      { tier: 'top' as const, repId: null, percent: top },
      { tier: 'core' as const, repId: null, percent: core },
    ]
    await setSplit(ctx, tiers(30, 70))
    expect(await setSplit(ctx, tiers(40, 60))).toEqual(tiers(40, 60))
    expect(await setSplit(ctx, [])).toEqual([])
  })

  it('takes no split that is not a whole, or that mixes tiers and people', () => {
    const rep = '5b0f1c9a-2d53-4c7e-8a10-6f0f6a1d2c02'
    expect(TimeSplit.safeParse([{ tier: 'top', repId: null, percent: 90 }]).success).toBe(false)
    expect(
      TimeSplit.safeParse([
        { tier: 'top', repId: null, percent: 50 },
        { tier: null, repId: rep, percent: 50 },
      ]).success,
    ).toBe(false)
  })
})
