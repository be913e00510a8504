import { textLimits } from '../../../shared/kernel/text.ts'

/** Why a name cannot be kept. */
export function nameProblem(text: string): string | undefined {
  if (text.trim() === '') return 'A name is needed. The old one stays until you write a new one.'
  return text.trim().length > textLimits.name ? 'This is too long for a name.' : undefined
}

/** Why one line of text cannot be kept. */
export function lineProblem(text: string): string | undefined {
  return text.trim().length > textLimits.line ? 'This is too long for a line.' : undefined
}

/** Why a few sentences cannot be kept. */
export function wordsProblem(text: string): string | undefined {
  return text.length > textLimits.words
    ? 'This is too long to keep here. A note in the journal has room.'
    : undefined
}

/** Which part of a cadence does not fit, and why. */
export function cadenceProblem(cadence: {
  readonly idealDays: number | null
  readonly maximumDays: number | null
}): { readonly field: 'idealDays' | 'maximumDays'; readonly sentence: string } | undefined {
  const { idealDays, maximumDays } = cadence
  const sentence = 'Whole days, from 1 to 365.'
  if (!isDays(idealDays)) return { field: 'idealDays', sentence }
  if (!isDays(maximumDays)) return { field: 'maximumDays', sentence }
  if (maximumDays >= idealDays) return undefined
  return { field: 'maximumDays', sentence: 'The maximum cannot be below the ideal.' }
}

function isDays(count: number | null): count is number {
  return count !== null && Number.isInteger(count) && count >= 1 && count <= 365
}
