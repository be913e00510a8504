import type { ReactNode } from 'react'

/** A first pane with content of its own instead of the places: the agenda of a one-on-one. */
export function SidePane(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <aside className="shell-sidebar" data-own="" aria-label={props.label} data-pane="" tabIndex={-1}>
      {props.children}
    </aside>
  )
}
