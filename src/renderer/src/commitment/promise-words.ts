import { firstNameOf } from '../../../shared/brief/phrases.ts'
import {
  type Commitment,
  type CommitmentKind,
  type CommitmentLine,
  type CommitmentOwner,
  commitmentStatus,
  daysLate,
  daysWaiting,
} from '../../../shared/commitment/commitment.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { countDays, formatDay, formatDue, formatNearDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'

/** What each kind is called. */
export const kindWords: Readonly<Record<CommitmentKind, string>> = {
  promise: 'promise',
  request: 'request',
  decision: 'decision',
}

/** `you`, or the rep's first name. */
export function ownerWord(owner: CommitmentOwner, repName: string): string {
  return owner === 'me' ? 'you' : firstNameOf(repName)
}

/** How it stands, for the side of a row: `28 Nov`, `today`, `4 days late`, `kept 3 Nov, 2 days late`. */
export function standingWords(commitment: Commitment, today: CalendarDay, locale: string): string {
  const status = commitmentStatus(commitment, today)
  const closedOn = commitment.closedOn === null ? '' : ` ${formatDay(commitment.closedOn, today, locale)}`
  switch (status) {
    case 'kept': {
      const late = daysLate(commitment, today)
      return late === 0 ? `kept${closedOn}` : `kept${closedOn}, ${countDays(late)} late`
    }
    case 'dropped':
    case 'replaced':
      return `${status}${closedOn}`
    case 'open':
    case 'due-today':
      return commitment.dueOn === null ? 'no date' : formatNearDay(commitment.dueOn, today, locale)
    case 'overdue':
      return commitment.dueOn === null ? '' : formatDue(commitment.dueOn, today, locale)
  }
}

/** The quiet line under a promise: how long it waits, how often it slipped, whose it was, why it ended. */
export function historyWords(line: CommitmentLine, repName: string, today: CalendarDay): string {
  const { commitment, reDatedCount, wasTakenOver } = line
  const waiting = daysWaiting(commitment, today)
  const facts: string[] = []
  if (commitment.kind !== 'promise') facts.push(kindWords[commitment.kind])
  if (commitment.outcome === null && waiting > 0) facts.push(`waiting ${countDays(waiting)}`)
  if (commitment.outcome === null && waiting === 0) facts.push('made today')
  if (reDatedCount > 0)
    facts.push(reDatedCount === 1 ? 're-dated once' : `re-dated ${plural(reDatedCount, 'time')}`)
  if (wasTakenOver) facts.push(`${firstNameOf(repName)} had it first`)
  if (commitment.reason !== '') facts.push(commitment.reason)
  return facts.join(' · ')
}

/** `Alex carries 2, you carry 3`. */
export function carryWords(split: { readonly rep: number; readonly me: number }, repName: string): string {
  return `${firstNameOf(repName)} carries ${split.rep}, you carry ${split.me}`
}
