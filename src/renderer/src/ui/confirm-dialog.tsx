import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { sameLabel } from './combobox-options.ts'
import { TextField } from './text-field.tsx'

/**
 * Asks before an act that cannot be undone, and only before such an act: everything else is done
 * at once with an undo in a toast. Names the act and its object. Focus begins on the way out.
 */
export function ConfirmDialog(props: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** The act, as the button says it: "Delete for good". */
  readonly act: string
  /** What it happens to, by name: "Alex Rivera and 214 notes". */
  readonly object: string
  /** What follows, in a sentence. */
  readonly consequence: string
  /** For the gravest acts: a word to type first. */
  readonly typeToConfirm?: string | undefined
  readonly cancel?: string | undefined
  readonly busy?: boolean | undefined
  readonly onConfirm: () => void
}) {
  const {
    open,
    onOpenChange,
    act,
    object,
    consequence,
    typeToConfirm,
    cancel = 'Keep',
    busy,
    onConfirm,
  } = props
  const [typed, setTyped] = useState('')
  const wayOut = useRef<HTMLButtonElement>(null)
  const ready = typeToConfirm === undefined || sameLabel(typed, typeToConfirm)
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        setTyped('')
        onOpenChange(next)
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="ui-veil" />
        <Base.Viewport className="ui-dialog-frame">
          <Base.Popup className="ui-popup ui-dialog" data-size="small" initialFocus={wayOut}>
            <div className="ui-dialog-head">
              <Base.Title>
                {act}: {object}
              </Base.Title>
            </div>
            <div className="ui-dialog-body">
              <Base.Description>{consequence}</Base.Description>
              {typeToConfirm !== undefined && (
                <TextField label={`Type “${typeToConfirm}” to go on`} value={typed} onChange={setTyped} />
              )}
            </div>
            <div className="ui-dialog-foot">
              <Base.Close render={<Button ref={wayOut}>{cancel}</Button>} />
              <Button kind="danger" disabled={!ready} busy={busy} onClick={onConfirm}>
                {act}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
