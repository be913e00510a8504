import { useState } from 'react'
import type { SecondLocation } from '../../../shared/backup/backup.ts'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Button } from '../ui/button.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'
import { momentText } from './backup-words.ts'

/** A folder elsewhere that gets a copy of each backup: what is left when this computer is not. */
export function SecondPlace({ place }: { readonly place: SecondLocation | null }) {
  const [isChoosing, setIsChoosing] = useState(false)
  const [problem, setProblem] = useState<string>()
  const forget = useCommand('backup.forgetSecondLocation')
  const today = useToday()
  const { locale } = useLocale()

  async function choose(): Promise<void> {
    setIsChoosing(true)
    setProblem(undefined)
    try {
      const target = await api.desktop.chooseTarget({ purpose: 'backup-copy', suggestedName: 'Backups' })
      if (target !== null) await api.backup.setSecondLocation({ fileToken: target.token })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(`${errorText(error).title}. ${errorText(error).next}`)
    } finally {
      setIsChoosing(false)
    }
  }
  return (
    <div className="backup-place">
      <Rows label="Second place">
        <Row
          side={sideText(place, today, locale)}
          sideTone={place?.isReachable === false ? 'amber' : undefined}
        >
          {place === null ? 'Second place' : `Second place: ${place.folderName}`}
        </Row>
      </Rows>
      {place === null && (
        <p className="ui-muted settings-words">
          Backups beside the vault do not help when the computer is lost. A folder on a stick or another disk
          gets a copy of each one; it is read back there and compared.
        </p>
      )}
      <div className="settings-acts">
        <Button busy={isChoosing} onClick={() => void choose()}>
          {place === null ? 'Choose a second place' : 'Choose another place'}
        </Button>
        {place !== null && (
          <Button kind="quiet" busy={forget.isRunning} onClick={() => forget.run({})}>
            Stop copying there
          </Button>
        )}
      </div>
      {problem !== undefined && <InlineError>{problem}</InlineError>}
    </div>
  )
}

function sideText(
  place: SecondLocation | null,
  today: Parameters<typeof momentText>[1],
  locale: string,
): string {
  if (place === null) return 'none'
  if (!place.isReachable) return 'not reachable now'
  return place.lastCopyAt === null
    ? 'nothing there yet'
    : `copied ${momentText(place.lastCopyAt, today, locale)}`
}
