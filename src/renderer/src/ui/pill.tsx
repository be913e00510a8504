import type { ReactNode } from 'react'

/** g pitch (good), a amber (attention), b brick (trouble), s slate (neutral information), n no colour. */
export type Tone = 'g' | 'a' | 'b' | 's' | 'n'

/** One or two words with a tone. The word carries the meaning, never the colour alone. */
export function Pill(props: {
  readonly tone: Tone
  readonly icon?: ReactNode
  readonly title?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <span className="ui-pill" data-tone={props.tone} title={props.title}>
      {props.icon}
      {props.children}
    </span>
  )
}
