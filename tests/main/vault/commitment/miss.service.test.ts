import { describe, expect, it } from 'vitest'
import { listWaitingItems } from '../../../../src/main/vault/basket-item/waiting-items.service.ts'
import {
  changeCommitmentOwner,
  dropCommitment,
  getCommitmentCard,
  keepCommitment,
  reDateCommitment,
  reopenCommitment,
  replaceCommitment,
} from '../../../../src/main/vault/commitment/commitment.service.ts'
import { handBackCommitment } from '../../../../src/main/vault/commitment/hand-back.service.ts'
import { explainMiss } from '../../../../src/main/vault/commitment/miss.service.ts'
import type { Context } from '../../../../src/main/vault/context.ts'
import type { CommitmentId } from '../../../../src/shared/commitment/commitment.ts'
import { MissId } from '../../../../src/shared/commitment/miss.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function missesOf(ctx: Context, id: CommitmentId) {
  const { misses } = await getCommitmentCard(ctx.db, id)
  return misses.map(({ kind, owner, missedOn, reason, control }) => [kind, owner, missedOn, reason, control])
}

describe('a promise that was missed', () => {
  it('is late from the day after its day, and on time on it', async () => {
    const { ctx, given } = openTestStore()
    const onTime = await given.commitment({ dueOn: '2026-11-21' })
    const late = await given.commitment({ dueOn: '2026-11-20' })
    await keepCommitment(ctx, onTime.id)
    await keepCommitment(ctx, late.id, undefined, 'Waited for legal', 'outside')
    expect(await missesOf(ctx, onTime.id)).toEqual([])
    expect(await missesOf(ctx, late.id)).toEqual([
      ['late', 'rep', '2026-11-21', 'Waited for legal', 'outside'],
    ])
  })

  it('keeps every miss on its way: moved, moved again, given up', async () => {
    const { ctx, given, clock } = openTestStore()
    const { id } = await given.commitment({ owner: 'me', dueOn: '2026-11-22' })
    await reDateCommitment(ctx, id, day('2026-11-29'), 'Travel', 'owner')
    clock.advanceDays(8)
    await reDateCommitment(ctx, id, day('2026-12-06'), '')
    clock.advanceDays(1)
    await dropCommitment(ctx, id, 'Nobody needs it', 'joint')
    expect(await missesOf(ctx, id)).toEqual([
      ['re-dated', 'me', '2026-11-21', 'Travel', 'owner'],
      ['re-dated', 'me', '2026-11-29', '', null],
      ['dropped', 'me', '2026-11-30', 'Nobody needs it', 'joint'],
    ])
  })

  it('was none when the new day was earlier, or the act was undone', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.commitment({ dueOn: '2026-11-28' })
    await reDateCommitment(ctx, id, day('2026-11-25'), 'Sooner')
    await reDateCommitment(ctx, id, day('2026-11-30'), 'A slip')
    await reDateCommitment(ctx, id, day('2026-11-25'), '')
    expect(await missesOf(ctx, id)).toEqual([])
    await dropCommitment(ctx, id, 'A slip')
    await reopenCommitment(ctx, id, '')
    expect(await missesOf(ctx, id)).toEqual([])
  })

  it('is one when another takes its place, and the other begins without any', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.commitment()
    const { replacement } = await replaceCommitment(
      ctx,
      id,
      'Too large',
      { kind: 'promise', owner: 'rep', words: 'Three accounts first', dueOn: day('2026-12-01') },
      'joint',
    )
    expect(await missesOf(ctx, id)).toEqual([['replaced', 'rep', '2026-11-21', 'Too large', 'joint']])
    expect(await missesOf(ctx, replacement.id)).toEqual([])
  })

  it('cannot be one that was only decided', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.commitment({ kind: 'decision', dueOn: null })
    await dropCommitment(ctx, id, 'Changed our minds')
    expect(await missesOf(ctx, id)).toEqual([])
  })

  it('is explained afterwards', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.commitment({ dueOn: '2026-11-20' })
    await keepCommitment(ctx, id)
    const [miss] = (await getCommitmentCard(ctx.db, id)).misses
    await explainMiss(ctx, miss?.id ?? MissId.parse(''), { reason: 'Quarter end', control: 'joint' })
    expect(await missesOf(ctx, id)).toEqual([['late', 'rep', '2026-11-21', 'Quarter end', 'joint']])
    const nowhere = MissId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')
    await expect(explainMiss(ctx, nowhere, { reason: '', control: null })).rejects.toMatchObject({
      code: 'miss-not-found',
    })
  })
})

describe('a promise that was taken over', () => {
  it('goes back with its words in the trace and in the basket', async () => {
    const { ctx, given } = openTestStore()
    const { id, repId } = await given.commitment()
    await changeCommitmentOwner(ctx, id, 'me', 'Faster myself')
    const handed = await handBackCommitment(ctx, id, 'This is yours again. What is next?', true)
    expect(handed.owner).toBe('rep')
    const { events } = await getCommitmentCard(ctx.db, id)
    expect(events.at(-1)).toMatchObject({
      kind: 'owner-changed',
      fromValue: 'me',
      toValue: 'rep',
      reason: 'This is yours again. What is next?',
    })
    expect((await listWaitingItems(ctx.db, repId)).map(({ words }) => words)).toEqual([
      'This is yours again. What is next?',
    ])
  })
})
