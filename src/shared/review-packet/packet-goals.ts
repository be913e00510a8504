import { type GoalStanding, paceWords } from '../goal/goal-progress.ts'
import { CalendarDay } from '../kernel/time.ts'
import { formatMetricValue } from '../metric/metric-value.ts'
import { type PrintNode, print } from '../print/print-node.ts'
import { type Column, onlyMeMark, packetSection, packetTable, quiet } from './packet-parts.ts'
import { numberStyleOf } from './packet-results.ts'
import type { PacketGoal, ReviewPacket } from './packet-value.ts'
import { goalChangeWords, goalStateWords, joined, packetDay, ratingWords } from './packet-words.ts'

const checkInColumns: readonly Column[] = [
  { name: 'Date', className: 'packet-day' },
  { name: 'How it stood', className: 'packet-short' },
  { name: 'Note', className: null },
]

/** Each goal with what came of it, how it went on the way, what was changed and why, and what it taught. */
export function goalsSection(packet: ReviewPacket): PrintNode | false {
  if (packet.goals.length === 0) return false
  return packetSection(
    'Goals',
    packet.goals.map((goal) => goalBlock(goal, packet)),
  )
}

function goalBlock(packetGoal: PacketGoal, packet: ReviewPacket): PrintNode {
  const { goal, checkIns, revisions } = packetGoal
  const style = numberStyleOf(packet)
  return print('div', 'packet-block', [
    print('h3', null, [goal.wording, onlyMeMark(goal.audience)]),
    print('p', null, [print('strong', null, [goalStateWords[goal.state]]), resultWords(packetGoal, packet)]),
    quiet(termsWords(packetGoal, packet)),
    packetGoal.behaviours.length > 0 && quiet(`Leading behaviours: ${packetGoal.behaviours.join('; ')}`),
    goal.why !== '' && print('p', null, [`Why it matters: ${goal.why}`]),
    checkIns.length > 0 &&
      packetTable(
        checkInColumns,
        checkIns.map((checkIn) => [
          packetDay(checkIn.onDay, packet.period),
          [
            checkIn.value === null ? '' : `${formatMetricValue(checkIn.value, goal.unit, style)}, `,
            ratingWords[checkIn.rating],
          ].join(''),
          [checkIn.note, onlyMeMark(checkIn.audience)],
        ]),
      ),
    ...revisions.map((revision) => {
      const on = packetDay(CalendarDay.parse(revision.createdAt.slice(0, 10)), packet.period)
      const changes = joined(revision.changes.map((change) => goalChangeWords(change, goal.unit, style)))
      const why = revision.reason === '' ? '' : `, because: ${revision.reason}`
      return quiet(`Changed on ${on}: ${changes}${why}`)
    }),
    goal.lesson !== '' &&
      print('p', null, [
        `${goal.state === 'missed' || goal.state === 'met' ? 'Lesson' : 'Reason'}: ${goal.lesson}`,
      ]),
  ])
}

function resultWords({ goal, standing }: PacketGoal, packet: ReviewPacket): string {
  const say = (value: number) => formatMetricValue(value, goal.unit, numberStyleOf(packet))
  const closed = goal.closedOn === null ? '' : ` on ${packetDay(goal.closedOn, packet.period)}`
  if (standing.value === null) return closed
  const target = goal.targetValue === null ? '' : ` of ${say(goal.targetValue)}`
  return `${closed}: ${say(standing.value)}${target}${paceNote(standing, goal.closedOn !== null)}`
}

function paceNote(standing: GoalStanding, isClosed: boolean): string {
  const words = isClosed ? '' : paceWords(standing)
  return words === '' ? '' : `, ${words}`
}

function termsWords({ goal, measureName }: PacketGoal, packet: ReviewPacket): string {
  const say = (value: number) => formatMetricValue(value, goal.unit, numberStyleOf(packet))
  const bands = [
    { name: 'baseline', value: goal.baseline },
    { name: 'commit', value: goal.commitValue },
    { name: 'target', value: goal.targetValue },
    { name: 'stretch', value: goal.stretchValue },
  ].flatMap(({ name, value }) => (value === null ? [] : [`${name} ${say(value)}`]))
  const parts = [
    `${packetDay(goal.startsOn, packet.period)} to ${packetDay(goal.endsOn, packet.period)}`,
    measureName === '' ? '' : `measured by ${measureName}`,
    bands.join(', '),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
