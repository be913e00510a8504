import type { QuestionKind } from './scorecard-form.ts'

/** A question as the app ships it; its skill is named by the key of a shipped skill. */
export interface ShippedQuestion {
  readonly kind: QuestionKind
  readonly words: string
  readonly guide: string
  readonly options: readonly string[]
  readonly skillKey: string | null
}

/** A form the app comes with. The manager may change it; the key stays the same in every version. */
export interface ShippedForm {
  readonly key: string
  readonly name: string
  readonly situation: string
  readonly questions: readonly ShippedQuestion[]
}

/** Four described steps, lowest first, on a skill. */
export function scale(
  words: string,
  guide: string,
  steps: readonly [string, string, string, string],
  skillKey: string | null,
): ShippedQuestion {
  return { kind: 'scale', words, guide, options: steps, skillKey }
}

export function yesNo(words: string, guide: string, skillKey: string | null = null): ShippedQuestion {
  return { kind: 'yes-no', words, guide, options: [], skillKey }
}

export function choice(words: string, guide: string, options: readonly string[]): ShippedQuestion {
  return { kind: 'choice', words, guide, options, skillKey: null }
}

export function text(words: string, guide: string): ShippedQuestion {
  return { kind: 'text', words, guide, options: [], skillKey: null }
}
