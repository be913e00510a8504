import { type FormEvent, useRef, useState } from 'react'
import type { Failure } from '../../../shared/kernel/errors.ts'
import { askVault } from '../api/vault-client.ts'
import { vaultErrorText } from '../api/vault-error-text.ts'
import { Button } from '../ui/button.tsx'
import { PassphraseField } from './passphrase-field.tsx'
import { StrengthHint } from './strength-hint.tsx'

/**
 * Choosing a passphrase: typed once, since it can be shown, with its strength in words, or six random
 * words at one click.
 */
export function ChoosePassphrase(props: {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly onChosen: (passphrase: string) => void
  readonly onBack: () => void
}) {
  const { title, lead, action, busy, failure, onChosen, onBack } = props
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [suggested, setSuggested] = useState('')
  const [tooShort, setTooShort] = useState(false)

  async function suggest() {
    const reply = await askVault('suggestPassphrase', {})
    if (!reply.ok || field.current === null) return
    const words = reply.value.words.join(' ')
    field.current.value = words
    setTyped(words)
    setSuggested(words)
    setTooShort(false)
  }

  function choose(event: FormEvent) {
    event.preventDefault()
    const passphrase = field.current?.value ?? ''
    const short = [...passphrase].length < 12
    setTooShort(short)
    if (short) field.current?.focus()
    else if (!busy) onChosen(passphrase)
  }

  const refusal: Failure | undefined = tooShort ? { code: 'passphrase-too-short' } : failure
  const text = refusal === undefined ? undefined : vaultErrorText(refusal)
  return (
    <form className="lock-panel" onSubmit={choose}>
      <h1>{title}</h1>
      <p className="lock-lead">{lead}</p>
      <PassphraseField
        label="Passphrase"
        inputRef={field}
        autoFocus
        onChange={setTyped}
        error={text === undefined ? undefined : `${text.title}. ${text.next}`}
        hint={<StrengthHint passphrase={typed} />}
      />
      {suggested !== '' && suggested === typed && (
        <p className="lock-words" aria-live="polite">
          {suggested}
        </p>
      )}
      <p className="ui-hint">
        <button type="button" className="ui-link" onClick={suggest}>
          {suggested === '' ? 'Suggest six words' : 'Suggest six other words'}
        </button>
      </p>
      <div className="lock-actions">
        <Button kind="primary" type="submit" busy={busy}>
          {busy ? 'One moment…' : action}
        </Button>
        <Button kind="quiet" onClick={onBack} disabled={busy}>
          Back
        </Button>
      </div>
    </form>
  )
}
