import { type ReactNode, useState } from 'react'
import type { Commitment, CommitmentOwner } from '../../../shared/commitment/commitment.ts'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useTrash } from '../record/use-trash.ts'
import { toast } from '../ui/toast.tsx'
import { PromiseDialog, type PromiseQuestion } from './promise-dialog.tsx'
import { ownerWord } from './promise-words.ts'

export type PromiseAct =
  | 'keep'
  | 're-date'
  | 'hand-over'
  | 're-word'
  | 'replace'
  | 'drop'
  | 'reopen'
  | 'share'
  | 'trash'
  | 'history'

export interface PromiseActs {
  readonly act: (act: PromiseAct, commitment: Commitment) => void
  /** The question an act asks, if it asks one; put it anywhere on the page. */
  readonly dialog: ReactNode
}

/** What can be done with a promise: at once with an Undo, or after one question. */
export function usePromiseActs(nameOf: (commitment: Commitment) => string): PromiseActs {
  const [question, setQuestion] = useState<PromiseQuestion | null>(null)
  const { trash } = useTrash()

  async function keep({ id, words }: Commitment): Promise<void> {
    await api.commitment.keep({ id })
    toast.show({ text: `Kept: ${words}`, undo: () => tell(() => api.commitment.reopen({ id })) })
  }
  async function handOver(commitment: Commitment): Promise<void> {
    const { id, words } = commitment
    const owner: CommitmentOwner = commitment.owner === 'me' ? 'rep' : 'me'
    await api.commitment.changeOwner({ id, owner })
    toast.show({
      text: `Now with ${ownerWord(owner, nameOf(commitment))}: ${words}`,
      undo: () => tell(() => api.commitment.changeOwner({ id, owner: commitment.owner })),
    })
  }
  function act(what: PromiseAct, commitment: Commitment): void {
    const { id, words, audience, outcome } = commitment
    const isOpen = outcome === null
    switch (what) {
      case 'keep':
        tell(() => (isOpen ? keep(commitment) : api.commitment.reopen({ id })))
        break
      case 'hand-over':
        if (isOpen) tell(() => handOver(commitment))
        break
      case 'reopen':
        if (!isOpen) tell(() => api.commitment.reopen({ id }))
        break
      case 'share':
        tell(() =>
          api.commitment.setAudience({ id, audience: audience === 'only-me' ? 'shareable' : 'only-me' }),
        )
        break
      case 'trash':
        void trash('commitment', id, words)
        break
      case 're-date':
      case 'replace':
      case 'drop':
        if (isOpen) setQuestion({ what, commitment })
        break
      case 're-word':
      case 'history':
        setQuestion({ what, commitment })
    }
  }
  return {
    act,
    dialog:
      question === null ? null : (
        <PromiseDialog
          key={`${question.what} ${question.commitment.id}`}
          question={question}
          repName={nameOf(question.commitment)}
          onClose={() => setQuestion(null)}
        />
      ),
  }
}

/** Does it, and says so if it was refused. */
function tell(work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error
    const { title, next } = errorText(error)
    toast.show({ text: `${title}. ${next}`, tone: 'trouble' })
  })
}
