import { noDesire } from '../../../shared/insight/desire-facts.ts'
import { type RepHistory, windowDays } from '../../../shared/insight/facts-on.ts'
import { noPeers } from '../../../shared/insight/peer-facts.ts'
import type { EntryFacts } from '../../../shared/insight/rep-facts.ts'
import { noSupport } from '../../../shared/insight/support-facts.ts'
import { addDays } from '../../../shared/kernel/time.ts'
import type { RepContact, RepSummary } from '../../../shared/rep/rep.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { QueryContext, Reader } from '../context.ts'
import { listGoalTraces } from '../goal/goal-standing.service.ts'
import { listSeriesOfReps } from '../metric/metric-series.service.ts'
import { findQuestions, listAskedOfReps } from '../question/asked.service.ts'
import { getRep, listCardsOfReps } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { listAgendaFacts, listFollowUpFacts } from './coaching-history.repository.ts'
import { listDesireFacts } from './desire-history.repository.ts'
import { listPeerFacts } from './peer-history.repository.ts'
import {
  type ByRep,
  listEntryFacts,
  listLastEntriesOfKind,
  listMeetingFacts,
  listPromiseFacts,
  listTopicFacts,
} from './rep-history.repository.ts'
import { listCardFacts, listPlanFacts, listSeenFacts } from './skill-history.repository.ts'

/** Cards are read with all their answers, so only those that are still worth a talk. */
const cardDays = 190

import { listSupportFacts } from './support-history.ts'
import { listOpenPackets } from './words-history.repository.ts'

/**
 * Everything the rules may know about these people, read once for all of them: as many questions as there
 * are kinds of facts, however large the team is.
 *
 * A further fact is added here. Its list says what one question of a repository answers for all reps at
 * once, by the id of the rep and from `from` on (see `listMeetingFacts`; `oneOf` takes the ids), and its
 * field in the histories below takes the rep's share. Never ask in a loop over reps: today asks this for
 * the whole team each time it is opened.
 */
async function gatherHistories(ctx: QueryContext, people: readonly RepSummary[]): Promise<RepHistory[]> {
  const { db } = ctx
  const from = addDays(ctx.today(), -windowDays)
  const repIds = people.map(({ rep }) => rep.id)
  const settings = await getSettings(db)
  const { drives, personalDates } = await listCardsOfReps(db, repIds)
  const meetings = await listMeetingFacts(db, repIds, from)
  const promises = await listPromiseFacts(db, repIds, from)
  const entries = await listEntryFacts(db, repIds, from)
  const goals = await listGoalTraces(db, repIds, settings.weekStartsOn)
  const series = await listSeriesOfReps(db, repIds, { from }, settings.weekStartsOn)
  const topics = await listTopicFacts(db, repIds, from)
  const followUps = await listFollowUpFacts(db, repIds, from)
  const agenda = await listAgendaFacts(db, repIds, from)
  const desire = await listDesireFacts(db, repIds, from)
  const peers = await listPeerFacts(db, repIds, from)
  const seen = await listSeenFacts(db, repIds, from)
  const plans = await listPlanFacts(db, repIds, from)
  const cards = await listCardFacts(db, repIds, addDays(ctx.today(), -cardDays))
  const support = await listSupportFacts(db, repIds)
  const questions = await findQuestions(db)
  const asked = await listAskedOfReps(db, repIds, from, questions)
  const packets = await listOpenPackets(db, repIds)
  const lastRecognitions = await lastOfKind(db, repIds, entries, 'recognition')
  const lastObservations = await lastOfKind(db, repIds, entries, 'observation')
  return people.map(({ rep, contact }) => ({
    gatheredOn: ctx.today(),
    rep,
    contact,
    drives: drives.get(rep.id) ?? [],
    personalDates: personalDates.get(rep.id) ?? [],
    meetings: meetings.get(rep.id) ?? [],
    promises: promises.get(rep.id) ?? [],
    entries: entries.get(rep.id) ?? [],
    goals: goals.get(rep.id) ?? [],
    series: series.get(rep.id) ?? [],
    topics: topics.get(rep.id) ?? [],
    coaching: {
      followUps: followUps.get(rep.id) ?? [],
      agenda: agenda.get(rep.id) ?? [],
      reinforceAim: settings.reinforceAim,
    },
    support: support.get(rep.id) ?? noSupport,
    skills: {
      seen: seen.get(rep.id) ?? [],
      plans: plans.get(rep.id) ?? [],
      cards: cards.get(rep.id) ?? [],
    },
    desire: desire.get(rep.id) ?? noDesire,
    peers: peers.get(rep.id) ?? noPeers,
    words: { questions, asked: asked.get(rep.id) ?? [], packets: packets.get(rep.id) ?? [] },
    lastRecognition: lastRecognitions.get(rep.id) ?? null,
    lastObservation: lastObservations.get(rep.id) ?? null,
    numberStyle: settings,
  }))
}

/**
 * Everything the rules may know about a rep, read once.
 *
 * @throws AppError `rep-not-found`
 */
export async function gatherHistory(
  ctx: QueryContext,
  repId: RepId,
  contact: RepContact,
): Promise<RepHistory> {
  const rep = await getRep(ctx.db, repId)
  const [history] = await gatherHistories(ctx, [{ rep, contact }])
  if (history === undefined) throw new Error('nobody was gathered')
  return history
}

/** The same for every rep of the team that is given. */
export function gatherTeam(ctx: QueryContext, team: readonly RepSummary[]): Promise<RepHistory[]> {
  return gatherHistories(ctx, team)
}

/** The last note of a kind of each rep: among what was gathered, and for those who have none there, before it. */
async function lastOfKind(
  db: Reader,
  repIds: readonly RepId[],
  entries: ByRep<EntryFacts>,
  kind: 'recognition' | 'observation',
): Promise<ReadonlyMap<string, NonNullable<RepHistory['lastRecognition']>>> {
  const recent = new Map(
    repIds.flatMap((repId) => {
      const entry = entries.get(repId)?.findLast((one) => one.kind === kind)
      return entry === undefined ? [] : [[repId, { id: entry.id, on: entry.happenedOn }] as const]
    }),
  )
  const older = await listLastEntriesOfKind(
    db,
    repIds.filter((repId) => !recent.has(repId)),
    kind,
  )
  return new Map([...older, ...recent])
}
