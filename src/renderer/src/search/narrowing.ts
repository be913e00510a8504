import { entryKinds } from '../../../shared/journal-entry/journal-entry.ts'
import { capital } from '../../../shared/kernel/text.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RecordNoun } from '../../../shared/record/record.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { SearchFilter } from '../../../shared/search/search.ts'
import { kindLabel } from '../record/record-place.ts'

/** What a search is narrowed to; null is no narrowing. */
export interface SearchNarrowing {
  readonly repId: RepId | null
  readonly what: string | null
  readonly tag: string | null
  readonly from: CalendarDay | null
  readonly to: CalendarDay | null
}

export const noNarrowing: SearchNarrowing = { repId: null, what: null, tag: null, from: null, to: null }

/** Whether anything is narrowed at all. */
export function isNarrowed(narrowing: SearchNarrowing): boolean {
  return Object.values(narrowing).some((value) => value !== null)
}

interface What {
  readonly value: string
  readonly label: string
  readonly filter: Pick<SearchFilter, 'nouns' | 'kinds'>
}

function ofNouns(value: string, label: string, ...nouns: RecordNoun[]): What {
  return { value, label, filter: { nouns } }
}

/** What can be looked for alone: a noun, or one kind of note. */
export const whats: readonly What[] = [
  ofNouns('notes', 'All notes', 'journal-entry'),
  ...entryKinds.map((kind) => ({
    value: kind,
    label: capital(kindLabel('journal-entry', kind)),
    filter: { nouns: ['journal-entry' as const], kinds: [kind] },
  })),
  ofNouns('follow-ups', 'What became of feedback', 'follow-up'),
  ofNouns('one-on-ones', 'One-on-ones', 'one-on-one'),
  ofNouns('promises', 'Promises', 'commitment'),
  ofNouns('goals', 'Goals', 'goal'),
  ofNouns('desire', 'Desire', 'desire-reading'),
  ofNouns('tracks', 'Tracks', 'track', 'fit-review'),
  ofNouns('skills', 'Skills and plans', 'skill', 'coaching-plan', 'small-gain'),
  ofNouns('scorecards', 'Scorecards', 'scorecard', 'scorecard-form'),
  ofNouns('numbers', 'Numbers', 'metric', 'metric-reading'),
  ofNouns('people', 'People', 'rep'),
  ofNouns('abc-plans', 'A-B-C plans', 'abc-plan'),
  ofNouns('wins', 'Wins', 'win'),
  ofNouns('weekly-reviews', 'Weekly reviews', 'weekly-review'),
  ofNouns('packets', 'Packets', 'review-packet'),
  ofNouns('templates', 'Templates', 'template', 'entry-template'),
  ofNouns('next-time', 'For next time', 'basket-item'),
]

/** The narrowing as the store is asked; what is open is left out. */
export function filterOf({ repId, what, tag, from, to }: SearchNarrowing): SearchFilter {
  return {
    ...(repId === null ? {} : { repIds: [repId] }),
    ...whats.find(({ value }) => value === what)?.filter,
    ...(tag === null ? {} : { tags: [tag] }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  }
}
