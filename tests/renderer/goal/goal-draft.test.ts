import { describe, expect, it } from 'vitest'
import { draftErrors, newGoalDraft } from '../../../src/renderer/src/goal/goal-draft.ts'
import { day } from '../../../src/shared/kernel/time.ts'

const draft = { ...newGoalDraft(day('2026-11-21')), wording: 'Eight first meetings a week' }

describe('the form of a goal', () => {
  it('begins with the quarter that holds today', () => {
    expect(draft).toMatchObject({ startsOn: '2026-10-01', endsOn: '2026-12-31' })
    expect(draftErrors(draft)).toEqual({})
  })

  it.each([
    ['the words are missing', { wording: ' ' }, 'wording'],
    ['the end is before the start', { endsOn: day('2026-09-30') }, 'endsOn'],
    ['a day is missing', { startsOn: null }, 'startsOn'],
    ['the commit is harder than the target', { commitValue: 9, targetValue: 8 }, 'commitValue'],
    ['the stretch is easier than the target', { stretchValue: 7, targetValue: 8 }, 'stretchValue'],
  ] as const)('says at the field when %s', (_what, changed, field) => {
    expect(Object.keys(draftErrors({ ...draft, ...changed }))).toEqual([field])
  })
})
