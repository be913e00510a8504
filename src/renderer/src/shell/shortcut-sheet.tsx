import { useRef, useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Shortcut } from './shortcuts.ts'

/** Every key of the app, by where it works, with a box to find one. Opened with `?`. */
export function ShortcutSheet(props: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly shortcuts: readonly Shortcut[]
  /** Whether plain single keys are on; with `onSingleKeysChange` they can be turned off here. */
  readonly singleKeys?: boolean | undefined
  readonly onSingleKeysChange?: ((on: boolean) => void) | undefined
}) {
  const { open, onOpenChange, shortcuts, singleKeys = true, onSingleKeysChange } = props
  const [wanted, setWanted] = useState('')
  const search = useRef<HTMLElement>(null)
  const found = shortcuts.filter((one) =>
    `${one.label} ${one.keys} ${one.scope}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  const scopes = [...new Set(found.map((one) => one.scope))]
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" initialFocus={search}>
      <TextField
        label="Find a shortcut"
        hideLabel
        placeholder="Find a shortcut"
        type="search"
        inputRef={search}
        value={wanted}
        onChange={setWanted}
      />
      {scopes.map((scope) => (
        <section key={scope} aria-label={scope}>
          <h3 className="shell-sheet-scope">{scope}</h3>
          <Rows>
            {found
              .filter((one) => one.scope === scope)
              .map((one) => (
                <Row key={one.id} side={<Kbd shortcut={one.keys} />}>
                  {one.label}
                </Row>
              ))}
          </Rows>
        </section>
      ))}
      {found.length === 0 && <p className="ui-muted">No shortcut by that name.</p>}
      {onSingleKeysChange !== undefined && (
        <div className="shell-sheet-foot">
          <Switch
            label="Single keys"
            hint="Plain letters such as N act outside text. Turn this off if you dictate or type by accident."
            checked={singleKeys}
            onChange={onSingleKeysChange}
          />
        </div>
      )}
    </Dialog>
  )
}
