import { beside, dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { entryPart, praiseWords } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** Long without a word of recognition. Silent where nothing was ever noted: then there is nothing to measure. */
export const praiseGap = repRule({
  key: 'praise-gap',
  name: 'Days since praise',
  looksAt: 'Days since the last recognition that you noted.',
  silencedBy: 'A recognition that names what was done.',
  thresholds: { gap: inDaysLimit('Days without recognition', 28) },
  speak: ({ rep, today, lastRecognition, lastObservation }, limit) => {
    if (lastObservation === null && lastRecognition === null) return undefined
    const since = lastRecognition?.on ?? rep.yoursSince
    if (since === null) return undefined
    const days = daysBetween(since, today)
    if (days < limit('gap')) return undefined
    return {
      fact: `No recognition for ${firstNameOf(rep.name)} in ${dayCount(days)}`,
      because: beside(
        lastRecognition === null
          ? ['none is noted so far']
          : ['the last one was ', entryPart(lastRecognition.id, onDay(lastRecognition.on, today))],
        lastObservation === null
          ? []
          : ['last observed ', entryPart(lastObservation.id, onDay(lastObservation.on, today))],
        praiseWords(rep),
      ),
      pill: { tone: 's', text: 'praise gap' },
      suggestion: 'Look for one thing they did on purpose, and name it. If there is nothing to name, wait.',
      subject: 'praise',
      basis: since,
    }
  },
})
