import type { ReactNode } from 'react'
import { Because, type ReasonPart } from './because.tsx'
import { Pill, type Tone } from './pill.tsx'

/** The signature of the product: a bold fact, its reason under it, a word for its kind at the right. */
export function FactRow(props: {
  readonly fact: ReactNode
  readonly because?: readonly ReasonPart[] | undefined
  /** A reason that needs more than words and links. */
  readonly reason?: ReactNode
  readonly pill?: { readonly tone: Tone; readonly text: string } | undefined
  /** Buttons after the pill, such as a menu. */
  readonly actions?: ReactNode
}) {
  const { fact, because, reason, pill, actions } = props
  return (
    <li className="ui-row">
      <div className="ui-row-main">
        <b>{fact}</b>
        {because !== undefined && <Because parts={because} />}
        {reason}
      </div>
      <span className="ui-row-side">
        {pill !== undefined && <Pill tone={pill.tone}>{pill.text}</Pill>}
        {actions}
      </span>
    </li>
  )
}
