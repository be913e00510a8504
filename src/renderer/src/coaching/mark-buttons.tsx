import { useId } from 'react'
import './coaching.css'

/** A few words of which one can be marked; marking it again takes the mark away. */
export function MarkButtons<Value extends string>(props: {
  readonly label: string
  readonly words: Readonly<Record<Value, string>>
  readonly values: readonly Value[]
  readonly value: Value | null
  /** What counts while nothing is marked, shown quietly. */
  readonly unmarked?: Value | null | undefined
  readonly onChange: (value: Value | null) => void
}) {
  const { label, words, values, value, unmarked = null, onChange } = props
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as these are
    <div className="coaching-marks" role="group" aria-labelledby={id}>
      <span className="ui-label" id={id}>
        {label}
      </span>
      <div className="coaching-mark-row">
        {values.map((one) => (
          <button
            key={one}
            type="button"
            className="coaching-mark"
            aria-pressed={value === one}
            data-unmarked={value === null && unmarked === one ? '' : undefined}
            onClick={() => onChange(value === one ? null : one)}
          >
            {words[one]}
          </button>
        ))}
      </div>
    </div>
  )
}
