import type { FactPart } from '../brief/fact.ts'
import { goalStandingWords } from '../brief/goal-line.ts'
import { beside, dayCount, firstNameOf, inARow, onDay, quoted } from '../brief/phrases.ts'
import { paceWords } from '../goal/goal-progress.ts'
import { entryPart, meetingPart, praiseWords, promisePart, times } from '../insight/parts.ts'
import {
  heldMeetings,
  openPromises,
  type PromiseFacts,
  type RepFacts,
  type TeamFacts,
  timesReDated,
} from '../insight/rep-facts.ts'
import { addDays, type CalendarDay, daysBetween } from '../kernel/time.ts'
import { reviewDays, type WeekLine, type WeekStep } from './weekly-review.ts'

type Line = Omit<WeekLine, 'repId' | 'repName'>

/**
 * The questions of a weekly review, answered from what is noted: who had no praise, what slipped, who is off
 * pace, whom the manager skipped, and what she owes. The longest or latest first. A step without lines is
 * a good answer, so it stays.
 */
export function weekSteps({ today, reps }: Pick<TeamFacts, 'today' | 'reps'>): WeekStep[] {
  const present = reps.filter(({ rep }) => rep.archivedAt === null)
  const all = (linesOf: (facts: RepFacts) => readonly RankedLine[]): WeekLine[] =>
    present
      .flatMap((facts) =>
        linesOf({ ...facts, today }).map(({ rank, ...line }) => ({
          rank,
          line: { ...line, repId: facts.rep.id, repName: facts.rep.name },
        })),
      )
      .toSorted((one, other) => other.rank - one.rank)
      .map(({ line }) => line)
  return [
    { key: 'no-praise', lines: all(withoutPraise) },
    { key: 'slipped', lines: all(slipped) },
    { key: 'off-pace', lines: all(offPace) },
    { key: 'skipped', lines: all(skipped) },
    { key: 'i-owe', lines: all(owed) },
  ]
}

/** A line with how much it matters: days, or percent. */
type RankedLine = Line & { readonly rank: number }

function weekStart(today: CalendarDay): CalendarDay {
  return addDays(today, 1 - reviewDays)
}

/** The last praise a rep heard: recognition, or reinforcing feedback on the day it was told. */
export function lastPraiseOn({
  lastRecognition,
  entries,
}: Pick<RepFacts, 'lastRecognition' | 'entries'>): { readonly id: string; readonly on: CalendarDay } | null {
  const told = entries.flatMap(({ id, kind, polarity, deliveredOn }) =>
    kind === 'feedback' && polarity === 'reinforce' && deliveredOn !== null ? [{ id, on: deliveredOn }] : [],
  )
  const all = lastRecognition === null ? told : [...told, lastRecognition]
  return all.toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))[0] ?? null
}

function withoutPraise(facts: RepFacts): RankedLine[] {
  const { rep, today, entries } = facts
  const last = lastPraiseOn(facts)
  if (last !== null && last.on >= weekStart(today)) return []
  const since = last?.on ?? rep.yoursSince
  const days = since === null ? null : daysBetween(since, today)
  const seen = entries.findLast(
    ({ kind, polarity, happenedOn }) =>
      kind === 'observation' && polarity === 'reinforce' && happenedOn > (last?.on ?? '0'),
  )
  const name = firstNameOf(rep.name)
  return [
    {
      key: rep.id,
      fact:
        days === null || last === null
          ? `No praise for ${name} is noted yet`
          : `No praise for ${name} in ${dayCount(days)}`,
      because: beside(
        last === null ? [] : ['the last was ', entryPart(last.id, onDay(last.on, today))],
        seen === undefined ? [] : ['since then you saw ', entryPart(seen.id, quoted(seen.heading, 40))],
        praiseWords(rep),
      ),
      act: 'praise',
      recordId: null,
      rank: days ?? 0,
    },
  ]
}

/** Promises of the rep that are past their day, or got another one this week. */
function slipped({ promises, today }: RepFacts): RankedLine[] {
  return openPromises({ promises }).flatMap((promise) => {
    const { owner, dueOn, words, id } = promise
    if (owner !== 'rep') return []
    const late = dueOn === null ? 0 : daysBetween(dueOn, today)
    const moved = reDatedSince(promise, weekStart(today))
    if (late <= 0 && moved === 0) return []
    return [
      {
        key: id,
        fact:
          late > 0
            ? `${quoted(words)} is ${dayCount(late)} late`
            : `${quoted(words)} got a new day this week`,
        because: slipReason(promise, today),
        act: 'promise' as const,
        recordId: id,
        rank: Math.max(0, late),
      },
    ]
  })
}

function slipReason(promise: PromiseFacts, today: CalendarDay): FactPart[] {
  const slips = timesReDated(promise)
  const reason = promise.steps.findLast(({ kind, reason }) => kind === 're-dated' && reason !== '')?.reason
  return beside(
    [
      { text: `promised ${onDay(promise.madeOn, today)}`, noun: 'commitment', recordId: promise.id },
      ...(promise.dueOn === null ? [] : [`, due ${onDay(promise.dueOn, today)}`]),
    ],
    slips === 0 ? [] : [`re-dated ${times(slips)}`],
    reason === undefined ? [] : [quoted(reason, 48)],
  )
}

function reDatedSince({ steps }: PromiseFacts, from: CalendarDay): number {
  return steps.filter(({ kind, on }) => kind === 're-dated' && on >= from).length
}

/** Goals behind an even pace by so much are worth a look; less is the weather of a week. */
const behindPercent = 10

function offPace({ goals, numberStyle, today }: RepFacts): RankedLine[] {
  return goals.flatMap(({ goal, standing }) => {
    const by = standing.behindPercent
    if (goal.state !== 'active' || by === null || by < behindPercent) return []
    const stands = goalStandingWords(goal, standing, numberStyle)
    return [
      {
        key: goal.id,
        fact: `${quoted(goal.wording)} is ${paceWords(standing)}`,
        because: beside(
          stands === '' ? [] : [{ text: stands, noun: 'goal' as const, recordId: goal.id }],
          [`${Math.round(standing.elapsed * 100)} % of the time is gone`],
          [`it ends ${onDay(goal.endsOn, today)}`],
        ),
        act: 'goal' as const,
        recordId: goal.id,
        rank: by,
      },
    ]
  })
}

/** Reps beyond the manager's own limit, or whose one-on-one she moved or let go this week. */
function skipped(facts: RepFacts): RankedLine[] {
  const { rep, contact, meetings, today } = facts
  const since = contact.lastContactOn ?? rep.yoursSince
  const days = since === null ? 0 : daysBetween(since, today)
  const { maximumDays } = rep.cadence
  const changes = meetings.flatMap((meeting) =>
    meeting.changes
      .filter(({ kind, on }) => (kind === 'moved' || kind === 'skipped') && on >= weekStart(today))
      .map(({ kind, on }) => ({ id: meeting.id, kind, on })),
  )
  const isTooLong = days > maximumDays
  if (!isTooLong && changes.length === 0) return []
  const name = firstNameOf(rep.name)
  const last = heldMeetings(facts).at(-1)
  const next = contact.nextOneOnOneOn
  return [
    {
      key: rep.id,
      fact: isTooLong
        ? `No real contact with ${name} for ${dayCount(days)}`
        : `You moved or skipped ${name} this week`,
      because: beside(
        isTooLong ? [`your own limit is ${maximumDays}`] : [],
        changes.length === 0
          ? []
          : inARow(
              changes.map(({ id, kind, on }) => ({
                text: `${kind} ${onDay(on, today)}`,
                noun: 'one-on-one' as const,
                recordId: id,
              })),
            ),
        last === undefined ? [] : ['last met ', meetingPart(last, today)],
        [next === null ? 'nothing is planned' : `next is planned for ${onDay(next, today)}`],
      ),
      act: 'meet',
      recordId: null,
      rank: days - maximumDays,
    },
  ]
}

/** What the manager owes: her promises that are late or due within the coming week, and feedback still to say. */
function owed({ promises, entries, today }: RepFacts): RankedLine[] {
  const soon = addDays(today, reviewDays)
  const mine = openPromises({ promises }).flatMap((promise) => {
    const { owner, dueOn, words, id } = promise
    if (owner !== 'me' || dueOn === null || dueOn > soon) return []
    const late = daysBetween(dueOn, today)
    const when = late > 0 ? `${dayCount(late)} late` : late === 0 ? 'due today' : `due ${onDay(dueOn, today)}`
    return [
      {
        key: id,
        fact: `${quoted(words)} is ${when}`,
        because: beside(
          ['you promised it ', promisePartOn(promise, today)],
          timesReDated(promise) === 0 ? [] : [`re-dated ${times(timesReDated(promise))}`],
        ),
        act: 'promise' as const,
        recordId: id,
        rank: late,
      },
    ]
  })
  const unsaid = entries.flatMap(({ id, kind, deliveredOn, heading, happenedOn }) => {
    if (kind !== 'feedback' || deliveredOn !== null) return []
    const waiting = daysBetween(happenedOn, today)
    return [
      {
        key: id,
        fact: `${quoted(heading)} is still to be said`,
        because: [
          'you ',
          entryPart(id, `noted it ${onDay(happenedOn, today)}`),
          `, ${dayCount(waiting)} ago`,
        ],
        act: 'tell' as const,
        recordId: id,
        rank: waiting,
      },
    ]
  })
  return [...mine, ...unsaid]
}

function promisePartOn(promise: PromiseFacts, today: CalendarDay): FactPart {
  const part = promisePart(promise)
  return typeof part === 'string' ? part : { ...part, text: onDay(promise.madeOn, today) }
}
