import { sql } from 'kysely'
import {
  type LevelFacts,
  noPeers,
  type PeerFacts,
  type PlanFacts,
  type WinFacts,
} from '../../../shared/insight/peer-facts.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { TimeShare } from '../../../shared/time-map/time-map.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'
import type { ByRep } from './rep-history.repository.ts'

/** What rules know of each rep beside the others, from a day on. */
export async function listPeerFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ReadonlyMap<string, PeerFacts>> {
  const coached = await listCoached(db, repIds, from)
  const levels = await listLevels(db, repIds)
  const plans = await listPlans(db, repIds)
  const split = await listSplit(db)
  const wins = await listWinsWithSkill(db, from)
  const reached = await listReached(db, repIds)
  return new Map(
    repIds.map((repId) => {
      const days = new Map((reached.get(repId) ?? []).map(({ winId, on }) => [winId, on]))
      return [
        repId,
        {
          ...noPeers,
          coached: coached.get(repId) ?? [],
          levels: levels.get(repId) ?? [],
          plans: plans.get(repId) ?? [],
          wins: wins.map((win) => (days.has(win.id) ? { ...win, reachedOn: days.get(win.id) ?? null } : win)),
          ...split,
        },
      ]
    }),
  )
}

/** Held one-on-ones with the minutes they took, or were planned for where no timer ran; oldest first. */
async function listCoached(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ByRep<PeerFacts['coached'][number]>> {
  const rows = await db
    .selectFrom('one_on_one')
    .select(['rep_id', 'held_on', 'minutes', 'elapsed_seconds'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('held_on', 'is not', null)
    .where('held_on', '>=', from)
    .where('trashed_at', 'is', null)
    .orderBy('held_on')
    .execute()
  return groupedBy(
    rows,
    (row) => row.rep_id,
    ({ held_on, minutes, elapsed_seconds }) => ({
      on: branded<CalendarDay>(held_on ?? from),
      minutes: elapsed_seconds > 0 ? Math.round(elapsed_seconds / 60) : minutes,
    }),
  )
}

/** Every level that was seen, oldest first: the last one counts, however long ago. */
async function listLevels(db: Reader, repIds: readonly RepId[]): Promise<ByRep<LevelFacts>> {
  const rows = await db
    .selectFrom('skill_level')
    .select(['rep_id', 'skill_id', 'level', 'on_day'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('trashed_at', 'is', null)
    .orderBy('on_day')
    .orderBy('created_at')
    .execute()
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => ({ skillId: row.skill_id, level: row.level, on: branded<CalendarDay>(row.on_day) }),
  )
}

async function listPlans(db: Reader, repIds: readonly RepId[]): Promise<ByRep<PlanFacts>> {
  const rows = await db
    .selectFrom('coaching_plan')
    .select(['rep_id', 'skill_id', 'starts_on', 'ended_on'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('trashed_at', 'is', null)
    .orderBy('starts_on')
    .execute()
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => ({
      skillId: row.skill_id,
      from: branded<CalendarDay>(row.starts_on),
      endedOn: nullableBranded<CalendarDay>(row.ended_on),
    }),
  )
}

/** The split of time and since when; the same for everybody. */
async function listSplit(db: Reader): Promise<Pick<PeerFacts, 'split' | 'splitSince'>> {
  const rows = await db.selectFrom('time_share').select(['tier', 'rep_id', 'percent', 'changed_at']).execute()
  const split = rows.map(
    ({ tier, rep_id, percent }): TimeShare => ({ tier, repId: nullableBranded<RepId>(rep_id), percent }),
  )
  const isWhole = split.reduce((sum, { percent }) => sum + percent, 0) === 100
  const since = rows[0]?.changed_at.slice(0, 10)
  if (!isWhole || since === undefined) return { split: [], splitSince: null }
  return { split, splitSince: branded<CalendarDay>(since) }
}

/** Wins from a day on that belong to a skill, with who did them; nobody was reached by them yet. */
async function listWinsWithSkill(db: Reader, from: CalendarDay): Promise<WinFacts[]> {
  const rows = await db
    .selectFrom('win')
    .innerJoin('rep', 'rep.id', 'win.rep_id')
    .innerJoin('skill', 'skill.id', 'win.skill_id')
    .select(['win.id', 'win.title', 'win.rep_id', 'rep.name', 'win.skill_id'])
    .select(['skill.name as skill_name', 'win.created_at'])
    .where('win.happened_on', '>=', from)
    .where('win.trashed_at', 'is', null)
    .where('rep.trashed_at', 'is', null)
    .orderBy('win.happened_on', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    doneBy: branded<RepId>(row.rep_id),
    doneByName: row.name,
    skillId: row.skill_id ?? '',
    skillName: row.skill_name,
    keptOn: branded<CalendarDay>(row.created_at.slice(0, 10)),
    reachedOn: null,
  }))
}

/** The first day on which each rep was offered a win, or learned it. */
async function listReached(
  db: Reader,
  repIds: readonly RepId[],
): Promise<ByRep<{ readonly winId: string; readonly on: CalendarDay }>> {
  const rows = await db
    .selectFrom('win_offer')
    .select(['rep_id', 'win_id', 'offered_on as on_day'])
    .where('rep_id', 'in', oneOf(repIds))
    .unionAll(
      db
        .selectFrom('teaching')
        .select(['learner_rep_id as rep_id', sql<string>`win_id`.as('win_id'), 'taught_on as on_day'])
        .where('learner_rep_id', 'in', oneOf(repIds))
        .where('win_id', 'is not', null),
    )
    // Later days first, so that the first day stands when they are put into a map.
    .orderBy('on_day', 'desc')
    .execute()
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => ({ winId: row.win_id, on: branded<CalendarDay>(row.on_day) }),
  )
}
