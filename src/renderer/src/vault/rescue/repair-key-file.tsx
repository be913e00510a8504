import { useState } from 'react'
import type { BackupId } from '../../../../shared/backup/backup.ts'
import { askVault } from '../../api/vault-client.ts'
import { ChooseBackup } from './choose-backup.tsx'
import { SecretForm } from './secret-form.tsx'

/** The key file out of a backup, in the place of a damaged one. The store itself stays as it is. */
export function RepairKeyFile({ onBack }: { readonly onBack: () => void }) {
  const [id, setId] = useState<BackupId>()
  if (id === undefined) {
    return (
      <ChooseBackup
        title="Take the key file from a backup"
        lead="Every backup carries one. Take the newest of which you know the passphrase or the code."
        takesFiles={false}
        onChosen={(source) => source.kind === 'kept' && setId(source.id)}
        onBack={onBack}
      />
    )
  }
  return (
    <SecretForm
      title="Open the key file"
      action="Put it in place"
      busyAction="Opening…"
      onBack={() => setId(undefined)}
      ask={async (secret) => {
        const reply = await askVault('repairKeyFile', { id, secret })
        return reply.ok ? undefined : reply.error
      }}
    >
      <p className="lock-lead">
        It is tried on the store first, and put in place only if it fits. The damaged key files are kept.
      </p>
    </SecretForm>
  )
}
