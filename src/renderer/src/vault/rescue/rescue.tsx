import { useState } from 'react'
import type { RescueOffer } from '../../../../shared/backup/damage.ts'
import type { Failure } from '../../../../shared/kernel/errors.ts'
import { askDesktop, askVault } from '../../api/vault-client.ts'
import { vaultErrorText } from '../../api/vault-error-text.ts'
import { Button } from '../../ui/button.tsx'
import { RepairKeyFile } from './repair-key-file.tsx'
import { RestoreBackup } from './restore-backup.tsx'
import { SalvageStore } from './salvage-store.tsx'
import { StartOver } from './start-over.tsx'

/** One of the ways out of damage. `onDone` looks at the vault afresh. */
export function Rescue(props: {
  readonly offer: RescueOffer
  readonly onDone: () => void
  readonly onBack: () => void
}) {
  const { offer, onDone, onBack } = props
  switch (offer) {
    case 'repair-key-file':
      return <RepairKeyFile onBack={onBack} />
    case 'restore-backup':
      return <RestoreBackup onBack={onBack} />
    case 'salvage':
      return <SalvageStore onDone={onDone} onBack={onBack} />
    case 'export-copy':
      return <ExportCopy onBack={onBack} />
    case 'start-over':
      return <StartOver onDone={onDone} onBack={onBack} />
    default:
      return offer satisfies never
  }
}

function ExportCopy({ onBack }: { readonly onBack: () => void }) {
  const [fileName, setFileName] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  async function save() {
    setFailure(undefined)
    const target = await askDesktop('chooseTarget', {
      purpose: 'backup-copy',
      suggestedName: 'Damaged vault',
    })
    if (!target.ok) return setFailure(target.error)
    if (target.value === null) return
    const reply = await askVault('exportDamaged', { fileToken: target.value.token })
    if (reply.ok) setFileName(reply.value.fileName)
    else setFailure(reply.error)
  }
  const text = failure === undefined ? undefined : vaultErrorText(failure)
  return (
    <section className="lock-panel">
      <h1>Save a copy of the damaged files</h1>
      <p className="lock-lead">
        The store and its key files go to a folder you choose, as encrypted as they are. Whoever looks into
        them needs your passphrase or your recovery code.
      </p>
      {fileName !== undefined && <p className="lock-aside">Saved as {fileName}, read back and compared.</p>}
      {text !== undefined && (
        <p className="ui-error">
          {text.title}. {text.next}
        </p>
      )}
      <div className="lock-actions">
        <Button kind="primary" onClick={() => void save()}>
          Choose a folder
        </Button>
        <Button kind="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </section>
  )
}
