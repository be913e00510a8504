import { describe, expect, it } from 'vitest'
import {
  addConsequence,
  addStep,
  changeAbcPlan,
  changeStep,
  closeAbcPlan,
  createAbcPlan,
  getAbcPlanCard,
  listAbcPlansForRep,
  promiseStep,
  removeConsequence,
} from '../../../../src/main/vault/abc-plan/abc-plan.service.ts'
import { getCommitment, keepCommitment } from '../../../../src/main/vault/commitment/commitment.service.ts'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { NewAbcPlan } from '../../../../src/shared/abc-plan/abc-plan.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function aPlan() {
  const store = openTestStore({ now: '2026-05-04T09:00:00Z' })
  const rep = await store.given.rep({ name: 'Dana Kim' })
  const nowBehaviour = 'Talks on when the customer goes silent'
  const card = await createAbcPlan(store.ctx, NewAbcPlan.parse({ repId: rep.id, nowBehaviour }))
  return { ...store, rep, id: card.plan.id }
}

const step = { words: 'Nod to her in the call when she waits', dueOn: day('2026-05-11') }

describe('an A-B-C plan', () => {
  it('keeps what comes before and after both behaviours', async () => {
    const { ctx, id } = await aPlan()
    await changeAbcPlan(ctx, id, {
      wantedBehaviour: 'Waits three breaths',
      wantedBefore: 'A price was named',
    })
    const marks = { effect: 'good', timing: 'soon', certainty: 'sure' } as const
    await addConsequence(ctx, id, { side: 'now', words: 'The silence ends', ...marks })
    await addConsequence(ctx, id, { side: 'wanted', words: 'They say more', ...marks, timing: 'late' })
    const card = await getAbcPlanCard(ctx.db, id)
    expect(card.plan.wantedBehaviour).toBe('Waits three breaths')
    expect(card.consequences.map(({ side, words, timing }) => [side, words, timing])).toEqual([
      ['now', 'The silence ends', 'soon'],
      ['wanted', 'They say more', 'late'],
    ])
    const [first] = card.consequences
    if (first === undefined) throw new Error('nothing was kept')
    expect((await removeConsequence(ctx, id, first.id)).consequences).toHaveLength(1)
  })

  it('is for the manager only unless she says otherwise', async () => {
    const { ctx, id } = await aPlan()
    expect((await getAbcPlanCard(ctx.db, id)).plan.audience).toBe('only-me')
  })

  it('makes a promise of hers out of a step, once', async () => {
    const { ctx, id } = await aPlan()
    const [made] = (await addStep(ctx, id, step)).steps
    if (made === undefined) throw new Error('no step')
    const promised = await promiseStep(ctx, id, made.id)
    const promise = promised.steps[0]?.promise
    if (promise == null) throw new Error('no promise')
    expect(await getCommitment(ctx.db, promise.id)).toMatchObject({ owner: 'me', ...step })
    expect((await promiseStep(ctx, id, made.id)).steps[0]?.promise?.id).toBe(promise.id)
  })

  it('keeps the promise when the step is done, and opens it again when that is taken back', async () => {
    const { ctx, id } = await aPlan()
    const [made] = (await addStep(ctx, id, step)).steps
    if (made === undefined) throw new Error('no step')
    await promiseStep(ctx, id, made.id)
    const done = await changeStep(ctx, id, made.id, { doneOn: day('2026-05-04'), outcome: 'She smiled' })
    expect(done.steps[0]).toMatchObject({ outcome: 'She smiled', promise: { outcome: 'kept' } })
    const undone = await changeStep(ctx, id, made.id, { doneOn: null })
    expect(undone.steps[0]?.promise?.outcome).toBeNull()
  })

  it('sees a promise that was kept elsewhere', async () => {
    const { ctx, id } = await aPlan()
    const [made] = (await addStep(ctx, id, step)).steps
    if (made === undefined) throw new Error('no step')
    const promise = (await promiseStep(ctx, id, made.id)).steps[0]?.promise
    if (promise == null) throw new Error('no promise')
    await keepCommitment(ctx, promise.id)
    expect((await getAbcPlanCard(ctx.db, id)).steps[0]?.promise?.outcome).toBe('kept')
  })

  it('is not done on a day that has not come', async () => {
    const { ctx, id } = await aPlan()
    const [made] = (await addStep(ctx, id, step)).steps
    if (made === undefined) throw new Error('no step')
    await expect(changeStep(ctx, id, made.id, { doneOn: day('2026-05-05') })).rejects.toMatchObject({
      code: 'day-in-future',
    })
  })

  it('is found by the words of a consequence', async () => {
    const { ctx, id } = await aPlan()
    const marks = { effect: 'bad', timing: 'soon', certainty: 'sure' } as const
    await addConsequence(ctx, id, { side: 'wanted', words: 'Feels like a lighthouse keeper', ...marks })
    const found = ctx.raw
      .prepare<[], { record_id: string }>(
        "SELECT record_id FROM record_search JOIN record_index ON record_index.id = record_search.rowid WHERE record_search MATCH 'lighthouse'",
      )
      .all()
    expect(found).toEqual([{ record_id: id }])
  })

  it('stands after the open ones when it is closed, and is nowhere when it is in the trash', async () => {
    const { ctx, rep, id } = await aPlan()
    const other = await createAbcPlan(
      ctx,
      NewAbcPlan.parse({ repId: rep.id, nowBehaviour: 'Discounts first' }),
    )
    await closeAbcPlan(ctx, other.plan.id, 'Asking for the trade first works')
    expect((await listAbcPlansForRep(ctx.db, rep.id)).map(({ plan }) => plan.id)).toEqual([id, other.plan.id])
    await trashRecord(ctx, 'abc-plan', id)
    await expect(getAbcPlanCard(ctx.db, id)).rejects.toMatchObject({ code: 'abc-plan-not-found' })
  })
})
