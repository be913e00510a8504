import { useEffect, useState } from 'react'
import type { Backup, BackupSource } from '../../../../shared/backup/backup.ts'
import type { Failure } from '../../../../shared/kernel/errors.ts'
import { askDesktop, askVault } from '../../api/vault-client.ts'
import { vaultErrorText } from '../../api/vault-error-text.ts'
import { Button } from '../../ui/button.tsx'
import { backupMoment } from './rescue-words.ts'

/** The backups beside the vault, newest first, or a file from somewhere else. */
export function ChooseBackup(props: {
  readonly title: string
  readonly lead: string
  /** Whether a file from somewhere else will do as well. */
  readonly takesFiles: boolean
  readonly onChosen: (source: BackupSource) => void
  readonly onBack: () => void
}) {
  const { title, lead, takesFiles, onChosen, onBack } = props
  const [backups, setBackups] = useState<readonly Backup[]>([])
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    void askVault('listBackups', {}).then((reply) =>
      reply.ok ? setBackups(reply.value) : setFailure(reply.error),
    )
  }, [])
  async function chooseFile() {
    setFailure(undefined)
    const reply = await askDesktop('chooseFile', { purpose: 'backup' })
    if (!reply.ok) setFailure(reply.error)
    else if (reply.value !== null) onChosen({ kind: 'file', fileToken: reply.value.token })
  }
  const usable = backups.filter(({ condition }) => condition === 'readable' || condition === 'other-vault')
  return (
    <section className="lock-panel">
      <h1>{title}</h1>
      <p className="lock-lead">{lead}</p>
      <ol className="lock-offers">
        {usable.map(({ id, createdAt, condition }, place) => (
          <li key={id}>
            <button type="button" onClick={() => onChosen({ kind: 'kept', id })}>
              <b>{backupMoment(createdAt)}</b>
              <span>
                {condition === 'other-vault'
                  ? 'made with another key'
                  : place === 0
                    ? 'the newest; it was opened and compared when it was made'
                    : 'it was opened and compared when it was made'}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {usable.length === 0 && (
        <p className="lock-lead">There is no backup beside the vault. You may have one elsewhere.</p>
      )}
      {failure !== undefined && <p className="ui-error">{vaultErrorText(failure).title}</p>}
      <div className="lock-actions">
        {takesFiles && <Button onClick={() => void chooseFile()}>Choose a file</Button>}
        <Button kind="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </section>
  )
}
