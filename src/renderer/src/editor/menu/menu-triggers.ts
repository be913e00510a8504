import type { Editor, Range } from '@tiptap/core'
import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion } from '@tiptap/suggestion'
import type { RichTextEditorHandle } from '../editor-handle.ts'
import { handleOf } from '../editor-handle.ts'
import { slashCommands } from '../note-commands.ts'
import type { MentionableRep, MenuItem } from './menu-items.ts'
import { findCommands, findReps } from './menu-items.ts'
import type { WritingMenu } from './writing-menu.ts'

/** A `/` command of the screen around the editor. The typed `/word` is gone when it runs. */
export interface ScreenCommand {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly keywords: readonly string[]
  readonly run: (editor: RichTextEditorHandle) => void
}

/** What the menus offer at this moment. */
export interface MenuOffer {
  readonly reps: readonly MentionableRep[]
  readonly screenCommands: readonly ScreenCommand[]
}

interface TriggerOptions {
  readonly menu: WritingMenu
  readonly offer: () => MenuOffer
}

interface Choice extends MenuItem {
  readonly run: (editor: Editor, range: Range) => void
}

interface Trigger {
  readonly name: string
  readonly sign: string
  readonly label: string
  readonly choices: (typed: string, editor: Editor, offer: MenuOffer) => readonly Choice[]
}

const commandTrigger: Trigger = {
  name: 'noteCommands',
  sign: '/',
  label: 'Commands',
  choices: (typed, editor, offer) => {
    const ours = slashCommands
      .filter(({ id }) => id !== 'table' || !editor.isActive('table'))
      .map((command) => ({
        ...command,
        run: (editor: Editor, range: Range) => {
          command.apply(editor.chain().focus().deleteRange(range), editor).run()
        },
      }))
    const screens = offer.screenCommands.map((command) => ({
      ...command,
      run: (editor: Editor, range: Range) => {
        editor.chain().focus().deleteRange(range).run()
        command.run(handleOf(editor))
      },
    }))
    return findCommands<Choice & { readonly keywords: readonly string[] }>([...screens, ...ours], typed)
  },
}

const mentionTrigger: Trigger = {
  name: 'noteMentions',
  sign: '@',
  label: 'Reps',
  choices: (typed, _editor, offer) =>
    findReps(offer.reps, typed).map(({ id, name }) => ({
      id,
      label: name,
      hint: '',
      run: (editor, range) => {
        const mention = { type: 'mention', attrs: { id, label: name } }
        editor
          .chain()
          .focus()
          .insertContentAt(range, [mention, { type: 'text', text: ' ' }])
          .run()
      },
    })),
}

/** Opens the menu on `/` and `@` at the beginning of a word. */
export const MenuTriggers = Extension.create<TriggerOptions>({
  name: 'menuTriggers',
  // Before lists and tables, which also take Enter and Tab.
  priority: 900,
  addProseMirrorPlugins() {
    const { menu, offer } = this.options
    return [commandTrigger, mentionTrigger].map(({ name, sign, label, choices }) => {
      const show = (editor: Editor, typed: string, range: Range, place: () => DOMRect | null): void => {
        const items = choices(typed, editor, offer())
        menu.show({ label, items, place, choose: (index) => items[index]?.run(editor, range) })
      }
      return Suggestion({
        editor: this.editor,
        char: sign,
        pluginKey: new PluginKey(name),
        decorationClass: 'note-typed-sign',
        allow: ({ state, range }) => {
          const { code } = state.schema.marks
          return code === undefined || !state.doc.rangeHasMark(range.from, range.to, code)
        },
        render: () => ({
          onStart: ({ editor, query, range, clientRect }) =>
            show(editor, query, range, clientRect ?? (() => null)),
          onUpdate: ({ editor, query, range, clientRect }) =>
            show(editor, query, range, clientRect ?? (() => null)),
          onKeyDown: ({ event }) =>
            !event.isComposing && !event.ctrlKey && !event.metaKey && menu.takeKey(event.key),
          onExit: () => menu.close(),
        }),
      })
    })
  },
})
