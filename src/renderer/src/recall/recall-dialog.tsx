import { type FormEvent, type ReactNode, useId, useState } from 'react'
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

function TryPassphrase(props: { readonly onClose: () => void; readonly onForgotten: () => void }) {
  const { onClose, onForgotten } = props
  const [passphrase, setPassphrase] = useState('')
  return (
    <AttemptDialog
      title="Do you still know your passphrase?"
      description="Type it from memory. Nothing happens if it is wrong: the vault is open, and stays open."
      act="Check"
      other={{ label: 'I do not know it any more', run: onForgotten }}
      isReady={passphrase !== ''}
      work={async () => {
        await api.vault.provePassphrase({ passphrase })
        await api.recall.settle({})
        toast.show({ text: 'That is it. Your recovery code is still where you put it, too?' })
      }}
      onClose={onClose}
    >
      {(problem) => (
        <SecretField
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          error={problem}
        />
      )}
    </AttemptDialog>
  )
}

function NewPassphrase({ onClose }: { readonly onClose: () => void }) {
  const [recoveryCode, setRecoveryCode] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const isTooShort = [...passphrase].length < leastCharacters
  return (
    <AttemptDialog
      title="A new passphrase"
      description="With the recovery code from your paper, while the vault is still open. If that is gone as well, save what you need as files before you lock."
      act="Set it"
      other={{ label: 'Cancel', run: onClose }}
      isReady={recoveryCode.trim() !== '' && !isTooShort}
      holdsWork
      work={async () => {
        await api.vault.unlockWithRecoveryCode({ recoveryCode, passphrase })
        await api.recall.settle({})
        toast.show({ text: 'Your vault opens with the new passphrase from now on' })
      }}
      onClose={onClose}
    >
      {(problem, isAsked) => (
        <>
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
        </>
      )}
    </AttemptDialog>
  )
}

/** A few fields and one act that may be refused: the refusal stands at the field, and what was typed stays. */
function AttemptDialog(props: {
  readonly title: string
  readonly description: string
  readonly act: string
  readonly other: { readonly label: string; readonly run: () => void }
  /** Whether there is something to try. */
  readonly isReady: boolean
  readonly holdsWork?: boolean
  readonly work: () => Promise<void>
  readonly onClose: () => void
  readonly children: (problem: string | undefined, isAsked: boolean) => ReactNode
}) {
  const { title, description, act, other, isReady, holdsWork, work, onClose, children } = props
  const formId = useId()
  const [problem, setProblem] = useState<string>()
  const [isAsked, setIsAsked] = useState(false)
  const [isRunning, setIsRunning] = useState(false)
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setIsAsked(true)
    if (!isReady) return
    setIsRunning(true)
    setProblem(undefined)
    try {
      await work()
      onClose()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { title: what, next } = errorText(error)
      setProblem(`${what}. ${next}`)
    } finally {
      setIsRunning(false)
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={title}
      description={description}
      size="small"
      holdsWork={holdsWork}
      footer={
        <>
          <Button kind="quiet" onClick={other.run}>
            {other.label}
          </Button>
          <Button kind="primary" type="submit" form={formId} busy={isRunning}>
            {isRunning ? 'One moment…' : act}
          </Button>
        </>
      }
    >
      <form id={formId} className="settings-fields" onSubmit={(event) => void submit(event)}>
        {children(problem, isAsked)}
      </form>
    </Dialog>
  )
}
