import { type RepHistory, windowDays } from '../../../shared/insight/facts-on.ts'
import { addDays } from '../../../shared/kernel/time.ts'
import type { RepContact } from '../../../shared/rep/rep.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { QueryContext } from '../context.ts'
import { listGoalTraces } from '../goal/goal-standing.service.ts'
import { listSeriesOfRep } from '../metric/metric-reading.service.ts'
import { getRepCard, listRepSummaries } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import {
  findLastEntryOfKind,
  listEntryFacts,
  listMeetingFacts,
  listPromiseFacts,
  listTopicFacts,
} from './rep-history.repository.ts'

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
  const { db } = ctx
  const from = addDays(ctx.today(), -windowDays)
  const { rep, drives, personalDates } = await getRepCard(db, repId)
  const settings = await getSettings(db)
  const entries = await listEntryFacts(db, repId, from)
  const lastOf = async (kind: 'recognition' | 'observation') => {
    const entry = entries.findLast((one) => one.kind === kind)
    return entry === undefined
      ? await findLastEntryOfKind(db, repId, kind)
      : { id: entry.id, on: entry.happenedOn }
  }
  return {
    gatheredOn: ctx.today(),
    rep,
    contact,
    drives,
    personalDates,
    meetings: await listMeetingFacts(db, repId, from),
    promises: await listPromiseFacts(db, repId, from),
    entries,
    goals: await listGoalTraces(db, repId),
    series: await listSeriesOfRep(db, repId, { from }),
    topics: await listTopicFacts(db, repId, from),
    lastRecognition: await lastOf('recognition'),
    lastObservation: await lastOf('observation'),
    numberStyle: settings,
  }
}

/** The same for every rep of the team. */
export async function gatherTeam(ctx: QueryContext): Promise<RepHistory[]> {
  const team: RepHistory[] = []
  for (const { rep, contact } of await listRepSummaries(ctx, false)) {
    team.push(await gatherHistory(ctx, rep.id, contact))
  }
  return team
}
