import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { RecoveryKit } from '../vault/recovery-kit.tsx'
import { SecretField } from './secret-field.tsx'

type Step = 'ask' | 'show' | 'prove'
type StepWords = Readonly<
  Record<Step, { readonly title: string; readonly lead: string; readonly act: string }>
>

/** Makes a new recovery code, shows it once, and has it typed back, against the vault itself. */
export function RecoveryCodeDialog({ onOpenChange }: { readonly onOpenChange: (open: boolean) => void }) {
  return (
    <CodeDialog
      words={newCodeWords}
      make={(passphrase) => api.vault.replaceRecoveryCode({ passphrase })}
      prove={(recoveryCode) => api.vault.checkRecoveryCode({ recoveryCode })}
      done="The new recovery code works. The old one does not any more."
      onOpenChange={onOpenChange}
    />
  )
}

/** Encrypts the vault under a new master key. Nothing happens before the new code was typed back. */
export function NewMasterKeyDialog(props: {
  readonly onOpenChange: (open: boolean) => void
  /** Once it is there; the dialog has closed itself. */
  readonly onDone: () => void
}) {
  return (
    <CodeDialog
      words={newKeyWords}
      make={(passphrase) => api.vault.prepareNewMasterKey({ passphrase })}
      prove={(recoveryCode) => api.vault.newMasterKey({ recoveryCode })}
      done="Your vault has a new master key. Older backups open with the old recovery code or passphrase."
      onOpenChange={props.onOpenChange}
      onDone={props.onDone}
    />
  )
}

/** Passphrase, code on paper, code typed back. */
function CodeDialog(props: {
  readonly words: StepWords
  readonly make: (passphrase: string) => Promise<{ readonly recoveryCode: string; readonly madeOn: string }>
  readonly prove: (typedCode: string) => Promise<null>
  readonly done: string
  readonly onDone?: () => void
  readonly onOpenChange: (open: boolean) => void
}) {
  const formId = useId()
  const [step, setStep] = useState<Step>('ask')
  const [passphrase, setPassphrase] = useState('')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const [isBusy, setIsBusy] = useState(false)
  const [kit, setKit] = useState({ recoveryCode: '', madeOn: '' })

  async function run(work: () => Promise<void>): Promise<void> {
    setIsBusy(true)
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { title, next } = errorText(error)
      setProblem(`${title}. ${next}`)
    } finally {
      setIsBusy(false)
    }
  }
  async function make(): Promise<void> {
    setKit(await props.make(passphrase))
    setPassphrase('')
    setStep('show')
  }
  async function prove(): Promise<void> {
    await props.prove(typed)
    toast.show({ text: props.done })
    props.onOpenChange(false)
    props.onDone?.()
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (step === 'ask' && passphrase !== '') void run(make)
    if (step === 'show') setStep('prove')
    if (step === 'prove' && typed.trim() !== '') void run(prove)
  }
  const words = props.words[step]
  const asides: Readonly<Record<Step, ReactNode>> = {
    ask: (
      <Button kind="quiet" onClick={() => props.onOpenChange(false)}>
        Cancel
      </Button>
    ),
    show: <Button onClick={() => window.print()}>Print the recovery kit</Button>,
    prove: (
      <Button kind="quiet" onClick={() => setStep('show')}>
        Show the code again
      </Button>
    ),
  }
  return (
    <Dialog
      open
      onOpenChange={props.onOpenChange}
      title={words.title}
      description={words.lead}
      size="small"
      holdsWork
      footer={
        <>
          {asides[step]}
          <Button kind="primary" type="submit" form={formId} busy={isBusy}>
            {isBusy ? 'One moment…' : words.act}
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
            error={problem}
          />
        )}
        {step === 'show' && <RecoveryKit code={kit.recoveryCode} madeOn={kit.madeOn} />}
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

const newCodeWords: StepWords = {
  ask: {
    title: 'New recovery code',
    lead: 'The code you have now stops working as soon as a new one is made. Older backups keep theirs.',
    act: 'Make a new code',
  },
  show: {
    title: 'Your new recovery code',
    lead: 'Write it down or print it, and keep it away from this computer. The old code does not work any more. It is shown now and not again.',
    act: 'I have it on paper',
  },
  prove: {
    title: 'Type it back, once',
    lead: 'From your paper, not from memory. Then you know that what you wrote down works.',
    act: 'Try it',
  },
}

const newKeyWords: StepWords = {
  ask: {
    title: 'New master key',
    lead: 'For when somebody may have had your passphrase or code and a copy of the vault. Everything is encrypted anew; your passphrase stays, change it as well if it is known. Older backups still open with what opened them.',
    act: 'Go on',
  },
  show: {
    title: 'The recovery code of the new key',
    lead: 'Write it down or print it. Nothing has changed yet: the new key comes when you have typed this back.',
    act: 'I have it on paper',
  },
  prove: {
    title: 'Type it back, once',
    lead: 'From your paper. A backup is made first, then the vault is copied, checked and swapped.',
    act: 'Make the new key',
  },
}
