import { Combobox as Base } from '@base-ui/react/combobox'
import { ChevronDown, X } from 'lucide-react'
import { useState } from 'react'
import { ComboboxList } from './combobox-list.tsx'
import { type ComboboxOption, createdText, creationOption, optionMatches } from './combobox-options.ts'
import { Field, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'

export type ComboboxProps = FieldWords & {
  readonly options: readonly ComboboxOption[]
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  /** Allows a new option; gets what was typed. The caller then passes the new option and value. */
  readonly onCreate?: ((text: string) => void) | undefined
  readonly createWord?: string | undefined
  readonly placeholder?: string | undefined
  readonly emptyText?: string | undefined
  /** Whether the choice can be taken back to none. */
  readonly clearable?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
}

/** One of many, picked by typing: a rep, a skill, a metric. Initials work too. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onChange, onCreate, createWord = 'Create', placeholder, emptyText, ...rest } = props
  const { clearable = false, autoFocus, ...words } = rest
  const [typed, setTyped] = useState('')
  const chosen = options.find((option) => option.id === value) ?? null
  const creation =
    onCreate === undefined || typed === chosen?.label ? undefined : creationOption(options, typed)
  function pick(option: ComboboxOption | null) {
    const created = option === null ? undefined : createdText(option)
    if (created !== undefined) onCreate?.(created)
    else if (option !== null || clearable) onChange(option?.id ?? null)
  }
  return (
    <Field {...words}>
      <Base.Root<ComboboxOption>
        items={creation === undefined ? options : [...options, creation]}
        value={chosen}
        onValueChange={(next, details) => {
          // Escape closes the list; it must not take the choice away.
          if (details.reason !== 'escape-key') pick(next)
        }}
        onInputValueChange={setTyped}
        filter={optionMatches}
        isItemEqualToValue={(item, other) => item.id === other.id}
        itemToStringLabel={(option) => option.label}
        autoHighlight
        disabled={words.disabled}
      >
        <Base.InputGroup
          className="ui-input ui-input-box"
          data-invalid={words.error === undefined ? undefined : ''}
        >
          <Base.Input className="ui-bare-input" placeholder={placeholder} autoFocus={autoFocus} />
          {clearable && (
            <Base.Clear className="ui-icon-button" aria-label={`Clear ${words.label}`}>
              <Icon of={X} />
            </Base.Clear>
          )}
          <Base.Trigger className="ui-icon-button" aria-label={`Show choices for ${words.label}`}>
            <Icon of={ChevronDown} />
          </Base.Trigger>
        </Base.InputGroup>
        <ComboboxList emptyText={emptyText ?? 'Nothing by that name.'} createWord={createWord} />
      </Base.Root>
    </Field>
  )
}
