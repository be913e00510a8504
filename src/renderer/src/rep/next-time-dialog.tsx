import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { BasketForm } from '../basket-item/add-to-basket-button.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Puts something aside for the next conversation, from wherever one is on a rep's page. */
export function NextTimeDialog(props: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly rep: Rep
}) {
  const { open, onOpenChange, rep } = props
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`For next time with ${firstNameOf(rep.name)}`}
      description="It goes into the agenda of the next one-on-one by itself."
      size="small"
      holdsWork
    >
      <BasketForm
        repId={rep.id}
        sourceNoun="rep"
        sourceRecordId={rep.id}
        onDone={() => onOpenChange(false)}
      />
    </Dialog>
  )
}
