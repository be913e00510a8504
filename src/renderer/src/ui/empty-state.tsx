import type { ReactNode } from 'react'

/**
 * Why there is nothing here: never used (`first-run`), all done (`cleared`), nothing fits the filter
 * (`filtered`), or it could not be read (`error`). Four different texts, one main act.
 */
export function EmptyState(props: {
  readonly kind: 'first-run' | 'cleared' | 'filtered' | 'error'
  readonly title: string
  /** One sentence: what lives here, or what to do. */
  readonly sentence: ReactNode
  /** A `Button`. */
  readonly action?: ReactNode
  /** A quiet `TextLink`, such as "See it with the sample team". */
  readonly link?: ReactNode
}) {
  const { kind, title, sentence, action, link } = props
  return (
    <div className="ui-empty" data-kind={kind} role={kind === 'error' ? 'alert' : undefined}>
      <h2>{title}</h2>
      <p>{sentence}</p>
      {(action !== undefined || link !== undefined) && (
        <div className="ui-empty-actions">
          {action}
          {link}
        </div>
      )}
    </div>
  )
}
