import { describe, expect, it } from 'vitest'
import {
  getVisionPage,
  removeVision,
  revisitVision,
  sayVision,
} from '../../../../src/main/vault/rep/vision.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { RepVisionId } from '../../../../src/shared/rep/vision.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('the destination of a rep', () => {
  it('keeps the earlier words when it is said anew', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    await sayVision(ctx, { repId, oneYear: 'Close alone', threeYears: '', saidOn: day('2026-03-01') })
    await sayVision(ctx, { repId, oneYear: 'Lead two people', threeYears: '', saidOn: day('2026-11-01') })
    const page = await getVisionPage(ctx.db, repId)
    expect(page.current).toMatchObject({ oneYear: 'Lead two people', revisitedOn: '2026-11-01' })
    expect(page.earlier.map(({ oneYear }) => oneYear)).toEqual(['Close alone'])
  })

  it('is said better on the same day without a trace', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    const saidOn = day('2026-11-01')
    await sayVision(ctx, { repId, oneYear: 'Lead a teem', threeYears: '', saidOn })
    const page = await sayVision(ctx, { repId, oneYear: 'Lead a team', threeYears: '', saidOn })
    expect(page).toMatchObject({ current: { oneYear: 'Lead a team' }, earlier: [] })
  })

  it('still holds: the words stay, the day moves, and only forward', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    const said = await sayVision(ctx, {
      repId,
      oneYear: 'Close alone',
      threeYears: 'Run a team',
      saidOn: day('2026-03-01'),
    })
    const id = said.current?.id ?? RepVisionId.parse('')
    expect((await revisitVision(ctx, id)).current).toMatchObject({
      saidOn: '2026-03-01',
      revisitedOn: '2026-11-21',
    })
    expect((await revisitVision(ctx, id, day('2026-05-01'))).current?.revisitedOn).toBe('2026-11-21')
  })

  it('falls back to the wording before when it is removed', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    await sayVision(ctx, { repId, oneYear: 'One', threeYears: '', saidOn: day('2026-03-01') })
    const page = await sayVision(ctx, { repId, oneYear: 'Two', threeYears: '', saidOn: day('2026-04-01') })
    const id = page.current?.id ?? RepVisionId.parse('')
    expect((await removeVision(ctx, id)).current?.oneYear).toBe('One')
    await expect(removeVision(ctx, id)).rejects.toMatchObject({ code: 'vision-not-found' })
  })

  it('cannot be said in the future', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    await expect(
      sayVision(ctx, { repId, oneYear: 'One', threeYears: '', saidOn: day('2026-11-22') }),
    ).rejects.toMatchObject({ code: 'day-in-future' })
  })
})
