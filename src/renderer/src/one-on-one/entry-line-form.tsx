import { useContext, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { richTextFromPlainText } from '../../../shared/rich-text/rich-text.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { ShortForm } from '../record/short-form.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
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
  return (
    <ShortForm
      label={labels[kind]}
      className="ui-card"
      act="Put in the journal"
      command={create}
      onSubmit={keep}
      onCancel={onClose}
    >
      <GuardedField text={words}>
        <TextArea
          label={labels[kind]}
          value={words}
          onChange={setWords}
          onSubmit={keep}
          error={fieldError(create.error, 'document')}
          rows={2}
          voice="read"
          autoFocus
        />
      </GuardedField>
    </ShortForm>
  )
}
