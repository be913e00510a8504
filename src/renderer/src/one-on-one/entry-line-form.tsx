import { type FormEvent, type KeyboardEvent, useContext, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { richTextFromPlainText } from '../../../shared/rich-text/rich-text.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { toast } from '../ui/toast.tsx'
import { GuardedField } from '../writing/guarded-field.tsx'

/** What can be noted for the journal without leaving the meeting. */
export type QuickKind = 'observation' | 'recognition'

const labels: Readonly<Record<QuickKind, string>> = {
  observation: 'What you saw or heard',
  recognition: 'What was done well, and what it led to',
}

/** A line for the journal, written in the middle of a meeting. */
export function EntryLineForm(props: {
  readonly kind: QuickKind
  readonly rep: Rep
  readonly oneOnOneId: OneOnOneId
  readonly onClose: () => void
}) {
  const { kind, rep, oneOnOneId, onClose } = props
  const go = useContext(NavigateContext)
  const [words, setWords] = useState('')
  const create = useCommand('journalEntry.create', {
    onDone: ({ id }) => {
      onClose()
      toast.show({
        text: `In ${firstNameOf(rep.name)}’s journal`,
        action: { label: 'Open', run: () => go(`#/journal/${id}`) },
      })
    },
  })
  function keep(): void {
    if (words.trim() === '') {
      onClose()
      return
    }
    const document = richTextFromPlainText(words)
    create.run({ kind, repIds: [rep.id], document, sourceOneOnOneId: oneOnOneId })
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    keep()
  }
  function leave(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose()
  }
  return (
    <form className="ui-card promise-form" aria-label={labels[kind]} onSubmit={submit} onKeyDown={leave}>
      <GuardedField text={words}>
        <TextArea
          label={labels[kind]}
          value={words}
          onChange={setWords}
          onSubmit={keep}
          rows={2}
          voice="read"
          autoFocus
        />
      </GuardedField>
      <Refusal error={create.error} />
      <div className="meeting-form-acts">
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" busy={create.isRunning}>
          Put in the journal
        </Button>
      </div>
    </form>
  )
}
