import { Field as Base } from '@base-ui/react/field'
import type { KeyboardEvent } from 'react'
import { Field, type FieldWords } from './field.tsx'

export type TextAreaProps = FieldWords & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  /** Mod+Enter inside the text. */
  readonly onSubmit?: (() => void) | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  readonly rows?: number | undefined
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  /** `read` sets the text in the reading serif. */
  readonly voice?: 'ui' | 'read' | undefined
}

/** Plain text of a few sentences; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const {
    value,
    onChange,
    onBlur,
    onSubmit,
    voice = 'ui',
    rows,
    placeholder,
    maxLength,
    autoFocus,
    ...words
  } = props
  function handleKey(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && onSubmit !== undefined) {
      event.preventDefault()
      onSubmit()
    }
  }
  return (
    <Field {...words}>
      <Base.Control
        className="ui-input"
        value={value}
        onValueChange={onChange}
        onBlur={onBlur}
        onKeyDown={handleKey}
        placeholder={placeholder}
        maxLength={maxLength}
        autoFocus={autoFocus}
        render={<textarea data-voice={voice} rows={rows} />}
      />
    </Field>
  )
}
