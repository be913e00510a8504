import { describe, expect, it } from 'vitest'
import { day, instant } from '../../../src/shared/kernel/time.ts'
import { RepId } from '../../../src/shared/rep/rep-id.ts'
import { suggestPairings, whomItFits } from '../../../src/shared/skill/pairing.ts'
import { shippedSkills } from '../../../src/shared/skill/shipped-skills.ts'
import {
  hasRisen,
  isSkillAsShipped,
  type LevelNumber,
  SkillId,
  standingOf,
} from '../../../src/shared/skill/skill.ts'

const at = (level: LevelNumber, on: string, time = '09:00:00') => ({
  level,
  onDay: day(on),
  createdAt: instant(`2026-11-21T${time}Z`),
})
const repId = (digit: number): RepId => RepId.parse(`00000000-0000-4000-8000-00000000000${digit}`)
const skillId = SkillId.parse('11111111-0000-4000-8000-000000000001')

describe('the standing on a skill', () => {
  it('is the newest day, and of two on one day the one written later', () => {
    const levels = [at(3, '2026-10-01', '10:00:00'), at(2, '2026-10-01'), at(1, '2026-05-01')]
    expect(standingOf(levels, day('2026-11-21'))).toMatchObject({
      latest: { level: 3 },
      before: { level: 2 },
      count: 3,
    })
  })

  it('leaves out what was seen after that day', () => {
    const levels = [at(2, '2026-05-01'), at(3, '2026-11-20')]
    expect(standingOf(levels, day('2026-11-19'))?.latest.level).toBe(2)
    expect(standingOf(levels, day('2026-04-30'))).toBeUndefined()
  })

  it.each([
    [false, 'a first level', [at(3, '2026-05-01')]],
    [false, 'the same level again', [at(3, '2026-05-01'), at(3, '2026-06-01')]],
    [true, 'one level more', [at(3, '2026-05-01'), at(4, '2026-06-01')]],
    [false, 'one level less', [at(3, '2026-05-01'), at(2, '2026-06-01')]],
  ] as const)('is risen: %s for %s', (expected, _what, levels) => {
    const standing = standingOf(levels, day('2026-11-21'))
    expect(standing === undefined ? undefined : hasRisen(standing)).toBe(expected)
  })
})

describe('the shipped skills', () => {
  it('are fourteen, six to ten of them in use, each with four different levels of one line', () => {
    expect(shippedSkills).toHaveLength(14)
    const inUse = shippedSkills.filter(({ inUse }) => inUse).length
    expect(inUse).toBeGreaterThanOrEqual(6)
    expect(inUse).toBeLessThanOrEqual(10)
    for (const { levels } of shippedSkills) {
      expect(new Set(levels).size).toBe(4)
      for (const level of levels) expect(level.length).toBeLessThanOrEqual(300)
    }
  })

  it('judge nobody and shout at nobody', () => {
    const words = shippedSkills.flatMap(({ levels }) => levels).join(' ')
    expect(words).not.toMatch(/!|\b(poor|bad|weak|excellent|great|attitude|lazy|talent|natural)\b/i)
  })

  it('are changed when a level reads differently', () => {
    const [shipped] = shippedSkills
    if (shipped === undefined) throw new RangeError('no skill is shipped')
    const { name, area } = shipped
    expect(isSkillAsShipped({ name, area, levels: [...shipped.levels] }, shipped)).toBe(true)
    expect(isSkillAsShipped({ name, area, levels: ['a', 'b', 'c', 'd'] }, shipped)).toBe(false)
    expect(isSkillAsShipped({ name: 'My own', area, levels: [] }, undefined)).toBe(true)
  })
})

describe('a pairing', () => {
  const level = (rep: number, is: LevelNumber) => ({ repId: repId(rep), skillId, level: is })

  it('takes the strongest who stands above the learner', () => {
    expect(
      suggestPairings([level(1, 2), level(2, 3), level(3, 4)], [{ repId: repId(1), skillId }]),
    ).toMatchObject([{ learnerId: repId(1), mentorId: repId(3), learnerLevel: 2, mentorLevel: 4 }])
  })

  it('finds nobody below the third level, nobody who is not above, and never the learner', () => {
    expect(suggestPairings([level(1, 1), level(2, 2)], [{ repId: repId(1), skillId }])).toEqual([])
    expect(suggestPairings([level(1, 3), level(2, 3)], [{ repId: repId(1), skillId }])).toEqual([])
    expect(suggestPairings([level(1, 4)], [{ repId: repId(1), skillId }])).toEqual([])
  })

  it('spreads the asking among equals', () => {
    const levels = [level(3, 4), level(4, 4)]
    const wanted = [1, 2].map((rep) => ({ repId: repId(rep), skillId }))
    expect(suggestPairings(levels, wanted).map(({ mentorId }) => mentorId)).toEqual([repId(3), repId(4)])
  })

  it('knows whom something about a skill fits: plans first, then the lower levels', () => {
    const levels = [level(1, 2), level(2, 1), level(3, 4), level(4, 3)]
    expect(whomItFits(skillId, repId(3), levels, [{ repId: repId(4), skillId }])).toEqual([
      repId(4),
      repId(2),
      repId(1),
    ])
  })
})
