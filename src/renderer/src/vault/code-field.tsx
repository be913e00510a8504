import { type Ref, useId } from 'react'
import { LockIcon } from './lock-icons.tsx'

/** A recovery code, typed or pasted; spaces, dashes and small letters do not matter. */
export function CodeField(props: {
  readonly inputRef: Ref<HTMLInputElement>
  readonly error: string | undefined
  readonly hint: string | undefined
}) {
  const { inputRef, error, hint } = props
  const id = useId()
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        Recovery code
      </label>
      <input
        ref={inputRef}
        id={id}
        className="ui-input lock-input lock-code-input"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={80}
        // biome-ignore lint/a11y/noAutofocus: the page asks for one thing
        autoFocus
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-notes`}
      />
      <div id={`${id}-notes`} className="lock-notes" aria-live="polite">
        {error !== undefined && (
          <p className="ui-error">
            <LockIcon of="trouble" />
            <span>{error}</span>
          </p>
        )}
        {hint !== undefined && <p className="ui-hint">{hint}</p>}
      </div>
    </div>
  )
}
