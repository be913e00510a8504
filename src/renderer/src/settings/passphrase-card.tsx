import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx'
import { KeychainSwitch } from './keychain-switch.tsx'
import { NewMasterKeyDialog, RecoveryCodeDialog } from './recovery-code-dialog.tsx'

/** The ways into the vault, each replaceable. */
export function PassphraseCard() {
  const [open, setOpen] = useState<'passphrase' | 'code' | 'key' | null>(null)
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
          <Button onClick={() => setOpen('passphrase')}>Change passphrase</Button>
          <Button onClick={() => setOpen('code')}>New recovery code</Button>
          <Button kind="quiet" onClick={() => setOpen('key')}>
            New master key
          </Button>
        </div>
        <KeychainSwitch />
      </div>
      {open === 'passphrase' && <ChangePassphraseDialog onOpenChange={close} />}
      {open === 'code' && <RecoveryCodeDialog onOpenChange={close} />}
      {open === 'key' && <NewMasterKeyDialog onOpenChange={close} />}
    </Card>
  )
}
