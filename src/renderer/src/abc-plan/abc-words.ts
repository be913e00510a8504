import type { AbcConsequence } from '../../../shared/abc-plan/abc-plan.ts'

/** The three marks of a consequence. */
export const marks = ['effect', 'timing', 'certainty'] as const
export type Mark = (typeof marks)[number]

/** The marks alone, without the words they stand beside. */
export type MarkedAs = Pick<AbcConsequence, Mark>

export const markHints: Readonly<Record<Mark, string>> = {
  effect: 'for them',
  timing: 'when it comes',
  certainty: 'whether it comes',
}

/** The marks with one of them turned to its other side. */
export function turned({ effect, timing, certainty }: MarkedAs, mark: Mark): MarkedAs {
  if (mark === 'effect') return { effect: effect === 'good' ? 'bad' : 'good', timing, certainty }
  if (mark === 'timing') return { effect, timing: timing === 'soon' ? 'late' : 'soon', certainty }
  return { effect, timing, certainty: certainty === 'sure' ? 'unsure' : 'sure' }
}

/** The word a mark would say after it was turned. */
export function otherWord(one: MarkedAs, mark: Mark): string {
  return turned(one, mark)[mark]
}

/** Words typed into a box with room for several lines, as the one line they are kept as. */
export function oneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, ' ')
}
