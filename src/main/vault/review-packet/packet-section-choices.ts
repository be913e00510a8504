import type { Audience } from '../../../shared/kernel/text.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { entryWords } from '../../../shared/review-packet/packet-evidence.ts'
import { growthWords, sectionOfGrowth } from '../../../shared/review-packet/packet-growth.ts'
import type { PacketItem, PacketSectionChoice } from '../../../shared/review-packet/packet-value.ts'
import { entryKindWords } from '../../../shared/review-packet/packet-words.ts'
import {
  isSectionOn,
  mayBeInPacket,
  type PacketChoices,
  type PacketItemKey,
  type PacketNoun,
  type PacketSection,
  packetItemKey,
  packetSections,
  sectionOfKind,
} from '../../../shared/review-packet/review-packet.ts'
import type { Gathered } from './gather-packet.ts'
import type { Readable } from './packet-readable.ts'

/** Every section with the records that can be ticked in it, and how many stay out as the manager's own. */
export function packetSectionChoices(
  gathered: Gathered,
  readable: Readable,
  choices: PacketChoices,
): PacketSectionChoice[] {
  const out: ReadonlySet<PacketItemKey> = new Set(choices.leftOut)
  const items = itemsBySection(readable)
  return packetSections.map((section) => ({
    section,
    isOn: isSectionOn(choices, section),
    items: (items.get(section) ?? []).map((item) => ({ ...item, isIn: !out.has(item.key) })),
    privateCount: privateCount(section, gathered, choices),
  }))
}

type Item = Omit<PacketItem, 'isIn'>

function itemsBySection(readable: Readable): ReadonlyMap<PacketSection, readonly Item[]> {
  const { metrics, goals, entries, meetings, promises, nextGoals, nextPromises } = readable
  const entriesOf = (section: PacketSection) =>
    entries
      .filter(({ kind }) => sectionOfKind[kind] === section)
      .map((entry) =>
        item('journal-entry', entry.id, entryKindWords[entry.kind], entry.happenedOn, {
          title: entryWords(entry).heading,
          audience: entry.audience,
        }),
      )
  const growthOf = (section: PacketSection) =>
    readable.growth
      .filter(({ noun }) => sectionOfGrowth[noun] === section)
      .map(({ noun, id, on, title, audience }) => item(noun, id, growthWords[noun], on, { title, audience }))
  const goalItem = ({ id, endsOn, wording, audience }: (typeof nextGoals)[number]) =>
    item('goal', id, 'Goal', endsOn, { title: wording, audience })
  const promiseItem = ({ id, kind, dueOn, madeOn, words, audience }: (typeof nextPromises)[number]) =>
    item('commitment', id, kind === 'decision' ? 'Decision' : 'Promise', dueOn ?? madeOn, {
      title: words,
      audience,
    })
  return new Map<PacketSection, readonly Item[]>([
    [
      'results',
      metrics.map(({ metric }) =>
        item('metric', metric.id, 'Numbers', null, { title: metric.name, audience: null }),
      ),
    ],
    ['goals', goals.map(({ goal }) => goalItem(goal))],
    ['evidence', entriesOf('evidence')],
    ['feedback', [...entriesOf('feedback'), ...growthOf('feedback')]],
    ['recognition', [...entriesOf('recognition'), ...growthOf('recognition')]],
    ['skills', growthOf('skills')],
    [
      'coaching',
      [
        ...meetings.map((meeting) =>
          item('one-on-one', meeting.id, 'One-on-one', meeting.on, {
            title: meeting.focus === '' ? `One-on-one ${meeting.number}` : meeting.focus,
            audience: meeting.audience,
          }),
        ),
        ...entriesOf('coaching'),
      ],
    ],
    ['promises', promises.map(({ commitment }) => promiseItem(commitment))],
    ['next', [...nextGoals.map(goalItem), ...nextPromises.map(promiseItem)]],
  ])
}

function item(
  noun: PacketNoun,
  id: string,
  kind: string,
  on: CalendarDay | null,
  said: { readonly title: string; readonly audience: Audience | null },
): Item {
  return { key: packetItemKey(noun, id), noun, kind, on, ...said }
}

function privateCount(section: PacketSection, gathered: Gathered, choices: PacketChoices): number {
  const isOut = (audience: Audience) => !mayBeInPacket(audience, choices)
  switch (section) {
    case 'goals':
      return gathered.goals.filter(({ goal }) => isOut(goal.audience)).length
    case 'evidence':
    case 'feedback':
    case 'recognition':
    case 'skills':
      return (
        privateEntries(section, gathered, isOut) +
        gathered.growth.filter(({ noun, audience }) => sectionOfGrowth[noun] === section && isOut(audience))
          .length
      )
    case 'coaching':
      return (
        privateEntries(section, gathered, isOut) +
        gathered.meetings.filter(({ oneOnOne }) => isOut(oneOnOne.audience)).length
      )
    case 'promises':
      return gathered.promises.filter(({ line }) => isOut(line.commitment.audience)).length
    case 'summary':
    case 'figures':
    case 'results':
    case 'rep-words':
    case 'next':
    case 'sign-off':
    case 'appendix':
      return 0
  }
}

function privateEntries(
  section: PacketSection,
  { entries }: Gathered,
  isOut: (audience: Audience) => boolean,
): number {
  return entries.filter(({ kind, audience }) => sectionOfKind[kind] === section && isOut(audience)).length
}
