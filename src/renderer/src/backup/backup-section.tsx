import { useState } from 'react'
import type { Backup, BackupSource } from '../../../shared/backup/backup.ts'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'
import { toast } from '../ui/toast.tsx'
import { BackupList } from './backup-list.tsx'
import { momentText, troubleText } from './backup-words.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { SecondPlace } from './second-place.tsx'
import './backup.css'

/** Copies of the vault: when the last was made and proven, what each holds, and the way back. */
export function BackupSection() {
  const [restoring, setRestoring] = useState<BackupSource>()
  const { data: status } = useQueryOf('backup.status', {})
  const { data: backups } = useQueryOf('backup.list', {})
  const make = useCommand('backup.now', {
    onDone: () => toast.show({ text: 'Backed up, opened again and compared: it is the same.' }),
  })
  const today = useToday()
  const { locale } = useLocale()
  if (status === undefined || backups === undefined) return null
  const said = (at: Backup['createdAt'] | null, none: string) =>
    at === null ? none : momentText(at, today, locale)
  const trouble = troubleText(status.lastTrouble)

  async function chooseFile(): Promise<void> {
    try {
      const chosen = await api.desktop.chooseFile({ purpose: 'backup' })
      if (chosen !== null) setRestoring({ kind: 'file', fileToken: chosen.token })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      toast.show({ text: errorText(error).title, tone: 'trouble' })
    }
  }
  return (
    <Card title="Backups">
      <div className="settings-fields">
        {trouble !== undefined && <InlineError>{trouble}</InlineError>}
        <Rows label="How the backups stand">
          <Row side={said(status.lastBackupAt, 'none yet')}>Last backup</Row>
          <Row side={said(status.lastProvenAt, 'not yet')}>Last opened again and found whole</Row>
          <Row
            side={
              status.nextDrillAt === null ? 'after the first' : momentText(status.nextDrillAt, today, locale)
            }
          >
            Next drill
          </Row>
        </Rows>
        <p className="ui-muted settings-words">
          One is made on each day on which something changed, and before an import, a restore or a new
          version. Each is opened again and compared before it counts. Once a month the newest and the oldest
          are opened once more.
        </p>
        <div className="settings-acts">
          <Button busy={make.isRunning} onClick={() => make.run({})}>
            {make.isRunning ? 'Backing up…' : 'Back up now'}
          </Button>
          <Button kind="quiet" onClick={() => void chooseFile()}>
            Restore from a file
          </Button>
        </div>
        {make.error !== null && <InlineError>{sentenceOf(make.error)}</InlineError>}
        <SecondPlace place={status.secondLocation} />
        <BackupList backups={backups} onRestore={(id) => setRestoring({ kind: 'kept', id })} />
        <p className="ui-why settings-words">
          A backup is as encrypted as the vault. It opens with the passphrase or the recovery code of the day
          it was made: one made before you changed them still asks for the old ones.
        </p>
      </div>
      {restoring !== undefined && (
        <RestoreDialog source={restoring} onClose={() => setRestoring(undefined)} />
      )}
    </Card>
  )
}

function sentenceOf(error: ApiError): string {
  const { title, next } = errorText(error)
  return `${title}. ${next}`
}
