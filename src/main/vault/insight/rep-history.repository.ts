import * as z from 'zod/mini'
import type { LastEntry } from '../../../shared/brief/brief.ts'
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

/*
 * The traces that rules read, in the few columns they need: texts of notes and agendas stay where they are.
 * Each is a walk over the days of one rep, from a day on.
 */

const Owes = z.looseObject({ 'i-owe': z.string() })
const keyOfName = new Map(shippedOneOnOneTemplates.map(({ name, key }) => [name, key]))

/** The one-on-ones planned from a day on, oldest first, with what happened to their dates. */
export async function listMeetingFacts(db: Reader, repId: RepId, from: CalendarDay): Promise<MeetingFacts[]> {
  const changes = await listMeetingChanges(db, repId, from)
  const rows = await db
    .selectFrom('one_on_one as meeting')
    .leftJoin('template', 'template.id', 'meeting.template_id')
    .select(['meeting.id', 'number', 'state', 'planned_on', 'held_on', 'meeting.minutes', 'template_name'])
    .select(['template.shipped_key', 'desire', 'asked_count', 'told_count', 'reflection'])
    .where('rep_id', '=', repId)
    .where('planned_on', '>=', from)
    .where('meeting.trashed_at', 'is', null)
    .orderBy('planned_on')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
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
  repId: RepId,
  from: CalendarDay,
): Promise<ReadonlyMap<string, MeetingChange[]>> {
  const rows = await db
    .selectFrom('one_on_one as meeting')
    .innerJoin('one_on_one_change as change', 'change.one_on_one_id', 'meeting.id')
    .select(['meeting.id', 'change.kind', 'change.created_at'])
    .where('meeting.rep_id', '=', repId)
    .where('meeting.planned_on', '>=', from)
    .where('meeting.trashed_at', 'is', null)
    .orderBy('change.created_at')
    .execute()
  return grouped(rows, ({ id, kind, created_at }) => [id, { kind, on: dayOf(created_at) }])
}

/** Promises made from a day on and older ones that are still open, oldest first, with their steps. */
export async function listPromiseFacts(db: Reader, repId: RepId, from: CalendarDay): Promise<PromiseFacts[]> {
  const columns = db
    .selectFrom('commitment')
    .select(['id', 'kind', 'owner', 'words', 'made_on', 'due_on', 'outcome', 'closed_on'])
    .select('source_one_on_one_id')
    .where('rep_id', '=', repId)
    .where('trashed_at', 'is', null)
  const older = await columns.where('made_on', '<', from).where('outcome', 'is', null).execute()
  const rows = [...older, ...(await columns.where('made_on', '>=', from).orderBy('made_on').execute())]
  const steps = await listPromiseSteps(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
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
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('commitment_event')
    .select(['commitment_id', 'kind', 'from_value', 'reason', 'created_at'])
    .where('commitment_id', 'in', ids)
    .where('kind', 'not in', ['made', 're-worded'])
    .orderBy('commitment_id')
    .orderBy('created_at')
    .execute()
  return grouped(rows, ({ commitment_id, kind, from_value, reason, created_at }) => [
    commitment_id,
    { kind, from: from_value, reason, on: dayOf(created_at) },
  ])
}

/** The notes about a rep from a day on, oldest first. */
export async function listEntryFacts(db: Reader, repId: RepId, from: CalendarDay): Promise<EntryFacts[]> {
  const rows = await db
    .selectFrom('record_index_rep as about')
    .innerJoin('record_index as line', 'line.id', 'about.record_index_id')
    .innerJoin('journal_entry as entry', 'entry.id', 'line.record_id')
    .select(['entry.id', 'entry.kind', 'line.title', 'about.happened_on'])
    .select(['entry.polarity', 'entry.delivered_on', 'entry.audience'])
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
    isShareable: row.audience === 'shareable',
  }))
}

/** The last note of a kind about a rep, however long ago. */
export async function findLastEntryOfKind(
  db: Reader,
  repId: RepId,
  kind: EntryFacts['kind'],
): Promise<LastEntry | null> {
  const row = await db
    .selectFrom('record_index_rep as about')
    .innerJoin('record_index as line', 'line.id', 'about.record_index_id')
    .select(['line.record_id', 'about.happened_on'])
    .where('about.rep_id', '=', repId)
    .where('line.noun', '=', 'journal-entry')
    .where('line.kind', '=', kind)
    .where('line.trashed_at', 'is', null)
    .orderBy('about.happened_on', 'desc')
    .orderBy('about.record_index_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return { id: branded<JournalEntryId>(row.record_id), on: branded<CalendarDay>(row.happened_on) }
}

interface TopicRow {
  readonly id: string
  readonly title: string
  readonly raised_by: 'me' | 'rep' | null
  readonly done_at: string | null
  readonly carried_from_item_id: string | null
  readonly one_on_one_id: string
  readonly held_on: string | null
}

/** Topics of the one-on-ones planned from a day on: what was carried over and over is one topic. */
export async function listTopicFacts(db: Reader, repId: RepId, from: CalendarDay): Promise<TopicFacts[]> {
  const rows: TopicRow[] = await db
    .selectFrom('one_on_one as meeting')
    .innerJoin('one_on_one_item as item', 'item.one_on_one_id', 'meeting.id')
    .select(['item.id', 'item.title', 'item.raised_by', 'item.done_at'])
    .select(['item.carried_from_item_id', 'item.one_on_one_id', 'meeting.held_on'])
    .where('meeting.rep_id', '=', repId)
    .where('meeting.planned_on', '>=', from)
    .where('meeting.trashed_at', 'is', null)
    .where('item.raised_by', 'is not', null)
    .where('item.trashed_at', 'is', null)
    .orderBy('meeting.planned_on')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const carried = new Set(rows.flatMap(({ carried_from_item_id }) => carried_from_item_id ?? []))
  // The last link of each chain speaks for the topic.
  return rows.filter(({ id }) => !carried.has(id)).map((last) => topicOf(last, byId))
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

function grouped<Row, Value>(
  rows: readonly Row[],
  keyed: (row: Row) => readonly [string, Value],
): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const [key, value] = keyed(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
