import { Field as Base } from '@base-ui/react/field'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

/** What every labelled control takes. */
export type FieldWords = {
  readonly label: string
  /** The label is read but not shown. */
  readonly hideLabel?: boolean | undefined
  /** A quiet word after the label, such as "optional". */
  readonly note?: string | undefined
  readonly hint?: ReactNode
  /** Says what is wrong and what would be right; marks the control as invalid. */
  readonly error?: string | undefined
  readonly className?: string | undefined
}

/**
 * A control with its label, hint and error, wired to each other. Any one Base UI control or a
 * plain `Field.Control` may stand inside. `button` for controls that are buttons (a select).
 */
export function Field(
  props: FieldWords & {
    readonly button?: boolean | undefined
    readonly disabled?: boolean | undefined
    readonly children: ReactNode
  },
) {
  const { label, hideLabel = false, note, hint, error, className, button = false, disabled, children } = props
  const words = (
    <>
      {label}
      {note !== undefined && <small> {note}</small>}
    </>
  )
  const labelClass = hideLabel ? 'ui-hidden' : 'ui-label'
  return (
    <Base.Root
      className={classNames('ui-field', className)}
      invalid={error !== undefined}
      disabled={disabled}
    >
      {button ? (
        <Base.Label className={labelClass} nativeLabel={false} render={<div />}>
          {words}
        </Base.Label>
      ) : (
        <Base.Label className={labelClass}>{words}</Base.Label>
      )}
      {children}
      {hint !== undefined && <Base.Description className="ui-hint">{hint}</Base.Description>}
      {error !== undefined && (
        <Base.Error match className="ui-error">
          <Icon of={CircleAlert} />
          <span>{error}</span>
        </Base.Error>
      )}
    </Base.Root>
  )
}
