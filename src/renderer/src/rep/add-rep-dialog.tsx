import { useState } from 'react'
import { errorText } from '../api/error-text.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { plural } from '../format/plural.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'

/** Adds one rep, or a whole team from names pasted one a line. The rest of the card can wait. */
export function AddRepDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const { open, onClose } = props
  const [names, setNames] = useState('')
  const [role, setRole] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const create = useCommand('rep.createMany', {
    onDone: (reps) => {
      toast.show({
        text:
          reps.length === 1
            ? `${reps[0]?.name} is in your team`
            : `${plural(reps.length, 'rep')} are in your team`,
      })
      setNames('')
      setRole('')
      onClose()
    },
  })
  const lines = names
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

  function add(): void {
    const trouble = troubleWith(lines)
    setProblem(trouble)
    if (trouble === undefined) create.run({ reps: lines.map((name) => ({ name, role })) })
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      title="Add to your team"
      description="A name is enough. Everything else on the card can be filled in as you learn it."
      size="small"
      holdsWork={names !== ''}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" busy={create.isRunning} onClick={add}>
            {lines.length > 1 ? `Add ${plural(lines.length, 'rep')}` : 'Add rep'}
          </Button>
        </>
      }
    >
      <TextArea
        label="Names"
        hint="One a line. You can paste a list."
        value={names}
        onChange={setNames}
        error={problem ?? fieldError(create.error, 'reps')}
      />
      <TextField
        label="Role"
        note="optional"
        value={role}
        onChange={setRole}
        error={fieldError(create.error, 'role')}
        onEnter={add}
      />
      {create.error !== null && create.error.code !== 'invalid-input' && (
        <InlineError>{errorText(create.error).title}</InlineError>
      )}
    </Dialog>
  )
}

function troubleWith(lines: readonly string[]): string | undefined {
  if (lines.length === 0) return 'Write at least one name.'
  const long = lines.findIndex((line) => line.length > 120)
  return long === -1 ? undefined : `Line ${long + 1} is too long for a name.`
}
