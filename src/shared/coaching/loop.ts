import type { FollowUpMark } from '../follow-up/follow-up.ts'
import type { EntryKind, JournalEntryId, Polarity } from '../journal-entry/journal-entry.ts'
import { type CalendarDay, daysBetween } from '../kernel/time.ts'

/** An entry as far as the loop asks for it. */
export interface LoopEntry {
  readonly id: JournalEntryId
  readonly kind: EntryKind
  readonly heading: string
  readonly happenedOn: CalendarDay
  readonly polarity: Polarity | null
  readonly deliveredOn: CalendarDay | null
  /** The entry it came out of: feedback from an observation, recognition from feedback. */
  readonly followsId: JournalEntryId | null
}

/** What became of an entry, as far as the loop asks for it. */
export interface LoopFollowUp {
  readonly entryId: JournalEntryId
  readonly mark: FollowUpMark
  readonly on: CalendarDay
}

/** The four steps in their order. The first is done once there is a loop at all. */
export const loopSteps = ['observation', 'feedback', 'follow-up', 'reinforcement'] as const
export type LoopStep = (typeof loopSteps)[number]

/** One thing that was seen or said, and everything that came out of it. */
export interface CoachingLoop<Entry extends LoopEntry = LoopEntry> {
  /** The first of its entries: what it is called by. */
  readonly root: Entry
  readonly entries: readonly Entry[]
  /** The first day on which the rep was told, by any of its entries. */
  readonly toldOn: CalendarDay | null
  /** The entry that was told, or else the one that is still to say. */
  readonly said: Entry
  readonly followUps: readonly LoopFollowUp[]
  readonly reinforcedOn: CalendarDay | null
  /** The step it waits for, and since when; null once it is closed. */
  readonly waitsFor: Exclude<LoopStep, 'observation'> | null
  readonly since: CalendarDay
}

const canBegin: ReadonlySet<EntryKind> = new Set(['observation', 'feedback'])

/**
 * The loops in the notes about a rep, the oldest first. A loop begins with feedback, or with an observation
 * that reinforces, redirects or has led to something. An observation kept only to remember begins none.
 */
export function coachingLoops<Entry extends LoopEntry>(
  entries: readonly Entry[],
  followUps: readonly LoopFollowUp[],
): CoachingLoop<Entry>[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const members = new Map<JournalEntryId, Entry[]>()
  for (const entry of entries) {
    const root = rootOf(entry, byId)
    const known = members.get(root.id)
    if (known === undefined) members.set(root.id, [entry])
    else known.push(entry)
  }
  const marks = new Map<JournalEntryId, LoopFollowUp[]>()
  for (const followUp of followUps) {
    const known = marks.get(followUp.entryId)
    if (known === undefined) marks.set(followUp.entryId, [followUp])
    else known.push(followUp)
  }
  return entries.flatMap((root) => {
    const own = members.get(root.id)
    if (own === undefined || !canBegin.has(root.kind)) return []
    if (root.kind === 'observation' && root.polarity === null && own.length === 1) return []
    const seen = own.flatMap(({ id }) => marks.get(id) ?? [])
    return [loopOf(root, own, seen.toSorted(byDay))]
  })
}

/** The first entry of the chain an entry stands in. A chain that runs in a circle begins at the entry itself. */
function rootOf<Entry extends LoopEntry>(entry: Entry, byId: ReadonlyMap<JournalEntryId, Entry>): Entry {
  if (entry.followsId === null) return entry
  const passed = new Set([entry.id])
  let root = entry
  for (;;) {
    const before = root.followsId === null ? undefined : byId.get(root.followsId)
    if (before === undefined) return root
    if (passed.has(before.id)) return entry
    passed.add(before.id)
    root = before
  }
}

function loopOf<Entry extends LoopEntry>(
  root: Entry,
  entries: readonly Entry[],
  followUps: readonly LoopFollowUp[],
): CoachingLoop<Entry> {
  const sayable = entries.filter(({ kind }) => canBegin.has(kind))
  const told = sayable.filter(({ deliveredOn }) => deliveredOn !== null).toSorted(byTelling)
  const said = told[0] ?? sayable.findLast(({ kind }) => kind === 'feedback') ?? root
  const toldOn = said.deliveredOn
  const praised = entries.filter(({ kind }) => kind === 'recognition').map(({ happenedOn }) => happenedOn)
  const last = followUps.at(-1)
  const moved = last?.mark === 'tried' || last?.mark === 'changed' ? firstOfRun(followUps) : undefined
  const reinforcedOn = praised.toSorted().findLast((on) => moved === undefined || on >= moved) ?? null
  const base = { root, entries, toldOn, said, followUps, reinforcedOn }
  if (toldOn === null && followUps.length === 0 && reinforcedOn === null)
    return { ...base, waitsFor: 'feedback', since: said.happenedOn }
  if (said.polarity === 'reinforce' || (moved !== undefined && reinforcedOn !== null))
    return { ...base, waitsFor: null, since: reinforcedOn ?? toldOn ?? root.happenedOn }
  if (moved !== undefined) return { ...base, waitsFor: 'reinforcement', since: moved }
  if (last === undefined && reinforcedOn !== null) return { ...base, waitsFor: null, since: reinforcedOn }
  return { ...base, waitsFor: 'follow-up', since: last?.on ?? toldOn ?? root.happenedOn }
}

/** The day from which on the rep has been doing it, without going back in between. */
function firstOfRun(followUps: readonly LoopFollowUp[]): CalendarDay | undefined {
  const before = followUps.findLastIndex(({ mark }) => mark === 'heard' || mark === 'relapsed')
  return followUps[before + 1]?.on
}

/** From how many days on an observation that nobody spoke about is only a memory. */
const tooLateDays = 60

/** Whether it is too late to say what was seen: such a loop is not open any more, it was let go. */
export function isLetGo({ waitsFor, said, since }: CoachingLoop, today: CalendarDay): boolean {
  return waitsFor === 'feedback' && said.kind === 'observation' && daysBetween(since, today) > tooLateDays
}

/** The loop that has waited longest for its next step, of those that wait at least so many days. */
export function stalledLoop<Entry extends LoopEntry>(
  loops: readonly CoachingLoop<Entry>[],
  today: CalendarDay,
  leastDays: number,
): CoachingLoop<Entry> | undefined {
  return loops
    .filter((loop) => !isLetGo(loop, today))
    .filter(({ waitsFor, since }) => waitsFor !== null && daysBetween(since, today) >= leastDays)
    .toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))[0]
}

/** What became of the things a rep was told to do in another way: counts and never one number. */
export interface Ledger {
  readonly told: number
  readonly followedUp: number
  /** Tried at least once, whatever came after. */
  readonly tried: number
  /** Changed, and not gone back since. */
  readonly changed: number
  /** Gone back, and not tried again since. */
  readonly relapsed: number
}

/** The ledger of everything told that was not praise. */
export function ledgerOf(loops: readonly CoachingLoop[]): Ledger {
  const counted = loops.filter(({ toldOn, said }) => toldOn !== null && said.polarity !== 'reinforce')
  const count = (holds: (marks: readonly FollowUpMark[]) => boolean): number =>
    counted.filter(({ followUps }) => holds(followUps.map(({ mark }) => mark))).length
  return {
    told: counted.length,
    followedUp: count((marks) => marks.length > 0),
    tried: count((marks) => marks.some((mark) => mark === 'tried' || mark === 'changed')),
    changed: count((marks) => marks.findLast((mark) => mark !== 'heard') === 'changed'),
    relapsed: count((marks) => marks.findLast((mark) => mark !== 'heard') === 'relapsed'),
  }
}

/** `4 of 6 tried, 2 changed`; with those that went back, if any did. */
export function ledgerWords({ told, tried, changed, relapsed }: Ledger): string {
  const back = relapsed === 0 ? '' : `, ${relapsed} went back to the old way`
  return `${tried} of ${told} tried, ${changed} changed${back}`
}

function byDay(one: LoopFollowUp, other: LoopFollowUp): number {
  return one.on < other.on ? -1 : one.on > other.on ? 1 : 0
}

function byTelling(one: LoopEntry, other: LoopEntry): number {
  const [a, b] = [one.deliveredOn ?? '', other.deliveredOn ?? '']
  return a < b ? -1 : a > b ? 1 : 0
}
