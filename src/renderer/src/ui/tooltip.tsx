import { cloneElement, type ReactElement } from 'react'

/** What a control says of itself when it is pointed at: read by `TooltipPlace`. */
export interface TipAttributes {
  readonly 'data-tip': string
  readonly 'data-tip-keys'?: string | undefined
}

/** A few words beside a control on hover and focus. Never the only place where something is said. */
export function Tooltip(props: {
  readonly text: string
  readonly shortcut?: string | undefined
  readonly children: ReactElement<Partial<TipAttributes>>
}) {
  return cloneElement(props.children, { 'data-tip': props.text, 'data-tip-keys': props.shortcut })
}
