import type { ReactNode } from 'react'
import { AppLink } from './app-link.tsx'

/** A list of rows, read as a list. Its children are `Row` or `FactRow`. */
export function Rows({
  label,
  children,
}: {
  readonly label?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <ul className="ui-rows" aria-label={label}>
      {children}
    </ul>
  )
}

/** One line between hairlines: what it is, and a quiet side. Give `href` or `onOpen` to make it lead somewhere. */
export function Row(props: {
  readonly children: ReactNode
  readonly side?: ReactNode
  readonly sideTone?: 'amber' | 'brick' | undefined
  readonly lead?: ReactNode
  readonly href?: string | undefined
  readonly onOpen?: (() => void) | undefined
}) {
  const { children, side, sideTone, lead, href, onOpen } = props
  const content = (
    <>
      {lead}
      <span className="ui-row-main">{children}</span>
      {side !== undefined && (
        <span className="ui-row-side ui-num" data-tone={sideTone}>
          {side}
        </span>
      )}
    </>
  )
  if (href !== undefined) {
    return (
      <li className="ui-row-item">
        <AppLink className="ui-row" data-action="" href={href}>
          {content}
        </AppLink>
      </li>
    )
  }
  if (onOpen !== undefined) {
    return (
      <li className="ui-row-item">
        <button type="button" className="ui-row" data-action="" onClick={onOpen}>
          {content}
        </button>
      </li>
    )
  }
  return <li className="ui-row">{content}</li>
}
