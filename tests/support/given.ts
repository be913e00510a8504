import type * as z from 'zod/mini'
import type { Context } from '../../src/main/vault/context.ts'
import { createEntry } from '../../src/main/vault/journal-entry/journal-entry.service.ts'
import { createRep } from '../../src/main/vault/rep/rep.service.ts'
import { type JournalEntry, NewJournalEntry } from '../../src/shared/journal-entry/journal-entry.ts'
import { NewRep, type Rep } from '../../src/shared/rep/rep.ts'
import { richTextFromPlainText } from '../../src/shared/rich-text/rich-text.ts'

/**
 * Builders over a store: each inserts through the real service, with defaults, and is told only the facts
 * that matter to the test.
 */
export function givenOver(ctx: Context) {
  return {
    rep: (facts: Partial<z.input<typeof NewRep>> = {}): Promise<Rep> =>
      createRep(ctx, NewRep.parse({ name: 'Alex Rivera', role: 'Account executive', ...facts })),
    /** `text` becomes the entry's text, a paragraph for each line. */
    journalEntry: ({
      text = '',
      ...facts
    }: Partial<z.input<typeof NewJournalEntry>> & { text?: string } = {}): Promise<JournalEntry> =>
      createEntry(ctx, NewJournalEntry.parse({ document: richTextFromPlainText(text), ...facts })),
  }
}
export type Given = ReturnType<typeof givenOver>
