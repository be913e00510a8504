import { type FormEvent, useCallback, useEffect, useId, useState } from 'react'
import type { BackupSecret, BackupSource, RestorePreview } from '../../../shared/backup/backup.ts'
import type { ApiError } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { SecretField } from '../settings/secret-field.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { useLocale } from '../ui/locale.ts'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { toast } from '../ui/toast.tsx'
import { momentText } from './backup-words.ts'
import { PreviewTable } from './preview-table.tsx'

/** Opens a backup, shows what it would bring back beside what is there, and only then offers to restore it. */
export function RestoreDialog(props: { readonly source: BackupSource; readonly onClose: () => void }) {
  const { source, onClose } = props
  const formId = useId()
  const today = useToday()
  const { locale } = useLocale()
  const [kind, setKind] = useState<BackupSecret['kind']>('passphrase')
  const [typed, setTyped] = useState('')
  const [needsSecret, setNeedsSecret] = useState(false)
  const [seen, setSeen] = useState<RestorePreview>()
  const preview = useCommand('backup.preview', {
    onDone: setSeen,
    onError: (error) => {
      if (error.code === 'backup-secret-needed') setNeedsSecret(true)
    },
  })
  const restore = useCommand('backup.restore', {
    onDone: ({ keptIn }) => {
      onClose()
      toast.show({
        text: `Restored. What was there before is kept${keptIn === null ? '' : ` in ${keptIn}, beside the vault`}.`,
      })
    },
  })
  const secret = needsSecret ? secretOf(kind, typed) : null
  const { run } = preview
  const look = useCallback(() => run({ source, secret: null }), [run, source])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks once, when it opens
  useEffect(look, [])

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (seen !== undefined) restore.run({ source, secret })
    else if (typed !== '') preview.run({ source, secret })
  }
  const isAsking = needsSecret && seen === undefined
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={
        seen === undefined
          ? 'Look into a backup'
          : `Restore the backup of ${momentText(seen.createdAt, today, locale)}`
      }
      description={
        isAsking
          ? 'This backup has a key of its own. It opens with the passphrase or the recovery code of the day it was made.'
          : undefined
      }
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          {(isAsking || seen !== undefined) && (
            <Button kind="primary" type="submit" form={formId} busy={preview.isRunning || restore.isRunning}>
              {restore.isRunning ? 'Restoring…' : isAsking ? 'Look into it' : 'Restore it'}
            </Button>
          )}
        </>
      }
    >
      <form id={formId} className="settings-fields" onSubmit={submit}>
        {preview.isRunning && !isAsking && (
          <p className="ui-muted">Opening it and looking through every page…</p>
        )}
        {isAsking && (
          <>
            <SegmentedControl
              label="What it opens with"
              hideLabel
              value={kind}
              onChange={setKind}
              options={[
                { value: 'passphrase', label: 'Passphrase of that day' },
                { value: 'recovery-code', label: 'Recovery code of that day' },
              ]}
            />
            <SecretField
              label={kind === 'passphrase' ? 'Passphrase' : 'Recovery code'}
              value={typed}
              onChange={setTyped}
              autoFocus
            />
          </>
        )}
        {problemOf(preview.error) !== undefined && <InlineError>{problemOf(preview.error)}</InlineError>}
        {seen !== undefined && <PreviewTable preview={seen} />}
        {restore.error !== null && <InlineError>{problemOf(restore.error)}</InlineError>}
      </form>
    </Dialog>
  )
}

function secretOf(kind: BackupSecret['kind'], typed: string): BackupSecret {
  return kind === 'passphrase' ? { kind, passphrase: typed } : { kind, recoveryCode: typed }
}

/** That a secret is needed is asked for, not complained about. */
function problemOf(error: ApiError | null): string | undefined {
  if (error === null || error.code === 'backup-secret-needed') return undefined
  const { title, safe, next } = errorText(error)
  return `${title}. ${safe} ${next}`
}
