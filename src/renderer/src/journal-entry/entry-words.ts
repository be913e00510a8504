import type {
  EntryKind,
  EntrySetting,
  JournalEntryHead,
  Polarity,
} from '../../../shared/journal-entry/journal-entry.ts'
import type { Audience } from '../../../shared/kernel/text.ts'
import { formatShortList } from '../format/format-list.ts'

/** The kinds of entry as the manager reads them. */
export const kindWords: Readonly<Record<EntryKind, string>> = {
  observation: 'Observation',
  feedback: 'Feedback',
  recognition: 'Recognition',
  'coaching-note': 'Coaching note',
  experiment: 'Experiment',
  incident: 'Incident',
  reflection: 'Reflection of my own',
}

/** One line on what each kind is for. */
export const kindHints: Readonly<Record<EntryKind, string>> = {
  observation: 'Something seen or heard',
  feedback: 'Something to tell the rep',
  recognition: 'Behaviour worth praise',
  'coaching-note': 'What you worked on together',
  experiment: 'Something they tried, what happened, what next',
  incident: 'Facts to keep, with day and time',
  reflection: 'About your own part in it',
}

export const settingWords: Readonly<Record<EntrySetting, string>> = {
  call: 'On a call',
  'ride-along': 'On a ride-along',
  demo: 'In a demo',
  meeting: 'In a meeting',
  crm: 'In the CRM',
  other: 'Somewhere else',
}

export const polarityWords: Readonly<Record<Polarity, string>> = {
  reinforce: 'Reinforce',
  redirect: 'Redirect',
}

export const audienceWords: Readonly<Record<Audience, string>> = {
  'only-me': 'Only you can read this. It is left out of every packet.',
  shareable: 'You can read this, and it may go into a packet when you choose it there.',
}

/** Options of a choice, in the order of their words. */
export function optionsOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
  values: readonly Value[],
): readonly { readonly value: Value; readonly label: string }[] {
  return values.map((value) => ({ value, label: words[value] }))
}

/** What to call an entry in a sentence, even when nobody has named it. */
export function nameOfEntry(entry: { readonly kind: EntryKind; readonly heading: string }): string {
  return entry.heading === '' ? kindWords[entry.kind] : entry.heading
}

/** Whose journal an entry stands in: "Alex’s journal", "the journals of Alex and Dana", "your journal". */
export function journalOf(names: readonly string[]): string {
  const [first, ...others] = names.map((name) => name.split(' ')[0] ?? name)
  if (first === undefined) return 'your journal'
  return others.length === 0
    ? `${first}’s journal`
    : `the journals of ${formatShortList([first, ...others], 3)}`
}

/** Whether an entry still waits to be told. */
export function isStillToSay(entry: Pick<JournalEntryHead, 'kind' | 'deliveredOn'>): boolean {
  return entry.kind === 'feedback' && entry.deliveredOn === null
}
