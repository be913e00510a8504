import { NumberField as Base } from '@base-ui/react/number-field'
import { Field, type FieldWords } from './field.tsx'

export type NumberFieldProps = FieldWords & {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** After leaving the field or stepping: the moment to save. */
  readonly onCommit?: ((value: number | null) => void) | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step?: number | undefined
  readonly format?: Intl.NumberFormatOptions | undefined
  readonly locale?: string | undefined
  readonly placeholder?: string | undefined
  /** The unit, inside the box. */
  readonly suffix?: string | undefined
  readonly disabled?: boolean | undefined
  readonly required?: boolean | undefined
}

/** A number with its unit. Arrow keys step; an empty field is `null`, never 0. */
export function NumberField(props: NumberFieldProps) {
  const {
    value,
    onChange,
    onCommit,
    min,
    max,
    step,
    format,
    locale,
    placeholder,
    suffix,
    required,
    ...words
  } = props
  return (
    <Field {...words}>
      <Base.Root
        value={value}
        onValueChange={(next) => onChange(next)}
        onValueCommitted={(next) => onCommit?.(next)}
        min={min}
        max={max}
        step={step}
        format={format}
        locale={locale}
        required={required}
        disabled={words.disabled}
      >
        <Base.Group
          className="ui-input ui-input-box"
          data-invalid={words.error === undefined ? undefined : ''}
        >
          <Base.Input className="ui-bare-input ui-num" placeholder={placeholder} autoComplete="off" />
          {suffix !== undefined && <span className="ui-suffix">{suffix}</span>}
        </Base.Group>
      </Base.Root>
    </Field>
  )
}
