import type { ApiError } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { InlineError } from '../ui/inline-error.tsx'

/** A list that could not be read: what, why, and another try. */
export function ListProblem({ error, onRetry }: { readonly error: ApiError; readonly onRetry: () => void }) {
  const { title, safe, next } = errorText(error)
  return (
    <EmptyState
      kind="error"
      title={title}
      sentence={`${safe} ${next}`}
      action={<Button onClick={onRetry}>Try again</Button>}
    />
  )
}

/** A refusal beside the thing it is about. */
export function Refusal({ error }: { readonly error: ApiError | null }) {
  if (error === null) return null
  const { title, safe, next } = errorText(error)
  return (
    <InlineError>
      {title}. {safe} {next}
    </InlineError>
  )
}

/** A refusal under a form, unless a field of the form says it already. */
export function FormRefusal({ error }: { readonly error: ApiError | null }) {
  return error !== null && error.fields.length > 0 ? null : <Refusal error={error} />
}
