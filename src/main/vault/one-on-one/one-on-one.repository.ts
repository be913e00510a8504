import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import * as z from 'zod/mini'
import { DesireSign } from '../../../shared/desire/desire-signs.ts'
import type { CalendarDay, ClockTime, Instant } from '../../../shared/kernel/time.ts'
import {
  type OneOnOne,
  type OneOnOneChange,
  type OneOnOneSummary,
  Reflection,
} from '../../../shared/one-on-one/one-on-one.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { RichText } from '../../../shared/rich-text/rich-text.ts'
import type { TemplateId } from '../../../shared/template/template.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import { prepared } from '../db/prepared.ts'
import type { OneOnOneTable, Schema } from '../db/schema.generated.ts'
import { insertedRow, updatedRow } from '../db/written-row.ts'

const DesireTicks = z.array(DesireSign)

type Changeable = Omit<OneOnOne, 'id' | 'repId' | 'number' | 'createdAt' | 'changedAt' | 'trashedAt'>
/** What may change in a meeting; what is undefined stays. */
export type OneOnOneChanges = { readonly [Field in keyof Changeable]?: Changeable[Field] | undefined }

/** Inserts a meeting as given and answers what the store holds. */
export async function insertOneOnOne(db: Kysely<Schema>, oneOnOne: OneOnOne): Promise<OneOnOne> {
  const row: Insertable<OneOnOneTable> = {
    id: oneOnOne.id,
    rep_id: oneOnOne.repId,
    number: oneOnOne.number,
    template_id: oneOnOne.templateId,
    template_name: oneOnOne.templateName,
    planned_on: oneOnOne.plannedOn,
    planned_at: oneOnOne.plannedAt,
    minutes: oneOnOne.minutes,
    state: oneOnOne.state,
    started_at: oneOnOne.startedAt,
    held_on: oneOnOne.heldOn,
    elapsed_seconds: oneOnOne.elapsedSeconds,
    focus: oneOnOne.focus,
    desire: oneOnOne.desire,
    desire_ticks: toJson(oneOnOne.desireTicks),
    desire_signs: oneOnOne.desireSigns,
    listening_since: oneOnOne.listeningSince,
    asked_count: oneOnOne.askedCount,
    told_count: oneOnOne.toldCount,
    private_document: toJson(oneOnOne.privateDocument),
    reflection: toJson(oneOnOne.reflection),
    audience: oneOnOne.audience,
    created_at: oneOnOne.createdAt,
    changed_at: oneOnOne.changedAt,
    trashed_at: oneOnOne.trashedAt,
  }
  return toOneOnOne(await insertedRow(db, 'one_on_one', row))
}

export async function updateOneOnOne(
  db: Kysely<Schema>,
  id: OneOnOneId,
  changes: OneOnOneChanges,
  changedAt: Instant,
): Promise<OneOnOne> {
  const set: Updateable<OneOnOneTable> = {
    template_id: changes.templateId,
    template_name: changes.templateName,
    planned_on: changes.plannedOn,
    planned_at: changes.plannedAt,
    minutes: changes.minutes,
    state: changes.state,
    started_at: changes.startedAt,
    held_on: changes.heldOn,
    elapsed_seconds: changes.elapsedSeconds,
    focus: changes.focus,
    desire: changes.desire,
    desire_ticks: changes.desireTicks === undefined ? undefined : toJson(changes.desireTicks),
    desire_signs: changes.desireSigns,
    listening_since: changes.listeningSince,
    asked_count: changes.askedCount,
    told_count: changes.toldCount,
    private_document: changes.privateDocument === undefined ? undefined : toJson(changes.privateDocument),
    reflection: changes.reflection === undefined ? undefined : toJson(changes.reflection),
    audience: changes.audience,
    changed_at: changedAt,
  }
  const row = await updatedRow(db, 'one_on_one', id, set)
  return toOneOnOne(row)
}

const oneOnOneById = prepared<{ readonly id: OneOnOneId }>()((db, value) =>
  db.selectFrom('one_on_one').selectAll().where('id', '=', value('id')).where('trashed_at', 'is', null),
)

export async function findOneOnOne(db: Reader, id: OneOnOneId): Promise<OneOnOne | undefined> {
  const [row] = await oneOnOneById(db, { id })
  return row === undefined ? undefined : toOneOnOne(row)
}

/** The number of a rep's next one-on-one. Those in the trash keep theirs. */
export async function nextNumber(db: Reader, repId: RepId): Promise<number> {
  const row = await db
    .selectFrom('one_on_one')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('rep_id', '=', repId)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}

/** The next one planned for a rep: leaving one out, or on one day only, if told. */
export async function findNextPlanned(
  db: Reader,
  repId: RepId,
  except?: OneOnOneId | undefined,
  on?: CalendarDay | undefined,
): Promise<OneOnOne | undefined> {
  let select = ofRep(db, repId).where('state', '=', 'planned')
  if (except !== undefined) select = select.where('id', '!=', except)
  if (on !== undefined) select = select.where('planned_on', '=', on)
  const row = await select.orderBy('planned_on').orderBy('number').limit(1).executeTakeFirst()
  return row === undefined ? undefined : toOneOnOne(row)
}

/** The one that is running with a rep; at most one is. */
export async function findRunning(db: Reader, repId: RepId): Promise<OneOnOne | undefined> {
  const row = await ofRep(db, repId).where('state', '=', 'running').limit(1).executeTakeFirst()
  return row === undefined ? undefined : toOneOnOne(row)
}

/** The last one held with a rep, or the last before a given one. */
export async function findLastHeld(
  db: Reader,
  repId: RepId,
  before?: Pick<OneOnOne, 'heldOn' | 'number'> | undefined,
): Promise<OneOnOne | undefined> {
  let select = ofRep(db, repId).where('held_on', 'is not', null)
  if (before !== undefined) {
    select = select.where(
      sql<boolean>`(held_on, number) < (${before.heldOn ?? '9999-12-31'}, ${before.number})`,
    )
  }
  const row = await select.orderBy('held_on', 'desc').orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? undefined : toOneOnOne(row)
}

/** The latest by date that was held or is planned, which the next one is planned from. */
export async function findLatest(db: Reader, repId: RepId): Promise<OneOnOne | undefined> {
  const row = await ofRep(db, repId)
    .where('state', 'in', ['planned', 'running', 'held'])
    .orderBy('planned_on', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : toOneOnOne(row)
}

export interface OneOnOnePage {
  readonly oneOnOnes: OneOnOneSummary[]
  readonly next: { readonly plannedOn: CalendarDay; readonly number: number } | null
}

/** A rep's meetings in every state, last planned first. */
export async function listOneOnOnesForRep(
  db: Reader,
  filter: {
    readonly repId: RepId
    readonly from?: CalendarDay | undefined
    readonly to?: CalendarDay | undefined
    readonly after?: { readonly plannedOn: CalendarDay; readonly number: number } | undefined
    readonly limit: number
  },
): Promise<OneOnOnePage> {
  let select = summaryColumns(db)
    .where('one_on_one.rep_id', '=', filter.repId)
    .where('one_on_one.trashed_at', 'is', null)
  const { from, to, after } = filter
  if (from !== undefined) select = select.where('one_on_one.planned_on', '>=', from)
  if (to !== undefined) select = select.where('one_on_one.planned_on', '<=', to)
  if (after !== undefined) {
    select = select.where(
      sql<boolean>`(one_on_one.planned_on, one_on_one.number) < (${after.plannedOn}, ${after.number})`,
    )
  }
  const rows = await select
    .orderBy('one_on_one.planned_on', 'desc')
    .orderBy('one_on_one.number', 'desc')
    .limit(filter.limit + 1)
    .execute()
  const oneOnOnes = rows.slice(0, filter.limit).map(toSummary)
  const last = oneOnOnes.at(-1)?.oneOnOne
  return {
    oneOnOnes,
    next:
      rows.length > filter.limit && last !== undefined
        ? { plannedOn: last.plannedOn, number: last.number }
        : null,
  }
}

/** Planned and running ones, first first; reps who are archived or in the trash are left out. */
export async function listUpcoming(
  db: Reader,
  filter: {
    readonly repId?: RepId | undefined
    readonly from?: CalendarDay | undefined
    readonly to?: CalendarDay | undefined
  },
): Promise<OneOnOneSummary[]> {
  let select = summaryColumns(db)
    .innerJoin('rep', 'rep.id', 'one_on_one.rep_id')
    .where('rep.archived_at', 'is', null)
    .where('rep.trashed_at', 'is', null)
    .where(isOpenMeeting)
    .where('one_on_one.trashed_at', 'is', null)
  if (filter.repId !== undefined) select = select.where('one_on_one.rep_id', '=', filter.repId)
  if (filter.from !== undefined) select = select.where('one_on_one.planned_on', '>=', filter.from)
  if (filter.to !== undefined) select = select.where('one_on_one.planned_on', '<=', filter.to)
  const rows = await select
    .orderBy('one_on_one.planned_on')
    .orderBy('one_on_one.planned_at')
    .orderBy('one_on_one.number')
    .execute()
  return rows.map(toSummary)
}

export async function insertOneOnOneChange(
  db: Kysely<Schema>,
  id: string,
  oneOnOneId: OneOnOneId,
  change: OneOnOneChange,
): Promise<void> {
  await db
    .insertInto('one_on_one_change')
    .values({
      id,
      one_on_one_id: oneOnOneId,
      kind: change.kind,
      from_on: change.fromOn,
      to_on: change.toOn,
      reason: change.reason,
      created_at: change.createdAt,
    })
    .execute()
}

/** What happened to the date of a meeting, first first. */
export async function listOneOnOneChanges(db: Reader, id: OneOnOneId): Promise<OneOnOneChange[]> {
  const rows = await db
    .selectFrom('one_on_one_change')
    .selectAll()
    .where('one_on_one_id', '=', id)
    .orderBy('created_at')
    .orderBy(sql`rowid`)
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    fromOn: nullableBranded<CalendarDay>(row.from_on),
    toOn: nullableBranded<CalendarDay>(row.to_on),
    reason: row.reason,
    createdAt: branded<Instant>(row.created_at),
  }))
}

function ofRep(db: Reader, repId: RepId) {
  return db.selectFrom('one_on_one').selectAll().where('rep_id', '=', repId).where('trashed_at', 'is', null)
}

function summaryColumns(db: Reader) {
  const visible = sql`item.one_on_one_id = one_on_one.id AND item.trashed_at IS NULL
    AND (item.carried_to_item_id IS NULL OR one_on_one.state NOT IN ('planned', 'running'))`
  const items = (condition: string) =>
    sql<number>`(SELECT count(*) FROM one_on_one_item AS item WHERE ${visible} ${sql.raw(condition)})`
  const promises = (owner: 'rep' | 'me') =>
    sql<number>`(SELECT count(*) FROM commitment WHERE commitment.source_one_on_one_id = one_on_one.id
      AND commitment.trashed_at IS NULL AND commitment.kind != 'decision' AND commitment.owner = ${sql.lit(owner)})`
  return db
    .selectFrom('one_on_one')
    .selectAll('one_on_one')
    .select([
      items('').as('item_count'),
      items('AND item.done_at IS NOT NULL').as('done_count'),
      items('AND item.raised_by IS NOT NULL').as('topic_count'),
      promises('rep').as('promises_by_rep'),
      promises('me').as('promises_by_me'),
      sql<string | null>`(SELECT reason FROM one_on_one_change WHERE one_on_one_id = one_on_one.id
        AND kind != 'reopened' ORDER BY created_at DESC LIMIT 1)`.as('last_reason'),
    ])
}

interface SummaryRow extends Selectable<OneOnOneTable> {
  readonly item_count: number
  readonly done_count: number
  readonly topic_count: number
  readonly promises_by_rep: number
  readonly promises_by_me: number
  readonly last_reason: string | null
}

function toSummary(row: SummaryRow): OneOnOneSummary {
  return {
    oneOnOne: toOneOnOne(row),
    itemCount: row.item_count,
    doneCount: row.done_count,
    topicCount: row.topic_count,
    promisesByRep: row.promises_by_rep,
    promisesByMe: row.promises_by_me,
    lastReason: row.last_reason,
  }
}

function toOneOnOne(row: Selectable<OneOnOneTable>): OneOnOne {
  return {
    id: branded<OneOnOneId>(row.id),
    repId: branded<RepId>(row.rep_id),
    number: row.number,
    templateId: nullableBranded<TemplateId>(row.template_id),
    templateName: row.template_name,
    plannedOn: branded<CalendarDay>(row.planned_on),
    plannedAt: nullableBranded<ClockTime>(row.planned_at),
    minutes: row.minutes,
    state: row.state,
    startedAt: nullableBranded<Instant>(row.started_at),
    heldOn: nullableBranded<CalendarDay>(row.held_on),
    elapsedSeconds: row.elapsed_seconds,
    focus: row.focus,
    desire: row.desire,
    desireTicks: fromJson(DesireTicks, row.desire_ticks),
    desireSigns: row.desire_signs,
    listeningSince: nullableBranded<Instant>(row.listening_since),
    askedCount: row.asked_count,
    toldCount: row.told_count,
    privateDocument: fromJson(RichText, row.private_document),
    reflection: fromJson(Reflection, row.reflection),
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}

/** Written out, not bound: SQLite uses the index of open meetings only for the very words it was made with. */
const isOpenMeeting = sql<boolean>`one_on_one.state IN ('planned', 'running')`
