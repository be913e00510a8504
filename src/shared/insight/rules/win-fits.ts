import type { FactPart } from '../../brief/fact.ts'
import { beside, firstNameOf, onDay, possessive, quoted } from '../../brief/phrases.ts'
import { addDays, type CalendarDay } from '../../kernel/time.ts'
import type { WinFit } from '../../win/win.ts'
import { fitsOf } from '../../win/win-fit.ts'
import { standingsOf, type WinFacts } from '../peer-facts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** Something that worked for a colleague, on the skill this rep works on or is seen low in. */
export const winFits = repRule({
  key: 'win-fits',
  name: 'A win that fits',
  looksAt: 'Wins of others on a skill that is planned, or was seen at level 1 or 2, and not offered yet.',
  silencedBy: 'Offering it, or a level of 3.',
  thresholds: { age: inDaysLimit('Wins not older than, in days', 365, 30, 400) },
  speak: ({ today, rep, peers }, limit) => {
    const from = addDays(today, -limit('age'))
    const standings = standingsOf(rep.id, peers)
    const [best] = peers.wins
      .filter(({ keptOn, reachedOn }) => keptOn >= from && reachedOn === null)
      .flatMap((win) => {
        const [fit] = fitsOf({ repId: win.doneBy, skillId: win.skillId }, standings, new Set())
        return fit === undefined ? [] : [{ win, fit }]
      })
      .toSorted(inOrder)
    if (best === undefined) return undefined
    const { win, fit } = best
    const colleague = firstNameOf(win.doneByName)
    return {
      fact: `${possessive(colleague)} win fits ${fit.why === 'planned' ? 'what' : 'where'} ${firstNameOf(rep.name)} ${fit.why === 'planned' ? 'works on' : 'stands'}`,
      because: beside([winPart(win)], [fitWords(fit, win, today)]),
      pill: { tone: 's', text: 'win' },
      suggestion: `“${colleague} found something that works right there. Would you like to hear how?”`,
      subject: 'win',
      basis: `${win.id} ${fit.why}`,
    }
  },
})

interface Fitting {
  readonly win: WinFacts
  readonly fit: WinFit
}

/** Planned before weak, the lowest level first, and of several the newest win. */
function inOrder(one: Fitting, other: Fitting): number {
  return (
    Number(one.fit.why === 'weak') - Number(other.fit.why === 'weak') ||
    (one.fit.level ?? 0) - (other.fit.level ?? 0) ||
    (one.win.keptOn < other.win.keptOn ? 1 : -1)
  )
}

function winPart({ id, title }: WinFacts): FactPart {
  return { text: quoted(title.replace(/[“”]/g, ''), 48), noun: 'win', recordId: id }
}

function fitWords(fit: WinFit, { skillName }: WinFacts, today: CalendarDay): string {
  const level = fit.level === null ? '' : ` at level ${fit.level} of 4`
  return fit.why === 'planned'
    ? `${skillName} is in a plan since ${onDay(fit.since, today)}`
    : `${skillName} was seen${level} on ${onDay(fit.since, today)}`
}
