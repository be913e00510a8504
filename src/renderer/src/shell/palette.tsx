import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { plural } from '../format/plural.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { announce } from '../ui/live-region.tsx'

export type PaletteItem = {
  readonly id: string
  readonly label: string
  /** A quiet second line, such as the sentence a hit was found in. */
  readonly detail?: ReactNode
  readonly icon?: ReactNode
  /** Its own key, shown so that people learn it. */
  readonly shortcut?: string | undefined
  /** A quiet word at the right: "rep", "note, 7 Nov". */
  readonly kind?: string | undefined
}

export type PaletteGroup = { readonly label: string; readonly items: readonly PaletteItem[] }

/** Search and commands in one box. What is shown, and in which order, is the caller's: the first item is what Enter runs. */
export function Palette(props: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly query: string
  readonly onQueryChange: (query: string) => void
  readonly groups: readonly PaletteGroup[]
  readonly onRun: (item: PaletteItem) => void
  readonly placeholder?: string | undefined
  /** When nothing is found. */
  readonly emptyText?: string | undefined
}) {
  const { open, onOpenChange, query, onQueryChange, groups, onRun } = props
  const { placeholder = 'Search or do anything', emptyText = 'Nothing found. Try fewer letters.' } = props
  const shown = groups.filter((group) => group.items.length > 0)
  const count = shown.reduce((sum, group) => sum + group.items.length, 0)

  useEffect(() => {
    if (!open) return
    const timer = setTimeout(() => announce(count === 0 ? emptyText : plural(count, 'result')), 400)
    return () => clearTimeout(timer)
  }, [open, count, emptyText])

  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="ui-veil" />
        <Dialog.Viewport className="shell-palette-frame">
          <Dialog.Popup
            className="ui-popup shell-palette"
            aria-label="Search and commands"
            // The box is the only control; the list is reached by arrows. Tab has nowhere else to go.
            onKeyDownCapture={(event) => {
              if (event.key === 'Tab') event.preventDefault()
            }}
          >
            <Autocomplete.Root
              inline
              open
              mode="none"
              items={shown}
              value={query}
              onValueChange={(next, details) => {
                // Picking an item would put its words into the box; only typing may.
                if (details.reason === 'input-change' || details.reason === 'input-clear') onQueryChange(next)
              }}
              itemToStringValue={(item: PaletteItem) => item.label}
              autoHighlight="always"
              keepHighlight
            >
              <div className="shell-palette-input">
                <Icon of={Search} />
                <Autocomplete.Input aria-label={placeholder} placeholder={placeholder} />
              </div>
              <Dialog.Close className="ui-hidden">Close</Dialog.Close>
              <div className="shell-palette-none">
                <Autocomplete.Empty className="ui-option-none">{emptyText}</Autocomplete.Empty>
              </div>
              <Autocomplete.List className="shell-palette-list">
                {(group: PaletteGroup) => (
                  <Autocomplete.Group key={group.label} items={group.items}>
                    <Autocomplete.GroupLabel className="ui-option-group">
                      {group.label}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: PaletteItem) => (
                        <Autocomplete.Item
                          key={item.id}
                          value={item}
                          className="ui-option"
                          onClick={() => onRun(item)}
                        >
                          {item.icon}
                          <span className="ui-option-text">
                            {item.label}
                            {item.detail !== undefined && <small>{item.detail}</small>}
                          </span>
                          {(item.kind !== undefined || item.shortcut !== undefined) && (
                            <span className="ui-option-side">
                              {item.kind} {item.shortcut !== undefined && <Kbd shortcut={item.shortcut} />}
                            </span>
                          )}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
