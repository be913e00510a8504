import type { ApiError } from './client.ts'

const words: Readonly<Record<string, string>> = {
  empty: 'This cannot be empty.',
  'too long': 'This is too long to keep. Shorten it, or put it in a note.',
  'not a day': 'That is not a day. Try 21 Nov or 2026-11-21.',
  'no such day': 'There is no such day.',
  'ends before it starts': 'The end is before the start.',
  'below ideal': 'The maximum cannot be below the ideal.',
  'too small': 'That is too small.',
  'too large': 'That is too large.',
  missing: 'This is needed.',
  'not a number': 'Give a whole number.',
  'not a time': 'That is not a time of day.',
  'too many': 'That is more than fits.',
  'not a picture': 'That is not a picture this app can keep. Use a JPEG, PNG or WebP.',
  'broken characters': 'This holds characters that cannot be stored.',
}

/** What is wrong with one field of an input that was refused, in a sentence; undefined if it is fine. */
export function fieldError(error: ApiError | null, field: string): string | undefined {
  const problem = error?.fields.find((one) => one.field === field || one.field.startsWith(`${field}.`))
  if (problem === undefined) return undefined
  return words[problem.message] ?? 'This does not fit here.'
}
