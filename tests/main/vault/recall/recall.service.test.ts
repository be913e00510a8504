import { describe, expect, it } from 'vitest'
import { putOffRecall, recallStatus, settleRecall } from '../../../../src/main/vault/recall/recall.service.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('the question whether she still knows the passphrase', () => {
  it('comes three weeks after the vault was made, and not before', async () => {
    const { ctx, clock } = openTestStore({ now: '2026-11-01T09:00:00Z' })
    expect(await recallStatus(ctx)).toEqual({ nextOn: '2026-11-22', isDue: false })
    clock.advanceDays(20)
    expect(await recallStatus(ctx)).toMatchObject({ isDue: false })
    clock.advanceDays(1)
    expect(await recallStatus(ctx)).toMatchObject({ isDue: true })
  })

  it('can be put off by a week, again and again', async () => {
    const { ctx, clock } = openTestStore({ now: '2026-11-01T09:00:00Z' })
    clock.advanceDays(30)
    expect(await putOffRecall(ctx)).toEqual({ nextOn: '2026-12-08', isDue: false })
    clock.advanceDays(7)
    expect(await recallStatus(ctx)).toMatchObject({ isDue: true })
    expect(await putOffRecall(ctx)).toEqual({ nextOn: '2026-12-15', isDue: false })
  })

  it('rests for eight weeks once it is settled', async () => {
    const { ctx, clock } = openTestStore({ now: '2026-11-01T09:00:00Z' })
    clock.advanceDays(21)
    expect(await settleRecall(ctx)).toEqual({ nextOn: '2027-01-17', isDue: false })
  })
})
