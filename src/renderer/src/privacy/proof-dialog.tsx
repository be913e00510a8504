import { type FormEvent, useId, useState } from 'react'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { SecretField } from '../settings/secret-field.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Asks for the passphrase once more. */
export function ProofDialog({ onSettled }: { readonly onSettled: (proven: boolean) => void }) {
  const formId = useId()
  const [passphrase, setPassphrase] = useState('')
  const prove = useCommand('vault.provePassphrase', { onDone: () => onSettled(true) })
  const said = prove.error === null ? undefined : errorText(prove.error)
  function submit(event: FormEvent): void {
    event.preventDefault()
    // The dialog lies over the form that asked; its own submit must not follow.
    event.stopPropagation()
    if (passphrase !== '') prove.run({ passphrase })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onSettled(false)
      }}
      title="Is it you?"
      description="Something is about to leave the vault, and the passphrase was last typed a while ago."
      size="small"
      footer={
        <>
          <Button kind="quiet" onClick={() => onSettled(false)}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" form={formId} busy={prove.isRunning}>
            {prove.isRunning ? 'One moment…' : 'Go on'}
          </Button>
        </>
      }
    >
      <form id={formId} className="settings-fields" onSubmit={submit}>
        <SecretField
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          error={said === undefined ? undefined : `${said.title}. ${said.next}`}
        />
      </form>
    </Dialog>
  )
}
