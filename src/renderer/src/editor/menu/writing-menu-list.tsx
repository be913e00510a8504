import type { Editor } from '@tiptap/core'
import { useEffect, useId, useRef, useSyncExternalStore } from 'react'
import { placeInView } from '../../ui/place-in-view.ts'
import type { WritingMenu } from './writing-menu.ts'

/** The open menu. The focus stays in the text; the text says which line is active. */
export function WritingMenuList({ menu, editor }: { readonly menu: WritingMenu; readonly editor: Editor }) {
  const open = useSyncExternalStore(menu.subscribe, menu.current)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const isOpen = open !== undefined
  const activeId = open === undefined ? undefined : `${id}-${open.activeIndex}`

  useEffect(() => {
    if (!isOpen || editor.isDestroyed) return
    const { dom } = editor.view
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-autocomplete', 'list')
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        dom.removeAttribute(name)
    }
  }, [isOpen, editor, id])

  useEffect(() => {
    if (activeId === undefined || editor.isDestroyed) return
    editor.view.dom.setAttribute('aria-activedescendant', activeId)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [activeId, editor])

  useEffect(() => {
    const element = list.current
    return open === undefined || element === null ? undefined : placeInView(element, open.place)
  }, [open])

  if (open === undefined) return null
  return (
    <div
      ref={list}
      popover="manual"
      id={id}
      role="listbox"
      aria-label={open.label}
      className="ui-popup note-menu"
    >
      {open.items.map((item, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the text
        <div
          key={item.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === open.activeIndex}
          data-highlighted={index === open.activeIndex ? '' : undefined}
          className="ui-option"
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => menu.pointAt(index)}
          onClick={() => menu.choose(index)}
        >
          <span className="ui-option-text">{item.label}</span>
          {item.hint !== '' && <span className="ui-option-side">{item.hint}</span>}
        </div>
      ))}
    </div>
  )
}
