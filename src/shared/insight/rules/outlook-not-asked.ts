import { beside, dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { meetingPart, repPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inDaysLimit, repRule } from '../rule.ts'
import { outlookDays } from '../support-facts.ts'

/** Templates that ask how someone finds the job. */
const askingTemplates: ReadonlySet<string> = new Set(['top-performer', 'stay-conversation', 'career'])

/** Nobody asked a top performer how the job looks to them. */
export const outlookNotAsked = repRule({
  key: 'outlook-not-asked',
  name: 'Outlook not asked',
  looksAt:
    'Days since a top-tier rep was asked about the job itself: by its templates, or noted on the practice.',
  silencedBy: 'A top performer, stay or career conversation, or an answer under Outlook on the job.',
  thresholds: { gap: inDaysLimit('Days without asking', 60) },
  speak: ({ rep, today, ...facts }, limit) => {
    const held = heldMeetings(facts)
    const [first] = held
    if (rep.tier !== 'top' || first === undefined) return undefined
    const asked = held.findLast(({ templateKey }) => templateKey !== null && askingTemplates.has(templateKey))
    const noted = outlookDays(facts.support).at(-1)
    const last = [asked?.heldOn, noted]
      .flatMap((on) => on ?? [])
      .toSorted()
      .at(-1)
    const since = last ?? rep.yoursSince ?? first.heldOn
    const days = daysBetween(since, today)
    if (days < limit('gap')) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `You have not asked ${name} about the job itself for ${dayCount(days)}`,
      because: beside(
        last === undefined
          ? ['no conversation about it is noted since ', repPart(rep, `${name} became yours`)]
          : [
              'last asked ',
              asked?.heldOn === last && asked !== undefined ? meetingPart(asked, today) : onDay(last, today),
            ],
        [`${name} is top tier`],
      ),
      pill: { tone: 's', text: 'outlook' },
      suggestion: '“How are you finding the job at the moment? What would make it better?”',
      subject: 'outlook',
      basis: since,
    }
  },
})
