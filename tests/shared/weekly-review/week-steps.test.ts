import { describe, expect, it } from 'vitest'
import type { RepFacts } from '../../../src/shared/insight/rep-facts.ts'
import { lastPraiseOn, weekSteps } from '../../../src/shared/weekly-review/week-steps.ts'
import { isReviewDue, type WeekStepKey } from '../../../src/shared/weekly-review/weekly-review.ts'
import {
  about,
  ago,
  entry,
  goal,
  met,
  noted,
  promise,
  reDated,
  rep,
  today,
} from '../insight/facts-fixture.ts'

function linesOf(key: WeekStepKey, ...reps: readonly RepFacts[]) {
  return weekSteps({ today, reps }).find((step) => step.key === key)?.lines ?? []
}

const praised = { lastRecognition: noted(2) }

describe('the weekly review asks who had no praise', () => {
  it('and names nobody who was praised within the week', () => {
    expect(linesOf('no-praise', about({ lastRecognition: noted(6) }))).toEqual([])
  })

  it('and names who was praised a week ago', () => {
    expect(linesOf('no-praise', about({ lastRecognition: noted(7) }))[0]).toMatchObject({
      fact: 'No praise for Alex in 7 days',
      act: 'praise',
    })
  })

  it('and takes reinforcing feedback for praise, from the day it was told', () => {
    const told = entry(10, { kind: 'feedback', deliveredOn: ago(1) })
    expect(lastPraiseOn({ lastRecognition: noted(30), entries: [told] })).toEqual({ id: told.id, on: ago(1) })
    expect(linesOf('no-praise', about({ entries: [told] }))).toEqual([])
  })

  it('and brings what was seen since and not yet said', () => {
    const seen = entry(3, { heading: 'Waited nine seconds' })
    const [line] = linesOf('no-praise', about({ lastRecognition: noted(20), entries: [seen] }))
    expect(JSON.stringify(line?.because)).toContain('Waited nine seconds')
  })

  it('and begins with who has waited longest', () => {
    const other = about({ rep: { ...rep, name: 'Sam Okafor' }, lastRecognition: noted(40) })
    const lines = linesOf('no-praise', about({ lastRecognition: noted(9) }), other)
    expect(lines.map(({ repName }) => repName)).toEqual(['Sam Okafor', 'Alex Rivera'])
  })
})

describe('the weekly review asks what slipped', () => {
  it.each([
    ['due today', promise({ dueOn: today }), 0],
    ['a day late', promise({ dueOn: ago(1) }), 1],
    ['re-dated six days ago', promise({ steps: [reDated(6)] }), 1],
    ['re-dated seven days ago', promise({ steps: [reDated(7)] }), 0],
    ['late, but the manager’s', promise({ dueOn: ago(5), owner: 'me' }), 0],
    ['late, but kept', promise({ dueOn: ago(5), outcome: 'kept', closedOn: ago(1) }), 0],
  ])('and of a promise %s', (_what, one, count) => {
    expect(linesOf('slipped', about({ promises: [one] }))).toHaveLength(count)
  })
})

describe('the weekly review asks who is off pace', () => {
  it('and names an active goal that is behind, with where it stands', () => {
    const [line] = linesOf('off-pace', about({ goals: [goal({}, { value: 1 })] }))
    expect(line).toMatchObject({ act: 'goal' })
    expect(JSON.stringify(line?.because)).toContain('1 of 6')
  })

  it('and stays silent about a goal on its pace, or one nobody measured', () => {
    expect(linesOf('off-pace', about({ goals: [goal({}, { value: 5 }), goal()] }))).toEqual([])
  })
})

describe('the weekly review asks whom I skipped', () => {
  it('and counts against the manager’s own limit, not before it', () => {
    const at = (days: number) => about({ contact: { ...about({}).contact, lastContactOn: ago(days) } })
    expect(linesOf('skipped', at(14))).toEqual([])
    expect(linesOf('skipped', at(15))[0]?.fact).toBe('No real contact with Alex for 15 days')
  })

  it('and names a one-on-one she moved this week, though the contact is fresh', () => {
    const moved = met(-3, { state: 'planned', changes: [{ kind: 'moved', on: ago(2) }] })
    const [line] = linesOf('skipped', about({ meetings: [{ ...moved, heldOn: null }] }))
    expect(line?.fact).toBe('You moved or skipped Alex this week')
  })
})

describe('the weekly review asks what I owe', () => {
  it('and names what is due within a week and feedback still to say', () => {
    const lines = linesOf(
      'i-owe',
      about({
        promises: [
          promise({ owner: 'me', dueOn: ago(-7), words: 'Soon' }),
          promise({ owner: 'me', dueOn: ago(-8), words: 'Later' }),
          promise({ owner: 'me', dueOn: ago(2), words: 'Late' }),
        ],
        entries: [entry(9, { kind: 'feedback', heading: 'Price first' }), entry(3)],
      }),
    )
    expect(lines.map(({ fact }) => fact)).toEqual([
      '“Price first” is still to be said',
      '“Late” is 2 days late',
      expect.stringContaining('“Soon” is due'),
    ])
  })
})

describe('the weekly review', () => {
  it('has all five steps on a quiet week, without a line', () => {
    expect(weekSteps({ today, reps: [about(praised)] }).map(({ lines }) => lines.length)).toEqual([
      0, 0, 0, 0, 0,
    ])
  })

  it('leaves out who has left', () => {
    const gone = about({ rep: { ...rep, archivedAt: rep.createdAt }, lastRecognition: noted(90) })
    expect(linesOf('no-praise', gone)).toEqual([])
  })

  it.each([
    [true, 'on her day, when none was ever done', 5, null, 5],
    [true, 'on her day, six days after the last', 5, 6, 5],
    [false, 'on her day, five days after the last', 5, 5, 5],
    [false, 'on the day after hers', 6, 20, 5],
    [false, 'without a day of hers', 5, null, null],
  ] as const)('is due: %s, %s', (isDue, _when, weekday, daysSinceLast, reviewOn) => {
    expect(isReviewDue({ weekday, daysSinceLast }, reviewOn)).toBe(isDue)
  })
})
