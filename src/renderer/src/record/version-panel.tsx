import { useState } from 'react'
import type { RecordNoun, TextVersion } from '../../../shared/record/record.ts'
import { isRichText } from '../../../shared/rich-text/rich-text.ts'
import { salvagePlainText } from '../../../shared/rich-text/salvage-plain-text.ts'
import { toPlainText } from '../../../shared/rich-text/to-plain-text.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatMoment, formatNearDay } from '../format/format-day.ts'
import { calendarDayOf, momentOf } from '../format/now.ts'
import { useToday } from '../format/use-today.ts'
import { Button } from '../ui/button.tsx'
import { SidePanel } from '../ui/dialog.tsx'
import { useLocale } from '../ui/locale.ts'
import './record.css'

/** Earlier texts of one record, to read and to bring back. Bringing back is itself a version, so it can be undone. */
export function VersionPanel(props: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly noun: RecordNoun
  readonly recordId: string
  readonly onRestore: (versionId: string) => void
}) {
  const { open, onOpenChange, noun, recordId, onRestore } = props
  const { data: versions } = useQueryOf('record.versions', { noun, id: recordId }, { enabled: open })
  const [shownId, setShownId] = useState<string | null>(null)
  return (
    <SidePanel
      open={open}
      onOpenChange={onOpenChange}
      title="Earlier texts"
      description="A text is kept before it is replaced, at most one every five minutes while you add to it."
    >
      <div className="record-versions">
        {versions?.length === 0 && <p className="ui-muted">This text has not been changed yet.</p>}
        {versions?.map((version) => (
          <Version
            key={version.id}
            version={version}
            isShown={version.id === shownId}
            onToggle={() => setShownId(version.id === shownId ? null : version.id)}
            onRestore={() => onRestore(version.id)}
          />
        ))}
      </div>
    </SidePanel>
  )
}

function Version(props: {
  readonly version: TextVersion
  readonly isShown: boolean
  readonly onToggle: () => void
  readonly onRestore: () => void
}) {
  const { version, isShown, onToggle, onRestore } = props
  const { locale } = useLocale()
  const today = useToday()
  const { data } = useQueryOf('record.version', { versionId: version.id })
  const words = data === undefined ? undefined : wordsOf(data.content)
  const until = momentOf(version.savedAt)
  return (
    <div>
      <button type="button" className="record-version" aria-expanded={isShown} onClick={onToggle}>
        <strong>
          As it was until {formatMoment(until, locale)}, {formatNearDay(calendarDayOf(until), today, locale)}
        </strong>
        {!isShown && <span className="ui-why">{preview(words)}</span>}
      </button>
      {isShown && (
        <>
          <div className="record-version-text">{words}</div>
          <Button onClick={onRestore}>Bring this text back</Button>
        </>
      )}
    </div>
  )
}

function wordsOf(content: unknown): string {
  return isRichText(content) ? toPlainText(content) : salvagePlainText(content)
}

function preview(words: string | undefined): string {
  if (words === undefined) return ' '
  const line = words.replace(/\s+/g, ' ').trim()
  if (line === '') return 'Nothing written'
  return line.length > 140 ? `${line.slice(0, 140)}…` : line
}
