import { describe, expect, it } from 'vitest'
import type { GoalLoop } from '../../../../src/shared/goal/goal-loop.ts'
import type { SupportFacts } from '../../../../src/shared/insight/support-facts.ts'
import { noSupport } from '../../../../src/shared/insight/support-facts.ts'
import { addDays, day, instant } from '../../../../src/shared/kernel/time.ts'
import { type Track, TrackId, type TrackItem, TrackItemId } from '../../../../src/shared/track/track.ts'
import { about, ago, as, goal, quiet, say, today, trend, usualThen, uuid } from '../facts-fixture.ts'

function item(facts: Partial<TrackItem>): TrackItem {
  return {
    id: TrackItemId.parse(uuid()),
    kind: 'fact',
    onDay: ago(5),
    words: 'Four of eight first meetings',
    doneOn: null,
    outcome: null,
    level: null,
    createdAt: instant('2026-10-01T09:00:00Z'),
    changedAt: instant('2026-10-01T09:00:00Z'),
    ...facts,
  }
}

/** A support track opened three weeks ago with everything a fair decision rests on, unless told. */
function track(facts: Partial<Track> = {}): Track {
  return {
    id: TrackId.parse(uuid()),
    repId: quiet.rep.id,
    kind: 'underperformance',
    openedOn: ago(40),
    endsOn: addDays(today, 20),
    expectation: 'Eight first meetings a week',
    expectationStatedOn: ago(38),
    cause: 'skill',
    causeWhy: 'Heard three calls',
    checkpointDays: 7,
    decision: null,
    decisionWords: '',
    decidedOn: null,
    audience: 'only-me',
    items: [
      item({}),
      item({ onDay: ago(12) }),
      item({ kind: 'support', doneOn: ago(20) }),
      item({ kind: 'checkpoint', onDay: ago(14), doneOn: ago(14), outcome: 'partly' }),
      item({ kind: 'checkpoint', onDay: ago(6), doneOn: ago(6), outcome: 'met' }),
      item({ kind: 'response', words: 'Mornings go to handovers' }),
    ],
    createdAt: instant('2026-10-12T09:00:00Z'),
    changedAt: instant('2026-10-12T09:00:00Z'),
    trashedAt: null,
    ...facts,
  }
}

const on = (...tracks: readonly Track[]) => about({ support: { ...noSupport, tracks } })

describe('a checkpoint that is due', () => {
  const planned = (days: number) =>
    track({ items: [item({ kind: 'checkpoint', onDay: addDays(today, -days) })] })

  it('is said from its day on, with how late it is', () => {
    expect(say('track-checkpoint-due', on(planned(0)))?.fact).toBe('A checkpoint with Alex is due today')
    expect(say('track-checkpoint-due', on(planned(3)))?.fact).toBe(
      'A checkpoint with Alex was due 3 days ago',
    )
    expect(say('track-checkpoint-due', on(planned(-1)))).toBeUndefined()
  })

  it('follows the rhythm from the last one that was held when none is planned', () => {
    expect(say('track-checkpoint-due', on(track()))).toBeUndefined()
    const week = track({ items: [item({ kind: 'checkpoint', onDay: ago(7), doneOn: ago(7) })] })
    expect(say('track-checkpoint-due', on(week))?.because).toContain(' · ')
  })

  it('waits as long as the manager says', () => {
    expect(say('track-checkpoint-due', on(planned(2)), { late: 3 })).toBeUndefined()
    expect(say('track-checkpoint-due', on(planned(3)), { late: 3 })).toBeDefined()
  })

  it('is silent before anything was expected, once it is decided, and for a practice', () => {
    const unsaid = track({ expectationStatedOn: null, items: [] })
    expect(say('track-checkpoint-due', on(unsaid))).toBeUndefined()
    expect(say('track-checkpoint-due', on({ ...planned(9), decidedOn: ago(1) }))).toBeUndefined()
    expect(say('track-checkpoint-due', on({ ...planned(9), kind: 'top-performer' }))).toBeUndefined()
    expect(say('track-checkpoint-due', quiet)).toBeUndefined()
  })
})

describe('a piece that is missing before a fair decision', () => {
  it('names what is missing and asks for the first of it', () => {
    const bare = track({ cause: null, items: [item({}), item({})] })
    const nudge = say('track-missing-piece', on(bare))
    expect(nudge?.fact).toBe('Four things are missing before a fair decision about Alex')
    expect(nudge?.because[0]).toBe(
      'missing: cause looked for, support given, checkpoints held, chance to respond, on ',
    )
    expect(nudge?.suggestion).toBe('Cause looked for: not named: skill, will, knowledge or the system?')
  })

  it('waits two weeks, unless the decision is near', () => {
    const young = { items: [], openedOn: ago(13) }
    expect(say('track-missing-piece', on(track(young)))).toBeUndefined()
    expect(say('track-missing-piece', on(track({ ...young, openedOn: ago(14) })))).toBeDefined()
    expect(say('track-missing-piece', on(track({ ...young, endsOn: addDays(today, 10) })))).toBeDefined()
    expect(say('track-missing-piece', on(track({ ...young, endsOn: addDays(today, 11) })))).toBeUndefined()
  })

  it('does not count time alone, and is silent with all of it and after the decision', () => {
    expect(say('track-missing-piece', on(track({ expectationStatedOn: ago(20) })))).toBeUndefined()
    expect(say('track-missing-piece', on(track()))).toBeUndefined()
    expect(say('track-missing-piece', on(track({ items: [], decidedOn: ago(1) })))).toBeUndefined()
    expect(say('track-missing-piece', quiet)).toBeUndefined()
  })
})

describe('empty hands before a talk with a top performer', () => {
  const meeting = (days: number, tracks: readonly Track[] = []) => ({
    ...as({ tier: 'top' }),
    contact: { ...quiet.contact, nextOneOnOneOn: addDays(today, days) },
    support: { ...noSupport, tracks },
  })
  const practice = (...items: readonly TrackItem[]) =>
    track({ kind: 'top-performer', items: [...items], expectation: '', expectationStatedOn: null })

  it('is said from five days before, or as many as the manager says', () => {
    expect(say('what-i-bring-empty', meeting(2))?.fact).toBe(
      'You meet Alex in 2 days and have nothing to bring yet',
    )
    expect(say('what-i-bring-empty', meeting(5))).toBeDefined()
    expect(say('what-i-bring-empty', meeting(6))).toBeUndefined()
    expect(say('what-i-bring-empty', meeting(6), { ahead: 6 })).toBeDefined()
  })

  it('is silenced by something to bring or a roadblock to remove, not by what was brought', () => {
    expect(say('what-i-bring-empty', meeting(2, [practice(item({ kind: 'bring' }))]))).toBeUndefined()
    expect(say('what-i-bring-empty', meeting(2, [practice(item({ kind: 'roadblock' }))]))).toBeUndefined()
    const brought = practice(item({ kind: 'bring', doneOn: ago(9) }))
    expect(say('what-i-bring-empty', meeting(2, [brought]))?.because[0]).toBe('nothing open stands under ')
    expect(
      say('what-i-bring-empty', meeting(2, [practice(item({ kind: 'bring', words: ' ' }))])),
    ).toBeDefined()
  })

  it('is silent for others, without a meeting ahead, and for one that is past', () => {
    expect(say('what-i-bring-empty', { ...meeting(2), rep: quiet.rep })).toBeUndefined()
    expect(say('what-i-bring-empty', as({ tier: 'top' }))).toBeUndefined()
    expect(say('what-i-bring-empty', meeting(-1))).toBeUndefined()
  })
})

describe('a fit review that is offered', () => {
  const plan = (endedDaysAgo: number, outcome: 'not-moved' | 'moved' | 'stopped' = 'not-moved') => ({
    id: uuid(),
    startsOn: ago(endedDaysAgo + 60),
    endedOn: ago(endedDaysAgo),
    outcome,
    skillName: 'Discovery',
  })
  const coached = (support: Partial<SupportFacts>, trends = quiet.trends) =>
    about({ support: { ...noSupport, ...support }, trends })

  it('rests on two full plans in a row that moved nothing', () => {
    const nudge = say('fit-review-offered', coached({ endedPlans: [plan(80), plan(10)] }))
    expect(nudge?.fact).toBe('Two full coaching plans with Alex moved nothing')
    expect(nudge?.suggestion).toContain('for you only')
    expect(say('fit-review-offered', coached({ endedPlans: [plan(10)] }))).toBeUndefined()
    expect(say('fit-review-offered', quiet)).toBeUndefined()
  })

  it('takes as many plans as the manager says', () => {
    const endedPlans = [plan(80), plan(10)]
    expect(say('fit-review-offered', coached({ endedPlans }), { plans: 3 })).toBeUndefined()
    expect(
      say('fit-review-offered', coached({ endedPlans: [plan(150), ...endedPlans] }), { plans: 3 }),
    ).toBeDefined()
  })

  it('is silent once one of them moved something, or after a review; a stopped plan says nothing', () => {
    expect(say('fit-review-offered', coached({ endedPlans: [plan(80), plan(10, 'moved')] }))).toBeUndefined()
    expect(
      say('fit-review-offered', coached({ endedPlans: [plan(80), plan(40, 'stopped'), plan(10)] })),
    ).toBeDefined()
    expect(
      say('fit-review-offered', coached({ endedPlans: [plan(80), plan(10)], lastFitReviewOn: ago(5) })),
    ).toBeUndefined()
  })

  it('is silent when a leading number rose since the first of them; too few readings say nothing either way', () => {
    const endedPlans = [plan(40), plan(2)].map((one) => ({ ...one, startsOn: ago(45) }))
    const rose = trend([4, 4, 4, 4, 4, 4, 4, 6, 6, 6, 6])
    const fell = trend([6, 6, 6, 6, 6, 6, 6, 4, 4, 4, 4])
    expect(say('fit-review-offered', coached({ endedPlans }, [rose]))).toBeUndefined()
    expect(say('fit-review-offered', coached({ endedPlans }, [fell]))).toBeDefined()
    expect(say('fit-review-offered', coached({ endedPlans }, [trend([4, 9])]))).toBeDefined()
  })
})

describe('a goal without a plan', () => {
  const draft = (days: number) =>
    goal(
      { state: 'draft', createdAt: instant(`${addDays(today, -days)}T09:00:00Z`) },
      { missing: ['behaviour', 'promise'] },
    )

  it('is said after two weeks, with what it lacks', () => {
    const nudge = say('goal-draft', about({ goals: [draft(20)] }))
    expect(nudge?.fact).toBe('“Six new logos” has been a draft for 20 days')
    expect(nudge?.because[0]).toMatchObject({ text: 'it still needs a behaviour and a promise' })
    expect(say('goal-draft', about({ goals: [draft(14)] }))).toBeDefined()
    expect(say('goal-draft', about({ goals: [draft(13)] }))).toBeUndefined()
    expect(say('goal-draft', about({ goals: [draft(13)] }), { age: 10 })).toBeDefined()
  })

  it('is silent for a goal that has begun, and without goals', () => {
    expect(say('goal-draft', about({ goals: [goal()] }))).toBeUndefined()
    expect(say('goal-draft', quiet)).toBeUndefined()
  })
})

describe('a goal whose loop is stalled', () => {
  const waiting = (days: number, station: GoalLoop['waitsFor'] = 'result') =>
    goal(
      {},
      {
        loop: {
          passed: { goal: ago(60), action: ago(50), result: null, next: null },
          waitsFor: station,
          since: ago(days),
          days,
          isStalled: true,
        },
      },
    )

  it('says for which station it has waited, from three weeks on', () => {
    expect(say('goal-stalled', about({ goals: [waiting(21)] }))?.fact).toBe(
      '“Six new logos” has waited 21 days for a look at what came of it',
    )
    expect(say('goal-stalled', about({ goals: [waiting(20)] }))).toBeUndefined()
    expect(say('goal-stalled', about({ goals: [waiting(20)] }), { wait: 20 })).toBeDefined()
    expect(say('goal-stalled', about({ goals: [waiting(30, 'next')] }))?.suggestion).toContain('keep')
  })

  it('is silent for one that is over, on hold or not there', () => {
    expect(say('goal-stalled', about({ goals: [waiting(90, null)] }))).toBeUndefined()
    const held = waiting(90)
    const onHold = { ...held, goal: { ...held.goal, state: 'on-hold' as const } }
    expect(say('goal-stalled', about({ goals: [onHold] }))).toBeUndefined()
    expect(say('goal-stalled', quiet)).toBeUndefined()
  })
})

describe('a target that is doubtful', () => {
  const meetings = trend(usualThen(8))
  const aimed = (targetValue: number, startsOn = day('2026-11-16')) =>
    about({
      trends: [meetings],
      goals: [goal({ metricId: meetings.metric.id, targetValue, counting: 'latest', startsOn })],
    })

  it('asks whether it is a stretch or an error, from twice what was done', () => {
    const nudge = say('target-doubtful', aimed(20))
    expect(nudge?.fact).toBe('“Six new logos”: target is 2.4 × what was done before: stretch or error?')
    expect(nudge?.because[1]).toBe(' was not reached in any of the last 8 weeks')
    expect(say('target-doubtful', aimed(17))).toBeDefined()
    expect(say('target-doubtful', aimed(16))).toBeUndefined()
    expect(say('target-doubtful', aimed(16), { multiple: 180 })).toBeDefined()
  })

  it('is silent once the goal is well under way', () => {
    expect(say('target-doubtful', aimed(20, day('2026-10-07')))).toBeDefined()
    expect(say('target-doubtful', aimed(20, day('2026-10-06')))).toBeUndefined()
  })

  it('is silent with too few periods, without a metric, and without a target', () => {
    const few = trend([8, 9, 8])
    const facts = about({
      trends: [few],
      goals: [goal({ metricId: few.metric.id, targetValue: 90, startsOn: day('2026-11-16') })],
    })
    expect(say('target-doubtful', facts)).toBeUndefined()
    expect(say('target-doubtful', about({ goals: [goal()] }))).toBeUndefined()
    expect(say('target-doubtful', quiet)).toBeUndefined()
  })
})
