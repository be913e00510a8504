import { type PrintNode, print } from '../print/print-node.ts'
import { entryWords } from './packet-evidence.ts'
import { type Column, packetSection, packetTable, quiet } from './packet-parts.ts'
import type { ReviewPacket } from './packet-value.ts'
import { counted, dayWithYear, entryKindWords, packetDay } from './packet-words.ts'

const indexColumns: readonly Column[] = [
  { name: 'Date', className: 'packet-day' },
  { name: 'Kind', className: 'packet-short' },
  { name: 'Record', className: null },
]

/** Where the numbers come from, how many records were left out by choice, and every dated record in one row each. */
export function appendixSection(packet: ReviewPacket): PrintNode | false {
  const records = datedRecords(packet)
  const { sources, typedReadings, leftOutByChoice, period } = packet
  if (records.length === 0 && sources.length === 0 && typedReadings === 0 && leftOutByChoice === 0)
    return false
  return packetSection('Appendix', [
    (sources.length > 0 || typedReadings > 0) && print('h3', null, ['Where the numbers come from']),
    ...sources.map(({ name, importedOn, readings }) =>
      quiet(`${name}, read in on ${dayWithYear(importedOn)}: ${counted(readings, 'reading')}`),
    ),
    typedReadings > 0 && quiet(`Typed in by hand: ${counted(typedReadings, 'reading')}`),
    leftOutByChoice > 0 && print('h3', null, ['Left out']),
    leftOutByChoice > 0 && quiet(`${counted(leftOutByChoice, 'record')} left out by choice.`),
    records.length > 0 && print('h3', null, ['All dated records']),
    records.length > 0 &&
      packetTable(
        indexColumns,
        records.map(({ on, kind, title }) => [packetDay(on, period), kind, title]),
      ),
  ])
}

interface DatedRecord {
  readonly on: ReviewPacket['madeOn']
  readonly kind: string
  readonly title: string
}

function datedRecords({ entries, meetings }: ReviewPacket): DatedRecord[] {
  return [
    ...entries.map((entry) => ({
      on: entry.happenedOn,
      kind: entryKindWords[entry.kind],
      title: entryWords(entry).heading,
    })),
    ...meetings.map(({ on, number, state, focus }) => ({
      on,
      kind: 'One-on-one',
      title: focus === '' ? `Number ${number}, ${state}` : `Number ${number}, ${state}: ${focus}`,
    })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
