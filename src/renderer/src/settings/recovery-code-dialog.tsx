import { type FormEvent, useId, useState } from 'react'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { SecretField } from './secret-field.tsx'

type Step = 'ask' | 'show' | 'prove'

/** Makes a new recovery code, shows it once, and has it typed back, against the vault itself. */
export function RecoveryCodeDialog({ onOpenChange }: { readonly onOpenChange: (open: boolean) => void }) {
  const formId = useId()
  const [step, setStep] = useState<Step>('ask')
  const [passphrase, setPassphrase] = useState('')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const [isProving, setIsProving] = useState(false)
  const [code, setCode] = useState('')
  const replace = useCommand('vault.replaceRecoveryCode', {
    onDone: ({ recoveryCode }) => {
      setPassphrase('')
      setCode(recoveryCode)
      setStep('show')
    },
  })

  async function prove(): Promise<void> {
    setIsProving(true)
    setProblem(undefined)
    try {
      await api.vault.checkRecoveryCode({ recoveryCode: typed })
      toast.show({ text: 'The new recovery code works. The old one does not any more.' })
      onOpenChange(false)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(sentenceOf(error))
    } finally {
      setIsProving(false)
    }
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (step === 'ask' && passphrase !== '') replace.run({ passphrase })
    if (step === 'show') setStep('prove')
    if (step === 'prove' && typed.trim() !== '') void prove()
  }
  const words = stepWords[step]
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={words.title}
      description={words.lead}
      size="small"
      holdsWork
      footer={
        <>
          {step === 'ask' && (
            <Button kind="quiet" onClick={() => onOpenChange(false)}>
              Cancel
            </Button>
          )}
          {step === 'prove' && (
            <Button kind="quiet" onClick={() => setStep('show')}>
              Show the code again
            </Button>
          )}
          <Button kind="primary" type="submit" form={formId} busy={replace.isRunning || isProving}>
            {replace.isRunning || isProving ? 'One moment…' : words.act}
          </Button>
        </>
      }
    >
      <form id={formId} className="settings-fields" onSubmit={submit}>
        {step === 'ask' && (
          <SecretField
            label="Your passphrase"
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
            error={replace.error === null ? undefined : sentenceOf(replace.error)}
          />
        )}
        {step === 'show' && <CodeInGroups code={code} />}
        {step === 'prove' && (
          <TextField
            label="Recovery code"
            value={typed}
            onChange={setTyped}
            autoFocus
            hint="Spaces, dashes and small letters do not matter."
            error={problem}
          />
        )}
      </form>
    </Dialog>
  )
}

const stepWords: Readonly<Record<Step, { title: string; lead: string; act: string }>> = {
  ask: {
    title: 'New recovery code',
    lead: 'The code you have now stops working as soon as a new one is made. Older backups keep theirs.',
    act: 'Make a new code',
  },
  show: {
    title: 'Your new recovery code',
    lead: 'Write it down and keep it away from this computer. The old code does not work any more. It is shown now and not again.',
    act: 'I have written it down',
  },
  prove: {
    title: 'Type it back, once',
    lead: 'From your paper, not from memory. Then you know that what you wrote down works.',
    act: 'Try it',
  },
}

function sentenceOf(error: ApiError): string {
  const { title, next } = errorText(error)
  return `${title}. ${next}`
}

/** The code in its groups of four, as it is read aloud and written. */
function CodeInGroups({ code }: { readonly code: string }) {
  const groups = code.match(/[0-9A-Za-z]{1,4}/g) ?? []
  return (
    <p className="settings-code">
      {groups.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups may be alike, their places are not
        <code key={place}>{group}</code>
      ))}
    </p>
  )
}
