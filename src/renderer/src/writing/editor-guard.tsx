import type { Editor } from '@tiptap/core'
import { useEffect, useReducer } from 'react'
import { GuardLine } from './guard-line.tsx'
import { findingsOf, type NoteFinding, noteGuard, noteGuardKey } from './note-guard.ts'
import { type Guard, useGuard } from './use-guard.ts'

/** The guard of a note: marks in the text and the line under it. Loaded apart from the editor. */
export function EditorGuard({ editor }: { readonly editor: Editor }) {
  const guard = useGuard()
  return guard.isOn ? <RunningGuard editor={editor} guard={guard} /> : null
}

function RunningGuard({ editor, guard }: { readonly editor: Editor; readonly guard: Guard }) {
  const [, lookAgain] = useReducer((turn: number) => turn + 1, 0)
  const { find } = guard
  useEffect(() => {
    if (editor.isDestroyed) return
    editor.registerPlugin(noteGuard(find, lookAgain))
    lookAgain()
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(noteGuardKey)
    }
  }, [editor, find])
  if (editor.isDestroyed) return null
  return (
    <GuardLine<NoteFinding>
      findings={findingsOf(editor.state)}
      wordsOf={({ from, to }) => editor.state.doc.textBetween(from, to)}
      onShow={({ from, to }) => editor.chain().focus().setTextSelection({ from, to }).scrollIntoView().run()}
      onLeaveAlone={guard.leaveAlone}
    />
  )
}
