import { Editor, type EditorOptions } from '@tiptap/core'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

/**
 * One editor for as long as the component stands, shown by the library's `EditorContent`. The library's own
 * hook compares what it watches with a package for any kind of value; our facts are short lists and flags.
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
