import { useState } from 'react'
import type { OneOnOne } from '../../../shared/one-on-one/one-on-one.ts'
import type { TemplateId } from '../../../shared/template/template.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'

/** Another template for a meeting, also while it runs. */
export function ChangeTemplateDialog(props: { readonly oneOnOne: OneOnOne; readonly onClose: () => void }) {
  const { oneOnOne, onClose } = props
  const { data: templates } = useQueryOf('template.list', {})
  const [templateId, setTemplateId] = useState<TemplateId | null>(oneOnOne.templateId)
  const change = useCommand('oneOnOne.changeTemplate', { onDone: onClose })
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="Another template"
      description="Sections you have not touched give way to the new ones. Topics, notes and promises stay."
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            kind="primary"
            busy={change.isRunning}
            onClick={() => {
              if (templateId !== null) change.run({ id: oneOnOne.id, templateId })
            }}
          >
            Use it
          </Button>
        </>
      }
    >
      <Select<TemplateId>
        label="Template"
        value={templateId}
        options={(templates ?? []).map(({ id, name, situation }) => ({
          value: id,
          label: name,
          detail: situation,
        }))}
        onChange={setTemplateId}
      />
      <Refusal error={change.error} />
    </Dialog>
  )
}
