import { dayCount } from '../brief/phrases.ts'
import type { EntryKind, Polarity } from '../journal-entry/journal-entry.ts'
import { type CalendarDay, daysBetween } from '../kernel/time.ts'
import { type Touch, touches } from './touch.ts'

/** An entry as far as the ladder asks for it. */
interface TouchingEntry {
  readonly kind: EntryKind
  readonly polarity: Polarity | null
  readonly touch: Touch | null
  readonly deliveredOn: CalendarDay | null
  readonly happenedOn: CalendarDay
}

/** Whether the manager can say what kind of touch an entry was. Incidents and her own reflections are none. */
export function canBeTouch(kind: EntryKind): boolean {
  return kind !== 'incident' && kind !== 'reflection'
}

/**
 * What an entry was as a touch of coaching: as the manager said, or else as its kind has it. A coaching note
 * or an experiment is none until she says so; feedback that was not told has not touched anybody yet.
 */
export function entryTouch({
  kind,
  polarity,
  touch,
}: Omit<TouchingEntry, 'happenedOn' | 'deliveredOn'>): Touch | null {
  if (!canBeTouch(kind)) return null
  if (touch !== null) return touch
  if (kind === 'observation') return 'observe'
  if (kind === 'recognition') return 'reinforce'
  if (kind === 'feedback') return polarity === 'reinforce' ? 'reinforce' : 'feedback'
  return null
}

/** A touch and its day. */
export interface TouchOn {
  readonly touch: Touch
  readonly on: CalendarDay
}

/** The touch of an entry on the day it reached the rep; nothing for feedback that is still to say. */
export function touchOfEntry(entry: TouchingEntry): TouchOn | undefined {
  const touch = entryTouch(entry)
  if (touch === null) return undefined
  if (entry.kind !== 'feedback') return { touch, on: entry.happenedOn }
  return entry.deliveredOn === null ? undefined : { touch, on: entry.deliveredOn }
}

/** How often each rung was touched, from telling to reinforcing. */
export interface Ladder {
  readonly counts: Readonly<Record<Touch, number>>
  readonly total: number
  readonly lastObservedOn: CalendarDay | null
}

export function ladderOf(all: readonly TouchOn[]): Ladder {
  const counted = touches.map((touch) => [touch, all.filter((one) => one.touch === touch).length] as const)
  const observed = all.filter(({ touch }) => touch === 'observe').map(({ on }) => on)
  return {
    counts: {
      tell: counted[0]?.[1] ?? 0,
      show: counted[1]?.[1] ?? 0,
      observe: counted[2]?.[1] ?? 0,
      feedback: counted[3]?.[1] ?? 0,
      reinforce: counted[4]?.[1] ?? 0,
    },
    total: all.length,
    lastObservedOn: observed.toSorted().at(-1) ?? null,
  }
}

/** The share of touches that stop at telling, in whole percent; nothing from no touch. */
export function toldShare({ counts, total }: Ladder): number | undefined {
  return total === 0 ? undefined : Math.round((counts.tell * 100) / total)
}

/**
 * What the ladder says in a sentence: `83 % of touches stop at tell (10 of 12). No observation in 34 days.`
 * `lastObservedOn` may lie before the touches that were counted.
 */
export function ladderWords(ladder: Ladder, lastObservedOn: CalendarDay | null, today: CalendarDay): string {
  const { counts, total } = ladder
  const share = toldShare(ladder)
  const depth =
    share === undefined
      ? 'No touch is marked yet.'
      : counts.tell === 0
        ? `None of ${total} touches stops at tell.`
        : `${share} % of touches stop at tell (${counts.tell} of ${total}).`
  const days = lastObservedOn === null ? undefined : daysBetween(lastObservedOn, today)
  const seen =
    days === undefined
      ? 'No observation is noted.'
      : days === 0
        ? 'Last observed today.'
        : days < 14
          ? `Last observed ${dayCount(days)} ago.`
          : `No observation in ${days} days.`
  return `${depth} ${seen}`
}
