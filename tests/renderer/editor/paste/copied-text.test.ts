import { getSchema } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { noteExtensions } from '../../../../src/renderer/src/editor/note-extensions.ts'
import { copiedText } from '../../../../src/renderer/src/editor/paste/copied-text.ts'
import { item, line, mention, note, task } from '../../../shared/rich-text/documents.ts'

const schema = getSchema(noteExtensions)
const list = note(
  {
    type: 'bulletList',
    content: [item(line('Champion on leave')), item(line('Ask ', mention('rep-1', 'Sam')))],
  },
  { type: 'taskList', content: [task(true, line('Mail sent'))] },
)

/** What is copied when everything between two places is selected. */
function selected(from: number, to?: number): Slice {
  const doc = schema.nodeFromJSON(list.doc)
  return doc.slice(from, to ?? doc.content.size, true)
}

describe('copied text', () => {
  it('reads as the note does elsewhere, with bullets and boxes', () => {
    expect(copiedText(selected(0))).toBe('- Champion on leave\n- Ask @Sam\n[x] Mail sent')
  })

  it('comes without the bullet when it is out of a single line', () => {
    expect(copiedText(selected(3, 11))).toBe('Champion')
  })
})
