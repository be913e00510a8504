import { type Goal, isGoalClosed } from '../../../shared/goal/goal.ts'
import type { JournalEntry } from '../../../shared/journal-entry/journal-entry.ts'
import type { Audience } from '../../../shared/kernel/text.ts'
import type { AgendaItem, OneOnOneCard } from '../../../shared/one-on-one/one-on-one.ts'
import type {
  GrowthRecord,
  PacketEntry,
  PacketGoal,
  PacketMeeting,
  PacketPromise,
  PacketTopic,
  ReviewPacket,
} from '../../../shared/review-packet/packet-value.ts'
import { mayBeInPacket, type PacketChoices } from '../../../shared/review-packet/review-packet.ts'
import { isEmpty } from '../../../shared/rich-text/rich-text.ts'
import { type Gathered, isIn } from './gather-packet.ts'

/** What the packet's reader may see at all, still with everything that can be ticked out. */
export interface Readable {
  readonly metrics: ReviewPacket['metrics']
  readonly goals: readonly PacketGoal[]
  readonly entries: readonly PacketEntry[]
  readonly meetings: readonly PacketMeeting[]
  readonly growth: readonly GrowthRecord[]
  readonly promises: readonly PacketPromise[]
  readonly nextGoals: readonly Goal[]
  readonly nextPromises: readonly PacketPromise['commitment'][]
}

/**
 * The wall between the manager's own records and the paper: what she keeps for herself goes no further than
 * this function, unless the packet is her own file and she asked for it.
 */
export function readableBy(gathered: Gathered, choices: PacketChoices): Readable {
  const may = (audience: Audience) => mayBeInPacket(audience, choices)
  const { period } = choices
  const goals = gathered.goals.filter(({ goal }) => may(goal.audience))
  const promises = gathered.promises
    .filter(({ line }) => may(line.commitment.audience))
    .toSorted((a, b) => (dueDay(a) < dueDay(b) ? -1 : dueDay(a) > dueDay(b) ? 1 : 0))
  return {
    metrics: [...gathered.metrics],
    goals: goals
      .filter(({ goal }) => goal.startsOn <= period.to)
      .map((goal) => ({ ...goal, checkIns: goal.checkIns.filter(({ audience }) => may(audience)) })),
    entries: gathered.entries.filter(({ audience }) => may(audience)).map(toPacketEntry),
    growth: gathered.growth.filter(({ audience }) => may(audience)),
    meetings: gathered.meetings.flatMap((card) => toPacketMeeting(card, gathered.madeOn, may)),
    promises: promises
      .filter(({ line: { commitment } }) => {
        const { dueOn, closedOn, madeOn, kind } = commitment
        if (madeOn > period.to) return false
        if (kind === 'decision') return isIn(period, madeOn)
        if (dueOn !== null && isIn(period, dueOn)) return true
        if (closedOn !== null) return isIn(period, closedOn)
        return dueOn !== null && dueOn < period.from
      })
      .map(({ line, replacedBy }) => ({
        commitment: line.commitment,
        reDatedCount: line.reDatedCount,
        replacedBy: replacedBy !== null && may(replacedBy.audience) ? replacedBy.words : null,
      })),
    nextGoals: goals.map(({ goal }) => goal).filter((goal) => !isGoalClosed(goal) && goal.endsOn > period.to),
    nextPromises: promises
      .map(({ line }) => line.commitment)
      .filter(
        ({ outcome, kind, dueOn }) => outcome === null && kind !== 'decision' && (dueOn ?? '9') > period.to,
      ),
  }
}

/** By due day; what has none comes last. */
function dueDay({ line }: Gathered['promises'][number]): string {
  return line.commitment.dueOn ?? '9'
}

function toPacketEntry(entry: JournalEntry): PacketEntry {
  const { id, kind, title, happenedOn, document, salvagedText, tags, setting, polarity } = entry
  const { deliveredOn, isOnCharts, audience } = entry
  return {
    id,
    kind,
    title,
    happenedOn,
    document,
    salvagedText,
    tags,
    setting,
    polarity,
    deliveredOn,
    isOnCharts,
    audience,
  }
}

/**
 * A meeting as far as the reader may see it. A meeting is the manager's own unless she shares it; a note
 * that is shared alone brings its day along and nothing else. One that says nothing is only in the calendar.
 */
function toPacketMeeting(
  { oneOnOne, agenda, changes }: OneOnOneCard,
  today: string,
  may: (audience: Audience) => boolean,
): PacketMeeting[] {
  const on = oneOnOne.heldOn ?? oneOnOne.plannedOn
  const isToCome = (oneOnOne.state === 'planned' || oneOnOne.state === 'running') && on >= today
  if (isToCome) return []
  const isShared = may(oneOnOne.audience)
  const topics = agenda.flatMap((line) => toPacketTopic(line, may))
  const focus = isShared ? oneOnOne.focus : ''
  const told = isShared ? changes.filter(({ kind }) => kind !== 'reopened') : []
  if (focus === '' && topics.length === 0 && told.length === 0) return []
  return [
    {
      id: oneOnOne.id,
      number: oneOnOne.number,
      on,
      state: oneOnOne.state,
      focus,
      changes: told,
      topics,
      audience: isShared ? oneOnOne.audience : 'shareable',
    },
  ]
}

/** A topic or note of the agenda; the private section is in no packet, whoever reads it. */
function toPacketTopic({ item }: AgendaItem, may: (audience: Audience) => boolean): PacketTopic[] {
  if (item.isPrivate || item.trashedAt !== null || !may(item.audience)) return []
  const saysSomething = !isEmpty(item.document) || (item.raisedBy !== null && item.doneAt !== null)
  if (!saysSomething) return []
  // What a section is called is the manager's way of working; a topic's title is part of what was said.
  const title = item.raisedBy === null ? '' : item.title
  return [{ title, raisedBy: item.raisedBy, document: item.document, audience: item.audience }]
}
