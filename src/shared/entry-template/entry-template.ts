import * as z from 'zod/mini'
import { EntryKind } from '../journal-entry/journal-entry.ts'
import type { EntryTemplateLine } from '../journal-entry/shipped-entry-templates.ts'
import { idOf } from '../kernel/id.ts'
import { Name } from '../kernel/text.ts'
import { Instant } from '../kernel/time.ts'
import { childrenOf, type RichTextNode } from '../rich-text/document.ts'
import { OfferedDocument } from '../rich-text/offered-document.ts'
import { emptyRichText, RichText, richTextFrom } from '../rich-text/rich-text.ts'

export const EntryTemplateId = idOf('EntryTemplateId')
export type EntryTemplateId = z.infer<typeof EntryTemplateId>

/**
 * A form for the journal. Its document is what is edited: headings, and under a heading a line in
 * italics that says what to write there. Such a prompt is shown while the place is empty and is never
 * part of an entry's text (see `entryFromTemplate`).
 */
export const EntryTemplate = z.strictObject({
  id: EntryTemplateId,
  kind: EntryKind,
  name: Name,
  document: RichText,
  /** Came with the app; can be changed like any other. */
  isShipped: z.boolean(),
  changedAt: Instant,
})
export type EntryTemplate = z.infer<typeof EntryTemplate>

export const NewEntryTemplate = z.strictObject({
  kind: EntryKind,
  name: Name,
  document: OfferedDocument,
})
export type NewEntryTemplate = z.infer<typeof NewEntryTemplate>

export const EntryTemplateChanges = z.partial(NewEntryTemplate)
export type EntryTemplateChanges = z.infer<typeof EntryTemplateChanges>

/** What a template gives a new entry: its text without prompts, and the prompt of each heading. */
export interface TemplateStart {
  readonly document: RichText
  readonly prompts: ReadonlyMap<string, string>
}

/** The document of a form of headings and prompts. */
export function templateDocument(lines: readonly EntryTemplateLine[]): RichText {
  const content = lines.flatMap((line): RichTextNode[] => [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: line.heading }] },
    { type: 'paragraph', content: [{ type: 'text', text: line.prompt, marks: [{ type: 'italic' }] }] },
  ])
  return richTextFrom({ type: 'doc', content }) ?? emptyRichText
}

/** Turns a template into the beginning of an entry. Text that is no prompt is taken over as it is. */
export function entryFromTemplate(template: RichText): TemplateStart {
  const prompts = new Map<string, string>()
  let heading: string | undefined
  const content = childrenOf(template.doc).map((block): RichTextNode => {
    const under = heading
    heading = block.type === 'heading' ? plainText(block) : undefined
    if (under === undefined || !isPrompt(block)) return block
    prompts.set(under, plainText(block))
    return { type: 'paragraph' }
  })
  return { document: richTextFrom({ type: 'doc', content }) ?? emptyRichText, prompts }
}

/** A paragraph that is in italics throughout. */
function isPrompt(block: RichTextNode): boolean {
  const children = childrenOf(block)
  if (block.type !== 'paragraph' || children.length === 0) return false
  return children.every((child) => child.marks?.some((mark) => mark.type === 'italic') === true)
}

function plainText(block: RichTextNode): string {
  return childrenOf(block)
    .map((child) => child.text ?? '')
    .join('')
}
