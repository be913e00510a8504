import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import type { ApiError } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { FormRefusal } from './problem.tsx'

/** A few fields in the middle of a page: Enter stores them, Escape leaves them. */
export function ShortForm(props: {
  readonly label: string
  readonly className?: string
  /** What the button says that stores it. */
  readonly act: string
  readonly command: { readonly error: ApiError | null; readonly isRunning: boolean }
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}) {
  const { label, className, act, command, onSubmit, onCancel, children } = props
  function submit(event: FormEvent): void {
    event.preventDefault()
    onSubmit()
  }
  function leave(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel()
  }
  return (
    <form
      className={classNames('ui-short-form', className)}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={leave}
    >
      {children}
      <FormRefusal error={command.error} />
      <div className="ui-short-form-acts">
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" busy={command.isRunning}>
          {act}
        </Button>
      </div>
    </form>
  )
}
