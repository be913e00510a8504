import { type Kysely, type Selectable, sql } from 'kysely'
import { namesBehaviour } from '../../../shared/coaching/behaviour-words.ts'
import type { CoachabilitySignId, SeenSign } from '../../../shared/coaching/coachability-sign.ts'
import type {
  CoachingEntry,
  CountedMeeting,
  DiscussedTopic,
} from '../../../shared/coaching/coaching.contract.ts'
import type { JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import type { CoachabilitySignTable, Schema } from '../db/schema.generated.ts'

/** Characters of a recognition that are read to see whether it names what was done. */
const praiseLength = 600

/** The notes about a rep from a day on, oldest first; of recognition also whether it names a behaviour. */
export async function listCoachingEntries(
  db: Reader,
  repId: RepId,
  from: CalendarDay,
): Promise<CoachingEntry[]> {
  const rows = await db
    .selectFrom('record_index_rep as about')
    .innerJoin('record_index as line', 'line.id', 'about.record_index_id')
    .innerJoin('journal_entry as entry', 'entry.id', 'line.record_id')
    .select(['entry.id', 'entry.kind', 'line.title', 'about.happened_on'])
    .select(['entry.polarity', 'entry.delivered_on', 'entry.touch', 'entry.follows_entry_id'])
    .select(
      sql<
        string | null
      >`iif(entry.kind = 'recognition', line.title || ' ' || substr(line.body, 1, ${sql.lit(praiseLength)}), NULL)`.as(
        'praise',
      ),
    )
    .where('about.rep_id', '=', repId)
    .where('about.happened_on', '>=', from)
    .where('line.noun', '=', 'journal-entry')
    .where('line.trashed_at', 'is', null)
    .orderBy('about.happened_on')
    .orderBy('about.record_index_id')
    .execute()
  return rows.map((row) => ({
    id: branded<JournalEntryId>(row.id),
    kind: row.kind,
    heading: row.title,
    happenedOn: branded<CalendarDay>(row.happened_on),
    polarity: row.polarity,
    deliveredOn: nullableBranded<CalendarDay>(row.delivered_on),
    followsId: nullableBranded<JournalEntryId>(row.follows_entry_id),
    touch: row.touch,
    namesBehaviour: row.praise === null ? null : namesBehaviour(row.praise),
  }))
}

/** What was talked about in the one-on-ones held from a day on: ticked topics, and sections that were marked. */
export async function listDiscussedTopics(
  db: Reader,
  repId: RepId,
  from: CalendarDay,
): Promise<DiscussedTopic[]> {
  const rows = await db
    .selectFrom('one_on_one as meeting')
    .innerJoin('one_on_one_item as item', 'item.one_on_one_id', 'meeting.id')
    .select(['item.one_on_one_id', 'meeting.held_on', 'item.title', 'item.raised_by'])
    .select(['item.touch', 'item.topic_kind', 'item.topic_aim'])
    .where('meeting.rep_id', '=', repId)
    .where('meeting.held_on', '>=', from)
    .where('meeting.trashed_at', 'is', null)
    .where('item.trashed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('item.raised_by', 'is not', null), eb('item.done_at', 'is not', null)]),
        eb('item.touch', 'is not', null),
        eb('item.topic_kind', 'is not', null),
        eb('item.topic_aim', 'is not', null),
      ]),
    )
    .orderBy('meeting.held_on')
    .orderBy('item.position')
    .execute()
  return rows.map((row) => ({
    oneOnOneId: branded<OneOnOneId>(row.one_on_one_id),
    heldOn: branded<CalendarDay>(row.held_on ?? from),
    title: row.title,
    touch: row.touch,
    topicKind: row.topic_kind,
    topicAim: row.topic_aim,
    raisedBy: row.raised_by,
  }))
}

/** What was asked and told in the one-on-ones held from a day on, oldest first. */
export async function listCountedMeetings(
  db: Reader,
  repId: RepId,
  from: CalendarDay,
): Promise<CountedMeeting[]> {
  const rows = await db
    .selectFrom('one_on_one')
    .select(['id', 'held_on', 'asked_count', 'told_count'])
    .where('rep_id', '=', repId)
    .where('held_on', '>=', from)
    .where('trashed_at', 'is', null)
    .orderBy('held_on')
    .execute()
  return rows.map((row) => ({
    id: branded<OneOnOneId>(row.id),
    heldOn: branded<CalendarDay>(row.held_on ?? from),
    asked: row.asked_count,
    told: row.told_count,
  }))
}

/** The last note of a kind about a rep, however long ago. */
export async function findLastDayOfKind(
  db: Reader,
  repId: RepId,
  kind: 'recognition' | 'observation',
): Promise<CalendarDay | null> {
  const row = await db
    .selectFrom('record_index_rep as about')
    .innerJoin('record_index as line', 'line.id', 'about.record_index_id')
    .select('about.happened_on')
    .where('about.rep_id', '=', repId)
    .where('line.noun', '=', 'journal-entry')
    .where('line.kind', '=', kind)
    .where('line.trashed_at', 'is', null)
    .orderBy('about.happened_on', 'desc')
    .orderBy('about.record_index_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return nullableBranded<CalendarDay>(row?.happened_on ?? null)
}

/** The signs that were seen of a rep, oldest first. */
export async function listSigns(db: Reader, repId: RepId): Promise<SeenSign[]> {
  const rows = await db
    .selectFrom('coachability_sign')
    .selectAll()
    .where('rep_id', '=', repId)
    .orderBy('happened_on')
    .orderBy('created_at')
    .execute()
  return rows.map(toSign)
}

export async function insertSign(db: Kysely<Schema>, sign: SeenSign): Promise<void> {
  await db
    .insertInto('coachability_sign')
    .values({
      id: sign.id,
      rep_id: sign.repId,
      sign: sign.sign,
      happened_on: sign.happenedOn,
      example: sign.example,
      created_at: sign.createdAt,
    })
    .execute()
}

/** Answers whether there was such a sign. */
export async function deleteSign(db: Kysely<Schema>, id: CoachabilitySignId): Promise<boolean> {
  const result = await db.deleteFrom('coachability_sign').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
}

function toSign(row: Selectable<CoachabilitySignTable>): SeenSign {
  return {
    id: branded<CoachabilitySignId>(row.id),
    repId: branded<RepId>(row.rep_id),
    sign: row.sign,
    happenedOn: branded<CalendarDay>(row.happened_on),
    example: row.example,
    createdAt: branded<Instant>(row.created_at),
  }
}
