import { useState } from 'react'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { toast } from '../ui/toast.tsx'
import { StrengthHint } from '../vault/strength-hint.tsx'
import { SecretField } from './secret-field.tsx'

const leastCharacters = 12

/** Replaces the passphrase. Asks for the current one, so that an open window alone is not enough. */
export function ChangePassphraseDialog(props: {
  readonly onOpenChange: (open: boolean) => void
  /** Once it has changed; the dialog has closed itself. */
  readonly onDone: () => void
}) {
  const { onOpenChange, onDone } = props
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const change = useCommand('vault.changePassphrase', {
    onDone: () => {
      onOpenChange(false)
      onDone()
      toast.show({ text: 'Your vault opens with the new passphrase from now on' })
    },
  })
  const code = change.error?.code
  const said = change.error === null ? undefined : errorText(change.error)
  const sentence = said === undefined ? undefined : `${said.title}. ${said.next}`
  const isAboutNext = code === 'passphrase-too-short' || code === 'passphrase-too-long'
  const isAboutCurrent = code === 'wrong-passphrase' || code === 'try-again-later'
  const isTooShort = [...next].length < leastCharacters

  function submit(): void {
    setIsAsked(true)
    if (current !== '' && !isTooShort) change.run({ current, next })
  }
  return (
    <FormDialog
      title="Change passphrase"
      description="Older backups still open with the old passphrase. Nobody can reset the new one for you."
      size="small"
      holdsWork
      className="settings-fields"
      act={change.isRunning ? 'One moment…' : 'Change it'}
      isBusy={change.isRunning}
      onSubmit={submit}
      onClose={() => onOpenChange(false)}
    >
      <SecretField
        label="Current passphrase"
        value={current}
        onChange={setCurrent}
        autoFocus
        error={
          isAboutCurrent
            ? sentence
            : isAsked && current === ''
              ? 'The current passphrase is needed.'
              : undefined
        }
      />
      <SecretField
        label="New passphrase"
        value={next}
        onChange={setNext}
        error={
          isAboutNext
            ? sentence
            : isAsked && isTooShort
              ? 'At least 12 characters. Several words are best.'
              : undefined
        }
      />
      <StrengthHint passphrase={next} />
      {sentence !== undefined && !isAboutNext && !isAboutCurrent && <InlineError>{sentence}</InlineError>}
    </FormDialog>
  )
}
