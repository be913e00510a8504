import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { RepId } from '../rep/rep-id.ts'
import { Certificate, RetentionLine } from './erasure.ts'

const fileToken = z.string().check(z.maxLength(64))

/** What is held about one rep, as a file; and its end. */
export const erasureContract = {
  /**
   * Writes everything held about a rep to a chosen place: Markdown, or JSON where the name ends so. Names
   * of other people are replaced. Needs a recent proof of the passphrase.
   */
  report: command({
    input: z.strictObject({ repId: RepId, fileToken }),
    output: z.strictObject({ fileName: z.string(), records: z.int(), bytes: z.int() }),
    errors: ['rep-not-found', 'file-not-chosen', 'file-not-written', 'proof-needed'],
  }),
  /** Reps who left, those that are due first. Nothing is ever erased by itself. */
  due: query({ input: z.strictObject({}), output: z.array(RetentionLine) }),
  /**
   * Removes a rep and everything that is about nobody else. Only a backup brings it back. Needs the
   * passphrase for this very act, and the person's name typed.
   */
  erase: command({
    input: z.strictObject({ repId: RepId, typedName: z.string().check(z.maxLength(200)) }),
    output: Certificate,
    errors: ['rep-not-found', 'name-not-matching', 'proof-needed'],
  }),
  /** Writes the certificate to a chosen place. The vault keeps none: it would name who was erased. */
  saveCertificate: command({
    input: z.strictObject({ certificate: Certificate, fileToken }),
    output: z.strictObject({ fileName: z.string() }),
    errors: ['file-not-chosen', 'file-not-written'],
  }),
}
