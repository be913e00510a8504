import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

/** One surface with a heading, a quiet aside and hairline rows. Never inside another card. */
export function Card(props: {
  readonly title?: ReactNode
  /** The small line at the right of the title. */
  readonly aside?: ReactNode
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  readonly level?: 2 | 3 | undefined
  /** Less padding, for a card that holds a table. */
  readonly tight?: boolean | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}) {
  const { title, aside, actions, level = 2, tight = false, className, children } = props
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  const tightness = tight ? '' : undefined
  if (title === undefined) {
    return (
      <div className={classNames('ui-card', className)} data-tight={tightness}>
        {children}
      </div>
    )
  }
  return (
    <section className={classNames('ui-card', className)} data-tight={tightness} aria-labelledby={id}>
      <div className="ui-card-head">
        <Heading id={id}>{title}</Heading>
        {aside !== undefined && <small>{aside}</small>}
        {actions !== undefined && <div className="ui-card-actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
