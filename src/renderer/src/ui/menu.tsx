import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './kbd.tsx'

export type MenuItem =
  | {
      readonly id: string
      readonly label: string
      readonly onSelect: () => void
      readonly icon?: ReactNode
      readonly shortcut?: string | undefined
      readonly tone?: 'danger' | undefined
      readonly disabled?: boolean | undefined
    }
  | { readonly id: string; readonly separator: true }

/** Acts on one thing. `trigger` is a button of this kit, usually an `IconButton` with `plain`. */
export function Menu(props: {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'end' | undefined
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner className="ui-positioner" sideOffset={4} align={props.align ?? 'end'}>
          <Base.Popup className="ui-popup ui-list-popup">
            {props.items.map((item) =>
              'separator' in item ? (
                <Base.Separator key={item.id} className="ui-separator" />
              ) : (
                <Base.Item
                  key={item.id}
                  className="ui-option"
                  data-tone={item.tone}
                  disabled={item.disabled}
                  onClick={item.onSelect}
                >
                  {item.icon}
                  <span className="ui-option-text">{item.label}</span>
                  {item.shortcut !== undefined && (
                    <span className="ui-option-side" aria-hidden="true">
                      <Kbd shortcut={item.shortcut} />
                    </span>
                  )}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
