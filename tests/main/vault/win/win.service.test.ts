import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../src/main/vault/context.ts'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import {
  changeTeaching,
  endPair,
  pairBuddies,
  recordTeaching,
} from '../../../../src/main/vault/win/peer.service.ts'
import {
  changeWin,
  createWin,
  createWinFromEntry,
  getWinCard,
  offerWin,
  readLibrary,
  readLibraryOf,
  takeOfferBack,
} from '../../../../src/main/vault/win/win.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import type { RepId } from '../../../../src/shared/rep/rep-id.ts'
import { NewBuddy, NewTeaching, NewWin } from '../../../../src/shared/win/win.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const skillId = '5b0f1c9a-2d53-4c7e-8a10-6f0f6a1d2c01'

function knowSkill(ctx: Context): void {
  ctx.raw
    .prepare(
      `INSERT INTO skill (id, name, area, levels, position, created_at, changed_at)
       VALUES (?, 'Multi-threading', 'Deals', '[]', 1, ?, ?)`,
    )
    .run(skillId, ctx.now(), ctx.now())
}

function seeLevel(ctx: Context, repId: RepId, level: number, on: string): void {
  ctx.raw
    .prepare(
      `INSERT INTO skill_level (id, rep_id, skill_id, level, on_day, evidence, audience, created_at, changed_at)
       VALUES (?, ?, ?, ?, ?, 'Heard on a call', 'only-me', ?, ?)`,
    )
    .run(crypto.randomUUID(), repId, skillId, level, on, ctx.now(), ctx.now())
}

async function aLibrary() {
  const store = openTestStore({ now: '2026-05-04T09:00:00Z' })
  knowSkill(store.ctx)
  const priya = await store.given.rep({ name: 'Priya Nair' })
  const alex = await store.given.rep({ name: 'Alex Rivera' })
  const { win } = await createWin(
    store.ctx,
    NewWin.parse({ repId: priya.id, title: 'Asks who will hear of it last', skillId, tags: ['Discovery'] }),
  )
  return { ...store, priya, alex, id: win.id }
}

describe('a win', () => {
  it('fits a rep whose level of its skill is low, and not the one who did it', async () => {
    const { ctx, priya, alex, id } = await aLibrary()
    seeLevel(ctx, alex.id, 1, '2026-04-01')
    seeLevel(ctx, priya.id, 2, '2026-04-01')
    expect((await getWinCard(ctx.db, id)).fits).toEqual([
      { repId: alex.id, why: 'weak', level: 1, since: '2026-04-01' },
    ])
  })

  it('counts the level that was seen last', async () => {
    const { ctx, alex, id } = await aLibrary()
    seeLevel(ctx, alex.id, 3, '2026-04-20')
    seeLevel(ctx, alex.id, 1, '2026-04-01')
    expect((await getWinCard(ctx.db, id)).fits).toEqual([])
  })

  it('fits nobody any more to whom it was offered, until the offer is taken back', async () => {
    const { ctx, alex, id } = await aLibrary()
    seeLevel(ctx, alex.id, 1, '2026-04-01')
    const offered = await offerWin(ctx, id, { repId: alex.id, note: 'Try it on Hartwell' })
    expect(offered).toMatchObject({ offers: [{ repId: alex.id, offeredOn: '2026-05-04' }], fits: [] })
    expect((await takeOfferBack(ctx, id, alex.id)).fits).toHaveLength(1)
  })

  it('keeps the later day when it is offered twice', async () => {
    const { ctx, alex, id } = await aLibrary()
    await offerWin(ctx, id, { repId: alex.id, offeredOn: day('2026-05-01'), note: '' })
    const again = await offerWin(ctx, id, { repId: alex.id, note: '' })
    expect(again.offers.map(({ offeredOn }) => offeredOn)).toEqual(['2026-05-04'])
  })

  it('comes from a recognition in one act, for the manager only, and only once', async () => {
    const { ctx, given, alex } = await aLibrary()
    const entry = await given.journalEntry({
      kind: 'recognition',
      repIds: [alex.id],
      title: 'Opened with the last quarter',
      text: 'He showed their own numbers first.',
      tags: ['Openings'],
      audience: 'shareable',
      happenedOn: '2026-04-30',
    })
    const { win } = await createWinFromEntry(ctx, entry.id)
    expect(win).toMatchObject({
      repId: alex.id,
      title: 'Opened with the last quarter',
      words: 'He showed their own numbers first.',
      happenedOn: '2026-04-30',
      tags: ['Openings'],
      audience: 'only-me',
    })
    expect((await createWinFromEntry(ctx, entry.id)).win.id).toBe(win.id)
  })

  it('does not come from a note about nobody', async () => {
    const { ctx, given } = await aLibrary()
    const entry = await given.journalEntry({ kind: 'reflection', text: 'I talked too much' })
    await expect(createWinFromEntry(ctx, entry.id)).rejects.toMatchObject({ code: 'rep-not-found' })
  })

  it('changes only what is named', async () => {
    const { ctx, id } = await aLibrary()
    const { win } = await changeWin(ctx, id, { situation: 'Second meeting, one contact' })
    expect(win).toMatchObject({
      title: 'Asks who will hear of it last',
      situation: 'Second meeting, one contact',
    })
  })

  it('is in no library when it lies in the trash', async () => {
    const { ctx, id } = await aLibrary()
    await trashRecord(ctx, 'win', id)
    expect((await readLibrary(ctx.db)).wins).toEqual([])
  })
})

describe('what was taught', () => {
  it('says who learned from whom, belongs to the skill of its win, and ends the offer', async () => {
    const { ctx, priya, alex, id } = await aLibrary()
    seeLevel(ctx, alex.id, 1, '2026-04-01')
    const made = NewTeaching.parse({
      teacherRepId: priya.id,
      learnerRepId: alex.id,
      winId: id,
      words: 'The sentence',
    })
    const teaching = await recordTeaching(ctx, made)
    expect(teaching).toMatchObject({ skillId, taughtOn: '2026-05-04', outcome: '', audience: 'only-me' })
    await changeTeaching(ctx, teaching.id, { outcome: 'Used it twice' })
    const card = await getWinCard(ctx.db, id)
    expect(card.teachings[0]?.outcome).toBe('Used it twice')
    expect(card.fits).toEqual([])
    expect((await readLibraryOf(ctx.db, alex.id)).teachings).toHaveLength(1)
  })

  it('needs two people', () => {
    const one = '5b0f1c9a-2d53-4c7e-8a10-6f0f6a1d2c02'
    expect(NewTeaching.safeParse({ teacherRepId: one, learnerRepId: one, words: 'x' }).success).toBe(false)
  })
})

describe('a pair of buddies', () => {
  it('stands after the ones that are together once it has ended', async () => {
    const { ctx, given, priya, alex } = await aLibrary()
    const sam = await given.rep({ name: 'Sam Okafor' })
    const first = await pairBuddies(ctx, NewBuddy.parse({ repId: alex.id, buddyRepId: priya.id }))
    const second = await pairBuddies(ctx, NewBuddy.parse({ repId: alex.id, buddyRepId: sam.id }))
    await endPair(ctx, second.id, true)
    const { buddies } = await readLibraryOf(ctx.db, alex.id)
    expect(buddies.map(({ id, endedOn }) => [id, endedOn])).toEqual([
      [first.id, null],
      [second.id, '2026-05-04'],
    ])
  })
})
