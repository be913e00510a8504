import { type FormEvent, useId, useState } from 'react'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { SecretField } from '../settings/secret-field.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { StrengthHint } from '../vault/strength-hint.tsx'

const leastCharacters = 12

/** Tries the passphrase against the key file; or, if it is gone, sets a new one with the recovery code. */
export function RecallDialog({ onClose }: { readonly onClose: () => void }) {
  const [isForgotten, setIsForgotten] = useState(false)
  return isForgotten ? (
    <NewPassphrase onClose={onClose} />
  ) : (
    <TryPassphrase onClose={onClose} onForgotten={() => setIsForgotten(true)} />
  )
}

/** Runs something and keeps its refusal as a sentence. */
function useAttempt() {
  const [problem, setProblem] = useState<string>()
  const [isRunning, setIsRunning] = useState(false)
  async function attempt(work: () => Promise<void>): Promise<void> {
    setIsRunning(true)
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { title, next } = errorText(error)
      setProblem(`${title}. ${next}`)
    } finally {
      setIsRunning(false)
    }
  }
  return { problem, isRunning, attempt }
}

function TryPassphrase(props: { readonly onClose: () => void; readonly onForgotten: () => void }) {
  const { onClose, onForgotten } = props
  const formId = useId()
  const [passphrase, setPassphrase] = useState('')
  const { problem, isRunning, attempt } = useAttempt()
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (passphrase === '') return
    void attempt(async () => {
      await api.vault.provePassphrase({ passphrase })
      await api.recall.settle({})
      toast.show({ text: 'That is it. Your recovery code is still where you put it, too?' })
      onClose()
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="Do you still know your passphrase?"
      description="Type it from memory. Nothing happens if it is wrong: the vault is open, and stays open."
      size="small"
      footer={
        <>
          <Button kind="quiet" onClick={onForgotten}>
            I do not know it any more
          </Button>
          <Button kind="primary" type="submit" form={formId} busy={isRunning}>
            {isRunning ? 'One moment…' : 'Check'}
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
          error={problem}
        />
      </form>
    </Dialog>
  )
}

function NewPassphrase({ onClose }: { readonly onClose: () => void }) {
  const formId = useId()
  const [recoveryCode, setRecoveryCode] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const { problem, isRunning, attempt } = useAttempt()
  const isTooShort = [...passphrase].length < leastCharacters
  function submit(event: FormEvent): void {
    event.preventDefault()
    setIsAsked(true)
    if (recoveryCode.trim() === '' || isTooShort) return
    void attempt(async () => {
      await api.vault.unlockWithRecoveryCode({ recoveryCode, passphrase })
      await api.recall.settle({})
      toast.show({ text: 'Your vault opens with the new passphrase from now on' })
      onClose()
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="A new passphrase"
      description="With the recovery code from your paper, while the vault is still open. If that is gone as well, save what you need as files before you lock."
      size="small"
      holdsWork
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" form={formId} busy={isRunning}>
            {isRunning ? 'One moment…' : 'Set it'}
          </Button>
        </>
      }
    >
      <form id={formId} className="settings-fields" onSubmit={submit}>
        <TextField
          label="Recovery code"
          value={recoveryCode}
          onChange={setRecoveryCode}
          autoFocus
          autoComplete="off"
          error={problem}
        />
        <SecretField
          label="New passphrase"
          value={passphrase}
          onChange={setPassphrase}
          error={isAsked && isTooShort ? 'At least 12 characters. Several words are best.' : undefined}
        />
        <StrengthHint passphrase={passphrase} />
      </form>
    </Dialog>
  )
}
