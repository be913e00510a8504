import { AppError } from '../../../shared/kernel/errors.ts'
import { sectionOfGrowth } from '../../../shared/review-packet/packet-growth.ts'
import type { AssembledPacket, ReviewPacket } from '../../../shared/review-packet/packet-value.ts'
import {
  isSectionOn,
  type PacketChoices,
  type PacketItemKey,
  type PacketNoun,
  type PacketSection,
  packetItemKey,
  packetSections,
  sectionOfKind,
} from '../../../shared/review-packet/review-packet.ts'
import { criticalStatements, type PacketSupport } from '../../../shared/review-packet/statements.ts'
import { whatLeaves } from '../../../shared/review-packet/what-leaves.ts'
import type { QueryContext } from '../context.ts'
import { type Gathered, gatherPacket, isNothingGathered, meetingCalendar } from './gather-packet.ts'
import { type Readable, readableBy } from './packet-readable.ts'
import { packetSectionChoices } from './packet-section-choices.ts'
import { listSupports } from './packet-support.repository.ts'

/**
 * Everything a review packet says about one rep in one period, both end days included, with what can be
 * ticked and what would leave the app.
 *
 * What is for the manager only is left out here, not at rendering, so no renderer can forget to. Her private
 * pane, her reflections, how she read the rep's desire and who asked and told are not read at all.
 *
 * @throws AppError `rep-not-found`; `period-empty` when there is nothing about the rep in the period
 */
export async function assemblePacket(ctx: QueryContext, choices: PacketChoices): Promise<AssembledPacket> {
  const gathered = await gatherPacket(ctx, choices.repId, choices.period)
  if (isNothingGathered(gathered)) throw new AppError('period-empty')
  return assembleFrom(gathered, choices, await listSupports(ctx.db, choices.id))
}

/** The same from what was gathered: pure. */
function assembleFrom(
  gathered: Gathered,
  choices: PacketChoices,
  supports: readonly PacketSupport[],
): AssembledPacket {
  const readable = readableBy(gathered, choices)
  const sections = packetSectionChoices(gathered, readable, choices)
  const included = new Set(
    sections
      .filter(({ isOn }) => isOn)
      .flatMap(({ items }) => items.filter(({ isIn }) => isIn).map(({ key }) => key)),
  )
  const offered = new Set(sections.flatMap(({ items }) => items.map(({ key }) => key)))
  const chosen = chosenFrom(readable, choices)
  const packet: ReviewPacket = {
    ...packetHead(gathered, choices),
    ...chosen,
    statements: criticalStatements({
      said: chosen.entries,
      summary: isSectionOn(choices, 'summary') ? choices.summary : null,
      all: gathered.told,
      supports,
    }).map(({ support, ...statement }) => ({ ...statement, toldOn: support?.toldOn ?? null })),
    calendar: meetingCalendar(gathered),
    sources: isSectionOn(choices, 'appendix') ? [...gathered.sources] : [],
    typedReadings: isSectionOn(choices, 'appendix') ? gathered.typedReadings : 0,
    leftOutByChoice: offered.size - included.size,
  }
  return { packet, choices: sections, leaving: whatLeaves(packet, gathered.otherReps) }
}

function packetHead({ rep, settings, madeOn }: Gathered, choices: PacketChoices) {
  return {
    id: choices.id,
    reader: choices.reader,
    period: choices.period,
    includesPrivate: choices.reader === 'me' && choices.includesPrivate,
    madeOn,
    preparedBy: choices.preparedBy,
    settings: { locale: settings.locale, currency: settings.currency, weekStartsOn: settings.weekStartsOn },
    rep: { id: rep.id, name: rep.name, role: rep.role, segment: rep.segment },
    sections: packetSections.filter((section) => isSectionOn(choices, section)),
    summary: choices.summary,
    repWords: choices.repWords,
  }
}

/** What is left after switching sections off and ticking records out. */
function chosenFrom(readable: Readable, choices: PacketChoices) {
  const out: ReadonlySet<PacketItemKey> = new Set(choices.leftOut)
  const isChosen = (noun: PacketNoun, id: string) => !out.has(packetItemKey(noun, id))
  const on = <Item>(section: PacketSection, items: readonly Item[]) =>
    isSectionOn(choices, section) ? items : []
  return {
    metrics: on('results', readable.metrics).filter(({ metric }) => isChosen('metric', metric.id)),
    goals: on('goals', readable.goals).filter(({ goal }) => isChosen('goal', goal.id)),
    entries: readable.entries.filter(({ id, kind }) => {
      const section = sectionOfKind[kind]
      return section !== null && isSectionOn(choices, section) && isChosen('journal-entry', id)
    }),
    meetings: on('coaching', readable.meetings).filter(({ id }) => isChosen('one-on-one', id)),
    growth: readable.growth.filter(
      ({ noun, id }) => isSectionOn(choices, sectionOfGrowth[noun]) && isChosen(noun, id),
    ),
    promises: on('promises', readable.promises).filter(({ commitment }) =>
      isChosen('commitment', commitment.id),
    ),
    next: {
      goals: on('next', readable.nextGoals).filter(({ id }) => isChosen('goal', id)),
      promises: on('next', readable.nextPromises).filter(({ id }) => isChosen('commitment', id)),
    },
  }
}
