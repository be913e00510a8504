import { useContext, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { NavigateContext } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { toast } from '../ui/toast.tsx'
import { ArchiveDialog } from './archive-dialog.tsx'

/** What happens when somebody goes: out of the team with all history kept, or out of the vault. */
export function LeavingCard({ rep }: { readonly rep: Rep }) {
  const go = useContext(NavigateContext)
  const { trash } = useTrash()
  const [isArchiving, setIsArchiving] = useState(false)
  const bringBack = useCommand('rep.unarchive', {
    onDone: ({ name }) => toast.show({ text: `${name} is in your team again` }),
  })
  const name = firstNameOf(rep.name)
  async function throwAway(): Promise<void> {
    if (await trash('rep', rep.id, rep.name)) go('#/today')
  }
  return (
    <Card title={rep.archivedAt === null ? `When ${name} leaves` : `${name} has left your team`}>
      <p className="ui-muted rep-quiet">
        {rep.archivedAt === null
          ? 'In the archive they drop out of lists, cadence and averages. Everything you wrote stays here.'
          : rep.archiveReason === ''
            ? 'Everything you wrote is still here, and search still finds it.'
            : `Why: ${rep.archiveReason}. Everything you wrote is still here.`}
      </p>
      <div className="rep-acts">
        {rep.archivedAt === null ? (
          <Button onClick={() => setIsArchiving(true)}>Archive</Button>
        ) : (
          <Button busy={bringBack.isRunning} onClick={() => bringBack.run({ id: rep.id })}>
            Bring back
          </Button>
        )}
        <Button kind="quiet" onClick={() => void throwAway()}>
          Move to trash
        </Button>
      </div>
      <Refusal error={bringBack.error} />
      <ArchiveDialog open={isArchiving} onOpenChange={setIsArchiving} rep={rep} />
    </Card>
  )
}
