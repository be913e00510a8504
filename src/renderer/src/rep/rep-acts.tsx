import type { Rep } from '../../../shared/rep/rep.ts'
import { commandById } from '../commands/commands.ts'
import { StartOneOnOneButton } from '../one-on-one/start-one-on-one-button.tsx'
import { Button } from '../ui/button.tsx'

/** What one does from a rep's head: note something, start the conversation. */
export function RepActs({ rep }: { readonly rep: Rep }) {
  return (
    <>
      <Button shortcut="N" onClick={() => commandById('do.note')?.run()}>
        Note
      </Button>
      {rep.archivedAt === null && <StartOneOnOneButton repId={rep.id} />}
    </>
  )
}
