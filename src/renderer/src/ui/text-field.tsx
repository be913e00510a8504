import { Field as Base } from '@base-ui/react/field'
import type { HTMLInputAutoCompleteAttribute, KeyboardEvent, ReactNode, Ref } from 'react'
import { Field, type FieldWords } from './field.tsx'

export type TextFieldProps = FieldWords & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly onEnter?: (() => void) | undefined
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined
  readonly type?: 'text' | 'password' | 'search' | 'email' | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly readOnly?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  /** A word or button inside the box, after the text. */
  readonly suffix?: ReactNode
  readonly inputRef?: Ref<HTMLElement> | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    onBlur,
    onEnter,
    onKeyDown,
    suffix,
    inputRef,
    autoComplete = 'off',
    ...rest
  } = props
  const { label, hideLabel, note, hint, error, className, disabled, ...input } = rest
  function handleKey(event: KeyboardEvent<HTMLElement>) {
    onKeyDown?.(event)
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.defaultPrevented) onEnter?.()
  }
  const control = (
    <Base.Control
      {...input}
      ref={inputRef}
      className={suffix === undefined ? 'ui-input' : 'ui-bare-input'}
      value={value}
      onValueChange={onChange}
      onBlur={onBlur}
      onKeyDown={handleKey}
      autoComplete={autoComplete}
      spellCheck={false}
    />
  )
  return (
    <Field
      label={label}
      hideLabel={hideLabel}
      note={note}
      hint={hint}
      error={error}
      className={className}
      disabled={disabled}
    >
      {suffix === undefined ? (
        control
      ) : (
        <div className="ui-input ui-input-box" data-invalid={error === undefined ? undefined : ''}>
          {control}
          {typeof suffix === 'string' ? <span className="ui-suffix">{suffix}</span> : suffix}
        </div>
      )}
    </Field>
  )
}
