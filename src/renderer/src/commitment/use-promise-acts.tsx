import { type ReactNode, useState } from 'react'
import type { Commitment } from '../../../shared/commitment/commitment.ts'
import type { Miss } from '../../../shared/commitment/miss.ts'
import { api } from '../api/client.ts'
import { attempt } from '../record/attempt.ts'
import { useTrash } from '../record/use-trash.ts'
import { toast } from '../ui/toast.tsx'
import { HandBackDialog } from './hand-back-dialog.tsx'
import { MissDialog } from './miss-dialog.tsx'
import { PromiseDialog, type PromiseQuestion } from './promise-dialog.tsx'

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
  const [handing, setHanding] = useState<Commitment | null>(null)
  const [late, setLate] = useState<{ readonly commitment: Commitment; readonly miss: Miss } | null>(null)
  const { trash } = useTrash()

  async function keep(commitment: Commitment): Promise<void> {
    const { id, words } = commitment
    await api.commitment.keep({ id })
    const { misses } = await api.commitment.get({ id })
    const miss = misses.findLast(({ kind }) => kind === 'late')
    toast.show({
      text: miss === undefined ? `Kept: ${words}` : `Kept, and late: ${words}`,
      undo: () => attempt(() => api.commitment.reopen({ id })),
      ...(miss === undefined
        ? {}
        : { action: { label: 'Say why', run: () => setLate({ commitment, miss }) } }),
    })
  }
  async function takeOver({ id, words }: Commitment): Promise<void> {
    await api.commitment.changeOwner({ id, owner: 'me' })
    toast.show({
      text: `Now with you: ${words}`,
      undo: () => attempt(() => api.commitment.changeOwner({ id, owner: 'rep' })),
    })
  }
  function act(what: PromiseAct, commitment: Commitment): void {
    const { id, words, audience, outcome } = commitment
    const isOpen = outcome === null
    switch (what) {
      case 'keep':
        attempt(() => (isOpen ? keep(commitment) : api.commitment.reopen({ id })))
        break
      case 'hand-over':
        if (isOpen && commitment.owner === 'me') setHanding(commitment)
        else if (isOpen) attempt(() => takeOver(commitment))
        break
      case 'reopen':
        if (!isOpen) attempt(() => api.commitment.reopen({ id }))
        break
      case 'share':
        attempt(() =>
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
    dialog: (
      <>
        {question !== null && (
          <PromiseDialog
            key={`${question.what} ${question.commitment.id}`}
            question={question}
            repName={nameOf(question.commitment)}
            onClose={() => setQuestion(null)}
          />
        )}
        {handing !== null && (
          <HandBackDialog
            key={handing.id}
            commitment={handing}
            repName={nameOf(handing)}
            onClose={() => setHanding(null)}
          />
        )}
        {late !== null && (
          <MissDialog {...late} repName={nameOf(late.commitment)} onClose={() => setLate(null)} />
        )}
      </>
    ),
  }
}
