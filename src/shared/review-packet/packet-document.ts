import { followThrough } from '../commitment/commitment.ts'
import { formatMetricValue } from '../metric/metric-value.ts'
import { type PrintNode, print } from '../print/print-node.ts'
import { printRichText } from '../print/print-rich-text.ts'
import { isEmpty } from '../rich-text/rich-text.ts'
import { appendixSection } from './packet-appendix.ts'
import { coachingSection, evidenceSection, feedbackSection, recognitionSection } from './packet-evidence.ts'
import { goalsSection } from './packet-goals.ts'
import { skillsSection } from './packet-growth.ts'
import { packetSection, quiet } from './packet-parts.ts'
import { nextSection, promisesSection } from './packet-promises.ts'
import { metricResult, numberStyleOf } from './packet-results.ts'
import { resultsSection } from './packet-trends.ts'
import type { ReviewPacket } from './packet-value.ts'
import { dayList, firstName, joined, longPeriod, numberWord, possessive, readerLine } from './packet-words.ts'
import { type PacketSection, packetSections } from './review-packet.ts'

/**
 * The packet as it goes on paper. A section that is switched off, or has nothing to say, leaves no heading
 * behind. The preview and the PDF are both made of this tree.
 */
export function packetDocument(packet: ReviewPacket): PrintNode {
  const on = packetSections.filter((section) => packet.sections.includes(section))
  return print('article', 'packet', [head(packet), ...on.map((section) => sectionOf(section, packet))])
}

function sectionOf(section: PacketSection, packet: ReviewPacket): PrintNode | false {
  switch (section) {
    case 'summary':
      return (
        !isEmpty(packet.summary) &&
        packetSection('In short', [printRichText(packet.summary), ...toldBefore(packet)])
      )
    case 'figures':
      return figures(packet)
    case 'results':
      return resultsSection(packet)
    case 'goals':
      return goalsSection(packet)
    case 'evidence':
      return evidenceSection(packet)
    case 'feedback':
      return feedbackSection(packet)
    case 'recognition':
      return recognitionSection(packet)
    case 'coaching':
      return coachingSection(packet)
    case 'skills':
      return skillsSection(packet)
    case 'promises':
      return promisesSection(packet)
    case 'rep-words':
      return (
        !isEmpty(packet.repWords) &&
        packetSection(`In ${possessive(packet.rep.name)} own words`, [printRichText(packet.repWords)])
      )
    case 'next':
      return nextSection(packet)
    case 'sign-off':
      return signOff(packet)
    case 'appendix':
      return appendixSection(packet)
  }
}

function head(packet: ReviewPacket): PrintNode {
  const { rep, preparedBy, period } = packet
  const job = [rep.role, rep.segment].filter((part) => part !== '').join(', ')
  const facts = [job, longPeriod(period), preparedBy === '' ? '' : `prepared by ${preparedBy}`]
  return print('header', 'packet-head', [
    print('p', 'packet-kicker', [readerLine(packet.reader, rep.name)]),
    print('h1', null, [rep.name]),
    print('p', 'packet-facts', [facts.filter((part) => part !== '').join(' · ')]),
    packet.includesPrivate &&
      print('p', 'packet-only-me', ['Holds records that are for the manager only. Not for passing on.']),
  ])
}

/** When what the summary asks to grow was told before, so that nobody has to take it on trust. */
function toldBefore({ statements, period }: ReviewPacket): PrintNode[] {
  const lines = statements.filter(({ entryId }) => entryId === null)
  const days = [...new Set(lines.flatMap(({ toldOn }) => toldOn ?? []))].toSorted()
  if (lines.length === 0 || lines.some(({ toldOn }) => toldOn === null)) return []
  return [quiet(`What is said here to grow was told before: ${dayList(days, period)}.`)]
}

interface Figure {
  readonly name: string
  readonly value: string
  readonly note: string
}

function figures(packet: ReviewPacket): PrintNode | false {
  const boxes = [leadFigure(packet), promiseFigure(packet), meetingFigure(packet)].filter(
    (box) => box !== null,
  )
  if (boxes.length === 0) return false
  return print(
    'div',
    'packet-figures',
    boxes.map(({ name, value, note }) =>
      print('div', 'packet-figure', [
        print('p', 'packet-figure-name', [name]),
        print('p', 'packet-figure-value', [value]),
        note !== '' && print('p', 'packet-quiet', [note]),
      ]),
    ),
  )
}

/** The first result, in the rep's own order; without numbers, how the goals ended. */
function leadFigure(packet: ReviewPacket): Figure | null {
  const ordered = [
    ...packet.metrics.filter(({ metric }) => metric.kind === 'lagging'),
    ...packet.metrics.filter(({ metric }) => metric.kind === 'leading'),
  ]
  for (const series of ordered) {
    const result = metricResult(series, packet)
    if (result === undefined) continue
    const say = (value: number) => formatMetricValue(value, series.metric.unit, numberStyleOf(packet))
    const plan = result.target === null ? '' : `plan ${say(result.target)}`
    const note = result.share === null ? plan : `${Math.round(result.share * 100)} % of target`
    return { name: series.metric.name, value: say(result.value), note }
  }
  const closed = packet.goals.filter(({ goal }) => goal.state === 'met' || goal.state === 'missed')
  if (closed.length === 0) return null
  const met = closed.filter(({ goal }) => goal.state === 'met').length
  return { name: 'Goals met', value: `${met} of ${closed.length}`, note: '' }
}

function promiseFigure(packet: ReviewPacket): Figure | null {
  const promises = packet.promises.map(({ commitment }) => commitment)
  const ofRep = followThrough(
    promises.filter(({ owner }) => owner === 'rep'),
    packet.madeOn,
  )
  const mine = followThrough(
    promises.filter(({ owner }) => owner === 'me'),
    packet.madeOn,
  )
  if (ofRep.due + mine.due === 0) return null
  return {
    name: 'Promises kept',
    value: `${ofRep.kept} of ${ofRep.due}`,
    note: mine.due === 0 ? '' : `manager: ${mine.kept} of ${mine.due}`,
  }
}

function meetingFigure({ calendar }: ReviewPacket): Figure | null {
  if (calendar.planned + calendar.excused === 0) return null
  const asides = [
    `${numberWord(calendar.moved)} moved`,
    `${numberWord(calendar.skipped)} skipped`,
    ...(calendar.excused === 0 ? [] : [`${numberWord(calendar.excused)} excused`]),
  ]
  return {
    name: 'One-on-ones',
    value: `${calendar.heldOn.length} of ${calendar.planned}`,
    note: asides.join(', '),
  }
}

function signOff({ rep, preparedBy, reader }: ReviewPacket): PrintNode | false {
  if (reader === 'me') return false
  const line = (words: string, note: string) =>
    print('div', null, [
      print('div', 'packet-sign-rule'),
      print('p', null, [words]),
      note !== '' && print('p', 'packet-quiet', [note]),
    ])
  return packetSection('Signed', [
    print('div', 'packet-sign', [
      line('Discussed on', ''),
      line(rep.name, 'received, not necessarily agreed'),
      line(preparedBy === '' ? 'Manager' : preparedBy, `for ${joined([firstName(rep.name), 'the file'])}`),
    ]),
  ])
}
