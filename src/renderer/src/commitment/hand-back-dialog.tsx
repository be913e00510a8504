import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Commitment } from '../../../shared/commitment/commitment.ts'
import { handBackWords } from '../../../shared/commitment/hand-back.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import { api } from '../api/client.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { attempt } from '../record/attempt.ts'
import { FormRefusal } from '../record/problem.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { toast } from '../ui/toast.tsx'
import './promises.css'

/** Gives a promise to the rep, with words to say it with that the manager may change. */
export function HandBackDialog(props: {
  readonly commitment: Commitment
  readonly repName: string
  readonly onClose: () => void
}) {
  const { commitment, repName, onClose } = props
  const { id } = commitment
  const { data: card } = useQueryOf('commitment.get', { id })
  const hadItFirst =
    card?.events.some(({ kind, fromValue }) => kind === 'owner-changed' && fromValue === 'rep') ?? false
  const [typed, setTyped] = useState<string | null>(null)
  const [raiseNextTime, setRaiseNextTime] = useState(true)
  const words = typed ?? handBackWords(commitment, hadItFirst)
  const name = firstNameOf(repName)
  const handBack = useCommand('commitment.handBack', {
    onDone: () => {
      toast.show({
        text: `Now with ${name}: ${commitment.words}`,
        undo: () => attempt(() => api.commitment.changeOwner({ id, owner: 'me' })),
      })
      onClose()
    },
  })
  function submit(): void {
    if (!handBack.isRunning) handBack.run({ id, words, raiseNextTime })
  }
  return (
    <FormDialog
      title={hadItFirst ? `Hand back to ${name}` : `Hand over to ${name}`}
      description={commitment.words}
      className="promise-form"
      act={hadItFirst ? 'Hand it back' : 'Hand it over'}
      isBusy={handBack.isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label="How you could say it"
        hint="Yours to change. It stays in the history of the promise."
        rows={3}
        voice="read"
        value={words}
        onChange={setTyped}
        onSubmit={submit}
        maxLength={textLimits.line}
        autoFocus
        error={fieldError(handBack.error, 'words')}
      />
      <Checkbox
        label={`Remind me of it in the next one-on-one with ${name}`}
        checked={raiseNextTime}
        onChange={setRaiseNextTime}
      />
      <FormRefusal error={handBack.error} />
    </FormDialog>
  )
}
