import { useState } from 'react'
import type { RepSummary } from '../../../shared/rep/rep.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { PromiseForm } from './promise-form.tsx'

/** A new promise away from a meeting: with whom, then the same line as everywhere. */
export function NewPromiseDialog(props: {
  readonly team: readonly RepSummary[]
  readonly onClose: () => void
}) {
  const { team, onClose } = props
  const [repId, setRepId] = useState<RepId | null>(team[0]?.rep.id ?? null)
  const rep = team.find((one) => one.rep.id === repId)?.rep
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="New promise"
      size="wide"
      holdsWork
    >
      <Select<RepId>
        label="With"
        value={repId}
        options={team.map(({ rep }) => ({ value: rep.id, label: rep.name }))}
        onChange={setRepId}
      />
      {rep !== undefined && (
        <PromiseForm repId={rep.id} repName={rep.name} onMade={onClose} onCancel={onClose} />
      )}
    </Dialog>
  )
}
