import { addDays } from '../kernel/time.ts'
import type { RepTime } from '../time-map/time-map.ts'
import { heldMeetings, type TeamFacts } from './rep-facts.ts'

/** The time of one rep, as far as rules ask for it. */
export type TeamTime = Pick<RepTime, 'repId' | 'name' | 'tier' | 'minutes' | 'meetings' | 'asked' | 'desire'>

/** Who of the team had how much time in the last days, up to the day of the facts. */
export function teamTime({ today, reps }: TeamFacts, days: number): TeamTime[] {
  const from = addDays(today, 1 - days)
  const isIn = (on: string): boolean => on >= from && on <= today
  return reps
    .filter(({ rep }) => rep.archivedAt === null)
    .map((facts) => {
      const { rep, peers, coaching } = facts
      const coached = peers.coached.filter(({ on }) => isIn(on))
      return {
        repId: rep.id,
        name: rep.name,
        tier: rep.tier,
        minutes: coached.reduce((sum, { minutes }) => sum + minutes, 0),
        meetings: coached.length,
        asked: coaching.agenda.filter(
          ({ raisedBy, raisedOn }) => raisedBy === 'rep' && raisedOn !== null && isIn(raisedOn),
        ).length,
        desire: heldMeetings(facts).flatMap(({ heldOn, desire }) =>
          desire === null || heldOn > today ? [] : [{ on: heldOn, desire }],
        ),
      }
    })
}
