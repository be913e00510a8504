import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import {
  addTrackItem,
  bringBackTrackItem,
  changeTrack,
  changeTrackItem,
  decideTrack,
  exportTrackFacts,
  getTrack,
  listTracksOfRep,
  openTrack,
  removeTrackItem,
  reopenTrack,
} from '../../../../src/main/vault/track/track.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { NewTrack, NewTrackItem, type TrackId } from '../../../../src/shared/track/track.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function openTestTrack(kind: 'underperformance' | 'top-performer' = 'underperformance') {
  const store = openTestStore()
  const rep = await store.given.rep()
  const track = await openTrack(store.ctx, NewTrack.parse({ repId: rep.id, kind }))
  const item = (facts: object) => addTrackItem(store.ctx, NewTrackItem.parse({ trackId: track.id, ...facts }))
  return { ...store, rep, track, item }
}

describe('a support track', () => {
  it('opens for the manager alone, with thirty days and a checkpoint a week', async () => {
    const { track } = await openTestTrack()
    expect(track).toMatchObject({
      audience: 'only-me',
      openedOn: '2026-11-21',
      endsOn: '2026-12-21',
      checkpointDays: 7,
      decision: null,
    })
  })

  it('is open once of a kind for one rep', async () => {
    const { ctx, rep } = await openTestTrack()
    await expect(
      openTrack(ctx, NewTrack.parse({ repId: rep.id, kind: 'underperformance' })),
    ).rejects.toMatchObject({ code: 'track-already-open' })
    const practice = await openTrack(ctx, NewTrack.parse({ repId: rep.id, kind: 'top-performer' }))
    expect(practice.endsOn).toBeNull()
  })

  it('keeps its lines by day', async () => {
    const { ctx, track, item } = await openTestTrack()
    await item({ kind: 'fact', onDay: '2026-11-20', words: 'Two of eight meetings' })
    await item({ kind: 'fact', onDay: '2026-11-02', words: 'Three of eight' })
    const { items } = await getTrack(ctx.db, track.id)
    expect(items.map(({ words }) => words)).toEqual(['Three of eight', 'Two of eight meetings'])
  })

  it('does not let support be given tomorrow', async () => {
    const { item } = await openTestTrack()
    await expect(item({ kind: 'support', doneOn: '2026-11-22' })).rejects.toMatchObject({
      code: 'day-in-future',
    })
  })

  it('brings back a line that was taken out, as it was', async () => {
    const { ctx, track, item } = await openTestTrack()
    const line = await item({ kind: 'response', words: 'Mornings go to handovers' })
    await removeTrackItem(ctx, line.id)
    expect((await getTrack(ctx.db, track.id)).items).toEqual([])
    await bringBackTrackItem(ctx, line.id)
    expect((await getTrack(ctx.db, track.id)).items).toMatchObject([{ words: 'Mornings go to handovers' }])
  })

  it('is decided with a reason, stays as it was decided, and can be opened again', async () => {
    const { ctx, track, item } = await openTestTrack()
    await expect(decideTrack(ctx, track.id, 'extended', ' ')).rejects.toMatchObject({
      code: 'reason-missing',
    })
    const decided = await decideTrack(ctx, track.id, 'extended', 'Two more weeks after the handover')
    expect(decided).toMatchObject({ decision: 'extended', decidedOn: '2026-11-21' })
    await expect(item({ kind: 'fact', words: 'Too late' })).rejects.toMatchObject({
      code: 'track-already-decided',
    })
    expect(await reopenTrack(ctx, track.id)).toMatchObject({ decision: null, decidedOn: null })
  })

  it('lists the open track before the decided one', async () => {
    const { ctx, rep, track, clock } = await openTestTrack()
    await decideTrack(ctx, track.id, 'expectation-met', 'Four weeks at eight')
    clock.advanceDays(30)
    const second = await openTrack(ctx, NewTrack.parse({ repId: rep.id, kind: 'underperformance' }))
    expect((await listTracksOfRep(ctx.db, rep.id)).map(({ id }) => id)).toEqual([second.id, track.id])
    await trashRecord(ctx, 'track', second.id)
    expect((await listTracksOfRep(ctx.db, rep.id)).map(({ id }) => id)).toEqual([track.id])
  })
})

describe('the facts of a track as a file', () => {
  async function written(
    id: TrackId,
    ctx: Parameters<typeof exportTrackFacts>[0],
    folder: string,
  ): Promise<string> {
    const path = join(folder, 'facts.md')
    const files = new Map([['token', { path, name: 'facts.md', bytes: 0 }]])
    await exportTrackFacts({ ...ctx, files }, id, 'token')
    return readFileSync(path, 'utf8')
  }

  it('hold what has a day, and neither cause nor decision nor what was only planned', async () => {
    const { ctx, track, item, folder } = await openTestTrack()
    await changeTrack(ctx, track.id, {
      expectation: 'Eight first meetings a week',
      expectationStatedOn: day('2026-11-20'),
      cause: 'will',
      causeWhy: 'CAUSE-MARKER',
    })
    await item({ kind: 'fact', onDay: '2026-11-18', words: 'Four first meetings in the week' })
    await item({ kind: 'support', words: 'PLANNED-MARKER' })
    const checkpoint = await item({ kind: 'checkpoint', onDay: '2026-11-20', words: 'Five of eight' })
    await changeTrackItem(ctx, checkpoint.id, { doneOn: day('2026-11-20'), outcome: 'partly' })
    await decideTrack(ctx, track.id, 'extended', 'DECISION-MARKER')
    const text = await written(track.id, ctx, folder)
    expect(text).toContain('- 18 Nov 2026: Four first meetings in the week')
    expect(text).toContain('- 20 Nov 2026: Eight first meetings a week')
    expect(text).toContain('- 20 Nov 2026: partly met: Five of eight')
    expect(text).not.toMatch(/MARKER|will|extended/)
  })

  it('say so when there is nothing with a day', async () => {
    const { ctx, track, folder } = await openTestTrack()
    expect(await written(track.id, ctx, folder)).toContain('Nothing with a day is written down.')
  })

  it('go only where the manager chose', async () => {
    const { ctx, track } = await openTestTrack()
    await expect(exportTrackFacts(ctx, track.id, 'nowhere')).rejects.toMatchObject({
      code: 'file-not-chosen',
    })
  })
})
