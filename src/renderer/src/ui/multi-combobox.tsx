import { Combobox as Base } from '@base-ui/react/combobox'
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { ComboboxList } from './combobox-list.tsx'
import {
  type ComboboxOption,
  createdText,
  creationOption,
  optionMatches,
  sameLabel,
} from './combobox-options.ts'
import { Field, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'

export type MultiComboboxProps = FieldWords & {
  readonly options: readonly ComboboxOption[]
  readonly values: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
  /** Allows a new option; gets what was typed. */
  readonly onCreate?: ((text: string) => void) | undefined
  readonly createWord?: string | undefined
  readonly placeholder?: string | undefined
  readonly emptyText?: string | undefined
  /** Keys besides Enter that take what was typed, such as `,` for tags. */
  readonly takeKeys?: readonly string[] | undefined
  readonly disabled?: boolean | undefined
}

/** Several of many, picked by typing and shown as chips; Backspace takes the last one back. */
export function MultiCombobox(props: MultiComboboxProps) {
  const {
    options,
    values,
    onChange,
    onCreate,
    createWord = 'Create',
    placeholder,
    emptyText,
    ...rest
  } = props
  const { takeKeys = [], ...words } = rest
  const [typed, setTyped] = useState('')
  const chosen = values.flatMap((id) => options.filter((option) => option.id === id))
  const creation = onCreate === undefined ? undefined : creationOption(options, typed)
  function pick(next: readonly ComboboxOption[]) {
    const created = next.map(createdText).find((text) => text !== undefined)
    if (created !== undefined) onCreate?.(created)
    else onChange(next.map((option) => option.id))
    setTyped('')
  }
  function takeTyped(event: KeyboardEvent<HTMLInputElement>) {
    if (!takeKeys.includes(event.key) || typed.trim() === '') return
    event.preventDefault()
    const known = options.find((option) => sameLabel(option.label, typed))
    if (known === undefined) onCreate?.(typed.trim())
    else if (!values.includes(known.id)) onChange([...values, known.id])
    setTyped('')
  }
  return (
    <Field {...words}>
      <Base.Root<ComboboxOption, true>
        multiple
        items={creation === undefined ? options : [...options, creation]}
        value={chosen}
        onValueChange={(next, details) => {
          // Escape closes the list; it must not take the chips away.
          if (details.reason !== 'escape-key') pick(next)
        }}
        inputValue={typed}
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
          <Base.Chips
            className="ui-chips"
            aria-label={chosen.length > 0 ? `${words.label}, chosen` : undefined}
          >
            {chosen.map((option) => (
              <Base.Chip key={option.id} className="ui-chip" aria-label={option.label}>
                {option.label}
                <Base.ChipRemove aria-label={`Remove ${option.label}`}>
                  <Icon of={X} />
                </Base.ChipRemove>
              </Base.Chip>
            ))}
            <Base.Input
              className="ui-bare-input"
              placeholder={chosen.length > 0 ? undefined : placeholder}
              onKeyDown={takeTyped}
            />
          </Base.Chips>
        </Base.InputGroup>
        <ComboboxList emptyText={emptyText ?? 'Nothing by that name.'} createWord={createWord} />
      </Base.Root>
    </Field>
  )
}
