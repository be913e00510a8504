import { type PrintNode, print } from '../print/print-node.ts'
import { type Column, onlyMeMark, packetSection, packetTable, quiet } from './packet-parts.ts'
import type { GrowthRecord, ReviewPacket } from './packet-value.ts'
import { packetDay } from './packet-words.ts'
import type { PacketNoun, PacketSection } from './review-packet.ts'

/** What the records of growth are called, one by one, in the order they stand on paper. */
export const growthWords = {
  'coaching-plan': 'Coaching plan',
  skill: 'Skill level seen',
  scorecard: 'Scorecard',
  'small-gain': 'Small gain',
  win: 'Win kept for others',
  'follow-up': 'What became of it',
} as const satisfies Partial<Record<PacketNoun, string>>

const headings: Readonly<Record<keyof typeof growthWords, string>> = {
  'coaching-plan': 'Coaching plans',
  skill: 'Levels seen, with their examples',
  scorecard: 'Scorecards of calls and visits',
  'small-gain': 'Small gains',
  win: 'Kept for others to learn from',
  'follow-up': 'What became of it',
}

/** Which section shows which of them. */
export const sectionOfGrowth: Readonly<Record<keyof typeof growthWords, PacketSection>> = {
  'coaching-plan': 'skills',
  skill: 'skills',
  scorecard: 'skills',
  'small-gain': 'skills',
  win: 'recognition',
  'follow-up': 'feedback',
}

const columns: readonly Column[] = [
  { name: 'Date', className: 'packet-day' },
  { name: 'What was seen or agreed', className: null },
]

/** Plans, levels with dated examples, cards and small gains: how the craft grew in these days. */
export function skillsSection(packet: ReviewPacket): PrintNode | false {
  const tables = growthTables(packet, 'skills')
  return tables.length > 0 && packetSection('Skills and coaching plans', tables)
}

/** The tables of one section, each under its heading; kinds without a record leave none. */
export function growthTables(packet: ReviewPacket, section: PacketSection): PrintNode[] {
  return nounsOf(section).flatMap((noun) => {
    const records = packet.growth.filter((record) => record.noun === noun)
    if (records.length === 0) return []
    return [
      print('h3', null, [headings[noun]]),
      packetTable(
        columns,
        records.map((record) => [packetDay(record.on, packet.period), growthCell(record)]),
      ),
    ]
  })
}

function growthCell({ title, lines, audience }: GrowthRecord): readonly (PrintNode | string | false)[] {
  const mark = onlyMeMark(audience)
  if (lines.length === 0) return [title, mark]
  return [print('p', 'packet-cell-title', [title, mark]), ...lines.map(quiet)]
}

function nounsOf(section: PacketSection): (keyof typeof growthWords)[] {
  return growthNouns.filter((noun) => sectionOfGrowth[noun] === section)
}

export const growthNouns = [
  'coaching-plan',
  'skill',
  'scorecard',
  'small-gain',
  'win',
  'follow-up',
] as const satisfies readonly (keyof typeof growthWords)[]
