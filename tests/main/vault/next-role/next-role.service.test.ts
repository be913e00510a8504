import { describe, expect, it } from 'vitest'
import {
  clearNextRole,
  nextRoleOf,
  saveNextRole,
} from '../../../../src/main/vault/next-role/next-role.service.ts'
import { GapDraft, NextRoleDraft } from '../../../../src/shared/next-role/next-role.ts'
import type { RepId } from '../../../../src/shared/rep/rep-id.ts'
import { openTestStore } from '../../../support/open-test-store.ts'
import { givenSkills } from '../../../support/skill-facts.ts'

const gap = { id: null, skillId: null, neededLevel: null, proof: '', byOn: null, closedOn: null }
const draftFor = (repId: RepId, gaps: readonly object[]): NextRoleDraft =>
  NextRoleDraft.parse({
    repId,
    title: 'Team lead',
    words: 'I like it when others get better.',
    byOn: '2028-01-01',
    askedOn: '2026-11-20',
    audience: 'only-me',
    gaps,
  })

describe('the role a rep wants next', () => {
  it('is nothing until somebody asked', async () => {
    const { ctx, given } = openTestStore()
    expect(await nextRoleOf(ctx.db, (await given.rep()).id)).toBeNull()
  })

  it('keeps its gaps in their order, with the skill and the proof of each', async () => {
    const { ctx, given } = openTestStore()
    const { skill } = await givenSkills(ctx)
    const { id } = await given.rep()
    const forecast = {
      ...gap,
      words: 'Forecast others trust',
      skillId: skill('forecasting').id,
      neededLevel: 4,
    }
    const first = await saveNextRole(ctx, draftFor(id, [forecast, { ...gap, words: 'Has led a project' }]))
    const [one, other] = first.gaps
    await saveNextRole(ctx, draftFor(id, [{ ...other }, { ...one, closedOn: '2026-11-20' }]))
    expect((await nextRoleOf(ctx.db, id))?.gaps).toMatchObject([
      { id: other?.id, words: 'Has led a project' },
      { id: one?.id, words: 'Forecast others trust', neededLevel: 4, closedOn: '2026-11-20' },
    ])
  })

  it('asks for a level only of a skill', () => {
    const wrong = { ...gap, words: 'Something', neededLevel: 3 }
    expect(GapDraft.safeParse(wrong).success).toBe(false)
    expect(GapDraft.safeParse({ ...wrong, neededLevel: null }).success).toBe(true)
  })

  it('is taken away whole', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.rep()
    await saveNextRole(ctx, draftFor(id, [{ ...gap, words: 'Has led a project' }]))
    await clearNextRole(ctx, id)
    expect(await nextRoleOf(ctx.db, id)).toBeNull()
  })
})
