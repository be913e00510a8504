import { describe, expect, it } from 'vitest'
import { CoachingPlanId } from '../../../../src/shared/coaching-plan/coaching-plan.ts'
import {
  type CardFacts,
  noSkills,
  type PlanFacts,
  type SeenFacts,
  type SkillFacts,
  skillsOn,
} from '../../../../src/shared/insight/skill-facts.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'
import { RepDriveId } from '../../../../src/shared/rep/rep.ts'
import { type LevelNumber, ScorecardId, SkillId, SkillLevelId } from '../../../../src/shared/skill/skill.ts'
import { about, ago, noted, quiet, rep, say, today, uuid } from '../facts-fixture.ts'

const discovery = SkillId.parse(uuid())

/** Discovery, seen at a level so many days ago. */
function seen(days: number, level: LevelNumber, facts: Partial<SeenFacts> = {}): SeenFacts {
  return {
    id: SkillLevelId.parse(uuid()),
    skillId: discovery,
    skillName: 'Discovery',
    level,
    onDay: ago(days),
    createdAt: instant('2026-11-21T09:00:00Z'),
    acknowledgedOn: null,
    ...facts,
  }
}

/** A balanced plan on discovery that serves something, from level 2. */
function plan(days: number, facts: Partial<PlanFacts> = {}): PlanFacts {
  return {
    id: CoachingPlanId.parse(uuid()),
    skillId: discovery,
    skillName: 'Discovery',
    fromLevel: 2,
    startsOn: ago(days),
    reviewOn: ago(-30),
    endedOn: null,
    serves: 'vision',
    items: [
      { side: 'provide', addedOn: ago(days) },
      { side: 'do', addedOn: ago(days) },
    ],
    ...facts,
  }
}

function card(days: number, steps: number, facts: Partial<CardFacts> = {}): CardFacts {
  return {
    id: ScorecardId.parse(uuid()),
    name: 'Hartwell, second talk',
    onDay: ago(days),
    discussedOn: null,
    gaps: [
      { key: 'q2', kind: 'scale', words: 'How deep did the questions go?', mine: 2, rep: 2 + steps, steps },
    ],
    ...facts,
  }
}

const withSkills = (skills: Partial<SkillFacts>) => about({ skills: { ...noSkills, ...skills } })

describe('a skill that rose', () => {
  it('is said with its day, the level before it, and the recognition since', () => {
    const facts = about({
      rep: { ...rep, praisePreference: 'private' },
      lastRecognition: noted(28),
      skills: { ...noSkills, seen: [seen(60, 2), seen(9, 3)] },
    })
    const nudge = say('skill-rose-unsaid', facts)
    expect(nudge?.fact).toBe('Discovery rose to “on their own”, and nobody has said so yet')
    expect(nudge?.because[0]).toMatchObject({ text: 'seen on 12 Nov', noun: 'skill' })
    expect(nudge?.because).toContainEqual(expect.objectContaining({ text: '24 Oct', noun: 'journal-entry' }))
    expect(nudge?.because.at(-1)).toMatchObject({ text: 'Alex likes praise in private' })
  })

  it.each([
    [28, true],
    [29, false],
  ])('%i days after it was seen: %s', (days, speaks) => {
    const facts = withSkills({ seen: [seen(60, 2), seen(days, 3)] })
    expect(say('skill-rose-unsaid', facts) !== undefined).toBe(speaks)
  })

  it.each([
    ['once it was said to them', [seen(60, 2), seen(9, 3, { acknowledgedOn: ago(8) })]],
    ['when it is the first level seen', [seen(9, 3)]],
    ['when it stayed', [seen(60, 3), seen(9, 3)]],
    ['when it fell', [seen(60, 3), seen(9, 2)]],
    ['when it has come down again', [seen(60, 2), seen(20, 3), seen(9, 2)]],
  ])('is silent %s', (_when, levels) => {
    expect(say('skill-rose-unsaid', withSkills({ seen: levels }))).toBeUndefined()
  })

  it('is silent after a recognition on that day or later, and with nothing seen', () => {
    const skills = { ...noSkills, seen: [seen(60, 2), seen(9, 3)] }
    expect(say('skill-rose-unsaid', about({ skills, lastRecognition: noted(9) }))).toBeUndefined()
    expect(say('skill-rose-unsaid', about({ skills, lastRecognition: noted(10) }))).toBeDefined()
    expect(say('skill-rose-unsaid', quiet)).toBeUndefined()
  })
})

describe('an unbalanced plan', () => {
  it.each([
    ['Alex’s plan has nothing that you provide yet', [{ side: 'do', addedOn: ago(9) }]],
    ['Alex’s plan has nothing that Alex does yet', [{ side: 'provide', addedOn: ago(9) }]],
    ['Alex’s plan has nothing in either column yet', []],
  ] as const)('says: %s', (fact, items) => {
    expect(say('plan-unbalanced', withSkills({ plans: [plan(9, { items })] }))?.fact).toBe(fact)
  })

  it.each([
    [2, false],
    [3, true],
  ])('%i days after it began: %s', (days, speaks) => {
    const facts = withSkills({ plans: [plan(days, { items: [] })] })
    expect(say('plan-unbalanced', facts) !== undefined).toBe(speaks)
  })

  it('is silent when both bring something, when it ended, and without a plan', () => {
    expect(say('plan-unbalanced', withSkills({ plans: [plan(9)] }))).toBeUndefined()
    const ended = plan(9, { items: [], endedOn: ago(1) })
    expect(say('plan-unbalanced', withSkills({ plans: [ended] }))).toBeUndefined()
    expect(say('plan-unbalanced', quiet)).toBeUndefined()
  })
})

describe('a plan without movement', () => {
  it('says how long it runs, how often it was seen and where it began', () => {
    const facts = withSkills({ plans: [plan(42)], seen: [seen(30, 2), seen(5, 2)] })
    const nudge = say('plan-without-movement', facts)
    expect(nudge?.fact).toBe('Alex’s plan on discovery has run 42 days, and the level is where it was')
    expect(nudge?.because[0]).toBe('seen twice since, last ')
  })

  it.each([
    [27, false],
    [28, true],
  ])('%i days after it began: %s', (days, speaks) => {
    const facts = withSkills({ plans: [plan(days)], seen: [seen(20, 2), seen(5, 2)] })
    expect(say('plan-without-movement', facts) !== undefined).toBe(speaks)
  })

  it.each([
    ['with one example only', [seen(5, 2)]],
    ['with nothing seen since it began', [seen(60, 2), seen(50, 2)]],
    ['when the level rose', [seen(30, 2), seen(5, 3)]],
  ])('is silent %s', (_when, levels) => {
    expect(say('plan-without-movement', withSkills({ plans: [plan(42)], seen: levels }))).toBeUndefined()
  })

  it('takes the first level seen where none was known when it began', () => {
    const plans = [plan(42, { fromLevel: null })]
    expect(say('plan-without-movement', withSkills({ plans, seen: [seen(30, 3), seen(5, 3)] }))).toBeDefined()
    expect(
      say('plan-without-movement', withSkills({ plans, seen: [seen(30, 2), seen(5, 3)] })),
    ).toBeUndefined()
  })
})

describe('a skill nobody looks at', () => {
  it.each([
    [20, false],
    [21, true],
  ])('%i days after it was last seen: %s', (days, speaks) => {
    const facts = withSkills({ plans: [plan(60)], seen: [seen(days, 2)] })
    expect(say('skill-not-observed', facts) !== undefined).toBe(speaks)
  })

  it('counts from the first day of the plan while nothing was seen, and passes over other skills', () => {
    const other = seen(1, 2, { skillId: SkillId.parse(uuid()) })
    const nudge = say('skill-not-observed', withSkills({ plans: [plan(25)], seen: [seen(40, 2), other] }))
    expect(nudge?.fact).toBe('Nobody has looked at Alex’s discovery for 25 days')
    expect(nudge?.because.at(-1)).toBe('and nothing was seen since')
  })

  it('is silent without a plan, however long nothing was seen', () => {
    expect(say('skill-not-observed', withSkills({ seen: [seen(200, 2)] }))).toBeUndefined()
    expect(say('skill-not-observed', quiet)).toBeUndefined()
  })
})

describe('a plan that serves nothing they said', () => {
  it.each([null, 'not-linked'] as const)('asks first when it serves %s', (serves) => {
    const nudge = say('plan-serves-nothing', withSkills({ plans: [plan(9, { serves })] }))
    expect(nudge?.fact).toBe('This plan serves no goal Alex has stated. Ask first?')
  })

  it('names the day they said what drives them', () => {
    const drives = [{ id: RepDriveId.parse(uuid()), words: 'To run a team', askedOn: ago(40) }]
    const skills = { ...noSkills, plans: [plan(9, { serves: null })] }
    expect(say('plan-serves-nothing', about({ skills, drives }))?.because.at(-1)).toMatchObject({
      text: 'Alex said on 12 Oct what drives them',
    })
  })

  it.each([
    [6, false],
    [7, true],
  ])('%i days after it began: %s', (days, speaks) => {
    const facts = withSkills({ plans: [plan(days, { serves: null })] })
    expect(say('plan-serves-nothing', facts) !== undefined).toBe(speaks)
  })

  it('is silent when it serves something, when it ended, and without a plan', () => {
    expect(say('plan-serves-nothing', withSkills({ plans: [plan(9)] }))).toBeUndefined()
    const ended = plan(9, { serves: null, endedOn: today })
    expect(say('plan-serves-nothing', withSkills({ plans: [ended] }))).toBeUndefined()
    expect(say('plan-serves-nothing', quiet)).toBeUndefined()
  })
})

describe('an answer seen differently', () => {
  it('is asked about, with both answers and without a verdict', () => {
    const nudge = say('seen-differently', withSkills({ cards: [card(4, 2)] }))
    expect(nudge?.fact).toBe('You and Alex saw “How deep did the questions go?” two steps apart')
    expect(nudge?.because).toContain(' of 17 Nov you chose 2 of 4, Alex 4 of 4')
    expect(nudge?.suggestion).toBe('Ask Alex first: “What did you see that I did not?”')
  })

  it.each([
    [4, 1, false],
    [4, 2, true],
    [28, 2, true],
    [29, 2, false],
  ])('%i days after the card, %i steps apart: %s', (days, steps, speaks) => {
    expect(say('seen-differently', withSkills({ cards: [card(days, steps)] })) !== undefined).toBe(speaks)
  })

  it('is silent once talked through, when nothing differs, and with no card', () => {
    const talked = card(4, 2, { discussedOn: ago(1) })
    expect(say('seen-differently', withSkills({ cards: [talked] }))).toBeUndefined()
    expect(say('seen-differently', withSkills({ cards: [card(4, 2, { gaps: [] })] }))).toBeUndefined()
    expect(say('seen-differently', quiet)).toBeUndefined()
  })
})

describe('what was known of skills on an earlier day', () => {
  it('takes back what was seen, added, said, talked through and ended since', () => {
    const facts: SkillFacts = {
      seen: [seen(40, 2), seen(9, 3), seen(30, 3, { acknowledgedOn: ago(9) })],
      plans: [plan(40, { endedOn: ago(9), items: [{ side: 'do', addedOn: ago(9) }] }), plan(8)],
      cards: [card(30, 2, { discussedOn: ago(9) }), card(8, 2)],
    }
    const then = skillsOn(facts, ago(10))
    expect(then.seen.map(({ onDay, acknowledgedOn }) => [onDay, acknowledgedOn])).toEqual([
      [ago(40), null],
      [ago(30), null],
    ])
    expect(then.plans).toMatchObject([{ endedOn: null, items: [] }])
    expect(then.cards).toMatchObject([{ discussedOn: null }])
    expect(skillsOn(facts, today)).toEqual(facts)
  })
})
