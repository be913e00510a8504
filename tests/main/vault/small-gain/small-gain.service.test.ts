import { describe, expect, it } from 'vitest'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import {
  changeGain,
  listGains,
  recordGain,
} from '../../../../src/main/vault/small-gain/small-gain.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { NewSmallGain } from '../../../../src/shared/small-gain/small-gain.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('the ledger of small gains', () => {
  it('takes steps with their percent and free ones without, newest first', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    const step = { repId, kind: 'step', words: 'Replies to first mails', stepPercent: 5, onDay: '2026-11-02' }
    await recordGain(ctx, NewSmallGain.parse(step))
    await recordGain(
      ctx,
      NewSmallGain.parse({ repId, kind: 'free', words: 'Asked for a debrief', stepPercent: 9 }),
    )
    expect((await listGains(ctx.db, repId)).map(({ words, stepPercent }) => [words, stepPercent])).toEqual([
      ['Asked for a debrief', null],
      ['Replies to first mails', 5],
    ])
  })

  it('refuses a day that has not come, and forgets what lies in the trash', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    const gain = await recordGain(
      ctx,
      NewSmallGain.parse({ repId, kind: 'free', words: 'Asked for a debrief' }),
    )
    await expect(changeGain(ctx, gain.id, { onDay: day('2026-11-22') })).rejects.toMatchObject({
      code: 'day-in-future',
    })
    await trashRecord(ctx, 'small-gain', gain.id)
    expect(await listGains(ctx.db, repId)).toEqual([])
    await expect(changeGain(ctx, gain.id, { words: 'Anything' })).rejects.toMatchObject({
      code: 'small-gain-not-found',
    })
  })
})
