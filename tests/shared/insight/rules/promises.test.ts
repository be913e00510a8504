import { describe, expect, it } from 'vitest'
import { isSameReason } from '../../../../src/shared/commitment/causes.ts'
import { type MissFacts, noDesire } from '../../../../src/shared/insight/desire-facts.ts'
import { about, ago, met, missOf, promise, quiet, reDated, say, trend } from '../facts-fixture.ts'

const takenOver = () =>
  promise({ owner: 'me', steps: [{ kind: 'owner-changed', from: 'rep', reason: '', on: ago(3) }] })

describe('took over', () => {
  it('names the promises that changed hands and are still open', () => {
    const taken = takenOver()
    expect(say('took-over', about({ promises: [taken] }))).toMatchObject({
      fact: 'You took over one of Alex’s promises',
      because: [
        { text: '“Ten new accounts mapped”', noun: 'commitment', recordId: taken.id },
        ' changed owner to you',
      ],
      suggestion: expect.stringContaining('finish it yourself'),
    })
  })

  it('is silent about the manager’s own, about closed ones, and with nothing promised', () => {
    expect(say('took-over', about({ promises: [promise({ owner: 'me' })] }))).toBeUndefined()
    const closed = { ...takenOver(), outcome: 'kept' as const, closedOn: ago(1) }
    expect(say('took-over', about({ promises: [closed] }))).toBeUndefined()
    expect(say('took-over', quiet)).toBeUndefined()
  })

  it('takes as many as the manager says', () => {
    const facts = about({ promises: [takenOver()] })
    expect(say('took-over', facts, { taken: 2 })).toBeUndefined()
    expect(say('took-over', about({ promises: [takenOver(), takenOver()] }), { taken: 2 })).toBeDefined()
  })
})

describe('who carries what', () => {
  const meetings = [met(14), met(7)]
  const carried = (mine: number, theirs: number) => [
    ...Array.from({ length: mine }, () => promise({ owner: 'me' })),
    ...Array.from({ length: theirs }, () => promise()),
  ]

  it('speaks above 60 percent at the end of two meetings running, with the parts of both', () => {
    const nudge = say('ownership-share', about({ meetings, promises: carried(2, 1) }))
    expect(nudge?.fact).toBe('You carry 2 of 3 open promises between you and Alex')
    expect(nudge?.because[0]).toMatchObject({ text: '2 of 3', recordId: meetings[0]?.id })
  })

  it('is silent at 60 percent, and with too few promises to say', () => {
    expect(say('ownership-share', about({ meetings, promises: carried(3, 2) }))).toBeUndefined()
    expect(say('ownership-share', about({ meetings, promises: carried(2, 0) }))).toBeUndefined()
  })

  it('needs both meetings', () => {
    expect(say('ownership-share', about({ meetings: [met(7)], promises: carried(3, 0) }))).toBeUndefined()
    // What was promised after the first of the two says nothing about it.
    const late = carried(3, 0).map((one) => ({ ...one, madeOn: ago(10) }))
    expect(say('ownership-share', about({ meetings, promises: late }))).toBeUndefined()
  })

  it('counts a promise with whom it was on that day', () => {
    const handedOver = promise({
      owner: 'me',
      steps: [{ kind: 'owner-changed', from: 'rep', reason: '', on: ago(2) }],
    })
    expect(
      say('ownership-share', about({ meetings, promises: [...carried(2, 1), handedOver] })),
    ).toBeUndefined()
  })
})

describe.each([
  ['i-am-late', 'me', 'You are 1 day late with “Ten new accounts mapped”'],
  ['rep-is-late', 'rep', 'Alex is 1 day late with “Ten new accounts mapped”'],
] as const)('%s', (key, owner, fact) => {
  it('begins the day after the due day', () => {
    expect(say(key, about({ promises: [promise({ owner, dueOn: ago(0) })] }))).toBeUndefined()
    expect(say(key, about({ promises: [promise({ owner, dueOn: ago(1) })] }))?.fact).toBe(fact)
  })

  it('is silent for the other one, for decisions, for kept ones, and with nothing promised', () => {
    const other = owner === 'me' ? 'rep' : 'me'
    const late = { dueOn: ago(9) }
    const promises = [
      promise({ owner: other, ...late }),
      promise({ owner, kind: 'decision', ...late }),
      promise({ owner, outcome: 'kept', closedOn: ago(2), ...late }),
    ]
    expect(say(key, about({ promises }))).toBeUndefined()
    expect(say(key, quiet)).toBeUndefined()
  })

  it('counts several, and says how often one was re-dated', () => {
    const late = promise({ owner, dueOn: ago(2), steps: [reDated(9)] })
    expect(JSON.stringify(say(key, about({ promises: [late] }))?.because)).toContain('re-dated once')
    expect(say(key, about({ promises: [late, promise({ owner, dueOn: ago(3) })] }))?.fact).toMatch(/two/i)
  })

  it('waits as long as the manager says', () => {
    const facts = about({ promises: [promise({ owner, dueOn: ago(4) })] })
    expect(say(key, facts, { late: 5 })).toBeUndefined()
    expect(say(key, facts, { late: 4 })).toBeDefined()
  })
})

describe('re-dated again', () => {
  const times = (count: number) =>
    about({ promises: [promise({ steps: Array.from({ length: count }, () => reDated(9, 'No numbers')) })] })

  it('speaks at the third new day, with the last reason', () => {
    const nudge = say('promise-re-dated', times(3))
    expect(nudge?.fact).toBe('“Ten new accounts mapped” was re-dated 3 times')
    expect(nudge?.because.at(-1)).toBe('last reason: “No numbers”')
  })

  it('is silent at two, for closed ones, and with nothing promised', () => {
    expect(say('promise-re-dated', times(2))).toBeUndefined()
    const kept = times(3).promises.map((one) => ({ ...one, outcome: 'kept' as const, closedOn: ago(1) }))
    expect(say('promise-re-dated', about({ promises: kept }))).toBeUndefined()
    expect(say('promise-re-dated', quiet)).toBeUndefined()
  })
})

describe('nothing in the rep’s hands', () => {
  const last = met(3)
  const made = (owner: 'me' | 'rep') => promise({ owner, oneOnOneId: last.id })

  it('counts what the last meeting left with each', () => {
    const nudge = say(
      'no-promise-by-rep',
      about({ meetings: [last], promises: [made('me'), made('me'), made('me')] }),
    )
    expect(nudge?.fact).toBe('The last one-on-one ended with three things for you and none for Alex')
  })

  it('speaks after two meetings without any promise, not after one', () => {
    expect(say('no-promise-by-rep', about({ meetings: [last] }))).toBeUndefined()
    expect(say('no-promise-by-rep', about({ meetings: [met(10), last] }))?.fact).toBe(
      'Two one-on-ones with Alex ended without a promise',
    )
  })

  it('is silent when one is the rep’s, also if it was taken over later', () => {
    expect(
      say('no-promise-by-rep', about({ meetings: [last], promises: [made('me'), made('rep')] })),
    ).toBeUndefined()
    const taken = { ...takenOver(), oneOnOneId: last.id }
    expect(say('no-promise-by-rep', about({ meetings: [last], promises: [taken] }))).toBeUndefined()
  })

  it('forgets a meeting after fourteen days, and passes over a few minutes of praise', () => {
    const on = (days: number) => ({ ...last, heldOn: ago(days) })
    const promises = [made('me')]
    expect(say('no-promise-by-rep', about({ meetings: [on(14)], promises }))).toBeDefined()
    expect(say('no-promise-by-rep', about({ meetings: [on(15)], promises }))).toBeUndefined()
    expect(
      say('no-promise-by-rep', about({ meetings: [{ ...last, minutes: 15 }], promises })),
    ).toBeUndefined()
    expect(say('no-promise-by-rep', quiet)).toBeUndefined()
  })
})

describe('the same reason again', () => {
  const missed = (...given: (readonly [days: number, reason: string])[]) =>
    given.map(([days, reason]) => missOf(days, { reason }))
  const withMisses = (misses: readonly MissFacts[]) => about({ desire: { ...noDesire, misses } })
  const thrice = missed([50, 'The leads were bad'], [30, 'Bad leads again'], [10, 'leads were really bad'])

  it('speaks at the third within eight weeks, with the activity of the same weeks beside it', () => {
    const trends = [trend([5, 5, 5, 5, 5, 5], { plan: 8 })]
    const nudge = say('repeated-reason', { ...withMisses(thrice), trends })
    expect(nudge?.fact).toBe('Alex gave the same reason three times in 56 days: “leads were really bad”')
    expect(JSON.stringify(nudge?.because)).toContain('First meetings at 63 % of plan')
    expect(nudge?.pill.tone).toBe('s')
  })

  it('is silent at two, with other reasons, and after the window', () => {
    expect(say('repeated-reason', withMisses(thrice.slice(0, 2)))).toBeUndefined()
    const others = missed([50, 'Leads were bad'], [30, 'Ill for a week'], [10, 'Waiting for pricing'])
    expect(say('repeated-reason', withMisses(others))).toBeUndefined()
    const old = missed([57, 'Leads were bad'], [30, 'Leads were bad'], [10, 'Leads were bad'])
    expect(say('repeated-reason', withMisses(old))).toBeUndefined()
  })

  it('has nothing to compare where no reason was given', () => {
    expect(say('repeated-reason', withMisses(missed([3, ''], [2, ''], [1, ''])))).toBeUndefined()
  })

  it.each([
    ['Waiting for the numbers', 'Still waiting for numbers', true],
    ['Waiting for the numbers', 'Customer on holiday', false],
    ['The week went to Meridian', 'Two of the six went on holiday', false],
    ['ill', 'Ill ', true],
    ['ill', 'leave', false],
  ])('holds “%s” and “%s” for the same: %s', (one, other, isSame) => {
    expect(isSameReason(one, other)).toBe(isSame)
  })
})

describe('follow-through', () => {
  const due = (days: number, isKept: boolean) =>
    promise({
      madeOn: ago(days + 10),
      dueOn: ago(days),
      outcome: isKept ? 'kept' : null,
      closedOn: isKept ? ago(days) : null,
    })
  const before = [70, 80, 90, 100].map((days) => due(days, true))

  it('shows both counts when it changed by 25 points, and names what slipped', () => {
    const now = [due(10, true), due(20, true), due(30, true), due(40, false)]
    const nudge = say('follow-through', about({ promises: [...before, ...now] }))
    expect(nudge?.fact).toBe('Alex kept 3 of 4 promises on their day in 60 days; before it was 4 of 4')
    expect(nudge?.pill).toEqual({ tone: 'a', text: 'kept less' })
  })

  it('says as much when it got better', () => {
    const bad = [70, 80, 90, 100].map((days) => due(days, false))
    const now = [10, 20, 30, 40].map((days) => due(days, true))
    expect(say('follow-through', about({ promises: [...bad, ...now] }))?.pill.tone).toBe('g')
  })

  it('is silent below 25 points, and with fewer than four on a side', () => {
    const now = [10, 20, 30, 40, 50].map((days, place) => due(days, place > 0))
    expect(say('follow-through', about({ promises: [...before, ...now] }))).toBeUndefined()
    expect(
      say('follow-through', about({ promises: [...before, due(10, false), due(20, false), due(30, false)] })),
    ).toBeUndefined()
  })
})

describe('a reflection asleep', () => {
  const wrote = (days: number) => met(days, { owes: 'An hour without a laptop.' })

  it.each([
    [6, false],
    [7, true],
    [42, true],
    [43, false],
  ])('%i days after it was written: %s', (days, speaks) => {
    expect(say('reflection-asleep', about({ meetings: [wrote(days)] })) !== undefined).toBe(speaks)
  })

  it('wakes with a promise of the manager, and never slept without words', () => {
    const promises = [promise({ owner: 'me', madeOn: ago(5) })]
    expect(say('reflection-asleep', about({ meetings: [wrote(10)], promises }))).toBeUndefined()
    expect(say('reflection-asleep', about({ meetings: [met(10, { owes: '  ' })] }))).toBeUndefined()
    expect(say('reflection-asleep', quiet)).toBeUndefined()
  })
})
