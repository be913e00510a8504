import { describe, expect, it } from 'vitest'
import { lastWords, ruleState, thresholdHint } from '../../../src/renderer/src/insight/rule-words.ts'
import { day } from '../../../src/shared/kernel/time.ts'

const today = day('2026-11-21')

describe('a rule on its page', () => {
  it.each([
    [{ volume: 'normal', speaksNow: 2, ruleKey: 'left-alone' }, 'speaks of 2 reps'],
    [{ volume: 'quiet', speaksNow: 1, ruleKey: 'left-alone' }, 'speaks of 1 rep'],
    [{ volume: 'normal', speaksNow: 1, ruleKey: 'quarter-end-guard' }, 'speaks of the team'],
    [{ volume: 'normal', speaksNow: 0, ruleKey: 'left-alone' }, 'silent'],
    [{ volume: 'quiet', speaksNow: 0, ruleKey: 'left-alone' }, 'quiet'],
    [{ volume: 'off', speaksNow: 3, ruleKey: 'left-alone' }, 'off'],
  ] as const)('%o: %s', (rule, text) => {
    expect(ruleState(rule).text).toBe(text)
  })

  it('says when it last spoke, about whom, and that it never did', () => {
    const fact = 'First meetings fell below the usual'
    const lastSpoke = { on: today, repId: null, repName: 'Alex Rivera', fact }
    expect(lastWords({ lastSpoke }, today, 'en-GB')).toBe(`Today, Alex: ${fact}`)
    const named = { ...lastSpoke, on: day('2026-09-26'), fact: 'Alex is 1 day late' }
    expect(lastWords({ lastSpoke: named }, today, 'en-GB')).toBe('Around 26 Sep: Alex is 1 day late')
    expect(lastWords({ lastSpoke: null }, today, 'en-GB')).toBe('Nothing to say in the last half year')
  })

  it('says what a limit came with', () => {
    const limit = { key: 'late', label: 'Days late', unit: 'days', shipped: 1, least: 1, most: 365 } as const
    expect(thresholdHint({ ...limit, value: 1 })).toBe('as it came')
    expect(thresholdHint({ ...limit, value: 4 })).toBe('came with 1 day')
  })
})
