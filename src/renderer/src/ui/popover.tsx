import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'

/** A small surface beside its trigger. `trigger` is a button of this kit. */
export function Popover(props: {
  readonly trigger: ReactElement<Record<string, unknown>>
  /** The accessible name of the surface. */
  readonly label: string
  readonly open?: boolean | undefined
  readonly onOpenChange?: ((open: boolean) => void) | undefined
  readonly align?: 'start' | 'center' | 'end' | undefined
  readonly children: ReactNode
}) {
  return (
    <Base.Root open={props.open} onOpenChange={(next) => props.onOpenChange?.(next)}>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner className="ui-positioner" sideOffset={6} align={props.align ?? 'start'}>
          <Base.Popup className="ui-popup ui-popover" aria-label={props.label}>
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
