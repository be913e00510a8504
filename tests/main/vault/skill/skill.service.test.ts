import { describe, expect, it } from 'vitest'
import { startPlan } from '../../../../src/main/vault/coaching-plan/coaching-plan.service.ts'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { restoreRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { archiveRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { listSkills } from '../../../../src/main/vault/skill/skill.repository.ts'
import {
  archiveSkill,
  changeSkill,
  createSkill,
  ensureShippedSkills,
  reorderSkills,
  restoreSkill,
  takeUpSkill,
} from '../../../../src/main/vault/skill/skill.service.ts'
import { skillGrid, suggestMentors } from '../../../../src/main/vault/skill/skill-grid.service.ts'
import {
  acknowledgeLevel,
  changeSkillLevel,
  listSeenOfRep,
  setSkillLevel,
} from '../../../../src/main/vault/skill/skill-level.service.ts'
import { listGains } from '../../../../src/main/vault/small-gain/small-gain.service.ts'
import { NewCoachingPlan } from '../../../../src/shared/coaching-plan/coaching-plan.ts'
import { shippedSkills } from '../../../../src/shared/skill/shipped-skills.ts'
import { NewSkill, NewSkillLevel } from '../../../../src/shared/skill/skill.ts'
import { openTestStore } from '../../../support/open-test-store.ts'
import { givenSkills } from '../../../support/skill-facts.ts'

describe('the skills of a vault', () => {
  it('come once, in the shipped order, and those not in use behind', async () => {
    const { ctx } = openTestStore()
    await ensureShippedSkills(ctx)
    await ensureShippedSkills(ctx)
    const skills = await listSkills(ctx.db)
    expect(skills).toHaveLength(shippedSkills.length)
    expect(
      skills.filter(({ archivedAt }) => archivedAt === null).map(({ shippedKey }) => shippedKey),
    ).toEqual(shippedSkills.filter(({ inUse }) => inUse).map(({ key }) => key))
  })

  it('stay changed, out of use and in their order when the vault is opened again', async () => {
    const { ctx } = openTestStore()
    const { skill } = await givenSkills(ctx)
    await changeSkill(ctx, skill('discovery').id, { name: 'Finding the problem' })
    await archiveSkill(ctx, skill('prospecting').id)
    await reorderSkills(ctx, [skill('next-step').id])
    await ensureShippedSkills(ctx)
    const names = (await listSkills(ctx.db)).filter(({ archivedAt }) => archivedAt === null)
    expect(names.map(({ name }) => name).slice(0, 2)).toEqual([skill('next-step').name, 'Opening and agenda'])
    expect(names.map(({ name }) => name)).toContain('Finding the problem')
  })

  it('get the shipped words back, and only those that have any', async () => {
    const { ctx } = openTestStore()
    const { skill } = await givenSkills(ctx)
    await changeSkill(ctx, skill('discovery').id, { levels: ['a', 'b', 'c', 'd'] })
    const restored = await restoreSkill(ctx, skill('discovery').id)
    expect(restored.levels).toEqual(skill('discovery').levels)
    const own = await createSkill(ctx, NewSkill.parse({ name: 'Tenders', levels: ['a', 'b', 'c', 'd'] }))
    await expect(restoreSkill(ctx, own.id)).rejects.toMatchObject({ code: 'skill-not-shipped' })
  })

  it('leave the grid and come back with everything that was seen', async () => {
    const { ctx, given } = openTestStore()
    const { skill, seen } = await givenSkills(ctx)
    const rep = await given.rep()
    await seen(rep.id, 2, '2026-11-01')
    await archiveSkill(ctx, skill('discovery').id)
    expect((await skillGrid(ctx)).rows[0]?.cells).toEqual([])
    expect(await listSeenOfRep(ctx.db, rep.id)).toHaveLength(1)
    await takeUpSkill(ctx, skill('discovery').id)
    expect((await skillGrid(ctx)).rows[0]?.cells).toHaveLength(1)
  })
})

describe('a level', () => {
  it('stands in the grid with the one before it, by the day it was seen', async () => {
    const { ctx, given } = openTestStore()
    const { seen } = await givenSkills(ctx)
    const rep = await given.rep()
    await seen(rep.id, 3, '2026-11-10')
    await seen(rep.id, 2, '2026-09-01')
    const [cell] = (await skillGrid(ctx)).rows[0]?.cells ?? []
    expect(cell).toMatchObject({ latest: { level: 3 }, before: { level: 2 }, count: 2 })
  })

  it('is refused without evidence, and for a day that has not come', async () => {
    const { ctx, given } = openTestStore()
    const { seen, skill } = await givenSkills(ctx)
    const rep = await given.rep()
    const bare = { repId: rep.id, skillId: skill('discovery').id, level: 3, evidence: '  ' }
    expect(NewSkillLevel.safeParse(bare).success).toBe(false)
    await expect(seen(rep.id, 3, '2026-11-22')).rejects.toMatchObject({ code: 'day-in-future' })
  })

  it('that rose is a small gain; the same level again, a fall and a first one are none', async () => {
    const { ctx, given } = openTestStore()
    const { seen } = await givenSkills(ctx)
    const rep = await given.rep()
    for (const [level, day] of [
      [2, '2026-05-01'],
      [2, '2026-06-01'],
      [3, '2026-07-01'],
      [2, '2026-08-01'],
    ] as const) {
      await seen(rep.id, level, day)
    }
    const gains = await listGains(ctx.db, rep.id)
    expect(gains.map(({ words, onDay }) => [words, onDay])).toEqual([
      ['Discovery: from with help to on their own', '2026-07-01'],
    ])
  })

  it('takes its small gain along into the trash and back, and gives it up when it is corrected', async () => {
    const { ctx, given } = openTestStore()
    const { seen } = await givenSkills(ctx)
    const rep = await given.rep()
    await seen(rep.id, 2, '2026-05-01')
    const risen = await seen(rep.id, 3, '2026-07-01')
    await trashRecord(ctx, 'skill', risen.id)
    expect(await listGains(ctx.db, rep.id)).toEqual([])
    await restoreRecord(ctx, 'skill', risen.id)
    expect(await listGains(ctx.db, rep.id)).toHaveLength(1)
    await changeSkillLevel(ctx, risen.id, { level: 2 })
    expect(await listGains(ctx.db, rep.id)).toEqual([])
  })

  it('is found in the timeline of the rep by its evidence, for the manager alone', async () => {
    const { ctx, given } = openTestStore()
    const { seen } = await givenSkills(ctx)
    const rep = await given.rep()
    await seen(rep.id, 3, '2026-11-10', { evidence: 'Named the cost of a stopped line.' })
    const { lines } = await listLines(ctx.db, { repId: rep.id, nouns: ['skill'], limit: 10 })
    expect(lines).toMatchObject([
      {
        title: 'Discovery: on their own, 3 of 4',
        excerpt: 'Named the cost of a stopped line.',
        audience: 'only-me',
      },
    ])
  })

  it('is acknowledged on a day, and the word can be taken back', async () => {
    const { ctx, given } = openTestStore()
    const { seen } = await givenSkills(ctx)
    const level = await seen((await given.rep()).id, 3, '2026-11-10')
    expect((await acknowledgeLevel(ctx, level.id, ctx.today())).acknowledgedOn).toBe('2026-11-21')
    expect((await acknowledgeLevel(ctx, level.id, null)).acknowledgedOn).toBeNull()
  })

  it('names a card only if the card is about the same rep', async () => {
    const { ctx, given } = openTestStore()
    const { scorecard, skill } = await givenSkills(ctx)
    const [rep, other] = [await given.rep(), await given.rep({ name: 'Sam Okafor' })]
    const card = await scorecard(other.id)
    const fields = NewSkillLevel.parse({
      repId: rep.id,
      skillId: skill('discovery').id,
      level: 3,
      evidence: 'Seen.',
      scorecardId: card.id,
    })
    await expect(setSkillLevel(ctx, fields)).rejects.toMatchObject({ code: 'scorecard-not-found' })
  })
})

describe('the grid', () => {
  it('leaves out reps who are archived, and marks the skill of the running plan', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const { skill, seen } = await givenSkills(ctx)
    const [rep, gone] = [await given.rep(), await given.rep({ name: 'Sam Okafor' })]
    await seen(gone.id, 4, daysAgo(9))
    await archiveRep(ctx, gone.id, 'moved on')
    await startPlan(
      ctx,
      NewCoachingPlan.parse({
        repId: rep.id,
        skillId: skill('discovery').id,
        aimLevel: 3,
        reviewOn: ctx.today(),
      }),
    )
    const { rows } = await skillGrid(ctx)
    expect(rows.map((row) => [row.rep.name, row.plannedSkillId])).toEqual([
      ['Alex Rivera', skill('discovery').id],
    ])
    expect(await suggestMentors(ctx)).toEqual([])
  })

  it('suggests who could show it to somebody with a plan on it', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const { skill, seen } = await givenSkills(ctx)
    const [rep, strong] = [await given.rep(), await given.rep({ name: 'Priya Nair' })]
    await seen(strong.id, 4, daysAgo(9))
    await startPlan(
      ctx,
      NewCoachingPlan.parse({
        repId: rep.id,
        skillId: skill('discovery').id,
        aimLevel: 3,
        reviewOn: ctx.today(),
      }),
    )
    expect(await suggestMentors(ctx)).toMatchObject([
      {
        mentorName: 'Priya Nair',
        learnerName: 'Alex Rivera',
        skillName: 'Discovery',
        learnerLevel: null,
        mentorLevel: 4,
      },
    ])
  })
})
