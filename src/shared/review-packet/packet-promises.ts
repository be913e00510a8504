import { daysLate } from '../commitment/commitment.ts'
import { formatMetricValue } from '../metric/metric-value.ts'
import { type PrintNode, print } from '../print/print-node.ts'
import { type Column, onlyMeMark, packetSection, packetTable } from './packet-parts.ts'
import { numberStyleOf } from './packet-results.ts'
import type { PacketPromise, ReviewPacket } from './packet-value.ts'
import { counted, firstName, packetDay, possessive } from './packet-words.ts'

const promiseColumns: readonly Column[] = [
  { name: 'Due', className: 'packet-day' },
  { name: 'Promise', className: null },
  { name: 'What came of it', className: 'packet-wide' },
]

/** Promises of both, each with its end, and what was decided together. */
export function promisesSection(packet: ReviewPacket): PrintNode | false {
  if (packet.promises.length === 0) return false
  const { promises, rep } = packet
  const carried = promises.filter(({ commitment }) => commitment.kind !== 'decision')
  const decided = promises.filter(({ commitment }) => commitment.kind === 'decision')
  return packetSection('Promises, both ways', [
    ...promiseTable(
      `Made by ${firstName(rep.name)}`,
      carried.filter(({ commitment }) => commitment.owner === 'rep'),
      packet,
    ),
    ...promiseTable(
      'Made by the manager',
      carried.filter(({ commitment }) => commitment.owner === 'me'),
      packet,
    ),
    ...decisionTable(decided, packet),
  ])
}

function promiseTable(title: string, promises: readonly PacketPromise[], packet: ReviewPacket): PrintNode[] {
  if (promises.length === 0) return []
  const rows = promises.map((promise) => {
    const { commitment } = promise
    const { dueOn, words, audience } = commitment
    return [
      dueOn === null ? '' : packetDay(dueOn, packet.period),
      [words, onlyMeMark(audience)],
      [outcomeWords(promise, packet), ...reasonLines(promise)],
    ]
  })
  return [print('h3', null, [title]), packetTable(promiseColumns, rows)]
}

function decisionTable(decided: readonly PacketPromise[], packet: ReviewPacket): PrintNode[] {
  if (decided.length === 0) return []
  const columns: readonly Column[] = [
    { name: 'Date', className: 'packet-day' },
    { name: 'Decision', className: null },
  ]
  return [
    print('h3', null, ['Decided together']),
    packetTable(
      columns,
      decided.map(({ commitment }) => [
        packetDay(commitment.madeOn, packet.period),
        [commitment.words, onlyMeMark(commitment.audience)],
      ]),
    ),
  ]
}

/** How a promise ended, as the rep would read it. */
function outcomeWords({ commitment, reDatedCount }: PacketPromise, packet: ReviewPacket): string {
  const late = daysLate(commitment, packet.madeOn)
  const slipped =
    reDatedCount === 0 ? '' : `, re-dated ${reDatedCount === 1 ? 'once' : `${reDatedCount} times`}`
  const closed = commitment.closedOn === null ? '' : packetDay(commitment.closedOn, packet.period)
  switch (commitment.outcome) {
    case 'kept':
      return `Kept ${closed}${late === 0 ? '' : `, ${counted(late, 'day')} late`}${slipped}`
    case 'dropped':
      return `Dropped ${closed}${slipped}`
    case 'replaced':
      return `Replaced ${closed}${slipped}`
    case null:
      return `Open${late === 0 ? '' : `, ${counted(late, 'day')} late`}${slipped}`
  }
}

function reasonLines({ commitment, replacedBy }: PacketPromise): PrintNode[] {
  const lines = [
    commitment.reason === ''
      ? ''
      : commitment.outcome === 'kept'
        ? commitment.reason
        : `because: ${commitment.reason}`,
    replacedBy === null ? '' : `now: ${replacedBy}`,
  ]
  return lines.filter((line) => line !== '').map((line) => print('p', 'packet-quiet', [line]))
}

/** Open goals and open promises: where the next conversation begins. */
export function nextSection(packet: ReviewPacket): PrintNode | false {
  const { goals, promises } = packet.next
  if (goals.length === 0 && promises.length === 0) return false
  const say = (value: number, unit: Parameters<typeof formatMetricValue>[1]) =>
    formatMetricValue(value, unit, numberStyleOf(packet))
  return packetSection('Next period', [
    goals.length > 0 && print('h3', null, [`${possessive(packet.rep.name)} goals`]),
    goals.length > 0 &&
      packetTable(
        [
          { name: 'Until', className: 'packet-day' },
          { name: 'Goal', className: null },
          { name: 'Target', className: 'packet-short' },
        ],
        goals.map((goal) => [
          packetDay(goal.endsOn, packet.period),
          [goal.wording, onlyMeMark(goal.audience)],
          goal.targetValue === null ? '' : say(goal.targetValue, goal.unit),
        ]),
      ),
    promises.length > 0 && print('h3', null, ['Promises that are open']),
    promises.length > 0 &&
      packetTable(
        [
          { name: 'Due', className: 'packet-day' },
          { name: 'Promise', className: null },
          { name: 'Whose', className: 'packet-short' },
        ],
        promises.map((promise) => [
          promise.dueOn === null ? '' : packetDay(promise.dueOn, packet.period),
          [promise.words, onlyMeMark(promise.audience)],
          promise.owner === 'rep' ? firstName(packet.rep.name) : 'the manager',
        ]),
      ),
  ])
}
