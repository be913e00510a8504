import { datesAhead } from '../../brief/brief.ts'
import { firstNameOf, inDays, onDay, possessive } from '../../brief/phrases.ts'
import { capital } from '../../kernel/text.ts'
import { daysBetween } from '../../kernel/time.ts'
import { repPart } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** A personal date is near. */
export const dateAhead = repRule({
  key: 'date-ahead',
  name: 'Personal date ahead',
  looksAt: 'Personal dates on the rep’s card.',
  silencedBy: 'The day itself.',
  thresholds: { ahead: inDaysLimit('Days ahead', 7, 1, 30) },
  speak: ({ personalDates, rep, today }, limit) => {
    const near = datesAhead(personalDates, today).find(({ on }) => daysBetween(today, on) <= limit('ahead'))
    if (near === undefined) return undefined
    return {
      fact: `${capital(near.label)} is ${inDays(near.on, today)}`,
      because: [
        'it is on ',
        repPart(rep, `${possessive(firstNameOf(rep.name))} card`),
        ` for ${onDay(near.on, today)}`,
      ],
      pill: { tone: 's', text: 'date' },
      suggestion: 'One sentence is enough, on the day.',
      subject: 'date',
      basis: `${near.label} ${near.on}`,
    }
  },
})
