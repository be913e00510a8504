import { Editor, type EditorOptions } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

/**
 * One editor for as long as the component stands. The library's own bridge to React also carries node views
 * made with React, which notes do without: this is the rest of it.
 *
 * @param options read once
 */
export function useEditor(options: Partial<EditorOptions>): Editor {
  const [editor] = useState(() => new Editor(options))
  const ending = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    clearTimeout(ending.current)
    return () => {
      // React may take a component out and put it back at once, to try it; only then the editor lives on.
      ending.current = setTimeout(() => editor.destroy(), 1)
    }
  }, [editor])
  return editor
}

/** Where the text of an editor stands. */
export function EditorFrame({ editor, className }: { readonly editor: Editor; readonly className: string }) {
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!editor.isDestroyed) frame.current?.append(editor.view.dom)
  }, [editor])
  return <div ref={frame} className={className} />
}

/** Facts about an editor that are kept current; a component is drawn again only when one of them changes. */
export function useEditorFacts<Facts>(editor: Editor, read: (editor: Editor) => Facts): Facts {
  const last = useRef<{ readonly text: string; readonly facts: Facts }>(undefined)
  const [subscribe] = useState(() => (listener: () => void) => {
    editor.on('transaction', listener)
    return () => {
      editor.off('transaction', listener)
    }
  })
  return useSyncExternalStore(subscribe, () => {
    if (last.current !== undefined && editor.isDestroyed) return last.current.facts
    const facts = read(editor)
    const text = JSON.stringify(facts)
    if (last.current?.text !== text) last.current = { text, facts }
    return last.current.facts
  })
}
