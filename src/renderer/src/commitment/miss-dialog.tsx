import { useId, useState } from 'react'
import type { Commitment } from '../../../shared/commitment/commitment.ts'
import type { Miss } from '../../../shared/commitment/miss.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { FormRefusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { MissFields, type Why } from './miss-fields.tsx'
import './promises.css'

/** Asks afterwards why a promise was missed. */
export function MissDialog(props: {
  readonly commitment: Pick<Commitment, 'repId' | 'words'>
  readonly miss: Miss
  readonly repName: string
  readonly onClose: () => void
}) {
  const { commitment, miss, repName, onClose } = props
  const formId = useId()
  const [why, setWhy] = useState<Why>({ reason: miss.reason, control: miss.control })
  const explain = useCommand('commitment.explainMiss', { onDone: onClose })
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={miss.kind === 'late' ? 'Kept, and late' : 'Why it was missed'}
      description={commitment.words}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" form={formId} busy={explain.isRunning}>
            Keep it
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="promise-form"
        onSubmit={(event) => {
          event.preventDefault()
          explain.run({ id: miss.id, ...why })
        }}
      >
        <MissFields
          repId={commitment.repId}
          repName={repName}
          owner={miss.owner}
          why={why}
          onChange={(changed) => setWhy({ ...why, ...changed })}
          reasonError={fieldError(explain.error, 'reason')}
        />
        <FormRefusal error={explain.error} />
      </form>
    </Dialog>
  )
}
