import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { tagKey } from '../../../shared/tag/tag.ts'
import { findReps } from '../editor/menu/menu-items.ts'
import type { QuickNote } from './quick-note.ts'
import { replaceSign, type TypedSign, typedSign } from './quick-text.ts'
import { cleanTags } from './readable-tags.ts'

interface Pick {
  readonly key: string
  readonly label: string
  readonly take: () => void
}

interface TextProps {
  readonly note: QuickNote
  readonly onChange: (part: Partial<QuickNote>) => void
  readonly people: readonly { readonly id: RepId; readonly name: string }[]
  readonly knownTags: readonly string[]
  readonly textRef: RefObject<HTMLTextAreaElement | null>
}

const mostPicks = 6

/** Where a quick note is written. `@` picks a rep and `#` a tag without leaving the text. */
export function QuickNoteText(props: TextProps) {
  const { note, textRef } = props
  const [sign, setSign] = useState<TypedSign | undefined>(undefined)
  const [chosen, setChosen] = useState(0)
  const nextCaret = useRef<number | null>(null)
  const listId = useId()
  const picks = sign === undefined ? [] : picksFor(sign, props, takeWords)
  const active = Math.min(chosen, picks.length - 1)

  // Before the next key can come: a note is ready to type in the moment it is there.
  useLayoutEffect(() => textRef.current?.focus(), [textRef])
  useLayoutEffect(() => {
    if (nextCaret.current === null) return
    textRef.current?.setSelectionRange(nextCaret.current, nextCaret.current)
    nextCaret.current = null
  })
  function takeWords(words: string, part: Partial<QuickNote>): void {
    if (sign === undefined) return
    const { text, caret } = replaceSign(note.text, sign, words)
    nextCaret.current = caret
    setSign(undefined)
    props.onChange({ ...part, text })
    textRef.current?.focus()
  }
  function look(): void {
    const area = textRef.current
    if (area === null) return
    setSign(
      area.selectionStart === area.selectionEnd ? typedSign(area.value, area.selectionStart) : undefined,
    )
    setChosen(0)
  }
  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (picks.length === 0 || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown') setChosen((active + 1) % picks.length)
    else if (event.key === 'ArrowUp') setChosen((active + picks.length - 1) % picks.length)
    else if (event.key === 'Enter' || event.key === 'Tab') picks[active]?.take()
    else if (event.key === 'Escape') setSign(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <textarea
        ref={textRef}
        className="quick-note-text"
        aria-label="Note"
        aria-autocomplete="list"
        aria-controls={picks.length === 0 ? undefined : listId}
        aria-activedescendant={picks.length === 0 ? undefined : `${listId}-${active}`}
        placeholder="What did you see or hear?"
        value={note.text}
        onChange={(event) => {
          props.onChange({ text: event.target.value })
          look()
        }}
        onKeyDown={handleKey}
        onKeyUp={(event) => {
          if (event.key.startsWith('Arrow') && picks.length === 0) look()
        }}
        onClick={look}
        onBlur={() => setSign(undefined)}
      />
      <div className="quick-note-picks">
        {picks.length === 0 ? (
          <span>@ for a rep, # for a tag, Tab for the fields below</span>
        ) : (
          <div
            id={listId}
            role="listbox"
            aria-label={sign?.sign === '@' ? 'Reps' : 'Tags'}
            className="contents"
          >
            {picks.map((pick, index) => (
              <div
                key={pick.key}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="quick-note-pick"
                // Keeps the caret in the text.
                onMouseDown={(event) => event.preventDefault()}
                onClick={pick.take}
                onKeyDown={undefined}
              >
                {pick.label}
              </div>
            ))}
          </div>
        )}
      </div>
    </>
  )
}

function picksFor(
  { sign, typed }: TypedSign,
  { note, people, knownTags }: TextProps,
  take: (words: string, part: Partial<QuickNote>) => void,
): readonly Pick[] {
  if (sign === '@') {
    return findReps(people, typed)
      .slice(0, mostPicks)
      .flatMap(({ id, name }) => {
        const person = people.find((one) => one.id === id)
        if (person === undefined) return []
        const repIds = note.repIds.includes(person.id) ? note.repIds : [...note.repIds, person.id]
        return [{ key: id, label: name, take: () => take(`@${name}`, { repIds }) }]
      })
  }
  if (typed === '') return []
  const found = knownTags.filter((tag) => tagKey(tag).startsWith(tagKey(typed)))
  const names = found.some((tag) => tagKey(tag) === tagKey(typed)) ? found : [...found, typed]
  return names.slice(0, mostPicks).map((tag) => ({
    key: tag,
    label: knownTags.includes(tag) ? `#${tag}` : `Add #${tag}`,
    take: () => take('', { tags: cleanTags([...note.tags, tag]) }),
  }))
}
