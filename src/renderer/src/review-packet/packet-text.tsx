import { lazy, Suspense, useState } from 'react'
import type { PacketChoices } from '../../../shared/review-packet/review-packet.ts'
import { emptyOutline } from '../../../shared/review-packet/statements.ts'
import { isEmpty, type RichText } from '../../../shared/rich-text/rich-text.ts'
import { api } from '../api/client.ts'
import type { NoteChange } from '../editor/editor-handle.ts'
import { useSaveState } from '../frame/place.ts'
import { type AutosaveDocument, useAutosaveDocument } from '../record/use-autosave-document.ts'
import { TextButton } from '../ui/app-link.tsx'
import { worstProgress } from '../ui/save-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

const RichTextEditor = lazy(async () => ({
  default: (await import('../editor/rich-text-editor.tsx')).RichTextEditor,
}))

/** The two texts written for a packet: the manager's summary, and what the rep wants to say. */
export function PacketTexts({
  choices,
  firstName,
}: {
  readonly choices: PacketChoices
  readonly firstName: string
}) {
  const { id } = choices
  const summary = useAutosaveDocument({
    recordKey: `review-packet:${id}:summary`,
    isLoaded: true,
    save: (document) => api.reviewPacket.saveSummary({ id, document }),
  })
  const repWords = useAutosaveDocument({
    recordKey: `review-packet:${id}:rep-words`,
    isLoaded: true,
    save: (document) => api.reviewPacket.saveRepWords({ id, document }),
  })
  useSaveState(worstProgress([summary.progress, repWords.progress]))
  return (
    <div className="packet-texts">
      <PacketText
        title="In short"
        hint="The whole period in a few sentences: what stands out, one or two things to grow, what comes next."
        documentKey={`${id} summary`}
        stored={choices.summary}
        autosave={summary}
        guarded
        outline={emptyOutline}
      />
      <PacketText
        title={`${firstName}’s own words`}
        hint={`What ${firstName} wrote or said about these days, as it was said.`}
        documentKey={`${id} rep words`}
        stored={choices.repWords}
        autosave={repWords}
      />
    </div>
  )
}

function PacketText(props: {
  readonly title: string
  readonly hint: string
  readonly documentKey: string
  readonly stored: PacketChoices['summary']
  readonly autosave: AutosaveDocument
  /** The rep’s own words are theirs. */
  readonly guarded?: boolean
  /** What the text can begin with while it is empty. */
  readonly outline?: RichText
}) {
  const { title, hint, documentKey, stored, autosave, guarded = false, outline } = props
  const [begun, setBegun] = useState<RichText | null>(null)
  const [isBlank, setIsBlank] = useState(isEmpty(autosave.unsavedText ?? stored))
  function begin(text: RichText): void {
    setBegun(text)
    setIsBlank(false)
    autosave.onChange({ read: () => text })
  }
  function handleChange(change: NoteChange): void {
    autosave.onChange(change)
    if (isBlank) setIsBlank(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the text saves it; nothing here is operated
    <div onBlur={autosave.onBlur}>
      <h3>{title}</h3>
      <p className="ui-why">{hint}</p>
      <Suspense fallback={<Skeleton lines={4} label="Opening the editor" />}>
        <RichTextEditor
          value={begun ?? autosave.unsavedText ?? stored}
          documentKey={begun === null ? documentKey : `${documentKey} outline`}
          label={title}
          placeholder="Write here"
          onChange={handleChange}
          autoFocus={begun === null ? false : 'first-gap'}
          density="compact"
          guarded={guarded}
        />
      </Suspense>
      {outline !== undefined && isBlank && (
        <p className="ui-why">
          <TextButton onClick={() => begin(outline)}>Begin with an outline</TextButton>, with a place for what
          to grow; each line there should have been told before.
        </p>
      )}
    </div>
  )
}
