import { monthName } from '../../../shared/kernel/time.ts'
import type { PacketWarning } from '../../../shared/review-packet/packet-value.ts'
import { firstName } from '../../../shared/review-packet/packet-words.ts'
import type { PacketReader, PacketSection } from '../../../shared/review-packet/review-packet.ts'
import { formatList, formatShortList } from '../format/format-list.ts'
import { plural } from '../format/plural.ts'

/** What a section is called among the choices. */
export function sectionLabel(section: PacketSection, repName: string): string {
  return section === 'rep-words' ? `${firstName(repName)}’s own words` : sectionLabels[section]
}

const sectionLabels: Readonly<Record<Exclude<PacketSection, 'rep-words'>, string>> = {
  summary: 'In short',
  figures: 'Three figures',
  results: 'Results and what led to them',
  goals: 'Goals',
  evidence: 'Evidence',
  feedback: 'Feedback given',
  recognition: 'Recognition and wins',
  coaching: 'Coaching record',
  skills: 'Skills and coaching plans',
  promises: 'Promises, both ways',
  next: 'Next period',
  'sign-off': 'Lines to sign',
  appendix: 'Appendix',
}

export const readerLabels: Readonly<Record<PacketReader, string>> = {
  rep: 'For the rep',
  hr: 'For HR',
  me: 'My own file',
}

/** `47 observations`, `2 pieces of feedback`: how many records of a kind, as `countsByKind` names it. */
export function kindCount(kind: string, count: number): string {
  const words = kindWords[kind]
  return words === undefined ? plural(count, kind) : plural(count, words[0], words[1])
}

const kindWords: Readonly<Record<string, readonly [string, string]>> = {
  numbers: ['metric', 'metrics'],
  feedback: ['piece of feedback', 'pieces of feedback'],
  recognition: ['recognition', 'recognitions'],
  coaching: ['coaching note', 'coaching notes'],
}

/** What a manager should know before a packet leaves, in a sentence: the fact, and what can be done. */
export function warningWords(
  warning: PacketWarning,
  repName: string,
): { readonly fact: string; readonly reason: string } {
  switch (warning.kind) {
    case 'other-rep-named':
      return {
        fact: `${warning.name} is named`,
        reason: `in ${formatList(warning.where.length === 0 ? ['the text'] : warning.where)}; reword it or leave it out`,
      }
    case 'months-without-evidence':
      return {
        fact: `Nothing was noted in ${formatList(warning.months.map(monthName))}`,
        reason: 'a review of the whole period stands on the rest of it',
      }
    case 'never-discussed':
      return {
        fact: `${plural(warning.statements.length, 'critical statement was', 'critical statements were')} never discussed with ${firstName(repName)}`,
        reason: formatShortList(
          warning.statements.map(({ words }) => `“${words}”`),
          3,
        ),
      }
    case 'never-told':
      return {
        fact: `${plural(warning.titles.length, 'record was', 'records were')} never told to ${firstName(repName)}`,
        reason: `${formatShortList(warning.titles, 3)}; better said before it is read`,
      }
    case 'private-included':
      return {
        fact: `${plural(warning.count, 'record is', 'records are')} for you only`,
        reason: 'you switched them on for your own file; do not pass this one on',
      }
  }
}
