import type { Editor } from '@tiptap/core'
import { Link as LinkIcon } from 'lucide-react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { Fragment, useState } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import { ariaKeys } from '../ui/key-names.ts'
import { isMac } from '../ui/platform.ts'
import type { NoteCommand } from './note-commands.ts'
import { historyGroup, tableGroup, textGroups } from './toolbar-groups.ts'
import { useEditorFacts } from './use-editor.ts'

interface ToolbarProps {
  readonly editor: Editor
  /** The id of the text it works on. */
  readonly textId: string
  readonly onLink: () => void
}

const linkId = 'link'
const linkShortcut = 'Mod+Shift+K'

function run(editor: Editor, command: NoteCommand): void {
  command.apply(editor.chain().focus(), editor).run()
}

/** What the tools show of the place where the caret is. */
function readTools(editor: Editor) {
  return {
    on: textGroups
      .flat()
      .filter((command) => command.isOn?.(editor) === true)
      .map(({ id }) => id),
    isLink: editor.isActive('link'),
    isInTable: editor.isActive('table'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}

/**
 * The tools above the text. One of them is in the tab order; arrows, Home and End move between them. A press
 * leaves the caret where it is.
 */
export function Toolbar({ editor, textId, onLink }: ToolbarProps) {
  const [current, setCurrent] = useState('bold')
  const state = useEditorFacts(editor, readTools)

  const groups = [...textGroups, ...(state.isInTable ? [tableGroup] : []), historyGroup]
  const isThere = current === linkId || groups.flat().some(({ id }) => id === current)
  const entry = isThere ? current : 'bold'
  const isIdle = (id: string): boolean =>
    (id === 'undo' && !state.canUndo) ||
    (id === 'redo' && !state.canRedo) ||
    (id === 'table' && state.isInTable)

  const tool = (command: NoteCommand) => (
    <IconButton
      key={command.id}
      icon={command.icon}
      label={command.label}
      shortcut={command.shortcut}
      aria-keyshortcuts={command.shortcut === undefined ? undefined : ariaKeys(command.shortcut, isMac())}
      pressed={command.isOn === undefined ? undefined : state.on.includes(command.id)}
      aria-disabled={isIdle(command.id) || undefined}
      data-tool={command.id}
      tabIndex={command.id === entry ? 0 : -1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!isIdle(command.id)) run(editor, command)
      }}
    />
  )

  return (
    <div
      role="toolbar"
      aria-label="Text formatting"
      aria-controls={textId}
      className="note-toolbar"
      onKeyDown={moveBetweenTools}
      onFocus={(event: FocusEvent) => {
        const id = event.target instanceof HTMLElement ? event.target.dataset.tool : undefined
        if (id !== undefined) setCurrent(id)
      }}
    >
      {groups.map((group, index) => (
        <Fragment key={group[0]?.id}>
          {index > 0 && <span aria-hidden="true" className="note-toolbar-line" />}
          {group.map(tool)}
          {group === textGroups[textGroups.length - 1] && (
            <IconButton
              icon={LinkIcon}
              label="Link"
              shortcut={linkShortcut}
              aria-keyshortcuts={ariaKeys(linkShortcut, isMac())}
              pressed={state.isLink}
              data-tool={linkId}
              tabIndex={entry === linkId ? 0 : -1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={onLink}
            />
          )}
        </Fragment>
      ))}
    </div>
  )
}

function moveBetweenTools(event: KeyboardEvent<HTMLElement>): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]')]
  const at = tools.findIndex((tool) => tool.contains(document.activeElement))
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % tools.length,
    ArrowLeft: (at + tools.length - 1) % tools.length,
    Home: 0,
    End: tools.length - 1,
  }
  const target = targets[event.key]
  if (at === -1 || target === undefined) return
  event.preventDefault()
  tools[target]?.focus()
}
