import { Switch as Base } from '@base-ui/react/switch'
import { type ReactNode, useId } from 'react'

/** On or off, in force at once (a setting). For choices inside a form use `Checkbox`. */
export function Switch(props: {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
}) {
  const { label, checked, onChange, hint, disabled } = props
  const id = useId()
  return (
    <div className="ui-choice">
      <Base.Root
        className="ui-switch"
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled}
        aria-labelledby={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        id={`${id}-switch`}
      >
        <Base.Thumb render={<i />} />
      </Base.Root>
      <span className="ui-option-text">
        <label id={id} htmlFor={`${id}-switch`}>
          {label}
        </label>
        {hint !== undefined && (
          <span id={`${id}-hint`} className="ui-why">
            <br />
            {hint}
          </span>
        )}
      </span>
    </div>
  )
}
