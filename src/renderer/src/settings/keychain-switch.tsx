import { type FormEvent, useId, useState } from 'react'
import { errorText } from '../api/error-text.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Switch } from '../ui/switch.tsx'
import { SecretField } from './secret-field.tsx'

const hints = {
  unavailable:
    'This computer has no keychain that could be trusted with it, so your passphrase is the only way in.',
  off: 'Whoever can use your account on this computer could then open the vault. On Windows and Linux so could any program that runs as you. The passphrase always works too.',
  on: 'Whoever can use your account on this computer can open the vault. On Windows and Linux so can any program that runs as you. The passphrase always works too.',
  failed:
    'The keychain of this computer did not give out the key. Your passphrase works as before; switch this off and on to set it up again.',
} as const

/** The system's keychain as a second way in; off until she asks for it. */
export function KeychainSwitch() {
  const { data, refetch } = useQueryOf('desktop.keychain', {})
  const [isAsking, setIsAsking] = useState(false)
  const take = useCommand('desktop.takeFromKeychain', { onDone: () => void refetch() })
  if (data === undefined) return null
  const { state } = data
  return (
    <>
      <Switch
        label="Let this computer open the vault"
        hint={hints[state]}
        checked={state === 'on' || state === 'failed'}
        disabled={state === 'unavailable'}
        onChange={(on) => (on ? setIsAsking(true) : take.run({}))}
      />
      {isAsking && (
        <AskDialog
          onClose={() => {
            setIsAsking(false)
            void refetch()
          }}
        />
      )}
    </>
  )
}

function AskDialog({ onClose }: { readonly onClose: () => void }) {
  const formId = useId()
  const [passphrase, setPassphrase] = useState('')
  const keep = useCommand('desktop.keepInKeychain', { onDone: onClose })
  // Proved to the vault itself: the passphrase is not for the program around it.
  const prove = useCommand('vault.provePassphrase', { onDone: () => keep.run({}) })
  const failure = prove.error ?? keep.error
  const said = failure === null ? undefined : errorText(failure)
  const isBusy = prove.isRunning || keep.isRunning
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (passphrase !== '') prove.run({ passphrase })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="Let this computer open the vault"
      description="The lock page gets a second button. Your passphrase is still asked for before something leaves the vault, so keep knowing it."
      size="small"
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" form={formId} busy={isBusy}>
            {isBusy ? 'One moment…' : 'Set it up'}
          </Button>
        </>
      }
    >
      <form id={formId} className="settings-fields" onSubmit={submit}>
        <SecretField
          label="Your passphrase"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          error={said === undefined ? undefined : `${said.title}. ${said.next}`}
        />
      </form>
    </Dialog>
  )
}
