import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { OneOnOneId, OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RichText } from '../../../shared/rich-text/rich-text.ts'
import { type ApiError, callMethod } from '../api/client.ts'
import type { ScreenCommand } from '../editor/menu/menu-triggers.ts'
import { useReps } from '../journal-entry/use-reps.ts'
import { Refusal } from '../record/problem.tsx'
import { useAutosaveDocument } from '../record/use-autosave-document.ts'
import type { SaveProgress } from '../ui/autosave.ts'
import { Skeleton } from '../ui/skeleton.tsx'

const RichTextEditor = lazy(async () => ({
  default: (await import('../editor/rich-text-editor.tsx')).RichTextEditor,
}))

/** Where a text of a meeting is kept: under one of its points, or in the pane only the manager sees. */
export type NotePlace =
  | { readonly of: 'item'; readonly oneOnOneId: OneOnOneId; readonly itemId: OneOnOneItemId }
  | { readonly of: 'private'; readonly oneOnOneId: OneOnOneId }

interface NoteProps {
  readonly place: NotePlace
  readonly label: string
  readonly placeholder: string
  readonly density: 'journal' | 'compact'
  readonly slashCommands?: readonly ScreenCommand[] | undefined
  readonly autoFocus?: boolean | undefined
  readonly onProgress: (progress: SaveProgress) => void
}

/** One text of a meeting, saved as it is written. Give it a `key` of its place. */
export function MeetingNote(props: NoteProps) {
  const { place } = props
  // Read once when it is opened, from the store itself: then the text belongs to the editor.
  const opened = useQuery<RichText | null, ApiError>({
    queryKey: ['opened', 'oneOnOne', keyOf(place)],
    queryFn: () => readNote(place),
    gcTime: 0,
    staleTime: 0,
  })
  if (opened.error !== null) return <Refusal error={opened.error} />
  if (!opened.isFetchedAfterMount || opened.data === undefined || opened.data === null)
    return <Skeleton lines={3} />
  return <OpenNote {...props} stored={opened.data} />
}

function OpenNote(props: NoteProps & { readonly stored: RichText }) {
  const { place, stored, onProgress } = props
  const reps = useReps()
  const { onChange, onBlur, progress, unsavedText } = useAutosaveDocument({
    recordKey: `one-on-one:${keyOf(place)}`,
    isLoaded: true,
    save: (document) => saveNote(place, document),
  })
  const tell = useRef(onProgress)
  tell.current = onProgress
  useEffect(() => tell.current(progress), [progress])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the text saves it; nothing here is operated
    <div onBlur={onBlur}>
      <Suspense fallback={<Skeleton lines={3} label="Opening the editor" />}>
        <RichTextEditor
          value={unsavedText ?? stored}
          documentKey={keyOf(place)}
          label={props.label}
          placeholder={props.placeholder}
          density={props.density}
          autoFocus={props.autoFocus ?? false}
          onChange={onChange}
          reps={reps.mentionable}
          slashCommands={props.slashCommands}
          guarded
        />
      </Suspense>
    </div>
  )
}

/** A name for the place, the same on every visit. */
export function keyOf(place: NotePlace): string {
  return place.of === 'item' ? place.itemId : `private-${place.oneOnOneId}`
}

async function readNote(place: NotePlace): Promise<RichText | null> {
  const card = await callMethod('oneOnOne.get', { id: place.oneOnOneId })
  if (place.of === 'private') return card.oneOnOne.privateDocument
  return card.agenda.find(({ item }) => item.id === place.itemId)?.item.document ?? null
}

function saveNote(place: NotePlace, document: RichText): Promise<unknown> {
  return place.of === 'private'
    ? callMethod('oneOnOne.savePrivateNote', { id: place.oneOnOneId, document })
    : callMethod('oneOnOne.saveItemNote', { itemId: place.itemId, document })
}
