import type {
  Backup,
  BackupContents,
  BackupKind,
  BackupReason,
  BackupStatus,
} from '../../../shared/backup/backup.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import { formatDay, formatMoment } from '../format/format-day.ts'
import { formatList } from '../format/format-list.ts'
import { calendarDayOf, momentOf } from '../format/now.ts'
import { plural } from '../format/plural.ts'

/** Each kind of record, one and many. */
export const kindWords: Readonly<Record<BackupKind, readonly [one: string, many: string]>> = {
  rep: ['person', 'people'],
  'journal-entry': ['note', 'notes'],
  'one-on-one': ['one-on-one', 'one-on-ones'],
  commitment: ['promise', 'promises'],
  goal: ['goal', 'goals'],
  metric: ['metric', 'metrics'],
  reading: ['reading', 'readings'],
  'review-packet': ['packet', 'packets'],
}

const reasonWords: Readonly<Record<BackupReason, string>> = {
  daily: 'of the day',
  'by-hand': 'made by hand',
  'before-migration': 'before a new version',
  'before-restore': 'before a restore',
  'before-import': 'before an import',
  'before-new-key': 'before a new master key',
}

/** Why it was made, after its moment: "before an import". */
export function reasonText(reason: BackupReason): string {
  return reasonWords[reason]
}

/** `today at 14:02`, `18 Nov at 09:10`. */
export function momentText(at: Instant, today: CalendarDay, locale?: string): string {
  const day = calendarDayOf(momentOf(at))
  const word = day === today ? 'today' : formatDay(day, today, locale)
  return `${word} at ${formatMoment(at, locale)}`
}

/** `4 people, 120 notes and 12 one-on-ones`: the kinds there are any of, the first four of them. */
export function contentsText({ counts }: BackupContents): string {
  const parts = kindsOf(counts).map((kind) => plural(counts[kind], ...kindWords[kind]))
  return parts.length === 0 ? 'nothing yet' : formatList(parts.slice(0, 4))
}

/** The kinds there are any of, in the order they are told. */
export function kindsOf(counts: BackupContents['counts']): BackupKind[] {
  return isKinds(Object.keys(kindWords)).filter((kind) => counts[kind] > 0)
}

/** The keys of `kindWords`, by its type. */
function isKinds(keys: readonly string[]): readonly BackupKind[] {
  return keys as readonly BackupKind[]
}

/** `0.6 MB`. Sizes are told in the units of a file manager. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A word for what can be done with it, and its tone. */
export function conditionPill({ condition, verifiedAt }: Backup): {
  readonly tone: 'g' | 'b' | 's'
  readonly text: string
} {
  switch (condition) {
    case 'readable':
      return verifiedAt === null ? { tone: 's', text: 'not looked into' } : { tone: 'g', text: 'opens' }
    case 'damaged':
      return { tone: 'b', text: 'damaged' }
    case 'newer-version':
      return { tone: 's', text: 'newer version' }
    case 'other-vault':
      return { tone: 's', text: 'another key' }
  }
}

/** What went wrong in the background, in a sentence; undefined if nothing did. */
export function troubleText(trouble: BackupStatus['lastTrouble']): string | undefined {
  switch (trouble) {
    case null:
      return undefined
    case 'full':
      return 'The last backup was not made: the disk has too little room. Make some space, then back up now.'
    case 'read-only':
      return 'The last backup was not made: its folder cannot be written to.'
    case 'damaged':
      return 'A backup that was opened again turned out damaged. Make a new one now; the marked one is of no use.'
    case 'second-location':
      return 'The backup was made, but its copy did not reach the second place. Is it plugged in?'
    case 'other':
      return 'The last backup was not made. Try it by hand.'
  }
}
