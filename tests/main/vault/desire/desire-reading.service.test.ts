import { describe, expect, it } from 'vitest'
import {
  changeDesireReading,
  getDesireReading,
  listDesireOverTime,
  noteDesire,
} from '../../../../src/main/vault/desire/desire-reading.service.ts'
import { changeOneOnOne, finishOneOnOne } from '../../../../src/main/vault/one-on-one/one-on-one.service.ts'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { restoreRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('a reading of desire', () => {
  it('stands on the strip beside those of one-on-ones that were held, oldest first', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const meeting = await given.oneOnOne({ repId: rep.id })
    await changeOneOnOne(ctx, meeting.id, { desire: 'push-back', desireTicks: ['gets-defensive'] })
    expect(await listDesireOverTime(ctx, rep.id)).toEqual([])
    await finishOneOnOne(ctx, meeting.id, day('2026-11-10'))
    await noteDesire(ctx, {
      repId: rep.id,
      readOn: day('2026-11-18'),
      desire: 'pull',
      signs: ['volunteers'],
      seen: 'Asked to run the next demo',
    })
    const points = await listDesireOverTime(ctx, rep.id)
    expect(points.map(({ on, desire, signs, from }) => [on, desire, signs, from.of])).toEqual([
      ['2026-11-10', 'push-back', ['gets-defensive'], 'one-on-one'],
      ['2026-11-18', 'pull', ['volunteers'], 'reading'],
    ])
  })

  it('keeps its day, its signs once each in their order, and its example when it is changed', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const { id } = await noteDesire(ctx, { repId: rep.id, desire: 'neutral', signs: [], seen: '' })
    const changed = await changeDesireReading(ctx, id, { desire: 'pull', signs: ['prepares'] })
    expect(changed).toMatchObject({ desire: 'pull', signs: ['prepares'], readOn: '2026-11-21', seen: '' })
  })

  it('cannot be of a day to come', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const readOn = day('2026-11-22')
    await expect(
      noteDesire(ctx, { repId: rep.id, readOn, desire: 'pull', signs: [], seen: '' }),
    ).rejects.toMatchObject({ code: 'day-in-future' })
  })

  it('goes to the trash and comes back, and is for the manager alone in the timeline', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const { id } = await noteDesire(ctx, { repId: rep.id, desire: 'push-back', signs: [], seen: 'Sighed' })
    const line = (await listLines(ctx.db, { repId: rep.id, limit: 10 })).lines.find(
      ({ noun }) => noun === 'desire-reading',
    )
    expect(line).toMatchObject({ title: 'Desire: push back', audience: 'only-me', excerpt: 'Sighed' })
    await trashRecord(ctx, 'desire-reading', id)
    expect(await listDesireOverTime(ctx, rep.id)).toEqual([])
    await expect(getDesireReading(ctx.db, id)).rejects.toMatchObject({ code: 'desire-reading-not-found' })
    await restoreRecord(ctx, 'desire-reading', id)
    expect(await listDesireOverTime(ctx, rep.id)).toHaveLength(1)
  })
})
