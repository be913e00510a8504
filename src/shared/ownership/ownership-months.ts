import type { CommitmentKind, CommitmentOwner } from '../commitment/commitment.ts'
import { addDays, addMonths, type CalendarDay } from '../kernel/time.ts'
import { monthsUntil, type OwnershipMonth } from './ownership.ts'

/** A promise with the days on which it changed hands, oldest first. */
export interface OwnershipTrace {
  readonly kind: CommitmentKind
  readonly owner: CommitmentOwner
  readonly madeOn: CalendarDay
  readonly closedOn: CalendarDay | null
  readonly flips: readonly { readonly on: CalendarDay; readonly from: CommitmentOwner }[]
}

/** Somebody brought something up. */
export interface Raised {
  readonly by: 'rep' | 'me'
  readonly on: CalendarDay
}

/** Who carried what, month by month up to today. What was decided is carried by nobody and left out. */
export function ownershipMonths(
  traces: readonly OwnershipTrace[],
  raised: readonly Raised[],
  today: CalendarDay,
  months: number,
): readonly OwnershipMonth[] {
  const carried = traces.filter(({ kind }) => kind !== 'decision')
  return monthsUntil(today, months).map((month) => {
    const last = addDays(addMonths(month, 1), -1)
    const end = last < today ? last : today
    const isIn = (on: CalendarDay): boolean => on >= month && on <= end
    const open = carried.filter(
      ({ madeOn, closedOn }) => madeOn <= end && (closedOn === null || closedOn > end),
    )
    const flips = carried.flatMap(({ flips }) => flips.filter(({ on }) => isIn(on)))
    return {
      month,
      open: split(open.map((trace) => ownerOn(trace, end))),
      made: split(carried.filter(({ madeOn }) => isIn(madeOn)).map(madeBy)),
      tookOver: flips.filter(({ from }) => from === 'rep').length,
      handedBack: flips.filter(({ from }) => from === 'me').length,
      raised: split(raised.filter(({ on }) => isIn(on)).map(({ by }) => by)),
    }
  })
}

/** Who carried it at the end of a day: the owner before the first change that came later. */
function ownerOn({ owner, flips }: OwnershipTrace, day: CalendarDay): CommitmentOwner {
  return flips.find(({ on }) => on > day)?.from ?? owner
}

/** Who carried it when it was made. */
function madeBy({ owner, flips }: OwnershipTrace): CommitmentOwner {
  return flips[0]?.from ?? owner
}

function split(owners: readonly CommitmentOwner[]): { rep: number; me: number } {
  const rep = owners.filter((owner) => owner === 'rep').length
  return { rep, me: owners.length - rep }
}
