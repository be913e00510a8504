import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Kbd } from './kbd.tsx'

/** A few words beside a control on hover and focus. Never the only place where something is said. */
export function Tooltip(props: {
  readonly text: string
  readonly shortcut?: string | undefined
  readonly children: ReactElement<Record<string, unknown>>
}) {
  return (
    <Base.Root>
      <Base.Trigger render={props.children} />
      <Base.Portal>
        <Base.Positioner className="ui-positioner" sideOffset={6}>
          <Base.Popup className="ui-popup ui-tooltip">
            {props.text}
            {props.shortcut !== undefined && <Kbd shortcut={props.shortcut} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
