import type { EntryKind, Polarity } from '../journal-entry/journal-entry.ts'
import type { CalendarDay } from '../kernel/time.ts'

/** An entry as far as the balance asks for it. */
interface BalanceEntry {
  readonly kind: EntryKind
  readonly polarity: Polarity | null
  readonly deliveredOn: CalendarDay | null
  /** Null where that was not looked at. */
  readonly namesBehaviour: boolean | null
}

/** What reached the rep: how much of it reinforced, how much corrected. Two counts, and no ratio of anybody. */
export interface Balance {
  readonly reinforcing: number
  readonly correcting: number
  /** Recognition that names no behaviour; it does not count as reinforcing. */
  readonly unnamed: number
}

export function balanceOf(entries: readonly BalanceEntry[]): Balance {
  const told = entries.filter(
    ({ kind, deliveredOn }) => (kind === 'feedback' || kind === 'observation') && deliveredOn !== null,
  )
  const praise = entries.filter(({ kind }) => kind === 'recognition')
  const named = praise.filter(({ namesBehaviour }) => namesBehaviour !== false)
  return {
    reinforcing: named.length + told.filter(({ polarity }) => polarity === 'reinforce').length,
    correcting: told.filter(({ polarity }) => polarity === 'redirect').length,
    unnamed: praise.length - named.length,
  }
}

/** `7 reinforcing, 3 correcting`. */
export function balanceWords({ reinforcing, correcting }: Balance): string {
  return `${reinforcing} reinforcing, ${correcting} correcting`
}

/** How many of ten reinforce, as the manager states her own aim; nothing from nothing. */
export function outOfTen({ reinforcing, correcting }: Balance): number | undefined {
  const total = reinforcing + correcting
  return total === 0 ? undefined : Math.round((reinforcing * 10) / total)
}
