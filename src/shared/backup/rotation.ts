import type { Instant } from '../kernel/time.ts'
import type { BackupReason } from './backup.ts'

/** What rotation needs to know of a backup. */
export interface Rotatable {
  readonly id: string
  readonly createdAt: Instant
  readonly reason: BackupReason
  readonly bytes: number
  readonly isVerified: boolean
}

export const keptBackups = { days: 7, weeks: 4, months: 12, beforeSomethingDays: 90 } as const

const dayMs = 86_400_000

/**
 * The ids of the backups that may go: all but the newest of each of the last 7 days, 4 weeks and 12
 * months that have any, and those made before something large in the last 90 days. The newest verified
 * one never goes. Nothing goes at all when the newest is less than half as large as the one before it:
 * then something may have been lost, and the older ones are what is left of it. Days, weeks (from Monday) and months
 * are counted in UTC.
 *
 * @param justMade never goes either: a clock that was set back makes it look older than the others
 */
export function chooseSuperfluous(
  backups: readonly Rotatable[],
  now: Instant,
  justMade: string | null,
): string[] {
  const newestFirst = [...backups].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  if (hasShrunkByHalf(newestFirst)) return []
  const regular = newestFirst.filter(({ reason }) => !reason.startsWith('before-'))
  const kept = new Set<Rotatable>([
    ...newestOfEach(regular, dayOf, keptBackups.days),
    ...newestOfEach(regular, weekOf, keptBackups.weeks),
    ...newestOfEach(regular, monthOf, keptBackups.months),
    ...newestFirst.filter((backup) => isBeforeSomething(backup, now)),
  ])
  const newestVerified = newestFirst.find(({ isVerified }) => isVerified)
  if (newestVerified !== undefined) kept.add(newestVerified)
  // Without any that is known to open, none is worth less than another.
  if (newestVerified === undefined) return []
  return newestFirst.filter((backup) => !kept.has(backup) && backup.id !== justMade).map(({ id }) => id)
}

function hasShrunkByHalf([newest, previous]: readonly Rotatable[]): boolean {
  return newest !== undefined && previous !== undefined && newest.bytes * 2 < previous.bytes
}

function isBeforeSomething({ reason, createdAt }: Rotatable, now: Instant): boolean {
  const age = Date.parse(now) - Date.parse(createdAt)
  return reason.startsWith('before-') && age <= keptBackups.beforeSomethingDays * dayMs
}

function newestOfEach(
  newestFirst: readonly Rotatable[],
  spanOf: (at: Instant) => string,
  spans: number,
): Rotatable[] {
  const newest = new Map<string, Rotatable>()
  for (const backup of newestFirst) {
    const span = spanOf(backup.createdAt)
    if (!newest.has(span)) newest.set(span, backup)
  }
  return [...newest.values()].slice(0, spans)
}

function dayOf(at: Instant): string {
  return at.slice(0, 10)
}

function monthOf(at: Instant): string {
  return at.slice(0, 7)
}

/** The number of the week since a Monday long ago. 1 January 1970 was a Thursday. */
function weekOf(at: Instant): string {
  return String(Math.floor((Date.parse(at) / dayMs + 3) / 7))
}
