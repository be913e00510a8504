import { describe, expect, it } from 'vitest'
import { endPlan, startPlan } from '../../../../src/main/vault/coaching-plan/coaching-plan.service.ts'
import { gatherEvidence } from '../../../../src/main/vault/fit-review/fit-evidence.service.ts'
import {
  answerFitQuestion,
  beginFitReview,
  concludeFitReview,
  listFitReviewsOfRep,
} from '../../../../src/main/vault/fit-review/fit-review.service.ts'
import { setMetricsForRep } from '../../../../src/main/vault/metric/metric.service.ts'
import { listSkills } from '../../../../src/main/vault/skill/skill.repository.ts'
import { afterOpening } from '../../../../src/main/vault/vault/after-opening.ts'
import { addDays } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function afterPlans(outcomes: readonly ('not-moved' | 'moved' | 'stopped')[]) {
  const store = openTestStore({ now: '2026-06-01T09:00:00Z' })
  const { ctx, clock } = store
  await afterOpening(ctx)
  const rep = await store.given.rep()
  const [skill] = await listSkills(ctx.db)
  if (skill === undefined) throw new RangeError('the shipped skills')
  for (const outcome of outcomes) {
    const { plan } = await startPlan(ctx, {
      repId: rep.id,
      skillId: skill.id,
      aimLevel: 3,
      why: '',
      serves: null,
      startedBy: 'me',
      startsOn: ctx.today(),
      reviewOn: addDays(ctx.today(), 50),
      audience: 'only-me',
      items: [],
    })
    clock.advanceDays(50)
    await endPlan(ctx, { id: plan.id, outcome, learned: 'Something' })
    clock.advanceDays(5)
  }
  return { ...store, rep }
}

describe('a fit review', () => {
  it('is offered after two full plans that moved nothing, not after one, and not after one that was stopped', async () => {
    const offered = async (...outcomes: Parameters<typeof afterPlans>[0]) => {
      const { ctx, rep } = await afterPlans(outcomes)
      return (await gatherEvidence(ctx, rep.id)).isOffered
    }
    expect(await offered('not-moved', 'not-moved')).toBe(true)
    expect(await offered('not-moved')).toBe(false)
    expect(await offered('not-moved', 'stopped')).toBe(false)
    expect(await offered('not-moved', 'moved')).toBe(false)
  })

  it('keeps the evidence of the day it was opened, and the answer with its own day', async () => {
    const { ctx, clock, rep } = await afterPlans(['not-moved', 'not-moved'])
    const { id, evidence } = await beginFitReview(ctx, rep.id)
    expect(evidence.filter(({ words }) => words.includes('it did not move'))).toHaveLength(2)
    clock.advanceDays(3)
    await answerFitQuestion(ctx, id, 'wants', 'She said so twice')
    const concluded = await concludeFitReview(ctx, id, 'Right person, wrong seat')
    expect(concluded).toMatchObject({
      evidence,
      answers: { wants: 'She said so twice' },
      concludedOn: ctx.today(),
    })
    expect(await listFitReviewsOfRep(ctx.db, rep.id)).toHaveLength(1)
  })

  it('is not offered again for the plans it was about', async () => {
    const { ctx, rep } = await afterPlans(['not-moved', 'not-moved'])
    await beginFitReview(ctx, rep.id)
    expect((await gatherEvidence(ctx, rep.id)).isOffered).toBe(false)
  })

  it('is for the manager alone wherever it is listed, and needs words to conclude', async () => {
    const { ctx, rep } = await afterPlans([])
    const { id } = await beginFitReview(ctx, rep.id)
    const line = await ctx.db
      .selectFrom('record_index')
      .select('audience')
      .where('record_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(line.audience).toBe('only-me')
    await expect(concludeFitReview(ctx, id, ' ')).rejects.toMatchObject({ code: 'reason-missing' })
  })

  it('says that there are too few points rather than comparing two readings', async () => {
    const { ctx, given, rep } = await afterPlans(['not-moved', 'not-moved'])
    const metric = await given.metric()
    await setMetricsForRep(ctx, rep.id, [metric.id])
    const { lines } = await gatherEvidence(ctx, rep.id)
    expect(lines.at(-1)?.words).toBe('First meetings: 0 readings before, 0 since; too few points to say')
  })
})
