import { lazy, Suspense } from 'react'
import type { PacketChoices } from '../../../shared/review-packet/review-packet.ts'
import { api } from '../api/client.ts'
import { useSaveState } from '../frame/place.ts'
import { type AutosaveDocument, useAutosaveDocument } from '../record/use-autosave-document.ts'
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
}) {
  const { title, hint, documentKey, stored, autosave, guarded = false } = props
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the text saves it; nothing here is operated
    <div onBlur={autosave.onBlur}>
      <h3>{title}</h3>
      <p className="ui-why">{hint}</p>
      <Suspense fallback={<Skeleton lines={4} label="Opening the editor" />}>
        <RichTextEditor
          value={autosave.unsavedText ?? stored}
          documentKey={documentKey}
          label={title}
          placeholder="Write here"
          onChange={autosave.onChange}
          density="compact"
          guarded={guarded}
        />
      </Suspense>
    </div>
  )
}
