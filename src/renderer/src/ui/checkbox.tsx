import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'

/** A box to tick, with its words beside it. `mixed` when only some of a group are ticked. */
export function Checkbox(props: {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly hint?: ReactNode
  readonly mixed?: boolean | undefined
  readonly hideLabel?: boolean | undefined
  readonly disabled?: boolean | undefined
}) {
  const { label, checked, onChange, hint, mixed = false, hideLabel = false, disabled } = props
  const id = useId()
  return (
    <div className="ui-choice">
      <Base.Root
        className="ui-check"
        checked={checked}
        indeterminate={mixed}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled}
        aria-labelledby={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        id={`${id}-box`}
      >
        <Base.Indicator>
          <Icon of={mixed ? Minus : Check} />
        </Base.Indicator>
      </Base.Root>
      <span className={hideLabel ? 'ui-hidden' : 'ui-option-text'}>
        <label id={id} htmlFor={`${id}-box`}>
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
