import { describe, expect, it } from 'vitest'
import {
  changeCommitmentOwner,
  keepCommitment,
} from '../../../../src/main/vault/commitment/commitment.service.ts'
import { setReadings, setTarget } from '../../../../src/main/vault/metric/metric-reading.service.ts'
import { addTopic } from '../../../../src/main/vault/one-on-one/agenda.service.ts'
import { missReport, ownershipOverTime } from '../../../../src/main/vault/ownership/ownership.service.ts'
import { archiveRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { MetricReading } from '../../../../src/shared/metric/metric.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('ownership over time', () => {
  it('is read off the traces of one rep, or of everybody who has not left', async () => {
    const { ctx, given } = openTestStore()
    const alex = await given.rep()
    const sam = await given.rep({ name: 'Sam Okafor' })
    const gone = await given.rep({ name: 'Gone Person' })
    const { id } = await given.commitment({ repId: alex.id })
    await changeCommitmentOwner(ctx, id, 'me', '')
    await given.commitment({ repId: sam.id })
    await given.commitment({ repId: gone.id })
    await archiveRep(ctx, gone.id, '')
    const meeting = await given.oneOnOne({ repId: sam.id })
    await addTopic(ctx, meeting.id, { title: 'Pricing', raisedBy: 'rep', minutes: 0, audience: 'only-me' })
    expect((await ownershipOverTime(ctx, alex.id, 1))[0]).toMatchObject({
      open: { rep: 0, me: 1 },
      made: { rep: 1, me: 0 },
      tookOver: 1,
      raised: { rep: 0, me: 0 },
    })
    expect((await ownershipOverTime(ctx, undefined, 1))[0]).toMatchObject({
      open: { rep: 1, me: 1 },
      raised: { rep: 1, me: 0 },
    })
  })
})

describe('the misses of a rep', () => {
  it('stand beside the activity of the same weeks, weeks without a plan left out', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const { id } = await given.commitment({ repId: rep.id, dueOn: '2026-11-19', words: 'Call Hartwell' })
    await keepCommitment(ctx, id, undefined, 'Leads were bad', 'outside')
    const metric = await given.metric()
    const reading = (periodStart: string, value: number) =>
      MetricReading.parse({ repId: rep.id, metricId: metric.id, periodStart, value })
    await setReadings(ctx, [reading('2026-10-26', 5), reading('2026-11-09', 4), reading('2026-11-16', 6)])
    await setTarget(ctx, { repId: rep.id, metricId: metric.id, periodStart: day('2026-11-02'), value: 8 })
    const report = await missReport(ctx, rep.id, 2)
    expect(report.misses).toMatchObject([
      { words: 'Call Hartwell', miss: { kind: 'late', reason: 'Leads were bad', control: 'outside' } },
    ])
    expect(report.activity).toEqual({
      metric: 'First meetings',
      weeks: [
        { weekOf: '2026-11-09', value: 4, plan: 8 },
        { weekOf: '2026-11-16', value: 6, plan: 8 },
      ],
    })
    expect((await missReport(ctx, undefined, 2)).activity).toBeNull()
  })
})
