import { useState } from 'react'
import type { AbcPlan } from '../../../shared/abc-plan/abc-plan.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Closes a plan with what came of it. */
export function ClosePlanDialog({ plan, onClose }: { readonly plan: AbcPlan; readonly onClose: () => void }) {
  const [learned, setLearned] = useState(plan.learned)
  const close = useCommand('abcPlan.close', { onDone: onClose })
  const run = (): void => close.run({ id: plan.id, learned })
  return (
    <Dialog
      open
      holdsWork
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="Close this plan"
      description="It stays on the page of the rep, with everything in it. You can open it again."
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" busy={close.isRunning} onClick={run}>
            Close it
          </Button>
        </>
      }
    >
      <TextField
        label="What came of it"
        note="optional"
        value={learned}
        maxLength={textLimits.line}
        onChange={setLearned}
        onEnter={run}
        placeholder="Waits by herself now; the nod in the call did it"
      />
      <Refusal error={close.error} />
    </Dialog>
  )
}
