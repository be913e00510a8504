import { useState } from 'react'
import type { BackupId } from '../../../shared/backup/backup.ts'
import { useQueryOf } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx'
import { KeychainSwitch } from './keychain-switch.tsx'
import { OlderBackupsDialog } from './older-backups-dialog.tsx'
import { NewMasterKeyDialog, RecoveryCodeDialog } from './recovery-code-dialog.tsx'

/** The ways into the vault, each replaceable. */
export function PassphraseCard() {
  const [open, setOpen] = useState<'passphrase' | 'code' | 'key' | 'older' | null>(null)
  const { data: backups = [] } = useQueryOf('backup.list', {})
  const [before, setBefore] = useState<readonly BackupId[]>([])
  /** A new passphrase or key leaves older backups as they are: which these are is known only before. */
  const openWithBackups = (dialog: 'passphrase' | 'key'): void => {
    setBefore(backups.filter(({ condition }) => condition === 'readable').map(({ id }) => id))
    setOpen(dialog)
  }
  const close = (next: boolean): void => {
    if (!next) setOpen(null)
  }
  return (
    <Card title="Passphrase and recovery code">
      <div className="settings-fields">
        <p className="ui-muted settings-words">
          Your vault opens with the passphrase or with the recovery code. Older backups still open with the
          ones of their day; remove them once a fresh one is verified if that worries you.
        </p>
        <div className="settings-acts">
          <Button onClick={() => openWithBackups('passphrase')}>Change passphrase</Button>
          <Button onClick={() => setOpen('code')}>New recovery code</Button>
          <Button kind="quiet" onClick={() => openWithBackups('key')}>
            New master key
          </Button>
        </div>
        <KeychainSwitch />
      </div>
      {open === 'passphrase' && (
        <ChangePassphraseDialog onOpenChange={close} onDone={() => setOpen('older')} />
      )}
      {open === 'code' && <RecoveryCodeDialog onOpenChange={close} />}
      {open === 'key' && <NewMasterKeyDialog onOpenChange={close} onDone={() => setOpen('older')} />}
      {open === 'older' && <OlderBackupsDialog before={before} onClose={() => setOpen(null)} />}
    </Card>
  )
}
