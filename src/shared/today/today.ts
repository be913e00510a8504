import * as z from 'zod/mini'
import { FactPill } from '../brief/fact.ts'
import { dayCount, firstNameOf, inWords, onDay } from '../brief/phrases.ts'
import { CommitmentLine } from '../commitment/commitment.ts'
import { UndeliveredFeedback } from '../journal-entry/journal-entry.ts'
import { capital } from '../kernel/text.ts'
import { CalendarDay, ClockTime, daysBetween } from '../kernel/time.ts'
import { OneOnOneState } from '../one-on-one/one-on-one.ts'
import { OneOnOneId } from '../one-on-one/one-on-one-id.ts'
import { RecordLine } from '../record/record.ts'
import { RampState, Tier } from '../rep/rep.ts'
import { RepId } from '../rep/rep-id.ts'

const count = z.int().check(z.nonnegative())
const Float64 = z.custom<Float64Array>((value) => value instanceof Float64Array, 'not an array of numbers')

/** One rep in the table of the team. */
export const TodayRow = z.strictObject({
  repId: RepId,
  name: z.string(),
  rampState: RampState,
  tier: z.nullable(Tier),
  /** Since when they are the manager's; says in which month of ramping they are. */
  yoursSince: z.nullable(CalendarDay),
  startedOn: z.nullable(CalendarDay),
  lastContactOn: z.nullable(CalendarDay),
  lastContactKind: z.nullable(z.string()),
  isLeftAlone: z.boolean(),
  nextOn: z.nullable(CalendarDay),
  nextAt: z.nullable(z.string()),
  promisesByMe: count,
  promisesByRep: count,
  /** Share of an even pace: 0.71 is 71 %. Null without a goal or a plan to compare with. */
  paceShare: z.nullable(z.number()),
  /** What the pace is measured against, in words. */
  paceOf: z.string(),
  /** The last twelve periods of the first leading metric; null without one. */
  sparkline: z.nullable(
    z.strictObject({ metricName: z.string(), period: z.enum(['week', 'month', 'quarter']), values: Float64 }),
  ),
  pill: z.nullable(FactPill),
})
export type TodayRow = z.infer<typeof TodayRow>

/** A meeting of today or this week, or one whose day has passed without it. */
export const TodayMeeting = z.strictObject({
  id: OneOnOneId,
  repId: RepId,
  repName: z.string(),
  number: z.int(),
  state: OneOnOneState,
  plannedOn: CalendarDay,
  plannedAt: z.nullable(ClockTime),
  templateName: z.string(),
})
export type TodayMeeting = z.infer<typeof TodayMeeting>

/** Something from this day in the past. */
export const Memory = z.strictObject({ line: RecordLine, ago: z.string() })
export type Memory = z.infer<typeof Memory>

/** The manager's day over the whole team. Worked out when asked, never kept. */
export const TodayOverview = z.strictObject({
  asOf: CalendarDay,
  /** `Three conversations need you`. */
  title: z.string(),
  subtitle: z.string(),
  /** How many reps need a conversation: the number beside "Today". */
  needed: count,
  rows: z.array(TodayRow),
  /** Missed ones first, then today's and those of the coming seven days. */
  meetings: z.array(TodayMeeting),
  /** Promises both ways that are due today or late, the latest first. */
  due: z.array(CommitmentLine),
  toSay: z.array(UndeliveredFeedback),
  onThisDay: z.array(Memory),
})
export type TodayOverview = z.infer<typeof TodayOverview>

/** A rep who has been left alone, as the sentences need it. */
export interface LeftAlone {
  readonly name: string
  readonly days: number
  readonly limitDays: number
  /** Nothing was ever noted with them; the days count since they became the manager's. */
  readonly isNever: boolean
}

/** What the head of the page is made from. */
export interface DayAhead {
  readonly today: CalendarDay
  readonly hasTeam: boolean
  /** Names of the reps that need a conversation, each once. */
  readonly needed: readonly string[]
  readonly meetings: readonly Pick<TodayMeeting, 'repName' | 'plannedOn' | 'plannedAt' | 'state'>[]
  readonly leftAlone: readonly LeftAlone[]
  /** What the rules have to say about the team as a whole, as bare facts. */
  readonly teamFacts?: readonly string[]
}

/** The title of the day. Calm when nobody waits. */
export function dayTitle({ needed, hasTeam }: DayAhead): string {
  if (!hasTeam) return 'Your team, one conversation at a time'
  if (needed.length === 0) return 'Nobody is waiting for you today'
  const number = inWords(needed.length)
  const word = capital(number)
  return needed.length === 1 ? 'One conversation needs you' : `${word} conversations need you`
}

/** At most three sentences: today's meetings, the longest left alone, the team, a missed one; or what comes next. */
export function daySentence(day: DayAhead): string {
  if (!day.hasTeam) return ''
  const team = (day.teamFacts ?? []).map((fact) => `${fact}.`)
  const sentences = [todaysMeetings(day), leftAloneWords(day), ...team, missedWords(day)]
  const said = sentences.filter((text) => text !== '').slice(0, 3)
  return said.length > 0 ? said.join(' ') : nextWords(day)
}

function todaysMeetings({ meetings, today }: DayAhead): string {
  const now = meetings.filter(({ plannedOn }) => plannedOn === today)
  const [first] = now
  if (first === undefined) return ''
  const running = now.find(({ state }) => state === 'running')
  if (running !== undefined) return `Your one-on-one with ${firstNameOf(running.repName)} is running.`
  const names = now.slice(0, 3).map(({ repName, plannedAt }) => {
    const name = firstNameOf(repName)
    return plannedAt === null ? `${name} today` : `${name} at ${plannedAt}`
  })
  const more = now.length > 3 ? ` and ${inWords(now.length - 3)} more` : ''
  return `${names.join(', ')}${more}, brief ready.`
}

function leftAloneWords({ leftAlone }: DayAhead): string {
  const longest = leftAlone.toSorted(
    (one, other) => Number(one.isNever) - Number(other.isNever) || other.days - one.days,
  )[0]
  if (longest === undefined) return ''
  if (longest.isNever) return `Nothing is noted with ${firstNameOf(longest.name)} yet.`
  return `${firstNameOf(longest.name)} has not been met for ${dayCount(longest.days)}; your own limit is ${longest.limitDays}.`
}

function missedWords({ meetings, today }: DayAhead): string {
  const missed = meetings.find(({ plannedOn, state }) => plannedOn < today && state === 'planned')
  if (missed === undefined) return ''
  return `The one-on-one with ${firstNameOf(missed.repName)} on ${onDay(missed.plannedOn, today)} did not happen yet.`
}

function nextWords({ meetings, today }: DayAhead): string {
  const next = meetings.find(({ plannedOn }) => plannedOn > today)
  if (next === undefined) return 'No one-on-one is planned for the next seven days.'
  const days = daysBetween(today, next.plannedOn)
  const when = days === 1 ? 'tomorrow' : `on ${onDay(next.plannedOn, today)}`
  const at = next.plannedAt === null ? '' : ` at ${next.plannedAt}`
  return `Next is ${firstNameOf(next.repName)}, ${when}${at}.`
}
