import type { Rep } from '../../../shared/rep/rep.ts'
import { commandById } from '../commands/commands.ts'
import { Button } from '../ui/button.tsx'

/** What one does from a rep's head: note something, start the conversation. */
export function RepActs({ rep: _rep }: { readonly rep: Rep }) {
  return (
    <Button shortcut="N" onClick={() => commandById('do.note')?.run()}>
      Note
    </Button>
  )
}
