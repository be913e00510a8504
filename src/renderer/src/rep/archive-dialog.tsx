import { useId, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { FormRefusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'

/** Takes a leaver out of the team. Asks why, because one wants to know in two years; the answer may be empty. */
export function ArchiveDialog(props: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly rep: Rep
}) {
  return props.open ? <OpenArchive {...props} /> : null
}

function OpenArchive(props: { readonly onOpenChange: (open: boolean) => void; readonly rep: Rep }) {
  const { onOpenChange, rep } = props
  const formId = useId()
  const [reason, setReason] = useState('')
  const back = useCommand('rep.unarchive')
  const archive = useCommand('rep.archive', {
    onDone: () => {
      onOpenChange(false)
      toast.show({ text: `${rep.name} is in the archive`, undo: () => back.run({ id: rep.id }) })
    },
  })
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={`Archive ${rep.name}`}
      description={`${firstNameOf(rep.name)} leaves lists, cadence and averages. All notes, numbers and promises stay on this page.`}
      size="small"
      footer={
        <>
          <Button kind="quiet" onClick={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" form={formId} busy={archive.isRunning}>
            Archive
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          archive.run({ id: rep.id, reason })
        }}
      >
        <TextField
          label="Why"
          note="optional"
          placeholder="Moved to the enterprise team"
          value={reason}
          onChange={setReason}
          maxLength={300}
          error={fieldError(archive.error, 'reason')}
        />
        <FormRefusal error={archive.error} />
      </form>
    </Dialog>
  )
}
