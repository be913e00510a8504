import { useState } from 'react'
import type { BackupSecret, BackupSource, RestorePreview } from '../../../../shared/backup/backup.ts'
import type { Failure } from '../../../../shared/kernel/errors.ts'
import { askVault } from '../../api/vault-client.ts'
import { vaultErrorText } from '../../api/vault-error-text.ts'
import { Button } from '../../ui/button.tsx'
import { ChooseBackup } from './choose-backup.tsx'
import { backupMoment, holdsText } from './rescue-words.ts'
import { SecretForm } from './secret-form.tsx'

/** A backup is chosen, opened and looked into, and only then put in the vault's place. */
export function RestoreBackup({ onBack }: { readonly onBack: () => void }) {
  const [source, setSource] = useState<BackupSource>()
  const [seen, setSeen] = useState<{ readonly preview: RestorePreview; readonly secret: BackupSecret }>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  if (source === undefined) {
    return (
      <ChooseBackup
        title="Restore a backup"
        lead="You see what it holds before anything is changed."
        takesFiles
        onChosen={setSource}
        onBack={onBack}
      />
    )
  }
  if (seen === undefined) {
    return (
      <SecretForm
        title="Open the backup"
        action="Look into it"
        busyAction="Looking through every page…"
        onBack={() => setSource(undefined)}
        ask={async (secret) => {
          const reply = await askVault('previewBackup', { source, secret })
          if (!reply.ok) return reply.error
          setSeen({ preview: reply.value, secret })
          return undefined
        }}
      >
        <p className="lock-lead">
          It opens with the passphrase or the recovery code of the day it was made, which may be older ones.
        </p>
      </SecretForm>
    )
  }
  async function restore(secret: BackupSecret) {
    if (source === undefined) return
    setBusy(true)
    setFailure(undefined)
    const reply = await askVault('restoreBackup', { source, secret })
    // On success the work window takes over and this one goes.
    if (reply.ok) return
    setBusy(false)
    setFailure(reply.error)
  }
  const { preview, secret } = seen
  const text = failure === undefined ? undefined : vaultErrorText(failure)
  return (
    <section className="lock-panel">
      <h1>The backup of {backupMoment(preview.createdAt)}</h1>
      <dl className="lock-facts">
        <div>
          <dt>It holds</dt>
          <dd>{holdsText(preview.backup)}</dd>
        </div>
        <div>
          <dt>The vault as it is now</dt>
          <dd>
            {preview.current === null
              ? 'does not open, so nothing can be compared'
              : holdsText(preview.current)}
          </dd>
        </div>
        <div>
          <dt>What is safe</dt>
          <dd>
            the files as they are now are kept in a folder beside the restored ones. Nothing is overwritten.
          </dd>
        </div>
        <div>
          <dt>Afterwards</dt>
          <dd>what you just typed opens the vault.</dd>
        </div>
      </dl>
      {text !== undefined && (
        <p className="ui-error">
          {text.title}. {text.next}
        </p>
      )}
      <div className="lock-actions">
        <Button kind="primary" busy={busy} onClick={() => void restore(secret)}>
          {busy ? 'Restoring…' : 'Restore and open it'}
        </Button>
        <Button kind="quiet" disabled={busy} onClick={() => setSeen(undefined)}>
          Back
        </Button>
      </div>
    </section>
  )
}
