import type { CoachabilitySign } from '../../../shared/coaching/coachability-sign.ts'
import type { CoachingLoop, LoopStep } from '../../../shared/coaching/loop.ts'
import type { TopicAim, TopicKind, Touch } from '../../../shared/coaching/touch.ts'
import type { FollowUpMark } from '../../../shared/follow-up/follow-up.ts'
import { type CalendarDay, daysBetween } from '../../../shared/kernel/time.ts'
import { countDays } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'

export const touchWords: Readonly<Record<Touch, string>> = {
  tell: 'Tell',
  show: 'Show',
  observe: 'Observe',
  feedback: 'Feedback',
  reinforce: 'Reinforce',
}

export const topicKindWords: Readonly<Record<TopicKind, string>> = {
  numbers: 'Numbers',
  deals: 'Deals',
  skill: 'Skill',
  person: 'Person',
  career: 'Career',
}

export const topicAimWords: Readonly<Record<TopicAim, string>> = {
  comply: 'Keep to a rule',
  develop: 'Build a skill',
}

export const markWords: Readonly<Record<FollowUpMark, string>> = {
  heard: 'Heard',
  tried: 'Tried',
  changed: 'Changed',
  relapsed: 'Went back',
}

/** What each mark says, for the one who has to choose. */
export const markHints: Readonly<Record<FollowUpMark, string>> = {
  heard: 'They took it in, and said so in their own words.',
  tried: 'They did it at least once.',
  changed: 'They do it now without being reminded.',
  relapsed: 'The old way is back.',
}

export const signWords: Readonly<Record<CoachabilitySign, string>> = {
  'asks-for-feedback': 'Asks for feedback',
  'takes-notes': 'Takes notes',
  'tries-within-a-week': 'Tries it within a week',
  'reports-back': 'Reports back',
  'owns-mistakes': 'Owns mistakes',
  'teaches-others': 'Teaches others',
  'explains-away': 'Explains it away',
  'agrees-and-does-nothing': 'Agrees and does nothing',
  blames: 'Blames others',
  'avoids-being-watched': 'Avoids being watched',
  'goes-back': 'Goes back to the old way',
}

export const stepWords: Readonly<Record<LoopStep, string>> = {
  observation: 'seen',
  feedback: 'told',
  'follow-up': 'followed up',
  reinforcement: 'reinforced',
}

/** `9 days`, `3 weeks`: how long something waits, as one would say it. */
export function waitWords(since: CalendarDay, today: CalendarDay): string {
  const days = Math.max(0, daysBetween(since, today))
  return days >= 14 ? plural(Math.floor(days / 7), 'week') : countDays(days)
}

/** `stopped at follow-up for 3 weeks`; `waits for feedback since today`. */
export function stoppedWords(
  { waitsFor, since }: Pick<CoachingLoop, 'waitsFor' | 'since'>,
  today: CalendarDay,
): string {
  if (waitsFor === null) return 'closed'
  return daysBetween(since, today) <= 0
    ? `${waitsFor} is next`
    : `stopped at ${waitsFor} for ${waitWords(since, today)}`
}
