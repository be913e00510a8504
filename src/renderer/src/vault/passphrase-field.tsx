import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react'
import { LockIcon } from './lock-icons.tsx'

/**
 * A passphrase, hidden until asked for. Pasting is welcome: passphrases live in password managers.
 * Says so when caps lock is on. The text stays in the input; whoever needs it reads it there.
 */
export function PassphraseField(props: {
  readonly label: string
  readonly inputRef: Ref<HTMLInputElement>
  readonly error?: string | undefined
  readonly hint?: ReactNode
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  readonly onChange?: (text: string) => void
}) {
  const { label, inputRef, error, hint, autoFocus = false, disabled = false, onChange } = props
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const id = useId()
  const noticeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      <div className="ui-input ui-input-box lock-input" data-invalid={error === undefined ? undefined : ''}>
        <input
          ref={inputRef}
          id={id}
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the window holds one field, and typing is why it opened
          autoFocus={autoFocus}
          disabled={disabled}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-notes`}
          onKeyDown={noticeCapsLock}
          onKeyUp={noticeCapsLock}
          onChange={(event) => onChange?.(event.target.value)}
        />
        <button
          type="button"
          className="ui-icon-button"
          aria-pressed={shown}
          aria-label="Show what is typed"
          onClick={() => setShown(!shown)}
        >
          <LockIcon of={shown ? 'hide' : 'show'} />
        </button>
      </div>
      <div id={`${id}-notes`} className="lock-notes" aria-live="polite">
        {error !== undefined && (
          <p className="ui-error">
            <LockIcon of="trouble" />
            <span>{error}</span>
          </p>
        )}
        {capsLock && <p className="ui-hint">Caps lock is on.</p>}
        {hint}
      </div>
    </div>
  )
}
