import { beside, dayCount, onDay, quoted } from '../../brief/phrases.ts'
import { inDaysLimit, repRule } from '../rule.ts'

const suggestions = {
  goal: '',
  action: '“What is the first thing you will do for it, and when?”',
  result: '“What came of it so far? Green, amber or red, and one line why.”',
  next: '“So what will you keep, and what will you do differently?”',
} as const

const waitsFor = {
  goal: 'the goal',
  action: 'anything to be done',
  result: 'a look at what came of it',
  next: 'a word on what comes next',
} as const

/** A goal whose loop has stopped between goal, action, result and what next. */
export const goalStalled = repRule({
  key: 'goal-stalled',
  name: 'Goal loop stalled',
  looksAt: 'Active goals: behaviours and promises, check-ins, and what was said to come next.',
  silencedBy: 'The next station: a promise, a check-in, or a word on what comes next.',
  thresholds: { wait: inDaysLimit('Days at one station', 21) },
  speak: ({ goals, today }, limit) => {
    const [longest] = goals
      .filter(({ goal, loop }) => goal.state === 'active' && loop.waitsFor !== null)
      .filter(({ loop }) => loop.days >= limit('wait'))
      .toSorted((one, other) => other.loop.days - one.loop.days)
    if (longest === undefined) return undefined
    const { goal, loop } = longest
    const station = loop.waitsFor ?? 'result'
    return {
      fact: `${quoted(goal.wording)} has waited ${dayCount(loop.days)} for ${waitsFor[station]}`,
      because: beside([
        loop.passed.result === null ? 'it began ' : 'the last check-in was ',
        { text: onDay(loop.since, today), noun: 'goal', recordId: goal.id },
      ]),
      pill: { tone: 's', text: 'loop' },
      suggestion: suggestions[station],
      subject: `goal ${goal.id}`,
      basis: `${goal.id} ${station} ${loop.since}`,
    }
  },
})
