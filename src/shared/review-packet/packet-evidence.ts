import { entryBody, entryTitle, withoutUnfilledHeadings } from '../journal-entry/entry-text.ts'
import { canBeDelivered } from '../journal-entry/journal-entry.ts'
import { capital } from '../kernel/text.ts'
import { monthName } from '../kernel/time.ts'
import { type PrintChild, type PrintNode, print } from '../print/print-node.ts'
import { printRichText } from '../print/print-rich-text.ts'
import { isEmpty, richTextFromPlainText } from '../rich-text/rich-text.ts'
import { growthTables } from './packet-growth.ts'
import { type Column, onlyMeMark, packetSection, packetTable, quiet } from './packet-parts.ts'
import type {
  MeetingCalendar,
  PacketEntry,
  PacketMeeting,
  PacketStatement,
  ReviewPacket,
} from './packet-value.ts'
import { counted, dayList, entryKindWords, firstName, joined, numberWord, packetDay } from './packet-words.ts'

const day: Column = { name: 'Date', className: 'packet-day' }
const toldOn: Column = { name: 'Told on', className: 'packet-day' }

/** What was seen, when, what it shows, and when the rep was told. */
export function evidenceSection(packet: ReviewPacket): PrintNode | false {
  const seen = packet.entries.filter(({ kind }) => kind === 'observation' || kind === 'incident')
  const coverage = coverageWords(packet)
  if (seen.length === 0 && coverage === '') return false
  return packetSection('Evidence', [
    seen.length > 0 &&
      packetTable(
        [
          day,
          { name: 'What was seen', className: null },
          { name: 'Skill', className: 'packet-short' },
          toldOn,
        ],
        seen.map((entry) => [
          packetDay(entry.happenedOn, packet.period),
          entryCell(entry),
          skillWords(entry),
          toldWords(entry, packet),
        ]),
      ),
    coverage !== '' && coverageStrip(packet),
    coverage !== '' && quiet(coverage),
  ])
}

/** Feedback given and when it was said. */
export function feedbackSection(packet: ReviewPacket): PrintNode | false {
  const given = packet.entries.filter(({ kind }) => kind === 'feedback')
  const became = growthTables(packet, 'feedback')
  if (given.length === 0 && became.length === 0) return false
  return packetSection('Feedback given', [
    given.length > 0 &&
      packetTable(
        [day, { name: 'Feedback', className: null }, { name: 'Kind', className: 'packet-short' }, toldOn],
        given.map((entry) => [
          packetDay(entry.happenedOn, packet.period),
          entryCell(entry),
          polarityWords(entry),
          toldWords(entry, packet),
        ]),
      ),
    ...became,
  ])
}

/** Recognition and wins. */
export function recognitionSection(packet: ReviewPacket): PrintNode | false {
  const wins = packet.entries.filter(({ kind }) => kind === 'recognition')
  const kept = growthTables(packet, 'recognition')
  if (wins.length === 0 && kept.length === 0) return false
  return packetSection('Recognition and wins', [
    wins.length > 0 &&
      packetTable(
        [day, { name: 'What was done well', className: null }, { name: 'Skill', className: 'packet-short' }],
        wins.map((entry) => [
          packetDay(entry.happenedOn, packet.period),
          entryCell(entry),
          entry.tags.join(', '),
        ]),
      ),
    ...kept,
  ])
}

/** When the two met, what they worked on, and why a meeting was moved or did not take place. */
export function coachingSection(packet: ReviewPacket): PrintNode | false {
  const notes = packet.entries.filter(({ kind }) => kind === 'coaching-note' || kind === 'experiment')
  const { calendar, meetings } = packet
  if (calendar.planned + calendar.excused === 0 && notes.length === 0) return false
  const rows = [
    ...meetings.map((meeting) => ({
      on: meeting.on,
      cells: [meetingCell(meeting), `No. ${meeting.number}, ${meeting.state}`],
    })),
    ...notes.map((entry) => ({ on: entry.happenedOn, cells: [entryCell(entry), 'Coaching note'] })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return packetSection('Coaching record', [
    calendar.planned + calendar.excused > 0 && print('p', null, [calendarWords(calendar, packet)]),
    rows.length > 0 &&
      packetTable(
        [
          day,
          { name: 'What was worked on', className: null },
          { name: 'One-on-one', className: 'packet-short' },
        ],
        rows.map(({ on, cells }) => [packetDay(on, packet.period), ...cells]),
      ),
  ])
}

/** How an entry is called, and whether its text says more than that. */
export function entryWords(entry: PacketEntry): { readonly heading: string; readonly body: string } {
  const { document, salvagedText, title, kind } = entry
  const text = document ?? richTextFromPlainText(salvagedText)
  return { heading: entryTitle(title, text) || entryKindWords[kind], body: entryBody(text) }
}

function entryCell(entry: PacketEntry): readonly (PrintChild | false)[] {
  const { heading, body } = entryWords(entry)
  const isOneLine = body === '' || body === heading
  const mark = onlyMeMark(entry.audience)
  if (isOneLine) return [heading, mark]
  const title = entry.title !== '' && print('p', 'packet-cell-title', [entry.title, mark])
  const text =
    entry.document === null
      ? print('p', null, [body])
      : printRichText(withoutUnfilledHeadings(entry.document))
  return [title, text, entry.title === '' && mark]
}

function meetingCell(meeting: PacketMeeting): readonly (PrintChild | false)[] {
  const reasons = meeting.changes
    .filter(({ kind }) => kind !== 'reopened')
    .map(({ kind, reason }) => quiet(reason === '' ? kind : `${kind}: ${reason}`))
  return [
    meeting.focus !== '' && print('p', 'packet-cell-title', [meeting.focus, onlyMeMark(meeting.audience)]),
    ...meeting.topics.flatMap(({ title, document, audience }) => [
      title !== '' &&
        print('p', meeting.focus === '' ? 'packet-cell-title' : null, [title, onlyMeMark(audience)]),
      !isEmpty(document) && printRichText(document),
    ]),
    ...reasons,
  ]
}

function skillWords(entry: PacketEntry): string {
  if (entry.tags.length > 0) return entry.tags.join(', ')
  return entry.kind === 'incident' ? entryKindWords.incident : ''
}

function polarityWords({ polarity }: PacketEntry): string {
  if (polarity === null) return ''
  return polarity === 'reinforce' ? 'More of this' : 'Change next time'
}

function toldWords(entry: PacketEntry, packet: ReviewPacket): string {
  const statement = packet.statements.find(({ entryId }) => entryId === entry.id)
  const on = entry.deliveredOn ?? statement?.toldOn ?? null
  if (on !== null) return packetDay(on, packet.period)
  return canBeDelivered(entry.kind) || statement !== undefined ? 'not yet' : ''
}

function calendarWords(calendar: MeetingCalendar, { period }: ReviewPacket): string {
  const held = calendar.heldOn.length
  const head = `${held} of ${counted(calendar.planned, 'planned one-on-one')} ${held === 1 ? 'was' : 'were'} held`
  const days = held === 0 ? '' : `: ${dayList(calendar.heldOn, period)}`
  const others = [
    calendar.moved === 0 ? '' : `${numberWord(calendar.moved)} moved`,
    calendar.skipped === 0 ? '' : `${numberWord(calendar.skipped)} skipped`,
    calendar.excused === 0 ? '' : `${numberWord(calendar.excused)} excused`,
  ].filter((part) => part !== '')
  return `${head}${days}.${others.length === 0 ? '' : ` ${capital(joined(others))}.`}`
}

/** The months of the period, as `2026-07`. */
export function monthsOf({ period }: Pick<ReviewPacket, 'period'>): string[] {
  const months: string[] = []
  let [year, month] = [Number(period.from.slice(0, 4)), Number(period.from.slice(5, 7))]
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > period.to.slice(0, 7)) return months
    months.push(name)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

/** How many dated records each month has: entries, and one-on-ones that took place. */
function recordsByMonth(packet: ReviewPacket): readonly { readonly month: string; readonly count: number }[] {
  const days = [
    ...packet.entries.map(({ happenedOn }) => happenedOn),
    ...packet.meetings.filter(({ state }) => state === 'held').map(({ on }) => on),
  ]
  return monthsOf(packet).map((month) => ({ month, count: days.filter((on) => on.startsWith(month)).length }))
}

/** Critical statements of the packet that the rep was never told. */
export function neverDiscussed({ statements }: ReviewPacket): PacketStatement[] {
  return statements.filter(({ toldOn }) => toldOn === null)
}

/** What else could be told to the rep and was not, in the packet. */
export function neverTold(packet: ReviewPacket): PacketEntry[] {
  const critical = new Set(packet.statements.map(({ entryId }) => entryId))
  return packet.entries.filter(
    ({ id, kind, deliveredOn }) => canBeDelivered(kind) && deliveredOn === null && !critical.has(id),
  )
}

/**
 * A cell for each month with the number of its dated records, so that a month without any is seen at once.
 * Months that have not begun are left out.
 */
function coverageStrip(packet: ReviewPacket): PrintNode {
  const months = recordsByMonth(packet).filter(({ month }) => month <= packet.madeOn.slice(0, 7))
  return print(
    'div',
    'packet-coverage',
    months.map(({ month, count }) =>
      print('div', count === 0 ? 'packet-coverage-none' : 'packet-coverage-some', [
        print('span', null, [monthName(month).slice(0, 3)]),
        print('strong', null, [count === 0 ? 'none' : String(count)]),
      ]),
    ),
  )
}

function coverageWords(packet: ReviewPacket): string {
  const months = recordsByMonth(packet)
  if (months.every(({ count }) => count === 0)) return ''
  const crossesYear = packet.period.from.slice(0, 4) !== packet.period.to.slice(0, 4)
  const parts = months.map(
    ({ month, count }) => `${monthName(month)}${crossesYear ? ` ${month.slice(0, 4)}` : ''} ${count}`,
  )
  const surprise =
    neverTold(packet).length + neverDiscussed(packet).length === 0
      ? ` Nothing in this packet is new to ${firstName(packet.rep.name)}.`
      : ''
  return `Coverage: ${parts.join(', ')} dated records.${surprise}`
}
