import type { FactPart } from '../../brief/fact.ts'
import { beside, dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { median } from '../../metric/normal-range.ts'
import { entryPart } from '../parts.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'

/** How long it takes until what was seen is said. */
export const feedbackDelay = repRule({
  key: 'feedback-delay',
  name: 'Feedback delay',
  looksAt: 'Days from what you saw to the day you told it, over the last 90 days.',
  silencedBy: 'Telling the next ones sooner.',
  thresholds: {
    delay: inDaysLimit('Median days until told', 7),
    told: inTimesLimit('Fewest told to say anything', 3, 2),
  },
  speak: ({ entries, today, rep }, limit) => {
    const told = entries
      .flatMap((entry) =>
        entry.deliveredOn === null
          ? []
          : [{ ...entry, days: daysBetween(entry.happenedOn, entry.deliveredOn) }],
      )
      .filter(({ kind }) => kind === 'observation' || kind === 'feedback')
      .filter(({ happenedOn }) => daysBetween(happenedOn, today) <= 90)
    const middle = median(told.map(({ days }) => days))
    if (told.length < limit('told') || middle === undefined || middle < limit('delay')) return undefined
    const [longest] = told.toSorted((one, other) => other.days - one.days)
    const slowest: FactPart[] =
      longest === undefined
        ? []
        : [
            'the longest ',
            entryPart(longest.id, `waited ${dayCount(longest.days)}`),
            ` from ${onDay(longest.happenedOn, today)}`,
          ]
    return {
      fact: `What you see reaches ${firstNameOf(rep.name)} after ${dayCount(Math.round(middle))}`,
      because: beside([`median of ${told.length} in 90 days`], slowest),
      pill: { tone: 'a', text: 'delay' },
      suggestion: 'Say one thing on the day you see it; keep the talk about it for the one-on-one.',
      subject: 'feedback delay',
      basis: told.map(({ id }) => id).join(' '),
    }
  },
})
