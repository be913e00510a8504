import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { Icon } from './icon.tsx'

export type DialogProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  /** One sentence under the title, read with it. */
  readonly description?: ReactNode
  readonly size?: 'small' | 'normal' | 'wide' | undefined
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  /** Where focus begins; otherwise the first control of the body, or the window itself. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined
  /** A click outside leaves it open, for dialogs that hold work. */
  readonly holdsWork?: boolean | undefined
  readonly children?: ReactNode
}

/** A window over the page: titled, closes on Escape, and gives focus back to what opened it. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, size = 'normal', footer, initialFocus, holdsWork } = props
  const body = useRef<HTMLDivElement>(null)
  const giveBack = useGivingBack(open)
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      disablePointerDismissal={holdsWork === true}
    >
      <Base.Portal>
        <Base.Backdrop className="ui-veil" />
        <Base.Viewport className="ui-dialog-frame">
          <Base.Popup
            className="ui-popup ui-dialog"
            data-size={size}
            initialFocus={initialFocus ?? (() => firstControl(body.current))}
            finalFocus={giveBack}
          >
            <div className="ui-dialog-head">
              <Base.Title>{title}</Base.Title>
              <Base.Close className="ui-icon-button" aria-label="Close">
                <Icon of={X} />
              </Base.Close>
            </div>
            <div className="ui-dialog-body" ref={body}>
              {description !== undefined && (
                <Base.Description className="ui-muted">{description}</Base.Description>
              )}
              {props.children}
            </div>
            {footer !== undefined && <div className="ui-dialog-foot">{footer}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** A panel from the right for a look or a short edit without leaving the page. */
export function SidePanel(props: Omit<DialogProps, 'size'>) {
  const { open, onOpenChange, title, description, footer, initialFocus, holdsWork } = props
  const body = useRef<HTMLDivElement>(null)
  const giveBack = useGivingBack(open)
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      disablePointerDismissal={holdsWork === true}
    >
      <Base.Portal>
        <Base.Backdrop className="ui-veil" />
        <Base.Popup
          className="ui-side-panel"
          initialFocus={initialFocus ?? (() => firstControl(body.current))}
          finalFocus={giveBack}
        >
          <div className="ui-dialog-head">
            <Base.Title>{title}</Base.Title>
            <Base.Close className="ui-icon-button" aria-label="Close">
              <Icon of={X} />
            </Base.Close>
          </div>
          <div className="ui-dialog-body" ref={body}>
            {description !== undefined && (
              <Base.Description className="ui-muted">{description}</Base.Description>
            )}
            {props.children}
          </div>
          {footer !== undefined && <div className="ui-dialog-foot">{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/**
 * Where the focus goes when the dialog closes: to what had it before. A field that asks for the focus by
 * itself has it before the kit can look, so it is noted while the dialog opens. If what opened it is gone
 * by then, such as a row that moved to another list, the page takes it; a page that took it meanwhile
 * keeps it.
 */
function useGivingBack(open: boolean): () => HTMLElement | boolean {
  const opener = useRef<HTMLElement | null>(null)
  const wasOpen = useRef(false)
  if (open && !wasOpen.current) opener.current = openerNow()
  wasOpen.current = open
  return () => {
    const { activeElement, body } = document
    const isTaken = activeElement !== null && activeElement !== body && !isInDialog(activeElement)
    if (isTaken || opener.current === null) return false
    return opener.current.isConnected ? opener.current : (document.getElementById('main') ?? true)
  }
}

/** What has the focus; for an item of a menu the button of the menu, because the item goes with it. */
function openerNow(): HTMLElement | null {
  const { activeElement, body } = document
  if (!(activeElement instanceof HTMLElement) || activeElement === body) return null
  if (activeElement.closest('[role=menu]') === null) return activeElement
  return document.querySelector<HTMLElement>('[aria-haspopup=menu][aria-expanded=true]')
}

function isInDialog(element: Element): boolean {
  return element.closest('[role=dialog], [role=alertdialog]') !== null
}

/** Focus on "Close" first would read the way out before the matter. */
function firstControl(body: HTMLElement | null): HTMLElement | true {
  const control = body?.querySelector<HTMLElement>(
    'input:not([type=hidden], [aria-hidden=true], :disabled), textarea:not(:disabled), button:not(:disabled), [role=checkbox], [role=radio], a[href]',
  )
  return control ?? true
}
