import { beside, dayCount, firstNameOf } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { meetingPart, repPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** Templates that ask how someone finds the job. */
const askingTemplates: ReadonlySet<string> = new Set(['top-performer', 'stay-conversation', 'career'])

/** Nobody asked a top performer how the job looks to them. */
export const outlookNotAsked = repRule({
  key: 'outlook-not-asked',
  name: 'Outlook not asked',
  looksAt: 'Days since a top-tier rep had a one-on-one that asks about the job itself.',
  silencedBy: 'A top performer, stay or career conversation.',
  thresholds: { gap: inDaysLimit('Days without asking', 60) },
  speak: ({ rep, today, ...facts }, limit) => {
    const held = heldMeetings(facts)
    const [first] = held
    if (rep.tier !== 'top' || first === undefined) return undefined
    const asked = held.findLast(({ templateKey }) => templateKey !== null && askingTemplates.has(templateKey))
    const since = asked?.heldOn ?? rep.yoursSince ?? first.heldOn
    const days = daysBetween(since, today)
    if (days < limit('gap')) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `You have not asked ${name} about the job itself for ${dayCount(days)}`,
      because: beside(
        asked === undefined
          ? ['no conversation about it is noted since ', repPart(rep, `${name} became yours`)]
          : ['last asked ', meetingPart(asked, today)],
        [`${name} is top tier`],
      ),
      pill: { tone: 's', text: 'outlook' },
      suggestion: '“How are you finding the job at the moment? What would make it better?”',
      subject: 'outlook',
      basis: since,
    }
  },
})
