import { inARow, inWords, onDay } from '../../brief/phrases.ts'
import { capital } from '../../kernel/text.ts'
import { addDays } from '../../kernel/time.ts'
import { entryPart } from '../parts.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'

/** Praise that does not say what was done. It is read by a list of words, and errs on the side of silence. */
export const praiseWithoutBehaviour = repRule({
  key: 'praise-without-behaviour',
  name: 'Praise that names nothing',
  looksAt: 'The words of your recognitions, and whether they say what was done.',
  silencedBy: 'Recognition that names what they did.',
  thresholds: {
    times: inTimesLimit('Recognitions that name nothing', 2),
    window: inDaysLimit('Days that are looked at', 90, 14, 365),
  },
  speak: ({ today, entries }, limit) => {
    const from = addDays(today, -limit('window'))
    const praise = entries.filter(({ kind, happenedOn }) => kind === 'recognition' && happenedOn > from)
    const unnamed = praise.filter(({ namesBehaviour }) => namesBehaviour === false)
    if (unnamed.length < limit('times') || praise.at(-1)?.namesBehaviour === true) return undefined
    const parts = unnamed.slice(-3).map(({ id, happenedOn }) => entryPart(id, onDay(happenedOn, today)))
    return {
      fact: `${capital(inWords(unnamed.length))} of ${inWords(praise.length)} recognitions do not say what was done`,
      because: ['those of ', ...inARow(parts), ' praise without naming a deed'],
      pill: { tone: 's', text: 'name the deed' },
      suggestion: 'Say what they did and what it led to: “You asked …, and then the buyer …”',
      subject: 'praise-words',
      basis: unnamed.map(({ id }) => id).join(' '),
    }
  },
})
