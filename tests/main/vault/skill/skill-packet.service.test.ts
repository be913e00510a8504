import { describe, expect, it } from 'vitest'
import { listSkillsForPacket } from '../../../../src/main/vault/skill/skill-packet.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'
import { givenSkills } from '../../../support/skill-facts.ts'

const quarter = { from: day('2026-07-01'), to: day('2026-09-30') }

describe('the skills of a packet', () => {
  it('stand from the start of the period to its end, with the examples between, both end days included', async () => {
    const { ctx, given } = openTestStore()
    const { seen } = await givenSkills(ctx)
    const { id } = await given.rep()
    await seen(id, 1, '2026-06-30')
    await seen(id, 2, '2026-07-01')
    await seen(id, 3, '2026-09-30')
    await seen(id, 4, '2026-10-01')
    const { skills, gains } = await listSkillsForPacket(ctx, id, quarter)
    expect(
      skills.map(({ startLevel, endLevel, examples }) => [startLevel, endLevel, examples.length]),
    ).toEqual([[1, 3, 2]])
    expect(gains.map(({ onDay }) => onDay)).toEqual(['2026-07-01', '2026-09-30'])
  })

  it('leave out what was not seen in the period, and say so of a start nobody saw', async () => {
    const { ctx, given } = openTestStore()
    const { seen, scorecard } = await givenSkills(ctx)
    const { id } = await given.rep()
    await seen(id, 2, '2026-05-01', { key: 'objections' })
    await seen(id, 2, '2026-08-01')
    await scorecard(id)
    const { skills, scorecards, nextRole } = await listSkillsForPacket(ctx, id, quarter)
    expect(skills.map(({ skill, startLevel }) => [skill.name, startLevel])).toEqual([['Discovery', null]])
    expect([scorecards, nextRole]).toEqual([[], null])
  })
})
