import * as z from 'zod/mini'
import { entryTitle } from '../journal-entry/entry-text.ts'
import { type JournalEntry, JournalEntryId } from '../journal-entry/journal-entry.ts'
import { CalendarDay } from '../kernel/time.ts'
import { childrenOf, type RichTextNode } from '../rich-text/document.ts'
import { emptyRichText, type RichText, richTextFrom, richTextFromPlainText } from '../rich-text/rich-text.ts'
import { toPlainText } from '../rich-text/to-plain-text.ts'
import { isCritical } from './critical.ts'

/** Names a critical statement among those of a packet: an entry, or a line of the summary by its words. */
export const StatementKey = z
  .string()
  .check(z.regex(/^(entry:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|summary:[0-9a-z]{1,11})$/))
  .brand<'StatementKey'>()
export type StatementKey = z.infer<typeof StatementKey>

/** Something told to the rep: a delivered feedback that a critical statement can point to. */
export const ToldFeedback = z.strictObject({
  entryId: JournalEntryId,
  title: z.string(),
  happenedOn: CalendarDay,
  toldOn: CalendarDay,
})
export type ToldFeedback = z.infer<typeof ToldFeedback>

/** What makes a statement no surprise, and how it does: it was told itself, feedback came of it, or the manager says so. */
export const Support = z.extend(ToldFeedback, { how: z.enum(['itself', 'follows', 'pointed']) })
export type Support = z.infer<typeof Support>

/** Something critical that a packet says. Without support it would be news to the rep. */
export const CriticalStatement = z.strictObject({
  key: StatementKey,
  words: z.string(),
  /** The record it is; null for a line of the summary. */
  entryId: z.nullable(JournalEntryId),
  on: z.nullable(CalendarDay),
  support: z.nullable(Support),
})
export type CriticalStatement = z.infer<typeof CriticalStatement>

/** Which feedback the manager says a statement was told in. */
export const PacketSupport = z.strictObject({ statement: StatementKey, entryId: JournalEntryId })
export type PacketSupport = z.infer<typeof PacketSupport>

/** The headings of a summary that leaves nothing out; the lines under `growth` are critical statements. */
export const summaryOutline = {
  overall: 'Overall',
  strengths: 'What stands out',
  growth: 'To grow',
  next: 'Next period',
} as const

/** A summary with the headings of the outline and nothing under them yet. */
export const emptyOutline: RichText =
  richTextFrom({
    type: 'doc',
    content: Object.values(summaryOutline).flatMap((heading) => [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: heading }] },
      { type: 'paragraph' },
    ]),
  }) ?? emptyRichText

/** What managers call that heading when they write it themselves. */
const growthHeading =
  /^(to grow|growth|growth areas?|areas? (of|for|to) (growth|improve|improvement|develop)|to work on|to improve|improvements?|to develop|development areas?|what to change|concerns?|even better if)\b/i

type Told = Pick<
  JournalEntry,
  'id' | 'kind' | 'title' | 'document' | 'salvagedText' | 'happenedOn' | 'deliveredOn' | 'followsEntryId'
>
type Said = Pick<
  JournalEntry,
  'id' | 'kind' | 'polarity' | 'title' | 'document' | 'salvagedText' | 'happenedOn'
>

/** What was told to the rep, last first. Only feedback counts: it is what a rep can remember having heard. */
export function toldFeedback(entries: readonly Told[]): ToldFeedback[] {
  return entries
    .flatMap((entry) =>
      entry.kind === 'feedback' && entry.deliveredOn !== null ? [toTold(entry, entry.deliveredOn)] : [],
    )
    .toSorted((a, b) => (a.toldOn < b.toldOn ? 1 : a.toldOn > b.toldOn ? -1 : 0))
}

/**
 * Every critical statement of a packet, records first, each with what makes it no surprise if anything does.
 *
 * A record is supported when it was itself told, when delivered feedback came out of it, or when the manager
 * points to delivered feedback. A line of the summary can only be pointed. Feedback that was not delivered,
 * or is gone, supports nothing, whatever was pointed.
 */
export function criticalStatements(packet: {
  readonly said: readonly Said[]
  /** Null when the packet leaves it out. */
  readonly summary: RichText | null
  /** All entries about the rep, also from other periods and for the manager only. */
  readonly all: readonly Told[]
  readonly supports: readonly PacketSupport[]
}): CriticalStatement[] {
  const told = new Map(toldFeedback(packet.all).map((one) => [one.entryId, one]))
  const pointed = new Map(packet.supports.map(({ statement, entryId }) => [statement, told.get(entryId)]))
  const pointedFrom = (key: StatementKey): Support | null => {
    const one = pointed.get(key)
    return one === undefined ? null : { ...one, how: 'pointed' }
  }
  const records = packet.said.filter(isCritical).map((entry): CriticalStatement => {
    const key = entryStatement(entry.id)
    return {
      key,
      words: titleOf(entry),
      entryId: entry.id,
      on: entry.happenedOn,
      support: toldItself(entry, packet.all) ?? toldAfter(entry, packet.all) ?? pointedFrom(key),
    }
  })
  const lines = (packet.summary === null ? [] : growthLines(packet.summary)).map(
    (words): CriticalStatement => {
      const key = summaryStatement(words)
      return { key, words, entryId: null, on: null, support: pointedFrom(key) }
    },
  )
  return [...records, ...new Map(lines.map((line) => [line.key, line])).values()]
}

/** The statements that would be news to the rep. */
export function surprises(statements: readonly CriticalStatement[]): CriticalStatement[] {
  return statements.filter(({ support }) => support === null)
}

/** How a record is named among the statements. */
export function entryStatement(id: JournalEntryId): StatementKey {
  return StatementKey.parse(`entry:${id}`)
}

/** How a line of the summary is named: by its words, however they are spaced. Other words are another line. */
export function summaryStatement(words: string): StatementKey {
  return StatementKey.parse(`summary:${fingerprint(words.replace(/\s+/g, ' ').trim().toLowerCase())}`)
}

/** The lines of a summary that say what should be otherwise: what stands under its heading for growth. */
export function growthLines(summary: RichText): string[] {
  const lines: string[] = []
  let isGrowth = false
  for (const block of childrenOf(summary.doc)) {
    if (block.type === 'heading') isGrowth = growthHeading.test(wordsOf(block).trim())
    else if (isGrowth) lines.push(...linesIn(block))
  }
  return lines
}

/** Each item of a list is a statement of its own, and so is each paragraph. */
function linesIn(block: RichTextNode): string[] {
  const isList = ['bulletList', 'orderedList', 'taskList'].includes(block.type)
  if (isList) return childrenOf(block).flatMap((item) => childrenOf(item).flatMap(linesIn))
  const words = wordsOf(block).replace(/\s+/g, ' ').trim()
  return words === '' ? [] : [words]
}

function wordsOf(block: RichTextNode): string {
  const text = richTextFrom({ type: 'doc', content: [block] })
  return text === undefined ? '' : toPlainText(text)
}

function toldItself(entry: Said, all: readonly Told[]): Support | null {
  const whole = all.find(({ id }) => id === entry.id)
  if (whole === undefined || whole.deliveredOn === null) return null
  return { ...toTold(whole, whole.deliveredOn), how: 'itself' }
}

function toldAfter(entry: Said, all: readonly Told[]): Support | null {
  for (const { deliveredOn, ...one } of all) {
    if (one.followsEntryId === entry.id && one.kind === 'feedback' && deliveredOn !== null)
      return { ...toTold(one, deliveredOn), how: 'follows' }
  }
  return null
}

function toTold(entry: Omit<Told, 'deliveredOn'>, toldOn: CalendarDay): ToldFeedback {
  return { entryId: entry.id, title: titleOf(entry), happenedOn: entry.happenedOn, toldOn }
}

function titleOf({
  title,
  document,
  salvagedText,
}: Pick<Told, 'title' | 'document' | 'salvagedText'>): string {
  return entryTitle(title, document ?? richTextFromPlainText(salvagedText)) || 'Note without words'
}

/** A short name for some words, the same on every machine (cyrb53). It keeps nothing of them readable. */
function fingerprint(words: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
