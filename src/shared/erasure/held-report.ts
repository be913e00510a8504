import type { CalendarDay } from '../kernel/time.ts'
import { type Certificate, type HeldAudience, type HeldKind, heldKinds, heldWords } from './erasure.ts'

/** One record as the report shows it: its facts in words, its texts as Markdown. */
export interface HeldRecord {
  readonly kind: HeldKind
  readonly audience: HeldAudience
  readonly on: string | null
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly texts: readonly { readonly label: string; readonly markdown: string }[]
}

/** Everything held about one rep. */
export interface Held {
  readonly name: string
  readonly writtenOn: CalendarDay
  readonly records: readonly HeldRecord[]
}

const audienceHeadings: Readonly<Record<HeldAudience, string>> = {
  'only-me': 'What only you can read',
  shareable: 'What you may share with them',
  'nobody-set': 'Numbers and lists, with no reader of their own',
}
const audienceOrder: readonly HeldAudience[] = ['only-me', 'shareable', 'nobody-set']

/** The report as one readable Markdown file, grouped by who may read it and then by kind. */
export function writeHeldReport(held: Held): string {
  const parts = [
    `# Everything held about ${oneLine(held.name)}`,
    `Written on ${held.writtenOn} by Halftime. ${counted(held.records.length)}. Names of other people in the vault were replaced by a rule, which cannot know nicknames: read it before you hand it on. This file is not encrypted.`,
    ...audienceOrder.flatMap((audience) => audiencePart(held, audience)),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The same as JSON, for who wants to read it by machine. */
export function heldReportJson(held: Held): string {
  return `${JSON.stringify({ format: 'halftime-held', v: 1, ...held }, null, 2)}\n`
}

function counted(records: number): string {
  return records === 1 ? '1 record' : `${records} records`
}

function audiencePart(held: Held, audience: HeldAudience): string[] {
  const records = held.records.filter((record) => record.audience === audience)
  if (records.length === 0) return []
  const kinds = heldKinds.flatMap((kind) => {
    const ofKind = records.filter((record) => record.kind === kind)
    if (ofKind.length === 0) return []
    const [one, several] = heldWords[kind]
    const words = ofKind.length === 1 ? one : several
    return [`### ${ofKind.length} ${words}`, ...ofKind.map(recordPart)]
  })
  return [`## ${audienceHeadings[audience]}`, ...kinds]
}

function recordPart(record: HeldRecord): string {
  const heading = [record.on, oneLine(record.title)].filter((part) => part !== null && part !== '')
  const facts = record.facts.map(({ label, value }) => `- ${label}: ${oneLine(value)}`).join('\n')
  const texts = record.texts.map(({ label, markdown }) => `*${label}*\n\n${markdown}`)
  return [`#### ${heading.join(' · ')}`, facts, ...texts].filter((part) => part !== '').join('\n\n')
}

/** A text on one line, so that it cannot pass for a heading or a list of the report. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The certificate as a text file, with the honest words about what it could not reach. */
export function writeCertificate(certificate: Certificate): string {
  const { repName, erasedAt, went, indexLines, sharedNotes, mentions, copies } = certificate
  const total = went.reduce((sum, line) => sum + line.count, 0)
  const parts = [
    `# Erased: ${oneLine(repName)}`,
    `On ${erasedAt} (UTC) Halftime removed ${counted(total)} and ${indexLines} lines of its index from the vault. What is deleted is overwritten in the store, and the search index was built anew.`,
    '## What went',
    went
      .map((line) => {
        const [one, several] = heldWords[line.kind]
        return `- ${line.count} ${line.count === 1 ? one : several} (${audienceWords[line.audience]})`
      })
      .join('\n'),
    '## What this did not reach',
    stayed(sharedNotes, mentions, copies),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Who could read it, inside a list of what went. */
export const audienceWords: Readonly<Record<HeldAudience, string>> = {
  'only-me': 'only you',
  shareable: 'shareable',
  'nobody-set': 'no reader set',
}

function stayed(sharedNotes: number, mentions: number, copies: Certificate['copies']): string {
  const lines = [
    ...(sharedNotes === 0
      ? []
      : [
          `- ${sharedNotes === 1 ? '1 note is' : `${sharedNotes} notes are`} about somebody else as well and stayed. The link to this person is gone; the words are as they were.`,
        ]),
    ...(mentions === 0
      ? []
      : [
          `- The name is still written in ${mentions === 1 ? '1 other record' : `${mentions} other records`}. Search finds them.`,
        ]),
    ...copies.map(
      ({ name, madeAt }) => `- ${name}, made ${madeAt.slice(0, 10)}, still holds this person, encrypted.`,
    ),
    '- Copies kept elsewhere (a second backup folder, a cloud, a stick), exported files and paper are beyond this app.',
  ]
  return lines.join('\n')
}
