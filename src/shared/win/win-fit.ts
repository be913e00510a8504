import type { CalendarDay } from '../kernel/time.ts'
import type { RepId } from '../rep/rep-id.ts'
import type { Win, WinFit } from './win.ts'

/** A level up to this is one that others can help with; 3 and 4 carry themselves. */
export const weakUpTo = 2

/** How a rep stands on one skill: the last level seen, and the plan that works on it now. */
export interface SkillStanding {
  readonly repId: RepId
  readonly skillId: string
  readonly level: { readonly level: number; readonly on: CalendarDay } | null
  /** When the open coaching plan on it began. */
  readonly plannedSince: CalendarDay | null
}

/**
 * To whom a win can be offered: reps other than the one who did it, whose open coaching plan is on its
 * skill, or whose last seen level of it is 2 or less. Who was shown it already is left out, and so is who
 * learned it. A win without a skill fits nobody by itself. Planned ones first, then the lowest level.
 */
export function fitsOf(
  win: Pick<Win, 'repId' | 'skillId'>,
  standings: readonly SkillStanding[],
  reached: ReadonlySet<RepId>,
): WinFit[] {
  if (win.skillId === null) return []
  return standings
    .filter(({ skillId, repId }) => skillId === win.skillId && repId !== win.repId && !reached.has(repId))
    .flatMap(fitOf)
    .toSorted(
      (one, other) =>
        Number(one.why === 'weak') - Number(other.why === 'weak') || (one.level ?? 0) - (other.level ?? 0),
    )
}

function fitOf({ repId, level, plannedSince }: SkillStanding): WinFit[] {
  const seen = level?.level ?? null
  if (plannedSince !== null) return [{ repId, why: 'planned', level: seen, since: plannedSince }]
  if (level === null || level.level > weakUpTo) return []
  return [{ repId, why: 'weak', level: level.level, since: level.on }]
}
