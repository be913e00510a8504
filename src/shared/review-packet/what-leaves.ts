import { printedText } from '../print/print-node.ts'
import { isEmpty } from '../rich-text/rich-text.ts'
import { toPlainText } from '../rich-text/to-plain-text.ts'
import { packetDocument } from './packet-document.ts'
import { entryWords, monthsOf, neverDiscussed, neverTold } from './packet-evidence.ts'
import { growthWords } from './packet-growth.ts'
import type { LeavingRecord, PacketWarning, ReviewPacket, WhatLeaves } from './packet-value.ts'
import { counted, entryKindWords, firstName } from './packet-words.ts'
import { packetFileName, packetItemKey } from './review-packet.ts'

/**
 * Everything that leaves the app with a packet, read from the packet itself, so that nothing can be on the
 * paper and not on the list. `otherReps` are the names of everybody else of the team.
 */
export function whatLeaves(packet: ReviewPacket, otherReps: readonly string[]): WhatLeaves {
  const records = leavingRecords(packet)
  return {
    fileName: packetFileName(packet.rep.name, packet.period),
    records,
    besides: besides(packet),
    warnings: [
      ...otherRepWarnings(packet, otherReps),
      ...monthWarnings(packet),
      ...toldWarnings(packet),
      ...privateWarnings(records),
    ],
  }
}

/** The records in a packet, each once, in the order of its sections and then of days. */
function leavingRecords(packet: ReviewPacket): LeavingRecord[] {
  const all: LeavingRecord[] = [
    ...packet.metrics.map(({ metric }) => ({
      key: packetItemKey('metric', metric.id),
      kind: 'numbers',
      on: null,
      title: metric.name,
      audience: null,
    })),
    ...[...packet.goals.map(({ goal }) => goal), ...packet.next.goals].map((goal) => ({
      key: packetItemKey('goal', goal.id),
      kind: 'goal',
      on: goal.endsOn,
      title: goal.wording,
      audience: goal.audience,
    })),
    ...packet.entries.map((entry) => ({
      key: packetItemKey('journal-entry', entry.id),
      kind: entryKindWords[entry.kind].toLowerCase(),
      on: entry.happenedOn,
      title: entryWords(entry).heading,
      audience: entry.audience,
    })),
    ...packet.meetings.map(({ id, on, number, focus, audience }) => ({
      key: packetItemKey('one-on-one', id),
      kind: 'one-on-one',
      on,
      title: focus === '' ? `One-on-one ${number}` : focus,
      audience,
    })),
    ...packet.growth.map(({ noun, id, on, title, audience }) => ({
      key: packetItemKey(noun, id),
      kind: growthWords[noun].toLowerCase(),
      on,
      title,
      audience,
    })),
    ...[...packet.promises.map(({ commitment }) => commitment), ...packet.next.promises].map((promise) => ({
      key: packetItemKey('commitment', promise.id),
      kind: promise.kind,
      on: promise.dueOn ?? promise.madeOn,
      title: promise.words,
      audience: promise.audience,
    })),
  ]
  return [...new Map(all.map((record) => [record.key, record])).values()]
}

/** How many records of each kind, the most first. */
export function countsByKind(
  records: readonly Pick<LeavingRecord, 'kind'>[],
): readonly { readonly name: string; readonly count: number }[] {
  const kinds = [...new Set(records.map(({ kind }) => kind))]
  return kinds
    .map((name) => ({ name, count: records.filter(({ kind }) => kind === name).length }))
    .toSorted((a, b) => b.count - a.count)
}

function besides({ sections, summary, repWords, calendar, metrics, rep }: ReviewPacket): string[] {
  const isOn = (section: ReviewPacket['sections'][number]) => sections.includes(section)
  const notes = metrics.reduce((all, { contexts }) => all + contexts.length, 0)
  const showsCalendar = isOn('figures') || isOn('coaching')
  return [
    isOn('summary') && !isEmpty(summary) ? 'The summary written for this packet' : '',
    isOn('rep-words') && !isEmpty(repWords) ? `${firstName(rep.name)}’s own words` : '',
    showsCalendar && calendar.heldOn.length > 0
      ? `The days of ${counted(calendar.heldOn.length, 'one-on-one')} held, and how many were moved or skipped`
      : '',
    notes > 0 ? `${counted(notes, 'note')} on numbers` : '',
  ].filter((line) => line !== '')
}

interface Passage {
  readonly title: string
  readonly text: string
}

/** Every text on the paper with the name of the record it belongs to. */
function passages(packet: ReviewPacket): Passage[] {
  return [
    { title: 'the summary', text: toPlainText(packet.summary) },
    { title: `${firstName(packet.rep.name)}’s own words`, text: toPlainText(packet.repWords) },
    ...packet.metrics.map(({ metric, contexts }) => ({
      title: metric.name,
      text: [metric.name, ...contexts.map(({ text }) => text)].join('\n'),
    })),
    ...packet.goals.map(({ goal, checkIns, revisions, behaviours }) => ({
      title: goal.wording,
      text: [
        goal.wording,
        goal.why,
        goal.lesson,
        ...behaviours,
        ...checkIns.map(({ note }) => note),
        ...revisions.map(({ reason }) => reason),
      ].join('\n'),
    })),
    ...packet.entries.map((entry) => {
      const { heading, body } = entryWords(entry)
      return { title: heading, text: `${heading}\n${body}\n${entry.tags.join('\n')}` }
    }),
    ...packet.meetings.map(({ number, focus, topics, changes }) => ({
      title: focus === '' ? `One-on-one ${number}` : focus,
      text: [
        focus,
        ...topics.map(({ title, document }) => `${title}\n${toPlainText(document)}`),
        ...changes.map(({ reason }) => reason),
      ].join('\n'),
    })),
    ...packet.growth.map(({ title, lines }) => ({ title, text: [title, ...lines].join('\n') })),
    ...packet.promises.map(({ commitment, replacedBy }) => ({
      title: commitment.words,
      text: `${commitment.words}\n${commitment.reason}\n${replacedBy ?? ''}`,
    })),
  ]
}

/** Somebody else of the team who is named, by full name or by first name alone. */
function otherRepWarnings(packet: ReviewPacket, otherReps: readonly string[]): PacketWarning[] {
  const paper = printedText(packetDocument(packet))
  const texts = passages(packet)
  return otherReps.flatMap((name) => {
    const spellings = spellingsOf(name, packet.rep.name)
    if (!spellings.some((spelling) => isNamed(spelling, paper))) return []
    const where = texts.filter(({ text }) => spellings.some((spelling) => isNamed(spelling, text)))
    return [{ kind: 'other-rep-named' as const, name, where: [...new Set(where.map(({ title }) => title))] }]
  })
}

function spellingsOf(name: string, own: string): string[] {
  const first = firstName(name)
  const isTelling = first.length >= 3 && first !== firstName(own)
  return [name, ...(isTelling ? [first] : [])].filter((spelling) => spelling !== own && spelling !== '')
}

function isNamed(name: string, text: string): boolean {
  const escaped = name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

function monthWarnings(packet: ReviewPacket): PacketWarning[] {
  const days = packet.entries.map(({ happenedOn }) => happenedOn)
  const months = monthsOf(packet).filter(
    (month) => month <= packet.madeOn.slice(0, 7) && !days.some((on) => on.startsWith(month)),
  )
  return months.length === 0 ? [] : [{ kind: 'months-without-evidence', months }]
}

function toldWarnings(packet: ReviewPacket): PacketWarning[] {
  const statements = neverDiscussed(packet)
  const titles = neverTold(packet).map((entry) => entryWords(entry).heading)
  return [
    ...(statements.length === 0 ? [] : [{ kind: 'never-discussed' as const, statements }]),
    ...(titles.length === 0 ? [] : [{ kind: 'never-told' as const, titles }]),
  ]
}

function privateWarnings(records: readonly LeavingRecord[]): PacketWarning[] {
  const count = records.filter(({ audience }) => audience === 'only-me').length
  return count === 0 ? [] : [{ kind: 'private-included', count }]
}
