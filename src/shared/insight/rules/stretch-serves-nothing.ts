import { firstNameOf, quoted } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { servesSomething } from '../../rep/serves.ts'
import { repPart } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** A stretch is asked for, and it serves nothing the rep has said they want. */
export const stretchServesNothing = repRule({
  key: 'stretch-serves-nothing',
  name: 'Stretch serves no goal of theirs',
  looksAt: 'Running goals with a stretch, and which of the rep’s own goals they serve.',
  silencedBy: 'Linking the goal to something the rep has said they want.',
  thresholds: { age: inDaysLimit('Days since the goal began', 3) },
  speak: ({ rep, goals, drives, desire, today }, limit) => {
    const found = goals
      .map(({ goal }) => goal)
      .find(
        ({ state, stretchValue, serves, startsOn }) =>
          state === 'active' &&
          stretchValue !== null &&
          !servesSomething(serves) &&
          daysBetween(startsOn, today) >= limit('age'),
      )
    if (found === undefined) return undefined
    const name = firstNameOf(rep.name)
    const own = drives.length + desire.visions.length
    return {
      fact: `A stretch goal serves no goal ${name} has stated`,
      because: [
        { text: quoted(found.wording, 40), noun: 'goal', recordId: found.id },
        found.serves === 'not-linked' ? ' is marked as not linked yet' : ' was never linked to one',
        ' · ',
        repPart(rep, own === 0 ? 'nothing of their own is noted' : 'what they want is on the card'),
      ],
      pill: { tone: 's', text: 'link' },
      suggestion: '“What would reaching this get you that you want for yourself?”',
      subject: 'stretch-serves',
      basis: `${found.id} ${found.serves ?? ''}`,
    }
  },
})
