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
  readonly className?: string | undefined
  readonly children?: ReactNode
}) {
  const { title, aside, actions, level = 2, className, children } = props
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  if (title === undefined) return <div className={classNames('ui-card', className)}>{children}</div>
  return (
    <section className={classNames('ui-card', className)} aria-labelledby={id}>
      <div className="ui-card-head">
        <Heading id={id}>{title}</Heading>
        {aside !== undefined && <small>{aside}</small>}
        {actions !== undefined && <div className="ui-card-actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
