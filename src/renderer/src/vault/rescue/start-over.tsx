import { type FormEvent, useId, useRef, useState } from 'react'
import type { Failure } from '../../../../shared/kernel/errors.ts'
import { askVault } from '../../api/vault-client.ts'
import { vaultErrorText } from '../../api/vault-error-text.ts'
import { Button } from '../../ui/button.tsx'

const word = 'empty vault'

/** The last resort, and still nothing is deleted. */
export function StartOver(props: { readonly onDone: () => void; readonly onBack: () => void }) {
  const { onDone, onBack } = props
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const id = useId()
  const isReady = typed.trim().toLowerCase() === word
  async function begin(event: FormEvent) {
    event.preventDefault()
    if (!isReady) return field.current?.focus()
    const reply = await askVault('startOver', {})
    if (reply.ok) onDone()
    else setFailure(reply.error)
  }
  return (
    <form className="lock-panel" onSubmit={begin}>
      <h1>Begin with an empty vault</h1>
      <p className="lock-lead">
        The old files are moved into a folder of their own and the backups stay where they are. Nothing is
        deleted, but you begin with no notes.
      </p>
      <div className="ui-field">
        <label className="ui-label" htmlFor={id}>
          Type “{word}” to go on
        </label>
        <input
          ref={field}
          id={id}
          className="ui-input lock-input"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {failure !== undefined && <p className="ui-error">{vaultErrorText(failure).title}</p>}
      </div>
      <div className="lock-actions">
        <Button kind="primary" onClick={onBack}>
          Back
        </Button>
        <Button kind="quiet" type="submit" disabled={!isReady}>
          Move the old files away and begin
        </Button>
      </div>
    </form>
  )
}
