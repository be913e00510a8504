import type { FactPart } from '../brief/fact.ts'
import { firstNameOf, onDay, quoted } from '../brief/phrases.ts'
import type { CalendarDay } from '../kernel/time.ts'
import type { Rep } from '../rep/rep.ts'
import type { HeldMeeting, PromiseFacts, RepFacts } from './rep-facts.ts'

/** The words of a promise, leading to it. */
export function promisePart({ id, words }: Pick<PromiseFacts, 'id' | 'words'>): FactPart {
  return { text: quoted(words, 32), noun: 'commitment', recordId: id }
}

/** Words that lead to a note. */
export function entryPart(recordId: string, text: string): FactPart {
  return { text, noun: 'journal-entry', recordId }
}

/** Words that lead to a meeting; its day if none are given. */
export function meetingPart(
  meeting: Pick<HeldMeeting, 'id' | 'heldOn'>,
  today: CalendarDay,
  text = onDay(meeting.heldOn, today),
): FactPart {
  return { text, noun: 'one-on-one', recordId: meeting.id }
}

/** Words that lead to the card of a rep. */
export function repPart(rep: Pick<Rep, 'id'>, text: string): FactPart {
  return { text, noun: 'rep', recordId: rep.id }
}

/** How a rep likes praise, beside a nudge that asks for some; nothing while it is unknown. */
export function praiseWords(rep: Rep): FactPart[] {
  const how = { unknown: '', private: 'in private', public: 'in public', written: 'in writing' } as const
  const words = how[rep.praisePreference]
  return words === '' ? [] : [repPart(rep, `${firstNameOf(rep.name)} likes praise ${words}`)]
}

/** When something was last recognised, beside a nudge that asks for it. */
export function recognitionWords(last: RepFacts['lastRecognition'], today: CalendarDay): FactPart[] {
  return last === null
    ? ['no recognition is noted yet']
    : ['no recognition since ', entryPart(last.id, onDay(last.on, today))]
}

/** `once`, `twice`, `3 times`. */
export function times(count: number): string {
  if (count === 1) return 'once'
  return count === 2 ? 'twice' : `${count} times`
}

/** What a nudge rests on, as one text that stays the same however the records are read. */
export function basisOf(...parts: readonly (string | number | null)[]): string {
  return parts.map((part) => part ?? '').join(' ')
}
