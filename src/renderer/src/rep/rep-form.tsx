import type { ReactNode } from 'react'
import type { ApiError } from '../api/client.ts'
import { FormRefusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'

/** Something to keep about a rep, asked for on a card of the page. */
export function RepForm(props: {
  readonly command: { readonly error: ApiError | null; readonly isRunning: boolean }
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}) {
  const { command, onSubmit, onCancel, children } = props
  return (
    <form
      className="rep-fields"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <FormRefusal error={command.error} />
      <div className="rep-acts">
        <Button kind="primary" type="submit" busy={command.isRunning}>
          Keep it
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
