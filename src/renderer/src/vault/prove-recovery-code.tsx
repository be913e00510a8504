import { type FormEvent, useRef } from 'react'
import type { Failure } from '../../../shared/kernel/errors.ts'
import { vaultErrorText } from '../api/vault-error-text.ts'
import { Button } from '../ui/button.tsx'
import { CodeField } from './code-field.tsx'

/** Typing the code back, so that a vault without a written code never comes to be. */
export function ProveRecoveryCode(props: {
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly onTyped: (code: string) => void
  readonly onBack: () => void
}) {
  const { busy, failure, onTyped, onBack } = props
  const field = useRef<HTMLInputElement>(null)
  function prove(event: FormEvent) {
    event.preventDefault()
    const typed = field.current?.value.trim() ?? ''
    if (typed === '') field.current?.focus()
    else if (!busy) onTyped(typed)
  }
  const text = failure === undefined ? undefined : vaultErrorText(failure)
  return (
    <form className="lock-panel" onSubmit={prove}>
      <h1>Type it back, once</h1>
      <p className="lock-lead">
        From your paper, not from memory. Then you know that what you wrote down works.
      </p>
      <CodeField
        inputRef={field}
        error={text === undefined ? undefined : `${text.title}. ${text.next}`}
        hint="Spaces, dashes and small letters do not matter."
      />
      <div className="lock-actions">
        <Button kind="primary" type="submit" busy={busy}>
          {busy ? 'Making your vault…' : 'Make my vault'}
        </Button>
        <Button kind="quiet" onClick={onBack} disabled={busy}>
          Show the code again
        </Button>
      </div>
    </form>
  )
}
