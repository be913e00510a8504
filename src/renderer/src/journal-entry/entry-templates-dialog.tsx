import { lazy, Suspense, useState } from 'react'
import type { EntryTemplate } from '../../../shared/entry-template/entry-template.ts'
import { entryKinds } from '../../../shared/journal-entry/journal-entry.ts'
import { Name } from '../../../shared/kernel/text.ts'
import { emptyRichText, type RichText } from '../../../shared/rich-text/rich-text.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { TextButton } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Rows } from '../ui/row.tsx'
import { Select } from '../ui/select.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TextField } from '../ui/text-field.tsx'
import { kindWords, optionsOf } from './entry-words.ts'
import './journal-entry.css'

const RichTextEditor = lazy(async () => ({
  default: (await import('../editor/rich-text-editor.tsx')).RichTextEditor,
}))

const kinds = optionsOf(kindWords, entryKinds)
type Edited = EntryTemplate | 'new' | null

/** The forms a note can begin with: change them, copy them, write your own. */
export function EntryTemplatesDialog(props: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const { open, onOpenChange } = props
  const { data: forms } = useQueryOf('entryTemplate.list', {}, { enabled: open })
  const [edited, setEdited] = useState<Edited>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) setEdited(null)
        onOpenChange(next)
      }}
      size="wide"
      holdsWork={edited !== null}
      title={edited === null ? 'Note forms' : edited === 'new' ? 'New form' : edited.name}
      description={
        edited === null
          ? 'A form gives a new note its headings. What you leave empty leaves no trace.'
          : 'Headings become the headings of the note. A line in italics under a heading says what to write there; it is never part of the note.'
      }
    >
      {edited === null ? (
        <FormList forms={forms ?? []} onEdit={setEdited} />
      ) : (
        <FormEditor
          key={edited === 'new' ? 'new' : edited.id}
          form={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Dialog>
  )
}

function FormList(props: {
  readonly forms: readonly EntryTemplate[]
  readonly onEdit: (form: Edited) => void
}) {
  const { forms, onEdit } = props
  const { trash } = useTrash()
  const duplicate = useCommand('entryTemplate.duplicate', { onDone: onEdit })
  return (
    <div className="form-list">
      <Rows label="Note forms">
        {forms.map((form) => (
          <li key={form.id} className="ui-row">
            <span className="ui-row-main">
              {form.name}
              {form.name !== kindWords[form.kind] && (
                <span className="ui-why"> {kindWords[form.kind].toLowerCase()}</span>
              )}
            </span>
            <TextButton aria-label={`Change ${form.name}`} onClick={() => onEdit(form)}>
              Change
            </TextButton>
            <TextButton aria-label={`Copy ${form.name}`} onClick={() => duplicate.run({ id: form.id })}>
              Copy
            </TextButton>
            <TextButton
              aria-label={`Move ${form.name} to the trash`}
              onClick={() => void trash('entry-template', form.id, form.name)}
            >
              Trash
            </TextButton>
          </li>
        ))}
      </Rows>
      <Button onClick={() => onEdit('new')}>New form</Button>
    </div>
  )
}

function FormEditor(props: { readonly form: EntryTemplate | undefined; readonly onClose: () => void }) {
  const { form, onClose } = props
  const [name, setName] = useState(form?.name ?? '')
  const [kind, setKind] = useState(form?.kind ?? 'observation')
  const [read, setRead] = useState<() => RichText | undefined>(() => () => form?.document ?? emptyRichText)
  const [isTried, setIsTried] = useState(false)
  const create = useCommand('entryTemplate.create', { onDone: onClose })
  const change = useCommand('entryTemplate.change', { onDone: onClose })
  const parsed = Name.safeParse(name)
  function save(): void {
    setIsTried(true)
    const document = read()
    if (!parsed.success || document === undefined) return
    const fields = { name: parsed.data, kind, document }
    if (form === undefined) create.run(fields)
    else change.run({ id: form.id, changes: fields })
  }
  return (
    <div className="form-editor">
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        autoFocus={form === undefined}
        error={isTried && !parsed.success ? 'A form needs a name of at most 120 characters.' : undefined}
      />
      <Select label="For notes of the kind" value={kind} options={kinds} onChange={setKind} />
      <Suspense fallback={<Skeleton lines={5} label="Opening the editor" />}>
        <RichTextEditor
          value={form?.document ?? emptyRichText}
          documentKey={form?.id ?? 'new'}
          label="Form"
          density="compact"
          placeholder="A heading, and under it a line in italics that says what to write"
          onChange={(change) => setRead(() => change.read)}
        />
      </Suspense>
      <Refusal error={create.error ?? change.error} />
      <div className="tag-form-acts">
        <Button kind="quiet" onClick={onClose}>
          Back
        </Button>
        <Button kind="primary" busy={create.isRunning || change.isRunning} onClick={save}>
          Save form
        </Button>
      </div>
    </div>
  )
}
