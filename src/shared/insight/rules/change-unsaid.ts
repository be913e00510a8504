import { beside, firstNameOf, onDay, quoted } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { loopsIn } from '../coaching-facts.ts'
import { basisOf, entryPart, praiseWords, recognitionWords } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** Somebody tried or changed what they were told, and nobody has recognised anything since. */
export const changeUnsaid = repRule({
  key: 'change-unsaid',
  name: 'Change not acknowledged',
  looksAt: 'Feedback that was tried or changed, and recognition since that day.',
  silencedBy: 'A recognition that names what they changed.',
  thresholds: {
    wait: inDaysLimit('Days you give yourself to say so', 2, 0, 60),
    window: inDaysLimit('Days in which it is worth saying', 45, 3, 120),
  },
  speak: ({ rep, today, lastRecognition, ...facts }, limit) => {
    const unsaid = loopsIn(facts)
      .filter(({ waitsFor, since }) => {
        const days = daysBetween(since, today)
        return waitsFor === 'reinforcement' && days >= limit('wait') && days <= limit('window')
      })
      .filter(({ since }) => lastRecognition === null || lastRecognition.on < since)
      .toSorted((one, other) => daysBetween(one.since, other.since))[0]
    if (unsaid === undefined) return undefined
    const { said, followUps, since } = unsaid
    const did = followUps.at(-1)?.mark === 'changed' ? 'changed' : 'tried'
    const name = firstNameOf(rep.name)
    return {
      fact: `${name} ${did} ${quoted(said.heading)}, and nobody has said so yet`,
      because: beside(
        ['you ', entryPart(said.id, `noted it on ${onDay(since, today)}`)],
        recognitionWords(lastRecognition, today),
        praiseWords(rep),
      ),
      pill: { tone: 'g', text: 'reinforce' },
      suggestion: 'Soon, and by name: “I saw that you …” Later it may be less often.',
      subject: 'praise',
      basis: basisOf(said.id, since),
      rowWord: 'change unsaid',
    }
  },
})
