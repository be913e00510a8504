import type { RichTextNode } from '../../../shared/rich-text/document.ts'
import { emptyRichText, type RichText, richTextFrom } from '../../../shared/rich-text/rich-text.ts'

/**
 * The text of a story as a note. A line is a paragraph; lines that begin with `- ` are a list, `[ ]` and
 * `[x]` a check list, `> ` a quote and `# ` a heading.
 */
export function storyText(text: string): RichText {
  const content: RichTextNode[] = []
  for (const line of text.trim().split('\n')) {
    const block = blockOf(line.trim())
    const before = content.at(-1)
    const isSameList = before !== undefined && before.type === block.type && block.type.endsWith('List')
    if (isSameList)
      content.splice(-1, 1, { ...before, content: [...(before.content ?? []), ...(block.content ?? [])] })
    else content.push(block)
  }
  return richTextFrom({ type: 'doc', content }) ?? emptyRichText
}

function blockOf(line: string): RichTextNode {
  if (line.startsWith('# ')) return { type: 'heading', attrs: { level: 3 }, content: [words(line.slice(2))] }
  if (line.startsWith('> ')) return { type: 'blockquote', content: [paragraph(line.slice(2))] }
  if (line.startsWith('- ')) {
    return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(line.slice(2))] }] }
  }
  if (line.startsWith('[ ] ') || line.startsWith('[x] ')) {
    const attrs = { checked: line.startsWith('[x]') }
    return { type: 'taskList', content: [{ type: 'taskItem', attrs, content: [paragraph(line.slice(4))] }] }
  }
  return paragraph(line)
}

function paragraph(text: string): RichTextNode {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [words(text)] }
}

function words(text: string): RichTextNode {
  return { type: 'text', text }
}
