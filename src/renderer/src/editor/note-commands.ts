import type { ChainedCommands, Editor } from '@tiptap/core'
import type { LucideIcon } from 'lucide-react'
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  List,
  ListChecks,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  Strikethrough,
  Table,
  Underline,
  Undo2,
} from 'lucide-react'

/** Something the toolbar or the `/` menu does to the text. */
export interface NoteCommand {
  readonly id: string
  readonly label: string
  /** One line beside the label in the `/` menu. */
  readonly hint: string
  readonly icon: LucideIcon
  readonly shortcut?: string
  /** Other words for it, to find it by. */
  readonly keywords: readonly string[]
  readonly apply: (chain: ChainedCommands, editor: Editor) => ChainedCommands
  /** Whether it is on where the caret stands; only for what can be on and off. */
  readonly isOn?: (editor: Editor) => boolean
}

export const boldCommand: NoteCommand = {
  id: 'bold',
  label: 'Bold',
  hint: '',
  icon: Bold,
  shortcut: 'Mod+B',
  keywords: [],
  apply: (chain) => chain.toggleBold(),
  isOn: (editor) => editor.isActive('bold'),
}

export const italicCommand: NoteCommand = {
  id: 'italic',
  label: 'Italic',
  hint: '',
  icon: Italic,
  shortcut: 'Mod+I',
  keywords: [],
  apply: (chain) => chain.toggleItalic(),
  isOn: (editor) => editor.isActive('italic'),
}

export const underlineCommand: NoteCommand = {
  id: 'underline',
  label: 'Underline',
  hint: '',
  icon: Underline,
  shortcut: 'Mod+U',
  keywords: [],
  apply: (chain) => chain.toggleUnderline(),
  isOn: (editor) => editor.isActive('underline'),
}

export const strikeCommand: NoteCommand = {
  id: 'strike',
  label: 'Strike through',
  hint: '',
  icon: Strikethrough,
  shortcut: 'Mod+Shift+S',
  keywords: [],
  apply: (chain) => chain.toggleStrike(),
  isOn: (editor) => editor.isActive('strike'),
}

export const headingCommand: NoteCommand = {
  id: 'heading',
  label: 'Heading',
  hint: 'Begins a part of the note',
  icon: Heading2,
  shortcut: 'Mod+Alt+2',
  keywords: ['title', 'section', 'h2'],
  apply: (chain) => chain.toggleHeading({ level: 2 }),
  isOn: (editor) => editor.isActive('heading', { level: 2 }),
}

export const smallHeadingCommand: NoteCommand = {
  id: 'small-heading',
  label: 'Small heading',
  hint: 'A part within a part',
  icon: Heading3,
  shortcut: 'Mod+Alt+3',
  keywords: ['subheading', 'h3'],
  apply: (chain) => chain.toggleHeading({ level: 3 }),
  isOn: (editor) => editor.isActive('heading', { level: 3 }),
}

export const bulletListCommand: NoteCommand = {
  id: 'bullet-list',
  label: 'Bullet list',
  hint: 'Points in any order',
  icon: List,
  shortcut: 'Mod+Shift+8',
  keywords: ['points', 'unordered'],
  apply: (chain) => chain.toggleBulletList(),
  isOn: (editor) => editor.isActive('bulletList'),
}

export const numberedListCommand: NoteCommand = {
  id: 'numbered-list',
  label: 'Numbered list',
  hint: 'Steps in order',
  icon: ListOrdered,
  shortcut: 'Mod+Shift+7',
  keywords: ['steps', 'ordered'],
  apply: (chain) => chain.toggleOrderedList(),
  isOn: (editor) => editor.isActive('orderedList'),
}

export const checkListCommand: NoteCommand = {
  id: 'check-list',
  label: 'Check list',
  hint: 'Things to tick off',
  icon: ListChecks,
  shortcut: 'Mod+Shift+9',
  keywords: ['todo', 'task', 'tick'],
  apply: (chain) => chain.toggleTaskList(),
  isOn: (editor) => editor.isActive('taskList'),
}

export const quoteCommand: NoteCommand = {
  id: 'quote',
  label: 'Quote',
  hint: 'Words as they were said',
  icon: Quote,
  shortcut: 'Mod+Shift+B',
  keywords: ['said', 'blockquote'],
  apply: (chain) => chain.toggleBlockquote(),
  isOn: (editor) => editor.isActive('blockquote'),
}

export const tableCommand: NoteCommand = {
  id: 'table',
  label: 'Table',
  hint: 'Three columns with a header row',
  icon: Table,
  keywords: ['grid', 'rows', 'columns'],
  apply: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).command(keepLineAfterTable),
}

export const dividerCommand: NoteCommand = {
  id: 'divider',
  label: 'Divider',
  hint: 'A line between two parts',
  icon: Minus,
  keywords: ['rule', 'line', 'separator'],
  apply: (chain) => chain.setHorizontalRule(),
}

export const undoCommand: NoteCommand = {
  id: 'undo',
  label: 'Undo',
  hint: '',
  icon: Undo2,
  shortcut: 'Mod+Z',
  keywords: [],
  apply: (chain) => chain.undo(),
}

export const redoCommand: NoteCommand = {
  id: 'redo',
  label: 'Redo',
  hint: '',
  icon: Redo2,
  shortcut: 'Mod+Shift+Z',
  keywords: [],
  apply: (chain) => chain.redo(),
}

/** A table at the very end would leave no line to write on after it. */
function keepLineAfterTable({
  tr,
  dispatch,
}: Parameters<Parameters<ChainedCommands['command']>[0]>[0]): boolean {
  if (tr.doc.lastChild?.type.name !== 'table') return true
  if (dispatch !== undefined) tr.insert(tr.doc.content.size, tr.doc.type.schema.node('paragraph'))
  return true
}

/** What the `/` menu offers in every note; screens add their own before these. */
export const slashCommands: readonly NoteCommand[] = [
  headingCommand,
  smallHeadingCommand,
  bulletListCommand,
  numberedListCommand,
  checkListCommand,
  quoteCommand,
  tableCommand,
  dividerCommand,
]
