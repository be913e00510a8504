import type { BackupKind, RestorePreview } from '../../../shared/backup/backup.ts'
import { capital } from '../../../shared/kernel/text.ts'
import { formatDayRange } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useLocale } from '../ui/locale.ts'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'
import { kindsOf, kindWords } from './backup-words.ts'

/** What the backup holds, kind by kind, beside what the vault holds now. */
export function PreviewTable({ preview }: { readonly preview: RestorePreview }) {
  const { backup, current, isThisVault } = preview
  const { locale } = useLocale()
  const kinds = [
    ...new Set([...kindsOf(backup.counts), ...(current === null ? [] : kindsOf(current.counts))]),
  ]
  const days =
    backup.firstDay === null || backup.lastDay === null
      ? undefined
      : formatDayRange(backup.firstDay, backup.lastDay, locale)
  return (
    <>
      {kinds.length > 0 && (
        <Table caption="What the backup holds, beside what is there now">
          <thead>
            <tr>
              <ColumnHead>Records</ColumnHead>
              <ColumnHead align="end">In the backup</ColumnHead>
              {current !== null && <ColumnHead align="end">Now</ColumnHead>}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <RowHead>{headOf(kind)}</RowHead>
                <Cell align="end" numeric>
                  {backup.counts[kind]}
                </Cell>
                {current !== null && (
                  <Cell align="end" numeric>
                    {current.counts[kind]}
                  </Cell>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="ui-muted settings-words">
        {days !== undefined && <>What it holds lies between {days}. </>}
        {goneText(preview)}
      </p>
      {!isThisVault && (
        <p className="ui-muted settings-words">
          It was made with another key. After the restore the vault opens with the passphrase and the recovery
          code of that backup, and with no others.
        </p>
      )}
      <p className="ui-muted settings-words">
        The vault as it is now is backed up first, and its files are kept beside the restored ones. Nothing is
        overwritten.
      </p>
    </>
  )
}

function headOf(kind: BackupKind): string {
  const [, many] = kindWords[kind]
  return capital(many)
}

/** What would not be there any more, counted; an honest sentence before the button. */
function goneText({ backup, current }: RestorePreview): string {
  if (current === null)
    return 'The vault as it is now does not open with this key, so nothing can be compared.'
  const fewer = kindsOf(current.counts).filter((kind) => current.counts[kind] > backup.counts[kind])
  if (fewer.length === 0)
    return 'Nothing that is there now is missing from it by count, but later changes are not in it.'
  const parts = fewer.map((kind) => plural(current.counts[kind] - backup.counts[kind], ...kindWords[kind]))
  return `The vault now has ${parts.join(', ')} more than it.`
}
