import { type CommitmentLine, commitmentStatus, daysLate } from '../commitment/commitment.ts'
import { type CalendarDay, daysBetween } from '../kernel/time.ts'
import { contactState, type Rep, type RepContact } from '../rep/rep.ts'
import type {
  BriefDate,
  BriefDrive,
  BriefFeedback,
  BriefGoal,
  BriefMeeting,
  BriefQuestion,
  LastEntry,
} from './brief.ts'
import type { Fact, FactPart } from './fact.ts'
import { numberFellFact, numberRoseFact, type RepTrend } from './number-facts.ts'
import {
  beside,
  dayCount,
  firstNameOf,
  inARow,
  inDays,
  inMonth,
  inWords,
  onDay,
  possessive,
  quoted,
} from './phrases.ts'

/** What the facts are drawn from, gathered before anything is concluded. */
export interface BriefSource {
  readonly today: CalendarDay
  readonly rep: Rep
  readonly contact: RepContact
  readonly lastMeeting: BriefMeeting | null
  readonly promises: readonly CommitmentLine[]
  readonly toSay: readonly BriefFeedback[]
  readonly trends: readonly RepTrend[]
  readonly goals: readonly BriefGoal[]
  readonly dates: readonly BriefDate[]
  readonly drive: BriefDrive | null
  readonly lastRecognition: LastEntry | null
  readonly lastObservation: LastEntry | null
}

/** Feedback that waits this long is worth raising. */
const saidWithinDays = 3
/** Behind an even pace by this much, in percent, is more than a slow week. */
const behindEnoughPercent = 15
/** So long without a word of recognition is a gap. */
const recognitionGapDays = 28
/** A personal date this near belongs into the conversation. */
const dateNearDays = 7
const mostFacts = 3

type Rule = (source: BriefSource) => Fact | undefined

/**
 * In the order in which they are offered: first who was left alone, then what is good and unsaid, numbers
 * that fell, and who carries what, which no other card of the brief shows; then what is late, waits to be
 * said or lags, which stands in a card of its own as well. Each rule is silent when too little is known.
 */
const rules: readonly Rule[] = [
  leftAlone,
  ({ trends, lastRecognition, today }) => numberRoseFact(trends, lastRecognition, today),
  ({ trends, today }) => numberFellFact(trends, today),
  tookOver,
  iAmLate,
  stillToSay,
  repIsLate,
  goalIsBehind,
  noRecognition,
  dateIsNear,
]

/** Up to three facts worth raising, and how many there were. */
export function worthRaising(source: BriefSource): { readonly facts: Fact[]; readonly found: number } {
  const found = rules.flatMap((rule) => rule(source) ?? [])
  return { facts: found.slice(0, mostFacts), found: found.length }
}

function leftAlone({ rep, contact, lastMeeting, today }: BriefSource): Fact | undefined {
  if (rep.archivedAt !== null || contactState(rep, contact, today) !== 'overdue') return undefined
  const since = contact.lastContactOn ?? rep.yoursSince
  if (since === null) return undefined
  const days = daysBetween(since, today)
  const name = firstNameOf(rep.name)
  if (contact.lastContactOn === null) {
    return {
      fact: `No contact with ${name} is noted yet`,
      because: beside(
        [`${name} is yours since ${onDay(since, today)}`],
        [`your own limit is ${dayCount(rep.cadence.maximumDays)}`],
      ),
      pill: { tone: 'a', text: 'not met yet' },
    }
  }
  return {
    fact: `You have had no real contact with ${name} for ${dayCount(days)}`,
    because: beside(
      [`your own limit is ${rep.cadence.maximumDays}`],
      lastMeeting === null
        ? ['no one-on-one is noted yet']
        : [
            'last met ',
            { text: onDay(lastMeeting.heldOn, today), noun: 'one-on-one', recordId: lastMeeting.id },
          ],
    ),
    pill: { tone: 'a', text: 'left alone' },
  }
}

function iAmLate(source: BriefSource): Fact | undefined {
  const late = lateOf(source, 'me')
  const [first] = late
  if (first === undefined) return undefined
  const name = firstNameOf(source.rep.name)
  const fact =
    late.length === 1
      ? `You are ${dayCount(daysLate(first.commitment, source.today))} late with ${quoted(first.commitment.words)}`
      : `You owe ${name} ${inWords(late.length)} things that are late`
  return { fact, because: whyLate(late, source.today), pill: { tone: 'b', text: 'you owe' } }
}

function repIsLate(source: BriefSource): Fact | undefined {
  const late = lateOf(source, 'rep')
  const [first] = late
  if (first === undefined) return undefined
  const name = firstNameOf(source.rep.name)
  const fact =
    late.length === 1
      ? `${name} is ${dayCount(daysLate(first.commitment, source.today))} late with ${quoted(first.commitment.words)}`
      : `${capital(inWords(late.length))} of ${possessive(name)} promises are late`
  return { fact, because: whyLate(late, source.today), pill: { tone: 'a', text: 'ask' } }
}

function tookOver({ rep, promises }: BriefSource): Fact | undefined {
  const taken = promises.filter((line) => line.wasTakenOver)
  if (taken.length === 0) return undefined
  const what = taken.length === 1 ? 'one' : inWords(taken.length)
  return {
    fact: `You took over ${what} of ${possessive(firstNameOf(rep.name))} promises`,
    because: [...inARow(taken.slice(0, 3).map(promisePart)), ' changed owner to you'],
    pill: { tone: 'a', text: 'hand back' },
  }
}

function stillToSay({ toSay, today }: BriefSource): Fact | undefined {
  const waiting = toSay.filter(({ daysWaiting }) => daysWaiting >= saidWithinDays)
  const [first] = waiting
  if (first === undefined) return undefined
  const isPraise = waiting.every(({ polarity, kind }) => polarity === 'reinforce' || kind === 'recognition')
  const pill = isPraise
    ? ({ tone: 'g', text: 'reinforce' } as const)
    : ({ tone: 'a', text: 'still to say' } as const)
  if (waiting.length > 1) {
    const parts = waiting.slice(0, 3).map((one) => entryPart(one.id, quoted(one.heading, 32)))
    return {
      fact: `You noted ${inWords(waiting.length)} things and have not said them yet`,
      because: [...inARow(parts), ` ${waiting.length === 2 ? 'both wait' : 'wait'} to be told`],
      pill,
    }
  }
  return {
    fact: `${quoted(first.heading)} is still to be said`,
    because: [
      'you ',
      entryPart(first.id, `noted it on ${onDay(first.happenedOn, today)}`),
      `, ${dayCount(first.daysWaiting)} ago`,
    ],
    pill,
  }
}

function goalIsBehind({ goals, today }: BriefSource): Fact | undefined {
  const behind = goals
    .filter(({ behindPercent }) => behindPercent !== null && behindPercent >= behindEnoughPercent)
    .toSorted((one, other) => (other.behindPercent ?? 0) - (one.behindPercent ?? 0))[0]
  if (behind === undefined) return undefined
  return {
    fact: `${quoted(behind.wording)} is ${behind.pace}`,
    because: [
      ...(behind.standing === ''
        ? []
        : [{ text: behind.standing, noun: 'goal' as const, recordId: behind.id }, ' with ']),
      `${Math.round(behind.elapsed * 100)} % of the time gone`,
      ` · it ends ${onDay(behind.endsOn, today)}`,
    ],
    pill: { tone: 'a', text: 'goal' },
  }
}

/** Silent while a number that rose asks for the same thing, with more to say. */
function noRecognition(source: BriefSource): Fact | undefined {
  const { rep, today, lastRecognition, lastObservation, trends } = source
  if (lastObservation === null && lastRecognition === null) return undefined
  if (numberRoseFact(trends, lastRecognition, today) !== undefined) return undefined
  const since = lastRecognition?.on ?? rep.yoursSince
  if (since === null) return undefined
  const days = daysBetween(since, today)
  if (days < recognitionGapDays) return undefined
  const reasons: FactPart[][] = [
    lastRecognition === null
      ? ['none is noted so far']
      : ['the last one was ', entryPart(lastRecognition.id, onDay(lastRecognition.on, today))],
    lastObservation === null
      ? []
      : ['last observed ', entryPart(lastObservation.id, onDay(lastObservation.on, today))],
  ]
  return {
    fact: `No recognition for ${firstNameOf(rep.name)} in ${dayCount(days)}`,
    because: beside(...reasons),
    pill: { tone: 's', text: 'praise gap' },
  }
}

function dateIsNear({ dates, rep, today }: BriefSource): Fact | undefined {
  const near = dates.find(({ on }) => daysBetween(today, on) <= dateNearDays)
  if (near === undefined) return undefined
  const when = inDays(near.on, today)
  return {
    fact: `${capital(near.label)} is ${when}`,
    because: [
      'it is on ',
      { text: `${possessive(firstNameOf(rep.name))} card`, noun: 'rep', recordId: rep.id },
      ` for ${onDay(near.on, today)}`,
    ],
    pill: { tone: 's', text: 'date' },
  }
}

/**
 * A question for a conversation that has lost its aim: the rep seemed not to want it last time, or nobody
 * knows (any more) what drives them. Null when both are in order.
 */
export function questionFor(
  source: Pick<BriefSource, 'rep' | 'lastMeeting' | 'drive' | 'today'>,
): BriefQuestion | null {
  const { rep, lastMeeting, drive, today } = source
  const desire = lastMeeting?.desire ?? null
  const isCool = desire === 'neutral' || desire === 'push-back'
  if (!isCool && drive !== null && !drive.isOld) return null
  const name = firstNameOf(rep.name)
  const desireReason: FactPart[] =
    isCool && lastMeeting !== null
      ? [
          'desire read ',
          {
            text: desire === 'neutral' ? '“neutral”' : '“push back”',
            noun: 'one-on-one',
            recordId: lastMeeting.id,
          },
          ` on ${onDay(lastMeeting.heldOn, today)}`,
        ]
      : []
  const driveReason: FactPart[] =
    drive === null
      ? [`what drives ${name} is not noted yet`]
      : drive.isOld
        ? [`what drives ${name} was last asked ${inMonth(drive.askedOn, today)}`]
        : []
  return {
    question: 'What would you like to get better at before the quarter ends?',
    because: beside(desireReason, driveReason),
  }
}

function lateOf({ promises, today }: BriefSource, owner: 'me' | 'rep'): CommitmentLine[] {
  return promises
    .filter(({ commitment }) => commitment.owner === owner && commitment.kind !== 'decision')
    .filter(({ commitment }) => commitmentStatus(commitment, today) === 'overdue')
    .toSorted((one, other) => daysLate(other.commitment, today) - daysLate(one.commitment, today))
}

function whyLate(late: readonly CommitmentLine[], today: CalendarDay): FactPart[] {
  const [first] = late
  if (first === undefined) return []
  if (late.length > 1) return [...inARow(late.slice(0, 3).map(promisePart)), ' are past their day']
  const { id, madeOn, dueOn } = first.commitment
  const slips = first.reDatedCount
  const times = slips === 1 ? 'once' : slips === 2 ? 'twice' : `${inWords(slips)} times`
  return beside(
    [
      'promised ',
      { text: `on ${onDay(madeOn, today)}`, noun: 'commitment', recordId: id },
      ...(dueOn === null ? [] : [`, due ${onDay(dueOn, today)}`]),
    ],
    slips === 0 ? [] : [`re-dated ${times}`],
  )
}

function promisePart({ commitment }: CommitmentLine): FactPart {
  return { text: quoted(commitment.words, 32), noun: 'commitment', recordId: commitment.id }
}

function entryPart(recordId: string, text: string): FactPart {
  return { text, noun: 'journal-entry', recordId }
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
