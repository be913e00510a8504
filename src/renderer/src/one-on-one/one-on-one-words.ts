import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Desire } from '../../../shared/desire/desire-signs.ts'
import { minutesWords } from '../../../shared/kernel/minutes-words.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { OneOnOne, OneOnOneItem, OneOnOneState } from '../../../shared/one-on-one/one-on-one.ts'
import { formatClock, formatDay, formatNearDay } from '../format/format-day.ts'
import { calendarDayOf, momentOf } from '../format/now.ts'

export const stateWords: Readonly<Record<OneOnOneState, string>> = {
  planned: 'planned',
  running: 'running',
  held: 'held',
  skipped: 'skipped',
  excused: 'excused',
}

export const desireWords: Readonly<Record<Desire, string>> = {
  'push-back': 'push back',
  neutral: 'neutral',
  pull: 'pull',
}

/** `weekly` for `Weekly one-on-one`; other names as they are. */
export function templateWord(name: string): string {
  const short = name.replace(/ one-on-one$/i, '')
  return short === name ? name : short.toLowerCase()
}

/** `One-on-one 14 · weekly`. */
export function meetingWords({ number, templateName }: OneOnOne): string {
  return `One-on-one ${number} · ${templateWord(templateName)}`
}

/** The day it was held, began, or is planned for. */
export function dayOf({ state, heldOn, startedAt, plannedOn }: OneOnOne): CalendarDay {
  if (state === 'running' && startedAt !== null) return calendarDayOf(momentOf(startedAt))
  return heldOn ?? plannedOn
}

/** `today 14:00`, `23 Nov`. */
export function whenWords(oneOnOne: OneOnOne, today: CalendarDay, locale: string): string {
  const { plannedAt, state } = oneOnOne
  const on = formatNearDay(dayOf(oneOnOne), today, locale)
  return plannedAt === null || state === 'held' ? on : `${on} ${formatClock(plannedAt, locale)}`
}

/** `32 min`; the planned length while nothing was measured. */
export function lengthWords({ elapsedSeconds, minutes }: OneOnOne): string {
  return minutesWords(elapsedSeconds > 0 ? Math.max(1, elapsedSeconds / 60) : minutes)
}

/** `Alex raised this on 18 Nov`; nothing for a section. */
export function raisedWords(
  { raisedBy, raisedOn }: OneOnOneItem,
  repName: string,
  today: CalendarDay,
  locale: string,
): string | undefined {
  if (raisedBy === null) return undefined
  const who = raisedBy === 'me' ? 'You' : firstNameOf(repName)
  return raisedOn === null
    ? `${who} raised this`
    : `${who} raised this on ${formatDay(raisedOn, today, locale)}`
}

/** The title of an agenda line: the section about the focus names it. */
export function itemTitle(item: OneOnOneItem, focus: string): string {
  return item.purpose === 'focus' && item.raisedBy === null && focus !== ''
    ? `${item.title}: ${focus}`
    : item.title
}
