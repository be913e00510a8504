import { beside, firstNameOf, inMonth, quoted } from '../../brief/phrases.ts'
import { addDays } from '../../kernel/time.ts'
import { meetingPart, repPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** What drives the rep was never asked, or so long ago that it may have changed. */
export const driveIsOld = repRule({
  key: 'drive-is-old',
  name: 'What drives them, asked long ago',
  looksAt: 'The day on which the rep last said what drives them.',
  silencedBy: 'Asking again, and writing it down in their words.',
  thresholds: { age: inDaysLimit('Days since asked', 184, 30, 730) },
  speak: ({ rep, drives, today, ...facts }, limit) => {
    const name = firstNameOf(rep.name)
    const last = drives.toSorted((one, other) => (one.askedOn < other.askedOn ? -1 : 1)).at(-1)
    const met = heldMeetings(facts).at(-1)
    const rest = {
      pill: { tone: 's', text: 'what drives' } as const,
      suggestion: '“What would you like to be different a year from now, here or anywhere?”',
      subject: 'drive',
    }
    if (last === undefined) {
      if (met === undefined) return undefined
      return {
        fact: `What drives ${name} is not noted yet`,
        because: ['you last met ', meetingPart(met, today), ' and nothing is on ', repPart(rep, 'the card')],
        basis: 'never',
        ...rest,
      }
    }
    if (addDays(last.askedOn, limit('age')) >= today) return undefined
    return {
      fact: `What drives ${name} was last asked ${inMonth(last.askedOn, today)}`,
      because: beside(['in their words: ', repPart(rep, quoted(last.words, 48))]),
      basis: last.id,
      ...rest,
    }
  },
})
