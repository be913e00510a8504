import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** A whole page of trouble: what happened, what is safe, what to do. */
export function ErrorPage(props: {
  readonly title: string
  readonly happened: ReactNode
  readonly safe: ReactNode
  readonly next: ReactNode
  /** Buttons, the main one first. */
  readonly actions?: ReactNode
  /** Copies codes and versions, never names or notes. */
  readonly onCopyDetails?: (() => void) | undefined
}) {
  const { title, happened, safe, next, actions, onCopyDetails } = props
  return (
    <div className="ui-error-page" role="alert">
      <h1>{title}</h1>
      <dl>
        <div>
          <dt>What happened</dt>
          <dd>{happened}</dd>
        </div>
        <div>
          <dt>What is safe</dt>
          <dd>{safe}</dd>
        </div>
        <div>
          <dt>What to do</dt>
          <dd>{next}</dd>
        </div>
      </dl>
      <div className="ui-empty-actions">
        {actions}
        {onCopyDetails !== undefined && (
          <Button kind="quiet" onClick={onCopyDetails}>
            Copy details
          </Button>
        )}
      </div>
    </div>
  )
}
