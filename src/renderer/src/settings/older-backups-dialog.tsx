import { useState } from 'react'
import type { Backup, BackupId } from '../../../shared/backup/backup.ts'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useQueryOf } from '../api/queries.ts'
import { plural } from '../format/plural.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { toast } from '../ui/toast.tsx'

/**
 * After a new passphrase or a new key: the backups made before still open with what was replaced. Offers to
 * put one fresh backup in their place, which is opened again and compared before any of them goes.
 */
export function OlderBackupsDialog(props: {
  /** Those that opened with this vault's key before the change; a backup of another vault is never touched. */
  readonly before: readonly BackupId[]
  readonly onClose: () => void
}) {
  const { before, onClose } = props
  const isOlder = ({ id, reason }: Pick<Backup, 'id' | 'reason'>): boolean =>
    before.includes(id) || reason === 'before-new-key'

  const { data: backups } = useQueryOf('backup.list', {})
  const [isRunning, setIsRunning] = useState(false)
  const [problem, setProblem] = useState<string>()
  const older = (backups ?? []).filter(isOlder)
  if (older.length === 0) return null

  async function replace(): Promise<void> {
    setIsRunning(true)
    setProblem(undefined)
    try {
      const fresh = await api.backup.now({})
      // Asked again: making one may have let go of some already.
      const left = (await api.backup.list({})).filter(isOlder)
      for (const { id } of left) if (id !== fresh.id) await api.backup.remove({ id })
      toast.show({ text: 'One fresh backup is there, opened and compared. The older ones are gone.' })
      onClose()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { title, safe, next } = errorText(error)
      setProblem(`${title}. ${safe} ${next}`)
    } finally {
      setIsRunning(false)
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="Older backups"
      description={`${plural(older.length, 'backup')} from before still ${older.length === 1 ? 'opens' : 'open'} with what you have just replaced. Keep them if you only wanted a better passphrase. If somebody may know the old one, replace them; copies you took elsewhere are for you to remove.`}
      size="small"
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Keep them
          </Button>
          <Button kind="danger" busy={isRunning} onClick={() => void replace()}>
            {isRunning ? 'One moment…' : 'Replace with a fresh one'}
          </Button>
        </>
      }
    >
      {problem !== undefined && <InlineError>{problem}</InlineError>}
    </Dialog>
  )
}
