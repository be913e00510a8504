import { useState } from 'react'
import type { Commitment } from '../../../shared/commitment/commitment.ts'
import type { Miss } from '../../../shared/commitment/miss.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { FormRefusal } from '../record/problem.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
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
  const [why, setWhy] = useState<Why>({ reason: miss.reason, control: miss.control })
  const explain = useCommand('commitment.explainMiss', { onDone: onClose })
  return (
    <FormDialog
      title={miss.kind === 'late' ? 'Kept, and late' : 'Why it was missed'}
      description={commitment.words}
      className="promise-form"
      act="Keep it"
      isBusy={explain.isRunning}
      onSubmit={() => explain.run({ id: miss.id, ...why })}
      onClose={onClose}
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
    </FormDialog>
  )
}
