import * as z from 'zod/mini'
import type { EntryKind } from '../journal-entry/journal-entry.ts'
import { idOf } from '../kernel/id.ts'
import { type Audience, FilledLine, Line } from '../kernel/text.ts'
import { addDays, addMonths, CalendarDay, DayRange, Instant, startOfQuarter } from '../kernel/time.ts'
import { dayLabel } from '../metric/metric-period.ts'
import { RepId } from '../rep/rep-id.ts'
import { RichText } from '../rich-text/rich-text.ts'

export const ReviewPacketId = idOf('ReviewPacketId')
export type ReviewPacketId = z.infer<typeof ReviewPacketId>

/** For whom it is: the rep, the personnel department, or the manager's own file. */
export const PacketReader = z.enum(['rep', 'hr', 'me'])
export type PacketReader = z.infer<typeof PacketReader>

export const PacketPaper = z.enum(['a4', 'letter'])
export type PacketPaper = z.infer<typeof PacketPaper>

/** The parts of a packet, in the order a reader wants. */
export const packetSections = [
  'summary',
  'figures',
  'results',
  'goals',
  'evidence',
  'feedback',
  'recognition',
  'coaching',
  'skills',
  'promises',
  'rep-words',
  'next',
  'sign-off',
  'appendix',
] as const
export const PacketSection = z.enum(packetSections)
export type PacketSection = z.infer<typeof PacketSection>

/** The nouns whose records can be ticked in and out one by one. */
export const PacketNoun = z.enum([
  'metric',
  'goal',
  'journal-entry',
  'one-on-one',
  'commitment',
  'coaching-plan',
  'skill',
  'scorecard',
  'small-gain',
  'win',
  'follow-up',
])
export type PacketNoun = z.infer<typeof PacketNoun>

/** One record as a packet's choices name it: `journal-entry:6f1f…`. */
export const PacketItemKey = z
  .string()
  .check(
    z.regex(
      /^(metric|goal|journal-entry|one-on-one|commitment|coaching-plan|skill|scorecard|small-gain|win|follow-up):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    ),
  )
  .brand<'PacketItemKey'>()
export type PacketItemKey = z.infer<typeof PacketItemKey>

/** The name a record has among the choices of a packet. */
export function packetItemKey(noun: PacketNoun, id: string): PacketItemKey {
  return PacketItemKey.parse(`${noun}:${id}`)
}

const offSections = z.array(PacketSection).check(z.maxLength(packetSections.length))
const leftOut = z.array(PacketItemKey).check(z.maxLength(20_000, 'too many'))

const choiceFields = {
  /** What the manager calls it. */
  title: FilledLine,
  period: DayRange,
  reader: PacketReader,
  preparedBy: Line,
  /** The sections that are switched off; a section that is new to the app is on. */
  offSections,
  /** Single records that are ticked out. Nothing can be ticked in that is not the reader's to see. */
  leftOut,
  /** Also what is for the manager only. Possible in her own file and nowhere else. */
  includesPrivate: z.boolean(),
}

/** A packet as the manager left it: the choices, and the two texts written for it. */
export const PacketChoices = z.strictObject({
  id: ReviewPacketId,
  repId: RepId,
  ...choiceFields,
  summary: RichText,
  repWords: RichText,
  createdAt: Instant,
  changedAt: Instant,
})
export type PacketChoices = z.infer<typeof PacketChoices>

/** Only what changes is sent; the two texts are saved apart. */
export const PacketChanges = z.partial(z.strictObject(choiceFields))
export type PacketChanges = z.infer<typeof PacketChanges>

export const NewPacket = z.strictObject({ repId: RepId, period: DayRange, reader: PacketReader })
export type NewPacket = z.infer<typeof NewPacket>

/** One export: what left the app, when, for whom, under which name. */
export const PacketExport = z.strictObject({
  id: z.string(),
  reviewPacketId: ReviewPacketId,
  repId: RepId,
  reader: PacketReader,
  paper: PacketPaper,
  fileName: z.string(),
  bytes: z.int(),
  recordCount: z.int(),
  /** How many records of each kind were in it, as `one-on-ones: 11`. */
  counts: z.array(z.strictObject({ name: z.string(), count: z.int() })),
  exportedAt: Instant,
})
export type PacketExport = z.infer<typeof PacketExport>

/** A packet in the list. */
export const PacketLine = z.strictObject({
  id: ReviewPacketId,
  repId: RepId,
  title: z.string(),
  period: DayRange,
  reader: PacketReader,
  changedAt: Instant,
  lastExport: z.nullable(z.strictObject({ exportedAt: Instant, fileName: z.string() })),
})
export type PacketLine = z.infer<typeof PacketLine>

/** Which section shows entries of a kind; her own reflections are in none. */
export const sectionOfKind: Readonly<Record<EntryKind, PacketSection | null>> = {
  observation: 'evidence',
  incident: 'evidence',
  feedback: 'feedback',
  recognition: 'recognition',
  'coaching-note': 'coaching',
  experiment: 'coaching',
  reflection: null,
}

/** Whether a section is in the packet. */
export function isSectionOn(
  { offSections }: Pick<PacketChoices, 'offSections'>,
  section: PacketSection,
): boolean {
  return !offSections.includes(section)
}

/**
 * Whether a record may be in a packet at all. What is for the manager only stays out of every packet but her
 * own file, and out of that one too unless she says otherwise for this packet.
 */
export function mayBeInPacket(
  audience: Audience,
  packet: { readonly reader: PacketReader; readonly includesPrivate: boolean },
): boolean {
  return audience === 'shareable' || (packet.reader === 'me' && packet.includesPrivate)
}

/** The choices after a change: only the manager's own file can hold what is private. */
export function withPacketChanges<
  Choices extends Pick<PacketChoices, 'title' | 'period' | 'reader' | 'includesPrivate'>,
>(choices: Choices, changes: Partial<Choices>): Choices {
  const changed = { ...choices, ...changes }
  const keptItsName = changes.title === undefined && choices.title === periodTitle(choices.period)
  return {
    ...changed,
    title: keptItsName ? periodTitle(changed.period) : changed.title,
    includesPrivate: changed.reader === 'me' && changed.includesPrivate,
  }
}

/** A period by name: `Q3 2026`, `First half of 2026`, `2026`, `1 Jul to 14 Sep 2026`. */
export function periodTitle({ from, to }: DayRange): string {
  const year = from.slice(0, 4)
  const isWhole = startOfQuarter(from) === from && startOfQuarter(addDays(to, 1)) === addDays(to, 1)
  if (isWhole && addMonths(from, 3) === addDays(to, 1)) return `Q${quarterOf(from)} ${year}`
  if (isWhole && addMonths(from, 6) === addDays(to, 1) && quarterOf(from) % 2 === 1) {
    return `${quarterOf(from) === 1 ? 'First' : 'Second'} half of ${year}`
  }
  if (isWhole && addMonths(from, 12) === addDays(to, 1) && quarterOf(from) === 1) return year
  const start = year === to.slice(0, 4) ? dayLabel(from) : `${dayLabel(from)} ${year}`
  return `${start} to ${dayLabel(to)} ${to.slice(0, 4)}`
}

/** The periods most reviews are about, seen from a day. */
export function packetPeriods(
  today: CalendarDay,
): readonly { readonly name: string; readonly period: DayRange }[] {
  const quarter = startOfQuarter(today)
  const half = Number(today.slice(5, 7)) > 6 ? `${today.slice(0, 4)}-07-01` : `${today.slice(0, 4)}-01-01`
  const halfStart = CalendarDay.parse(half)
  const span = (from: CalendarDay, months: number): DayRange => ({
    from,
    to: addDays(addMonths(from, months), -1),
  })
  return [
    { name: 'Last quarter', period: span(addMonths(quarter, -3), 3) },
    { name: 'This quarter', period: span(quarter, 3) },
    { name: 'Last half-year', period: span(addMonths(halfStart, -6), 6) },
  ]
}

const longestNameBytes = 120

/**
 * `Review packet – Alex Rivera – 2026-07-01 to 2026-09-30.pdf`, safe on every system: no character that a
 * file system forbids, no dot or blank at an end, and short enough in bytes.
 */
export function packetFileName(repName: string, period: DayRange): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const forbidden = /[\u0000-\u001F\u007F-\u009F<>:"/\\|?*\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF]/g
  const name = repName
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `Review packet – ${cutToBytes(name, longestNameBytes) || 'rep'} – ${period.from} to ${period.to}.pdf`
}

function quarterOf(on: CalendarDay): number {
  return Math.floor((Number(on.slice(5, 7)) - 1) / 3) + 1
}

function cutToBytes(text: string, most: number): string {
  let bytes = 0
  let cut = ''
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes > most) break
    cut += letter
  }
  return cut.trim()
}
