import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { FormRefusal } from '../record/problem.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
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
  const [reason, setReason] = useState('')
  const back = useCommand('rep.unarchive')
  const archive = useCommand('rep.archive', {
    onDone: () => {
      onOpenChange(false)
      toast.show({ text: `${rep.name} is in the archive`, undo: () => back.run({ id: rep.id }) })
    },
  })
  return (
    <FormDialog
      title={`Archive ${rep.name}`}
      description={`${firstNameOf(rep.name)} leaves lists, cadence and averages. All notes, numbers and promises stay on this page.`}
      size="small"
      act="Archive"
      isBusy={archive.isRunning}
      onSubmit={() => archive.run({ id: rep.id, reason })}
      onClose={() => onOpenChange(false)}
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
    </FormDialog>
  )
}
