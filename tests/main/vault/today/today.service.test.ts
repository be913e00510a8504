import { describe, expect, it } from 'vitest'
import { setReading, setTarget } from '../../../../src/main/vault/metric/metric-reading.service.ts'
import { finishOneOnOne } from '../../../../src/main/vault/one-on-one/one-on-one.service.ts'
import { archiveRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { todayOverview } from '../../../../src/main/vault/today/today.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { TodayOverview } from '../../../../src/shared/today/today.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('today', () => {
  it('without a team asks for nothing', async () => {
    const { ctx } = openTestStore()
    const overview = await todayOverview(ctx)
    expect(TodayOverview.safeParse(overview).success).toBe(true)
    expect(overview).toMatchObject({ needed: 0, rows: [], subtitle: '' })
  })

  it('names who needs a conversation, and why', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const alex = await given.rep({ name: 'Alex Rivera' })
    const sam = await given.rep({ name: 'Sam Okafor' })
    await given.rep({ name: 'Dana Kim', yoursSince: daysAgo(3) })
    await given.oneOnOne({ repId: alex.id, plannedAt: '14:00' })
    const held = await given.oneOnOne({ repId: sam.id, plannedOn: daysAgo(19) })
    await finishOneOnOne(ctx, held.id, daysAgo(19))
    const overview = await todayOverview(ctx)
    expect(overview.title).toBe('Two conversations need you')
    expect(overview.subtitle).toBe(
      'Alex at 14:00, brief ready. Sam has not been met for 19 days; your own limit is 14.',
    )
    expect(overview.needed).toBe(2)
    expect(overview.rows.map(({ name }) => name)).toEqual(['Alex Rivera', 'Sam Okafor', 'Dana Kim'])
    expect(overview.rows[1]).toMatchObject({
      isLeftAlone: true,
      lastContactOn: daysAgo(19),
      pill: { tone: 'a', text: 'left alone 19 d' },
    })
  })

  it('is calm when nobody waits, and leaves leavers out', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const rep = await given.rep({ yoursSince: daysAgo(3) })
    const leaver = await given.rep({ name: 'Gone Long Ago', yoursSince: daysAgo(300) })
    await archiveRep(ctx, leaver.id, 'left')
    await given.oneOnOne({ repId: rep.id, plannedOn: day('2026-11-24'), plannedAt: '10:00' })
    const overview = await todayOverview(ctx)
    expect(overview.title).toBe('Nobody is waiting for you today')
    expect(overview.subtitle).toBe('Next is Alex, on 24 Nov at 10:00.')
    expect(overview.rows).toHaveLength(1)
  })

  it('keeps a meeting that was missed in sight', async () => {
    const { ctx, given, clock } = openTestStore()
    const rep = await given.rep()
    await given.oneOnOne({ repId: rep.id })
    clock.advanceDays(2)
    const overview = await todayOverview(ctx)
    expect(overview.title).toBe('One conversation needs you')
    expect(overview.meetings).toMatchObject([{ repId: rep.id, plannedOn: '2026-11-21' }])
  })

  it('shows promises that are due or late, both ways, and no others', async () => {
    const { ctx, given, clock } = openTestStore()
    const { id } = await given.rep()
    await given.commitment({ repId: id, words: 'late', dueOn: day('2026-11-22'), owner: 'me' })
    await given.commitment({ repId: id, words: 'due', dueOn: day('2026-11-23') })
    await given.commitment({ repId: id, words: 'later', dueOn: day('2026-11-24') })
    clock.advanceDays(2)
    const overview = await todayOverview(ctx)
    expect(overview.due.map(({ commitment }) => commitment.words)).toEqual(['late', 'due'])
    expect(overview.rows[0]).toMatchObject({
      promisesByMe: 1,
      promisesByRep: 2,
      pill: { text: 'you are late' },
    })
  })

  it('brings back what was written on this day a year ago', async () => {
    const { ctx, given } = openTestStore({ now: '2026-02-28T09:00:00Z' })
    const { id } = await given.rep()
    await given.journalEntry({ title: 'leap day', repIds: [id], happenedOn: day('2024-02-29') })
    await given.journalEntry({ title: 'last year', repIds: [id], happenedOn: day('2025-02-28') })
    await given.journalEntry({ title: 'yesterday', repIds: [id], happenedOn: day('2026-02-27') })
    const overview = await todayOverview(ctx)
    expect(overview.onThisDay.map(({ line, ago }) => [line.title, ago])).toEqual([
      ['last year', 'a year ago'],
      ['leap day', '2 years ago'],
    ])
  })

  it('measures pace against a plan when there is no goal', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const metric = await given.metric({ name: 'Win rate', kind: 'lagging', unit: 'percent', period: 'month' })
    const place = { repId: rep.id, metricId: metric.id, periodStart: day('2026-11-01') }
    await setTarget(ctx, { ...place, value: 40 })
    await setReading(ctx, { ...place, value: 30 })
    const [row] = (await todayOverview(ctx)).rows
    expect(row?.paceShare).toBe(0.75)
    expect(row?.paceOf).toBe('Win rate, Nov 2026')
    expect(row?.sparkline).toBeNull()
  })

  it('draws the last twelve periods of the first leading metric', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const metric = await given.metric()
    for (const [value, start] of ['2026-10-26', '2026-11-02', '2026-11-09'].entries()) {
      await setReading(ctx, { repId: rep.id, metricId: metric.id, periodStart: day(start), value })
    }
    const [row] = (await todayOverview(ctx)).rows
    expect(row?.sparkline?.metricName).toBe('First meetings')
    expect([...(row?.sparkline?.values ?? [])].filter(Number.isFinite)).toEqual([0, 1, 2])
  })
})
