import { describe, expect, it } from 'vitest'
import { factsOn, noPlan, type RepHistory } from '../../../src/shared/insight/facts-on.ts'
import { promiseOn } from '../../../src/shared/insight/rep-facts.ts'
import { instant } from '../../../src/shared/kernel/time.ts'
import { Metric } from '../../../src/shared/metric/metric.ts'
import { seriesFrom } from '../../../src/shared/metric/metric-series.ts'
import { ago, entry, goal, met, promise, quiet, reDated, today, uuid } from './facts-fixture.ts'

const { today: _today, goals: _goals, trends: _trends, ...rest } = quiet
const empty: RepHistory = { ...rest, gatheredOn: today, goals: [], series: [] }

describe('what was known on a day', () => {
  it('is everything as it was gathered on the day of gathering', () => {
    const meeting = met(2, { changes: [{ kind: 'moved', on: ago(-1) }] })
    const facts = factsOn({ ...empty, meetings: [meeting] }, today)
    expect(facts.meetings).toEqual([meeting])
    expect(facts.contact).toBe(empty.contact)
  })

  it('takes meetings back that were held later, with what was read in them', () => {
    const meetings = [met(20, { desire: 'pull' }), met(5, { desire: 'neutral', owes: 'A mail' })]
    const facts = factsOn({ ...empty, meetings }, ago(6))
    expect(facts.meetings.map(({ state, heldOn, desire, owes }) => [state, heldOn, desire, owes])).toEqual([
      ['held', ago(20), 'pull', ''],
      ['planned', null, null, ''],
    ])
    expect(facts.contact).toMatchObject({ lastContactOn: ago(20), lastContactKind: 'one-on-one' })
  })

  it('forgets notes of later days, and that something was told later', () => {
    const entries = [entry(20, { deliveredOn: ago(4) }), entry(10), entry(3, { kind: 'recognition' })]
    const facts = factsOn({ ...empty, entries }, ago(5))
    expect(facts.entries.map(({ happenedOn, deliveredOn }) => [happenedOn, deliveredOn])).toEqual([
      [ago(20), null],
      [ago(10), null],
    ])
    expect(facts.lastRecognition).toBeNull()
    expect(facts.lastObservation?.on).toBe(ago(10))
  })

  it('opens a goal again that was closed later, and does not know one that was made later', () => {
    const trace = { readings: [], period: undefined, checkInDays: [ago(20), ago(3)], plan: noPlan }
    const closed = goal({ state: 'met', closedOn: ago(2), resultValue: 6 }).goal
    const young = goal({ createdAt: instant(`${ago(1)}T09:00:00Z`) }).goal
    const goals = [closed, young].map((one) => ({ ...trace, goal: one }))
    const facts = factsOn({ ...empty, goals }, ago(5))
    expect(facts.goals).toMatchObject([{ goal: { state: 'active', closedOn: null }, lastCheckInOn: ago(20) }])
  })

  it('reads numbers up to that day', () => {
    const series = seriesFrom(
      [21, 14, 7, 0].map((days, place) => ({ periodStart: ago(days), value: place + 1, target: null })),
    )
    const metric = Metric.parse({
      id: uuid(),
      presetKey: null,
      name: 'Visits',
      kind: 'leading',
      unit: 'count',
      goodDirection: 'up',
      period: 'week',
      note: '',
      position: 0,
      isSample: false,
      createdAt: '2026-01-01T09:00:00.000Z',
      changedAt: '2026-01-01T09:00:00.000Z',
    })
    const history = { ...empty, series: [{ metric, series, contexts: [] }] }
    expect(factsOn(history, ago(8)).trends[0]?.settled.map(({ value }) => value)).toEqual([1, 2])
  })
})

describe('a promise on an earlier day', () => {
  const moved = promise({
    owner: 'me',
    madeOn: ago(30),
    dueOn: ago(-5),
    outcome: 'kept',
    closedOn: ago(1),
    steps: [
      reDated(20),
      { kind: 'owner-changed', from: 'rep', reason: '', on: ago(10) },
      { kind: 'kept', from: null, reason: '', on: ago(1) },
    ],
  })

  it('was not there before it was made', () => {
    expect(promiseOn(moved, ago(31))).toBeUndefined()
  })

  it.each([
    [25, 'rep', ago(20), null],
    [15, 'rep', ago(-5), null],
    [5, 'me', ago(-5), null],
    [1, 'me', ago(-5), 'kept'],
  ] as const)('%i days ago belonged to %s', (days, owner, dueOn, outcome) => {
    expect(promiseOn(moved, ago(days))).toMatchObject({ owner, dueOn, outcome })
  })
})
