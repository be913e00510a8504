import { describe, expect, it } from 'vitest'
import { listPlanCards } from '../../../../src/main/vault/coaching-plan/coaching-plan.service.ts'
import { listReps } from '../../../../src/main/vault/rep/rep.repository.ts'
import { createSample, removeSample } from '../../../../src/main/vault/sample/sample.service.ts'
import { skillGrid, suggestMentors } from '../../../../src/main/vault/skill/skill-grid.service.ts'
import { afterOpening } from '../../../../src/main/vault/vault/after-opening.ts'
import { isRunning } from '../../../../src/shared/coaching-plan/coaching-plan.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('the sample team', () => {
  it('has a grid, running plans and somebody who could show somebody else, and takes it all along', async () => {
    const { ctx } = openTestStore()
    await afterOpening(ctx)
    await createSample(ctx)
    const { rows } = await skillGrid(ctx)
    expect(rows.filter(({ cells }) => cells.length >= 3)).toHaveLength(5)
    const reps = await listReps(ctx.db, false)
    const running = await Promise.all(reps.map(({ id }) => listPlanCards(ctx.db, id)))
    expect(running.map((cards) => cards.filter(({ plan }) => isRunning(plan)).length)).toEqual([
      1, 1, 1, 1, 1,
    ])
    expect((await suggestMentors(ctx)).length).toBeGreaterThan(0)
    await removeSample(ctx)
    for (const table of ['skill_level', 'scorecard', 'coaching_plan', 'small_gain', 'next_role']) {
      expect([table, ctx.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0])
    }
  })
})
