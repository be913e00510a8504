import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { EntryTemplate, EntryTemplateChanges, EntryTemplateId, NewEntryTemplate } from './entry-template.ts'

/** Trash and restore are those of every record (`record.trash`). */
export const entryTemplateContract = {
  /** By kind, and within a kind the plain one first, then by name. */
  list: query({ input: z.strictObject({}), output: z.array(EntryTemplate) }),
  create: command({ input: NewEntryTemplate, output: EntryTemplate, errors: ['document-invalid'] }),
  change: command({
    input: z.strictObject({ id: EntryTemplateId, changes: EntryTemplateChanges }),
    output: EntryTemplate,
    errors: ['entry-template-not-found', 'document-invalid'],
  }),
  /** A copy to change, named after the original. */
  duplicate: command({
    input: z.strictObject({ id: EntryTemplateId }),
    output: EntryTemplate,
    errors: ['entry-template-not-found'],
  }),
}
