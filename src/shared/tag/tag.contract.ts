import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Tag, TagId, TagName } from './tag.ts'

/** Tags come into being when an entry is tagged, and go when no entry carries them any more. */
export const tagContract = {
  /** In order of the alphabet. */
  list: query({ input: z.strictObject({}), output: z.array(Tag) }),
  /** On every entry at once. `name-taken` when another tag has that name: merge them instead. */
  rename: command({
    input: z.strictObject({ id: TagId, name: TagName }),
    output: Tag,
    errors: ['tag-not-found', 'name-taken'],
  }),
  /** Every entry with the first tag carries the second instead; the first is gone. */
  merge: command({
    input: z.strictObject({ id: TagId, intoId: TagId }),
    output: Tag,
    errors: ['tag-not-found'],
  }),
}
