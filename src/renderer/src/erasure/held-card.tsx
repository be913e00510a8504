import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { plural } from '../format/plural.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { toast } from '../ui/toast.tsx'
import { EraseDialog } from './erase-dialog.tsx'

/** Everything held about somebody: as a file for who asks to see it, and the end of it. */
export function HeldCard({ rep }: { readonly rep: Rep }) {
  const [isErasing, setIsErasing] = useState(false)
  const [isWriting, setIsWriting] = useState(false)
  const [problem, setProblem] = useState<string>()
  const name = firstNameOf(rep.name)

  async function save(): Promise<void> {
    setIsWriting(true)
    setProblem(undefined)
    try {
      const target = await api.desktop.chooseTarget({
        purpose: 'data-export',
        suggestedName: `Everything held about ${rep.name.slice(0, 80)}.md`,
      })
      if (target === null) return
      const written = await api.erasure.report({ repId: rep.id, fileToken: target.token })
      toast.show({
        text: `${plural(written.records, 'record')} in ${written.fileName}. It is not encrypted.`,
      })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { title, next } = errorText(error)
      setProblem(`${title}. ${next}`)
    } finally {
      setIsWriting(false)
    }
  }
  return (
    <Card title={`Everything held about ${name}`}>
      <p className="ui-muted rep-quiet">
        One readable file, grouped by who may read what, with the names of others taken out. It holds your
        private notes too, and outside the vault it is not encrypted.
      </p>
      <div className="rep-acts">
        <Button busy={isWriting} onClick={() => void save()}>
          Save as a file
        </Button>
        <Button kind="quiet" onClick={() => setIsErasing(true)}>
          Erase for good
        </Button>
      </div>
      {problem !== undefined && <InlineError>{problem}</InlineError>}
      {isErasing && <EraseDialog rep={rep} onClose={() => setIsErasing(false)} />}
    </Card>
  )
}
