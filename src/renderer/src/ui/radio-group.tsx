import { Radio } from '@base-ui/react/radio'
import { RadioGroup as Base } from '@base-ui/react/radio-group'
import { type ReactNode, useId } from 'react'

export type Choice<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly detail?: ReactNode
  readonly icon?: ReactNode
}

export type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  /** `read` sets the label as a heading in the serif, as drawn for a question. */
  readonly labelVoice?: 'ui' | 'read' | undefined
  readonly options: readonly Choice<Value>[]
  /** `null` when nothing has been chosen yet. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
}

/** One of a few, all visible, one below the other with room for an explanation. */
export function RadioGroup<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hideLabel = false, labelVoice, options, value, onChange, hint, disabled } = props
  const id = useId()
  return (
    <div className="ui-field">
      <span id={id} className={hideLabel ? 'ui-hidden' : 'ui-label'} data-voice={labelVoice}>
        {label}
      </span>
      <Base<Value | null>
        value={value}
        onValueChange={(next) => {
          if (next !== null) onChange(next)
        }}
        aria-labelledby={id}
        disabled={disabled}
      >
        {options.map((option) => (
          <div key={option.value} className="ui-choice">
            <Radio.Root
              className="ui-radio"
              value={option.value}
              id={`${id}-${option.value}`}
              aria-labelledby={`${id}-${option.value}-label`}
            >
              <Radio.Indicator render={<i />} />
            </Radio.Root>
            <label
              id={`${id}-${option.value}-label`}
              htmlFor={`${id}-${option.value}`}
              className="ui-option-text"
            >
              {option.label}
              {option.detail !== undefined && <small>{option.detail}</small>}
            </label>
          </div>
        ))}
      </Base>
      {hint !== undefined && <p className="ui-hint">{hint}</p>}
    </div>
  )
}

/** One of two to five short words in a strip, as drawn for "Push back / Neutral / Pull". */
export function SegmentedControl<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hideLabel = false, labelVoice, options, value, onChange, hint, disabled } = props
  const id = useId()
  return (
    <div className="ui-field">
      <span id={id} className={hideLabel ? 'ui-hidden' : 'ui-label'} data-voice={labelVoice}>
        {label}
      </span>
      <div>
        <Base<Value | null>
          className="ui-segments"
          value={value}
          onValueChange={(next) => {
            if (next !== null) onChange(next)
          }}
          aria-labelledby={id}
          disabled={disabled}
        >
          {options.map((option) => (
            <Radio.Root key={option.value} className="ui-segment" value={option.value}>
              {option.icon}
              {option.label}
            </Radio.Root>
          ))}
        </Base>
      </div>
      {hint !== undefined && <p className="ui-hint">{hint}</p>}
    </div>
  )
}
