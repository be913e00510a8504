import type { ReactNode } from 'react'
import { TextLink } from './app-link.tsx'

/** A piece of a reason: words, or words that lead to the record they speak of. */
export type ReasonPart = string | { readonly text: string; readonly href: string }

/**
 * The quiet line under a fact. Begins with "because" unless `word` says otherwise (`''` for none).
 * Give `parts` (as insights do) or children.
 */
export function Because(props: {
  readonly parts?: readonly ReasonPart[] | undefined
  readonly word?: string | undefined
  readonly children?: ReactNode
}) {
  const { parts = [], word = 'because', children } = props
  return (
    <div className="ui-why">
      {word !== '' && `${word} `}
      {parts.map((part, place) =>
        typeof part === 'string' ? (
          part
        ) : (
          // The same record may be named twice in one reason, so the place is part of the key.
          <TextLink key={`${part.href} ${String(place)}`} href={part.href}>
            {part.text}
          </TextLink>
        ),
      )}
      {children}
    </div>
  )
}

/** A question worth asking, in the reading voice, with its reason. */
export function Ask(props: { readonly question: string; readonly children?: ReactNode }) {
  return (
    <div className="ui-ask">
      <q>{props.question}</q>
      {props.children !== undefined && <div className="ui-why">{props.children}</div>}
    </div>
  )
}
