import * as z from 'zod/mini'
import { RecordId, RecordNoun } from '../record/record.ts'

/** A piece of a reason: words, or words that lead to the record they speak of. */
export const FactPart = z.union([
  z.string(),
  z.strictObject({ text: z.string(), noun: RecordNoun, recordId: RecordId }),
])
export type FactPart = z.infer<typeof FactPart>

/** g good, a attention, b trouble, s neutral information. */
export const FactTone = z.enum(['g', 'a', 'b', 's'])
export type FactTone = z.infer<typeof FactTone>

/** One or two words with a tone. */
export const FactPill = z.strictObject({ tone: FactTone, text: z.string() })
export type FactPill = z.infer<typeof FactPill>

/** Something that is so, and why the app says it. The reason reads on after the word "because". */
export const Fact = z.strictObject({
  fact: z.string(),
  because: z.array(FactPart),
  pill: FactPill,
})
export type Fact = z.infer<typeof Fact>
