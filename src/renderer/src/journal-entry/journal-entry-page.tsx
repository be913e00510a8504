import { useQuery } from '@tanstack/react-query'
import { History, Trash2 } from 'lucide-react'
import { useContext, useEffect, useMemo, useState } from 'react'
import {
  type JournalEntry,
  type JournalEntryHead,
  JournalEntryId,
} from '../../../shared/journal-entry/journal-entry.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import { ApiError, api, callMethod } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { EntryLoopCard } from '../coaching/entry-loop-card.tsx'
import { type Command, useCommands } from '../commands/commands.ts'
import { formatLongDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs, useSaveState } from '../frame/place.ts'
import { Refusal } from '../record/problem.tsx'
import { useAutosaveDocument } from '../record/use-autosave-document.ts'
import { useAutosaveField } from '../record/use-autosave-field.ts'
import { useTrash } from '../record/use-trash.ts'
import { VersionPanel } from '../record/version-panel.tsx'
import { Gone, NotFound } from '../shell/not-found.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Page } from '../ui/page-header.tsx'
import { worstProgress } from '../ui/save-state.tsx'
import { toast } from '../ui/toast.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { KeepAsWin } from '../win/keep-as-win.tsx'
import { EntryFactsCard } from './entry-facts.tsx'
import { EntryText } from './entry-text.tsx'
import { kindWords } from './entry-words.ts'
import { useDiscardEmpty } from './use-discard-empty.ts'
import { useEntryFacts } from './use-entry-facts.ts'
import { useReps } from './use-reps.ts'
import './journal-entry.css'

/** One note: its words on the left, what it is about on the right. */
export function JournalEntryPage({ entryId }: { readonly entryId: string }) {
  const id = JournalEntryId.safeParse(entryId)
  return id.success ? <Entry id={id.data} /> : <NotFound />
}

function Entry({ id }: { readonly id: JournalEntryId }) {
  // Not kept in step with the store on purpose: the text is read once and then belongs to the editor.
  const opened = useQuery<JournalEntry, ApiError>({
    queryKey: ['opened', 'journalEntry', id],
    queryFn: () => callMethod('journalEntry.get', { id }),
    gcTime: 0,
  })
  const { data: head, error } = useQueryOf('journalEntry.getHead', { id })
  useCrumbs([
    { label: 'Journal', href: '#/journal' },
    { label: head === undefined ? '' : head.title === '' ? kindWords[head.kind] : head.title },
  ])
  if (error?.code === 'journal-entry-not-found' || opened.error?.code === 'journal-entry-not-found')
    return <Gone title="This note is not in the journal any more" />
  if (opened.error !== null) return <Refusal error={opened.error} />
  if (opened.data === undefined) return null
  return <OpenEntry entry={opened.data} head={head ?? opened.data} />
}

function OpenEntry({ entry, head }: { readonly entry: JournalEntry; readonly head: JournalEntryHead }) {
  const { id } = entry
  const reps = useReps()
  const facts = useEntryFacts(head)
  const go = useContext(NavigateContext)
  const { trash } = useTrash()
  const [shown, setShown] = useState({ entry, turn: 0 })
  const [showsVersions, setShowsVersions] = useState(false)
  const autosave = useAutosaveDocument({
    recordKey: `journal-entry:${id}`,
    isLoaded: entry.document !== null,
    save: (document) => api.journalEntry.saveDocument({ id, document }),
  })
  const title = useAutosaveField({
    stored: head.title,
    save: (title) => api.journalEntry.change({ id, changes: { title: title.trim() } }),
  })
  useSaveState(worstProgress([autosave.progress, title.progress]))
  useDiscardEmpty(id)

  async function throwAway(): Promise<void> {
    await autosave.flush()
    const name = head.title === '' ? kindWords[head.kind] : head.title
    if (await trash('journal-entry', id, name)) go('#/journal')
  }
  async function bringBack(versionId: string): Promise<void> {
    if (!(await autosave.flush())) return
    const restored = await api.journalEntry.restoreVersion({ id, versionId })
    setShown({ entry: restored, turn: shown.turn + 1 })
    setShowsVersions(false)
    toast.show({ text: 'The earlier text is back. The one before it is kept under Earlier texts.' })
  }
  useEntryCommands(
    () => setShowsVersions(true),
    () => void throwAway(),
  )

  return (
    <Page>
      <div className="entry">
        <div className="entry-main">
          <EntryHead
            head={head}
            title={title.value}
            onTitle={title.onChange}
            onTitleBlur={title.onBlur}
            onVersions={() => setShowsVersions(true)}
            onTrash={() => void throwAway()}
          />
          <Refusal error={failureOf(autosave.progress)} />
          <EntryText
            id={id}
            kind={head.kind}
            stored={shown.entry.document}
            salvaged={shown.entry.salvagedText}
            turn={shown.turn}
            autosave={autosave}
            reps={reps}
          />
        </div>
        <div className="entry-aside">
          <EntryFactsCard head={head} facts={facts} reps={reps} />
          <EntryLoopCard head={head} change={facts.change} />
          <KeepAsWin head={head} />
        </div>
      </div>
      <VersionPanel
        open={showsVersions}
        onOpenChange={setShowsVersions}
        noun="journal-entry"
        recordId={id}
        onRestore={(versionId) => void bringBack(versionId)}
      />
    </Page>
  )
}

function EntryHead(props: {
  readonly head: JournalEntryHead
  readonly title: string
  readonly onTitle: (title: string) => void
  readonly onTitleBlur: () => void
  readonly onVersions: () => void
  readonly onTrash: () => void
}) {
  const { head, title, onTitle, onTitleBlur, onVersions, onTrash } = props
  const { locale } = useLocale()
  const today = useToday()
  return (
    <header className="entry-head">
      <div className="entry-head-line">
        <span className="ui-why">
          {kindWords[head.kind]} · {formatLongDay(head.happenedOn, today, locale)}
        </span>
        <IconButton icon={History} label="Earlier texts" onClick={onVersions} />
        <IconButton icon={Trash2} label="Move to trash" onClick={onTrash} />
      </div>
      <VisuallyHidden>
        <h1>{title === '' ? kindWords[head.kind] : title}</h1>
      </VisuallyHidden>
      <input
        className="entry-title"
        aria-label="Title"
        placeholder="Title, or leave it to the first words"
        value={title}
        maxLength={textLimits.line}
        onChange={(event) => onTitle(event.target.value)}
        onBlur={onTitleBlur}
      />
    </header>
  )
}

function useEntryCommands(showVersions: () => void, throwAway: () => void): void {
  const [acts] = useState({ showVersions, throwAway })
  useEffect(() => {
    acts.showVersions = showVersions
    acts.throwAway = throwAway
  })
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'journal-entry.versions',
        label: 'Earlier texts of this note',
        group: 'Here',
        keywords: 'history versions restore',
        run: () => acts.showVersions(),
      },
      {
        id: 'journal-entry.trash',
        label: 'Move this note to the trash',
        group: 'Here',
        keywords: 'delete remove',
        run: () => acts.throwAway(),
      },
    ],
    [acts],
  )
  useCommands(commands)
}

/** Why the last save failed, if the vault said so. */
function failureOf(progress: { readonly kind: string; readonly reason?: unknown }): ApiError | null {
  return progress.kind === 'failed' && progress.reason instanceof ApiError ? progress.reason : null
}
