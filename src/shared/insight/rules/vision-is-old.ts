import { firstNameOf, inMonth, quoted } from '../../brief/phrases.ts'
import { addDays } from '../../kernel/time.ts'
import { servedBy } from '../../rep/serves.ts'
import { repPart } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** The destination the rep once named has not been looked at for more than two quarters. */
export const visionIsOld = repRule({
  key: 'vision-is-old',
  name: 'Destination not looked at',
  looksAt: 'The day on which you and the rep last looked at where they want to be in one and three years.',
  silencedBy: 'Looking at it together: it still holds, or it is said anew.',
  thresholds: { age: inDaysLimit('Days since looked at', 182, 30, 730) },
  speak: ({ rep, desire, today }, limit) => {
    const vision = desire.visions.at(-1)
    if (vision === undefined || addDays(vision.revisitedOn, limit('age')) >= today) return undefined
    const name = firstNameOf(rep.name)
    const words = servedBy('vision', [], vision)?.words ?? ''
    return {
      fact: `Where ${name} wants to be was last looked at ${inMonth(vision.revisitedOn, today)}`,
      because: ['in their words: ', repPart(rep, quoted(words, 48))],
      pill: { tone: 's', text: 'destination' },
      suggestion: '“Is that still where you want to be? What would you say differently today?”',
      subject: 'vision',
      basis: `${vision.id} ${vision.revisitedOn}`,
    }
  },
})
