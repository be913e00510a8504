import { beside, dayCount, firstNameOf, inARow, inWords, quoted } from '../../brief/phrases.ts'
import { type CoachingLoop, isLetGo } from '../../coaching/loop.ts'
import { capital } from '../../kernel/text.ts'
import { daysBetween } from '../../kernel/time.ts'
import { loopsIn } from '../coaching-facts.ts'
import { basisOf, entryPart } from '../parts.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'

type Step = 'feedback' | 'follow-up' | 'reinforcement'

const words = {
  feedback: 'before anything was said',
  'follow-up': 'at the follow-up',
  reinforcement: 'before the reinforcement',
} as const

const acts = {
  feedback: 'Choose one of them and say it this week. The others may be too old to help.',
  'follow-up': '“You wanted to try … Where did you use it, and what happened?”',
  reinforcement: 'Name what they changed, in one sentence, before it is taken for granted.',
} as const

/** More than one loop stands still at the same step: a habit of the manager's, not of the rep's. */
export const loopStalled = repRule({
  key: 'loop-stalled',
  name: 'Where the loop stops',
  looksAt: 'What you saw, told, followed up and reinforced, and the step that several of them wait for.',
  silencedBy: 'The next step of the one that has waited longest.',
  thresholds: {
    wait: inDaysLimit('Days that a step has waited', 21),
    loops: inTimesLimit('Fewest loops that stop at the same step', 2),
    window: inDaysLimit('Days after which a loop is too old to count', 180, 30, 400),
  },
  speak: ({ rep, today, ...facts }, limit) => {
    const waiting = loopsIn(facts).filter((loop) => {
      const { waitsFor, since } = loop
      if (isLetGo(loop, today)) return false
      const days = daysBetween(since, today)
      return waitsFor !== null && days >= limit('wait') && days <= limit('window')
    })
    const step = mostCommon(waiting)
    if (step === undefined) return undefined
    const stopped = waiting
      .filter(({ waitsFor }) => waitsFor === step)
      .toSorted((one, other) => daysBetween(other.since, one.since))
    const [longest] = stopped
    if (longest === undefined || stopped.length < limit('loops')) return undefined
    const parts = stopped.slice(0, 3).map(({ said }) => entryPart(said.id, quoted(said.heading, 32)))
    const weeks = Math.floor(daysBetween(longest.since, today) / 7)
    return {
      fact: `${capital(inWords(stopped.length))} loops with ${firstNameOf(rep.name)} stopped ${words[step]}`,
      because: beside(
        [...inARow(parts), ' wait'],
        [`the longest for ${weeks < 2 ? dayCount(daysBetween(longest.since, today)) : `${weeks} weeks`}`],
      ),
      pill: { tone: 'a', text: 'loop stopped' },
      suggestion: acts[step],
      subject: 'loop',
      basis: basisOf(step, ...stopped.map(({ said }) => said.id)),
    }
  },
})

function mostCommon(loops: readonly CoachingLoop[]): Step | undefined {
  const steps = ['follow-up', 'reinforcement', 'feedback'] as const
  const count = (step: Step): number => loops.filter(({ waitsFor }) => waitsFor === step).length
  const [most] = steps.toSorted((one, other) => count(other) - count(one))
  return most === undefined || count(most) === 0 ? undefined : most
}
