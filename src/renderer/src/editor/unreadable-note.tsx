import { salvagePlainText } from '../../../shared/rich-text/salvage-plain-text.ts'

/** A note this version does not understand: its words, to read, and no way to write over it. */
export function UnreadableNote({ value, label }: { readonly value: unknown; readonly label: string }) {
  const words = salvagePlainText(value)
  return (
    <section className="note-unreadable" aria-label={label}>
      <p className="note-unreadable-reason">
        This note was written by a newer version of Halftime, or is damaged. It is kept as it is; only its
        words are shown here.
      </p>
      {words === '' ? null : <p className="note-unreadable-words">{words}</p>}
    </section>
  )
}
