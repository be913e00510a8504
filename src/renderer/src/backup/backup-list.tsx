import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { Backup, BackupId } from '../../../shared/backup/backup.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { tellRefused } from '../record/attempt.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { Pill } from '../ui/pill.tsx'
import { Rows } from '../ui/row.tsx'
import { toast } from '../ui/toast.tsx'
import { conditionPill, contentsText, momentText, reasonText, sizeText } from './backup-words.ts'

const shownAtFirst = 5

/** Newest first; the rest on request. */
export function BackupList(props: {
  readonly backups: readonly Backup[]
  readonly onRestore: (id: BackupId) => void
}) {
  const { backups, onRestore } = props
  const [showsAll, setShowsAll] = useState(false)
  const [removing, setRemoving] = useState<Backup>()
  const today = useToday()
  const { locale } = useLocale()
  const verify = useCommand('backup.verify', {
    onDone: () => toast.show({ text: 'Opened and looked through: it is whole.' }),
    onError: (error) => toast.show({ text: errorText(error).title, tone: 'trouble' }),
  })
  const remove = useCommand('backup.remove', {
    onDone: () => setRemoving(undefined),
    onError: (error) => {
      setRemoving(undefined)
      tellRefused(error)
    },
  })
  if (backups.length === 0) return null
  const shown = showsAll ? backups : backups.slice(0, shownAtFirst)
  return (
    <div>
      <Rows label="Backups">
        {shown.map((backup) => (
          <BackupRow
            key={backup.id}
            backup={backup}
            when={momentText(backup.createdAt, today, locale)}
            onRestore={() => onRestore(backup.id)}
            onVerify={() => verify.run({ id: backup.id })}
            onRemove={() => setRemoving(backup)}
          />
        ))}
      </Rows>
      {backups.length > shown.length && (
        <Button kind="quiet" onClick={() => setShowsAll(true)}>
          Show all {backups.length}
        </Button>
      )}
      {removing !== undefined && (
        <ConfirmDialog
          open
          onOpenChange={() => setRemoving(undefined)}
          act="Delete for good"
          object={`The backup of ${momentText(removing.createdAt, today, locale)}`}
          consequence="Its copy in the second place goes too. The vault itself stays as it is."
          busy={remove.isRunning}
          onConfirm={() => remove.run({ id: removing.id })}
        />
      )}
    </div>
  )
}

function BackupRow(props: {
  readonly backup: Backup
  readonly when: string
  readonly onRestore: () => void
  readonly onVerify: () => void
  readonly onRemove: () => void
}) {
  const { backup, when, onRestore, onVerify, onRemove } = props
  const pill = conditionPill(backup)
  const canRestore = backup.condition === 'readable' || backup.condition === 'other-vault'
  const holds = backup.contents === null ? '' : `, ${contentsText(backup.contents)}`
  return (
    <li className="ui-row">
      <div className="ui-row-main">
        <b>{when}</b>
        <span className="ui-why backup-holds">
          {reasonText(backup.reason)}
          {holds}
        </span>
      </div>
      <span className="ui-row-side ui-num">
        {sizeText(backup.bytes)} <Pill tone={pill.tone}>{pill.text}</Pill>
        <Menu
          align="end"
          trigger={<IconButton icon={MoreHorizontal} plain label={`More about the backup of ${when}`} />}
          items={[
            { id: 'restore', label: 'Restore…', onSelect: onRestore, disabled: !canRestore },
            { id: 'verify', label: 'Open it again', onSelect: onVerify, disabled: !canRestore },
            { id: 'line', separator: true },
            { id: 'remove', label: 'Delete…', onSelect: onRemove, tone: 'danger' },
          ]}
        />
      </span>
    </li>
  )
}
