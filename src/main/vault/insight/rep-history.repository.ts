import { sql } from 'kysely'
import * as z from 'zod/mini'
import type { LastEntry } from '../../../shared/brief/brief.ts'
import { namesBehaviour } from '../../../shared/coaching/behaviour-words.ts'
import type {
  EntryFacts,
  MeetingChange,
  MeetingFacts,
  PromiseFacts,
  PromiseStep,
  TopicFacts,
} from '../../../shared/insight/rep-facts.ts'
import type { JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { shippedOneOnOneTemplates } from '../../../shared/template/shipped-one-on-one-templates.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'

/*
 * The traces that rules read, in the few columns they need: texts of notes and agendas stay where they are.
 * Each is one question for all reps that are asked about: a walk over the days of each, from a day on. What
 * a rep has none of is not in the answer.
 */

/** Facts by the id of the rep they are about. */
export type ByRep<Fact> = ReadonlyMap<string, readonly Fact[]>

const Owes = z.looseObject({ 'i-owe': z.string() })
const keyOfName = new Map(shippedOneOnOneTemplates.map(({ name, key }) => [name, key]))

/** The one-on-ones planned from a day on, oldest first, with what happened to their dates. */
export async function listMeetingFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ByRep<MeetingFacts>> {
  const changes = await listMeetingChanges(db, repIds, from)
  const rows = await db
    .selectFrom('one_on_one as meeting')
    .leftJoin('template', 'template.id', 'meeting.template_id')
    .select(['meeting.id', 'rep_id', 'number', 'state', 'planned_on', 'held_on', 'meeting.minutes'])
    .select(['template_name', 'template.shipped_key', 'desire', 'asked_count', 'told_count', 'reflection'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('planned_on', '>=', from)
    .where('meeting.trashed_at', 'is', null)
    .orderBy('planned_on')
    .orderBy('number')
    .execute()
  return groupedBy(rows, repOf, (row) => ({
    id: branded<OneOnOneId>(row.id),
    number: row.number,
    state: row.state,
    plannedOn: branded<CalendarDay>(row.planned_on),
    heldOn: nullableBranded<CalendarDay>(row.held_on),
    minutes: row.minutes,
    // A meeting keeps the name of its template when that was thrown away.
    templateKey: row.shipped_key ?? keyOfName.get(row.template_name) ?? null,
    desire: row.desire,
    askedCount: row.asked_count,
    toldCount: row.told_count,
    owes: fromJson(Owes, row.reflection)['i-owe'],
    changes: changes.get(row.id) ?? [],
  }))
}

async function listMeetingChanges(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ReadonlyMap<string, MeetingChange[]>> {
  const rows = await db
    .selectFrom('one_on_one as meeting')
    .innerJoin('one_on_one_change as change', 'change.one_on_one_id', 'meeting.id')
    .select(['meeting.id', 'change.kind', 'change.created_at'])
    .where('meeting.rep_id', 'in', oneOf(repIds))
    .where('meeting.planned_on', '>=', from)
    .where('meeting.trashed_at', 'is', null)
    .orderBy('change.created_at')
    .execute()
  return groupedBy(
    rows,
    ({ id }) => id,
    ({ kind, created_at }) => ({ kind, on: dayOf(created_at) }),
  )
}

/** Promises made from a day on and older ones that are still open, oldest first, with their steps. */
export async function listPromiseFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ByRep<PromiseFacts>> {
  const columns = db
    .selectFrom('commitment')
    .select(['id', 'rep_id', 'kind', 'owner', 'words', 'made_on', 'due_on', 'outcome', 'closed_on'])
    .select('source_one_on_one_id')
    .where('trashed_at', 'is', null)
    .orderBy('made_on')
    .orderBy('id')
  const older = await columns
    .where('outcome', 'is', null)
    .where('made_on', '<', from)
    // The plus keeps the walk on what is open: few rows, while the years of a rep are many.
    .where(sql`+rep_id`, 'in', oneOf(repIds))
    .execute()
  const since = await columns.where('rep_id', 'in', oneOf(repIds)).where('made_on', '>=', from).execute()
  const rows = [...older, ...since]
  const steps = await listPromiseSteps(
    db,
    rows.map(({ id }) => id),
  )
  return groupedBy(rows, repOf, (row) => ({
    id: row.id,
    kind: row.kind,
    owner: row.owner,
    words: row.words,
    madeOn: branded<CalendarDay>(row.made_on),
    dueOn: nullableBranded<CalendarDay>(row.due_on),
    outcome: row.outcome,
    closedOn: nullableBranded<CalendarDay>(row.closed_on),
    oneOnOneId: nullableBranded<OneOnOneId>(row.source_one_on_one_id),
    steps: steps.get(row.id) ?? [],
  }))
}

async function listPromiseSteps(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PromiseStep[]>> {
  const rows = await db
    .selectFrom('commitment_event')
    .select(['commitment_id', 'kind', 'from_value', 'reason', 'created_at'])
    .where('commitment_id', 'in', oneOf(ids))
    .where('kind', 'not in', ['made', 're-worded'])
    .orderBy('commitment_id')
    .orderBy('created_at')
    .execute()
  return groupedBy(
    rows,
    (row) => row.commitment_id,
    ({ kind, from_value, reason, created_at }) => ({
      kind,
      from: from_value,
      reason,
      on: dayOf(created_at),
    }),
  )
}

/** Of recognition also its words: whether they say what was done. */
const praiseWords = sql<string | null>`iif(
  entry.kind = 'recognition', line.title || ' ' || substr(line.body, 1, 600), NULL
)`.as('praise')

/** The notes about reps from a day on, oldest first. */
export async function listEntryFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ByRep<EntryFacts>> {
  const rows = await db
    .selectFrom('record_index_rep as about')
    .innerJoin('record_index as line', 'line.id', 'about.record_index_id')
    .innerJoin('journal_entry as entry', 'entry.id', 'line.record_id')
    .select(['about.rep_id', 'entry.id', 'entry.kind', 'line.title', 'about.happened_on'])
    .select([
      'entry.polarity',
      'entry.delivered_on',
      'entry.audience',
      'entry.touch',
      'entry.follows_entry_id',
    ])
    .select(praiseWords)
    .where('about.rep_id', 'in', oneOf(repIds))
    .where('about.happened_on', '>=', from)
    // The plus keeps the walk on the days of each rep: by noun it would go through every note there is.
    .where(sql`+line.noun`, '=', 'journal-entry')
    .where('line.trashed_at', 'is', null)
    .orderBy('about.happened_on')
    .orderBy('about.record_index_id')
    .execute()
  return groupedBy(rows, repOf, (row) => ({
    id: branded<JournalEntryId>(row.id),
    kind: row.kind,
    heading: row.title,
    happenedOn: branded<CalendarDay>(row.happened_on),
    polarity: row.polarity,
    deliveredOn: nullableBranded<CalendarDay>(row.delivered_on),
    isShareable: row.audience === 'shareable',
    touch: row.touch,
    followsId: nullableBranded<JournalEntryId>(row.follows_entry_id),
    namesBehaviour: row.praise === null ? null : namesBehaviour(row.praise),
  }))
}

/** The last note of a kind about each rep, however long ago. A seek for each, back through their own days. */
export async function listLastEntriesOfKind(
  db: Reader,
  repIds: readonly RepId[],
  kind: EntryFacts['kind'],
): Promise<ReadonlyMap<string, LastEntry>> {
  if (repIds.length === 0) return new Map()
  const last = sql<number>`(
    SELECT about.record_index_id FROM record_index_rep AS about
    JOIN record_index AS line ON line.id = about.record_index_id
    WHERE about.rep_id = rep.id AND line.noun = 'journal-entry' AND line.kind = ${kind} AND line.trashed_at IS NULL
    ORDER BY about.happened_on DESC, about.record_index_id DESC LIMIT 1
  )`
  const rows = await db
    .selectFrom('rep')
    .innerJoin('record_index as found', (join) => join.on('found.id', '=', last))
    .select(['rep.id', 'found.record_id', 'found.happened_on'])
    .where('rep.id', 'in', oneOf(repIds))
    .execute()
  return new Map(
    rows.map(({ id, record_id, happened_on }) => [
      id,
      { id: branded<JournalEntryId>(record_id), on: branded<CalendarDay>(happened_on) },
    ]),
  )
}

interface TopicRow {
  readonly id: string
  readonly rep_id: string
  readonly title: string
  readonly raised_by: 'me' | 'rep' | null
  readonly raised_on: string | null
  readonly done_at: string | null
  readonly carried_from_item_id: string | null
  readonly one_on_one_id: string
  readonly held_on: string | null
}

/** Topics of the one-on-ones planned from a day on: what was carried over and over is one topic. */
export async function listTopicFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ByRep<TopicFacts>> {
  const rows: TopicRow[] = await db
    .selectFrom('one_on_one as meeting')
    .innerJoin('one_on_one_item as item', 'item.one_on_one_id', 'meeting.id')
    .select(['item.id', 'meeting.rep_id', 'item.title', 'item.raised_by', 'item.raised_on', 'item.done_at'])
    .select(['item.carried_from_item_id', 'item.one_on_one_id', 'meeting.held_on'])
    .where('meeting.rep_id', 'in', oneOf(repIds))
    .where('meeting.planned_on', '>=', from)
    .where('meeting.trashed_at', 'is', null)
    .where('item.raised_by', 'is not', null)
    .where('item.trashed_at', 'is', null)
    .orderBy('meeting.planned_on')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const carried = new Set(rows.flatMap(({ carried_from_item_id }) => carried_from_item_id ?? []))
  // The last link of each chain speaks for the topic.
  const last = rows.filter(({ id }) => !carried.has(id))
  return groupedBy(last, repOf, (row) => topicOf(row, byId))
}

function topicOf(last: TopicRow, byId: ReadonlyMap<string, TopicRow>): TopicFacts {
  const chain: TopicRow[] = []
  for (let row: TopicRow | undefined = last; row !== undefined; ) {
    chain.unshift(row)
    row = row.carried_from_item_id === null ? undefined : byId.get(row.carried_from_item_id)
  }
  return {
    title: last.title,
    raisedBy: last.raised_by ?? 'me',
    raisedOn: nullableBranded<CalendarDay>(last.raised_on),
    passed: chain.flatMap(({ one_on_one_id, held_on, done_at }) =>
      held_on === null || done_at !== null
        ? []
        : [{ oneOnOneId: branded<OneOnOneId>(one_on_one_id), heldOn: branded<CalendarDay>(held_on) }],
    ),
    doneOn: last.done_at === null ? null : dayOf(last.done_at),
  }
}

/** The day of a moment. Nearer than that no rule counts. */
function dayOf(moment: string): CalendarDay {
  return branded<CalendarDay>(moment.slice(0, 10))
}

function repOf({ rep_id }: { readonly rep_id: string }): string {
  return rep_id
}
