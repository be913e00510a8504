import type { Editor } from '@tiptap/core'
import { getMarkRange } from '@tiptap/core'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { linkAddressFrom } from '../../../shared/rich-text/link-address.ts'
import { api } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { placeInView } from '../ui/place-in-view.ts'

/** Asks for the address of a link, under the selected words. */
export function LinkForm({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const id = useId()
  const form = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(() => addressAtCaret(editor))
  const [isWrong, setIsWrong] = useState(false)
  const [isNew] = useState(() => !editor.isActive('link'))

  useEffect(() => {
    if (form.current === null) return
    const stop = placeInView(form.current, () => selectionPlace(editor))
    field.current?.focus()
    field.current?.select()
    return stop
  }, [editor])

  const leave = (): void => {
    onClose()
    editor.commands.focus()
  }
  const apply = (): void => {
    const href = linkAddressFrom(typed)
    if (href === undefined) {
      setIsWrong(true)
      field.current?.focus()
      return
    }
    onClose()
    setLink(editor, href)
  }
  const takeKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.key === 'Enter' && event.target !== field.current) return
    // The form stands within the page's own: neither its Enter nor its Escape is meant for that.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') apply()
    else leave()
  }

  return (
    <div
      ref={form}
      popover="manual"
      role="dialog"
      aria-label="Link"
      className="ui-popup note-link-form"
      onKeyDown={takeKey}
      onBlur={(event) => {
        const isInside =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
        if (!isInside && event.relatedTarget !== null) onClose()
      }}
    >
      <label htmlFor={id}>Address</label>
      <div className="note-link-row">
        <input
          ref={field}
          id={id}
          className="note-link-field"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          value={typed}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            setIsWrong(false)
          }}
        />
        <Button kind="primary" onClick={apply}>
          {isNew ? 'Add' : 'Change'}
        </Button>
        {!isNew && (
          // A link is shown and copied, never followed: nothing leaves the app by a click in a note.
          <Button onClick={() => void api.desktop.copyText({ text: addressAtCaret(editor) }).then(onClose)}>
            Copy
          </Button>
        )}
        {!isNew && (
          <Button
            onClick={() => {
              onClose()
              editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
            }}
          >
            Remove
          </Button>
        )}
      </div>
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className="note-link-wrong">
          Use a whole web address or a mail address, such as https://example.com or sam@example.com.
        </p>
      )}
    </div>
  )
}

function addressAtCaret(editor: Editor): string {
  const href: unknown = editor.getAttributes('link').href
  return typeof href === 'string' ? href : ''
}

function selectionPlace(editor: Editor): DOMRect {
  const { from, to } = editor.state.selection
  const start = editor.view.coordsAtPos(from)
  const end = editor.view.coordsAtPos(to)
  return new DOMRect(start.left, end.top, 0, end.bottom - end.top)
}

/** Links the selected words, the link under the caret, or, with neither, the address itself. */
function setLink(editor: Editor, href: string): void {
  const { selection, schema } = editor.state
  const type = schema.marks.link
  const isWithin = type !== undefined && getMarkRange(selection.$from, type) !== undefined
  const chain = editor.chain().focus()
  if (selection.empty && !isWithin) {
    const text = href.replace(/^mailto:/i, '')
    chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run()
    return
  }
  chain.extendMarkRange('link').setMark('link', { href }).run()
}
