import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { Field, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'

export type SelectOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  /** A quiet second line. */
  readonly detail?: string | undefined
  readonly disabled?: boolean | undefined
}

export type SelectProps<Value extends string> = FieldWords & {
  readonly value: Value | null
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
}

/** One of a few known choices. For people, tags and metrics use `Combobox`, where typing picks. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, options, onChange, placeholder = 'Choose', ...words } = props
  return (
    <Field {...words} button>
      <Base.Root
        items={options}
        value={value}
        onValueChange={(next) => {
          if (next !== null) onChange(next)
        }}
        disabled={words.disabled}
        modal={false}
      >
        <Base.Trigger
          className="ui-input ui-select"
          aria-label={words.hideLabel === true ? words.label : undefined}
        >
          <Base.Value placeholder={placeholder} />
          <Icon of={ChevronDown} />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className="ui-positioner" sideOffset={4} alignItemWithTrigger={false}>
            <Base.Popup className="ui-popup ui-list-popup">
              <Base.List>
                {options.map((option) => (
                  <Base.Item
                    key={option.value}
                    className="ui-option"
                    value={option.value}
                    disabled={option.disabled}
                  >
                    <span className="ui-option-mark">
                      <Base.ItemIndicator>
                        <Icon of={Check} />
                      </Base.ItemIndicator>
                    </span>
                    <span className="ui-option-text">
                      <Base.ItemText>{option.label}</Base.ItemText>
                      {option.detail !== undefined && <small>{option.detail}</small>}
                    </span>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Field>
  )
}
