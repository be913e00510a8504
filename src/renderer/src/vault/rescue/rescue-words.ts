import type { Backup, BackupContents } from '../../../../shared/backup/backup.ts'
import type { RescueOffer, RescueTrouble, SalvageReport } from '../../../../shared/backup/damage.ts'
import type { ErrorCode } from '../../../../shared/kernel/errors.ts'

/** What the vault is asked to look for, from what was said when it did not open. */
export function troubleOf(code: ErrorCode): RescueTrouble {
  switch (code) {
    case 'key-file-damaged':
      return 'key-file'
    case 'store-corrupt':
      return 'store-damaged'
    case 'store-wrong-key':
      return 'store-wrong-key'
    case 'vault-not-found':
      return 'vault-missing'
    case 'store-from-the-future':
    case 'key-file-unsupported':
      return 'newer-version'
    default:
      return null
  }
}

const moments = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

/** `20 November at 09:10`, on this machine's clock. */
export function backupMoment(at: string): string {
  return moments.format(Date.parse(at)).replace(',', ' at').replace(' at at', ' at')
}

/** An offer: what is done, and why one would. */
export function offerWords(
  offer: RescueOffer,
  newest: Backup | undefined,
): readonly [act: string, because: string] {
  switch (offer) {
    case 'repair-key-file':
      return [
        'Take the key file from a backup',
        'nothing you wrote is lost. It needs the passphrase or the recovery code of the day of that backup.',
      ]
    case 'restore-backup':
      return [
        newest === undefined ? 'Restore a backup' : `Restore the backup of ${backupMoment(newest.createdAt)}`,
        'it holds everything up to that moment. The files as they are now are kept beside it.',
      ]
    case 'salvage':
      return [
        'Pick up what can still be read',
        'row by row, out of a copy of the damaged file. You are told what is missing.',
      ]
    case 'export-copy':
      return [
        'Save a copy of the damaged files',
        'as encrypted as they are, for somebody who can look into them later.',
      ]
    case 'start-over':
      return [
        'Begin with an empty vault',
        'nothing is deleted: the old files and all backups stay in the folder.',
      ]
  }
}

const kinds: readonly (readonly [keyof BackupContents['counts'], string, string])[] = [
  ['rep', 'person', 'people'],
  ['journal-entry', 'note', 'notes'],
  ['one-on-one', 'one-on-one', 'one-on-ones'],
  ['commitment', 'promise', 'promises'],
  ['goal', 'goal', 'goals'],
  ['reading', 'reading', 'readings'],
  ['review-packet', 'packet', 'packets'],
]

/** `4 people, 120 notes, 12 one-on-ones`. */
export function holdsText({ counts }: BackupContents): string {
  const parts = kinds
    .filter(([kind]) => counts[kind] > 0)
    .map(([kind, one, many]) => `${counts[kind]} ${counts[kind] === 1 ? one : many}`)
  return parts.length === 0 ? 'nothing yet' : parts.join(', ')
}

const tableWords: Readonly<Record<string, string>> = {
  rep: 'people',
  journal_entry: 'notes',
  follow_up: 'follow-ups of feedback',
  coachability_sign: 'signs of how they take coaching',
  one_on_one: 'one-on-ones',
  one_on_one_item: 'talking points',
  commitment: 'promises',
  goal: 'goals',
  goal_check_in: 'check-ins of goals',
  skill_level: 'skill levels',
  scorecard: 'scorecards',
  coaching_plan: 'coaching plans',
  coaching_plan_item: 'items of coaching plans',
  small_gain: 'small gains',
  metric: 'metrics',
  metric_reading: 'readings',
  metric_target: 'targets',
  review_packet: 'packets',
  text_version: 'earlier texts',
  record_index: 'lines of the timeline and the search',
  setting: 'settings',
}

/** What is missing or doubtful, one line a kind; parts without a name of their own are put together. */
export function missingLines(report: SalvageReport): string[] {
  const lines: string[] = []
  let others = 0
  for (const { table, recovered, missing, doubtful } of report.tables) {
    const words = tableWords[table]
    if (words === undefined) {
      others += missing ?? 0
      continue
    }
    if (missing === null) lines.push(`${recovered} ${words} came back; how many there were cannot be told`)
    else if (missing > 0) lines.push(`${missing} of ${recovered + missing} ${words} are missing`)
    if (doubtful > 0) lines.push(`${doubtful} ${words} may have changed letters: look them over`)
  }
  if (report.placeholders > 0)
    lines.push(
      `${report.placeholders} people, metrics or one-on-ones lost their own row; they stand as “Recovered”, with all that belongs to them`,
    )
  if (others + report.orphaned > 0)
    lines.push(`${others + report.orphaned} small parts, such as links and tags`)
  return lines
}
