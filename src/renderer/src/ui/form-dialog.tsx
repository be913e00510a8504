import { type FormEvent, type ReactNode, useId } from 'react'
import { Button } from './button.tsx'
import { Dialog, type DialogProps, SidePanel } from './dialog.tsx'

export type FormDialogProps = Pick<
  DialogProps,
  'title' | 'description' | 'size' | 'holdsWork' | 'children'
> & {
  /** What the button says that stores it, and the one that does not. */
  readonly act: string
  readonly cancel?: string | undefined
  readonly isBusy?: boolean | undefined
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** Of the form around the fields. */
  readonly className?: string | undefined
  /** The form says itself what is missing; the browser does not. */
  readonly noValidate?: boolean | undefined
}

/** A dialog that asks for something: its fields are a form, its foot stores them or leaves them. */
export function FormDialog(props: FormDialogProps) {
  return <FormIn frame={Dialog} {...props} />
}

/** The same in a panel from the right. */
export function FormPanel(props: Omit<FormDialogProps, 'size'>) {
  return <FormIn frame={SidePanel} {...props} />
}

function FormIn(props: FormDialogProps & { readonly frame: (props: DialogProps) => ReactNode }) {
  const { frame: Frame, act, cancel = 'Cancel', isBusy, onSubmit, onClose, ...rest } = props
  const { className, noValidate, children, ...words } = rest
  const formId = useId()
  function submit(event: FormEvent): void {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Frame
      {...words}
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            {cancel}
          </Button>
          <Button kind="primary" type="submit" form={formId} busy={isBusy}>
            {act}
          </Button>
        </>
      }
    >
      <form id={formId} className={className} onSubmit={submit} noValidate={noValidate}>
        {children}
      </form>
    </Frame>
  )
}
