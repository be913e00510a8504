import * as z from 'zod/mini'

/**
 * A document as a window offers it, before anybody has looked inside. The service checks it with
 * `isRichText` and refuses with `document-invalid`, so that the manager reads a sentence about her
 * text instead of one about a malformed call.
 */
export const OfferedDocument = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'not a document',
)
