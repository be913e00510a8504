import type { ChainedCommands } from '@tiptap/core'
import type { LucideIcon } from 'lucide-react'
import {
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  FoldHorizontal,
  FoldVertical,
  PanelTop,
  Trash2,
} from 'lucide-react'
import type { NoteCommand } from './note-commands.ts'
import {
  boldCommand,
  bulletListCommand,
  checkListCommand,
  headingCommand,
  italicCommand,
  numberedListCommand,
  quoteCommand,
  redoCommand,
  smallHeadingCommand,
  strikeCommand,
  tableCommand,
  underlineCommand,
  undoCommand,
} from './note-commands.ts'

/** The toolbar's groups, in order; a hairline stands between two. */
export const textGroups: readonly (readonly NoteCommand[])[] = [
  [boldCommand, italicCommand, underlineCommand, strikeCommand],
  [headingCommand, smallHeadingCommand],
  [bulletListCommand, numberedListCommand, checkListCommand, quoteCommand, tableCommand],
]

/** Undo and redo, which stand at the end. */
export const historyGroup: readonly NoteCommand[] = [undoCommand, redoCommand]

function tableTool(
  id: string,
  label: string,
  icon: LucideIcon,
  apply: (chain: ChainedCommands) => ChainedCommands,
): NoteCommand {
  return { id, label, hint: '', icon, keywords: [], apply }
}

/** What can be done to the table the caret is in. */
export const tableGroup: readonly NoteCommand[] = [
  tableTool('add-row', 'Add row below', BetweenHorizontalEnd, (chain) => chain.addRowAfter()),
  tableTool('add-column', 'Add column to the right', BetweenVerticalEnd, (chain) => chain.addColumnAfter()),
  tableTool('remove-row', 'Remove row', FoldVertical, (chain) => chain.deleteRow()),
  tableTool('remove-column', 'Remove column', FoldHorizontal, (chain) => chain.deleteColumn()),
  tableTool('header-row', 'Header row on or off', PanelTop, (chain) => chain.toggleHeaderRow()),
  tableTool('remove-table', 'Remove table', Trash2, (chain) => chain.deleteTable()),
]
