/** What a section of a one-on-one is for. The app treats some of them in their own way; `other` is plain. */
export type SectionPurpose =
  | 'person'
  | 'promises'
  | 'their-topics'
  | 'focus'
  | 'new-promises'
  | 'close-out'
  | 'other'

export interface ShippedSection {
  readonly title: string
  readonly minutes: number
  readonly purpose: SectionPurpose
  readonly prompts: readonly string[]
  /** Only the manager sees it, in the meeting and ever after. */
  readonly isPrivate: boolean
}

/** A one-on-one the app comes with. The manager may change a copy; the key stays the same in every version. */
export interface ShippedOneOnOneTemplate {
  readonly key: string
  readonly name: string
  /** When to take this one, in a sentence. */
  readonly situation: string
  readonly minutes: number
  readonly sections: readonly ShippedSection[]
}

/** A section the rep may see. */
export function section(
  title: string,
  minutes: number,
  purpose: SectionPurpose,
  prompts: readonly string[],
): ShippedSection {
  return { title, minutes, purpose, prompts, isPrivate: false }
}

/** The last minutes, after the rep has gone: for the manager alone. */
export function closeOut(minutes: number, prompts: readonly string[]): ShippedSection {
  return { title: 'Private close-out', minutes, purpose: 'close-out', prompts, isPrivate: true }
}
