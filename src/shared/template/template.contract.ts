import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { NewTemplate, Template, TemplateChanges, TemplateId } from './template.ts'

const ofTemplate = z.strictObject({ id: TemplateId })

/** Templates of one-on-ones. They go to the trash and come back through `record`. */
export const templateContract = {
  /** In the manager's order. */
  list: query({ input: z.strictObject({}), output: z.array(Template) }),
  get: query({ input: ofTemplate, output: Template, errors: ['template-not-found'] }),
  /** Goes to the end of the list. */
  create: command({ input: NewTemplate, output: Template }),
  change: command({
    input: z.strictObject({ id: TemplateId, changes: TemplateChanges }),
    output: Template,
    errors: ['template-not-found'],
  }),
  /** A copy of one's own, right after the original. */
  duplicate: command({ input: ofTemplate, output: Template, errors: ['template-not-found'] }),
  /** Back to the words the app ships; what was changed stays as an earlier version. */
  restoreOriginal: command({
    input: ofTemplate,
    output: Template,
    errors: ['template-not-found', 'template-not-shipped'],
  }),
  /** The whole list in its new order; ids left out keep their order behind the others. */
  reorder: command({
    input: z.strictObject({ ids: z.array(TemplateId).check(z.maxLength(500)) }),
    output: z.array(Template),
  }),
}
