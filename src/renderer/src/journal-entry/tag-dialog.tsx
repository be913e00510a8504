import { useState } from 'react'
import { type Tag, TagName, tagKey } from '../../../shared/tag/tag.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { plural } from '../format/plural.ts'
import { Refusal } from '../record/problem.tsx'
import { TextButton } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Rows } from '../ui/row.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import './journal-entry.css'

/** All tags: give one another name, or make two of them one. */
export function TagDialog(props: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const { open, onOpenChange } = props
  const { data: tags } = useQueryOf('tag.list', {}, { enabled: open })
  const [editedId, setEditedId] = useState<string | null>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Tags"
      description="A tag comes with the first note that carries it and goes with the last."
    >
      {tags?.length === 0 && <p>No note carries a tag yet. Add one in a note, or type # in a quick note.</p>}
      <Rows label="Tags">
        {tags?.map((tag) =>
          tag.id === editedId ? (
            <li key={tag.id}>
              <TagForm tag={tag} all={tags} onClose={() => setEditedId(null)} />
            </li>
          ) : (
            <li key={tag.id} className="ui-row">
              <span className="ui-row-main">{tag.name}</span>
              <span className="ui-row-side">{plural(tag.entryCount, 'note')}</span>
              <TextButton aria-label={`Rename ${tag.name}`} onClick={() => setEditedId(tag.id)}>
                Rename
              </TextButton>
            </li>
          ),
        )}
      </Rows>
    </Dialog>
  )
}

function TagForm(props: { readonly tag: Tag; readonly all: readonly Tag[]; readonly onClose: () => void }) {
  const { tag, all, onClose } = props
  const [name, setName] = useState(tag.name)
  const rename = useCommand('tag.rename', { onDone: onClose })
  const merge = useCommand('tag.merge', {
    onDone: (into) => {
      toast.show({ text: `${tag.name} is now ${into.name}, on every note` })
      onClose()
    },
  })
  const other = all.find((one) => one.id !== tag.id && tagKey(one.name) === tagKey(name))
  const parsed = TagName.safeParse(name)
  function save(): void {
    if (other !== undefined) merge.run({ id: tag.id, intoId: other.id })
    else if (parsed.success) rename.run({ id: tag.id, name: parsed.data })
  }
  return (
    <div className="tag-form">
      <TextField
        label={`New name for ${tag.name}`}
        value={name}
        onChange={setName}
        onEnter={save}
        autoFocus
        error={parsed.success ? undefined : 'One to 40 characters, without a comma or #.'}
        hint={
          other === undefined
            ? undefined
            : `There is a tag ${other.name} already. Both become one: ${plural(tag.entryCount, 'note')} will carry ${other.name} instead.`
        }
      />
      <Refusal error={rename.error ?? merge.error} />
      <div className="tag-form-acts">
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button
          kind="primary"
          disabled={!parsed.success}
          busy={rename.isRunning || merge.isRunning}
          onClick={save}
        >
          {other === undefined ? 'Rename' : 'Make them one'}
        </Button>
      </div>
    </div>
  )
}
