import type { FactPart } from '../../brief/fact.ts'
import { beside, inARow, onDay } from '../../brief/phrases.ts'
import type { CommitmentOwner } from '../../commitment/commitment.ts'
import { type CalendarDay, daysBetween } from '../../kernel/time.ts'
import { promisePart, times } from '../parts.ts'
import { openPromises, type PromiseFacts, type RepFacts, timesReDated } from '../rep-facts.ts'

/** A promise past its day. */
export type LatePromise = PromiseFacts & { readonly dueOn: CalendarDay; readonly daysLate: number }

/** Promises of one owner that are late by at least so many days, the latest first. */
export function latePromises(
  { promises, today }: Pick<RepFacts, 'promises' | 'today'>,
  owner: CommitmentOwner,
  least: number,
): LatePromise[] {
  return openPromises({ promises })
    .flatMap((promise) => {
      const { dueOn } = promise
      if (promise.owner !== owner || dueOn === null) return []
      const daysLate = daysBetween(dueOn, today)
      return daysLate >= least ? [{ ...promise, dueOn, daysLate }] : []
    })
    .toSorted((one, other) => other.daysLate - one.daysLate)
}

/** When it was promised and how often it slipped; several by name. */
export function whyLate(late: readonly LatePromise[], today: CalendarDay): FactPart[] {
  const [first] = late
  if (first === undefined) return []
  if (late.length > 1) return [...inARow(late.slice(0, 3).map(promisePart)), ' are past their day']
  const slips = timesReDated(first)
  return beside(
    [
      'promised ',
      { text: `on ${onDay(first.madeOn, today)}`, noun: 'commitment', recordId: first.id },
      `, due ${onDay(first.dueOn, today)}`,
    ],
    slips === 0 ? [] : [`re-dated ${times(slips)}`],
  )
}
