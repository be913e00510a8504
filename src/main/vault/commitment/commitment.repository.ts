import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import type {
  Commitment,
  CommitmentEvent,
  CommitmentId,
  CommitmentLine,
} from '../../../shared/commitment/commitment.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { OneOnOneId, OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import type { CommitmentTable, Schema } from '../db/schema.generated.ts'
import { insertedRow, updatedRow } from '../db/written-row.ts'

/** What may change in a commitment after it was made. */
export type CommitmentChanges = Partial<
  Pick<
    Commitment,
    'words' | 'dueOn' | 'owner' | 'outcome' | 'closedOn' | 'reason' | 'replacedById' | 'audience'
  >
>

/** Inserts a commitment as given and answers what the store holds. */
export async function insertCommitment(db: Kysely<Schema>, commitment: Commitment): Promise<Commitment> {
  const row: Insertable<CommitmentTable> = {
    id: commitment.id,
    rep_id: commitment.repId,
    kind: commitment.kind,
    owner: commitment.owner,
    words: commitment.words,
    made_on: commitment.madeOn,
    due_on: commitment.dueOn,
    outcome: commitment.outcome,
    closed_on: commitment.closedOn,
    reason: commitment.reason,
    replaced_by_id: commitment.replacedById,
    source_one_on_one_id: commitment.sourceOneOnOneId,
    source_item_id: commitment.sourceItemId,
    goal_id: commitment.goalId,
    audience: commitment.audience,
    created_at: commitment.createdAt,
    changed_at: commitment.changedAt,
    trashed_at: commitment.trashedAt,
  }
  return toCommitment(await insertedRow(db, 'commitment', row))
}

export async function findCommitment(db: Reader, id: CommitmentId): Promise<Commitment | undefined> {
  const row = await db
    .selectFrom('commitment')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toCommitment(row)
}

export async function updateCommitment(
  db: Kysely<Schema>,
  id: CommitmentId,
  changes: CommitmentChanges,
  changedAt: Instant,
): Promise<Commitment> {
  const set: Updateable<CommitmentTable> = {
    words: changes.words,
    due_on: changes.dueOn,
    owner: changes.owner,
    outcome: changes.outcome,
    closed_on: changes.closedOn,
    reason: changes.reason,
    replaced_by_id: changes.replacedById,
    audience: changes.audience,
    changed_at: changedAt,
  }
  const row = await updatedRow(db, 'commitment', id, set)
  return toCommitment(row)
}

/** Open promises of one rep, or of the whole active team: due first first, those without a day last. */
export async function listOpenCommitments(db: Reader, repId: RepId | undefined): Promise<CommitmentLine[]> {
  let select = lineColumns(db)
    .where('commitment.outcome', 'is', null)
    .where('commitment.trashed_at', 'is', null)
  select =
    repId === undefined
      ? select
          .innerJoin('rep', 'rep.id', 'commitment.rep_id')
          .where('rep.archived_at', 'is', null)
          .where('rep.trashed_at', 'is', null)
      : select.where('commitment.rep_id', '=', repId)
  const rows = await select
    .orderBy('commitment.due_on', (order) => order.asc().nullsLast())
    .orderBy('commitment.made_on')
    .orderBy('commitment.id')
    .execute()
  return rows.map(toLine)
}

export interface CommitmentPage {
  readonly commitments: CommitmentLine[]
  readonly next: { readonly madeOn: CalendarDay; readonly id: CommitmentId } | null
}

/** A rep's promises in any state, last made first. */
export async function listCommitmentsForRep(
  db: Reader,
  filter: {
    readonly repId: RepId
    readonly from?: CalendarDay | undefined
    readonly to?: CalendarDay | undefined
    readonly after?: { readonly madeOn: CalendarDay; readonly id: CommitmentId } | undefined
    readonly limit: number
  },
): Promise<CommitmentPage> {
  let select = lineColumns(db)
    .where('commitment.rep_id', '=', filter.repId)
    .where('commitment.trashed_at', 'is', null)
  const { from, to, after } = filter
  if (to !== undefined) select = select.where('commitment.made_on', '<=', to)
  if (from !== undefined) {
    select = select.where((eb) =>
      eb.or([eb('commitment.closed_on', 'is', null), eb('commitment.closed_on', '>=', from)]),
    )
  }
  if (after !== undefined) {
    select = select.where(sql<boolean>`(commitment.made_on, commitment.id) < (${after.madeOn}, ${after.id})`)
  }
  const rows = await select
    .orderBy('commitment.made_on', 'desc')
    .orderBy('commitment.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  const commitments = rows.slice(0, filter.limit).map(toLine)
  const last = commitments.at(-1)?.commitment
  return {
    commitments,
    next: rows.length > filter.limit && last !== undefined ? { madeOn: last.madeOn, id: last.id } : null,
  }
}

/** What was promised in one meeting, in the order it was made. */
export async function listCommitmentsOfOneOnOne(db: Reader, oneOnOneId: OneOnOneId): Promise<Commitment[]> {
  const rows = await db
    .selectFrom('commitment')
    .selectAll()
    .where('source_one_on_one_id', '=', oneOnOneId)
    .where('trashed_at', 'is', null)
    .orderBy('created_at')
    .execute()
  return rows.map(toCommitment)
}

/** The promises that this one stands in the place of. */
export async function listReplacedBy(db: Reader, id: CommitmentId): Promise<Commitment[]> {
  const rows = await db
    .selectFrom('commitment')
    .selectAll()
    .where('replaced_by_id', '=', id)
    .where('trashed_at', 'is', null)
    .execute()
  return rows.map(toCommitment)
}

export async function insertCommitmentEvent(
  db: Kysely<Schema>,
  id: string,
  commitmentId: CommitmentId,
  event: CommitmentEvent,
): Promise<void> {
  await db
    .insertInto('commitment_event')
    .values({
      id,
      commitment_id: commitmentId,
      kind: event.kind,
      from_value: event.fromValue,
      to_value: event.toValue,
      reason: event.reason,
      created_at: event.createdAt,
    })
    .execute()
}

/** The trace of a promise, first step first. */
export async function listCommitmentEvents(
  db: Reader,
  commitmentId: CommitmentId,
): Promise<CommitmentEvent[]> {
  const rows = await db
    .selectFrom('commitment_event')
    .selectAll()
    .where('commitment_id', '=', commitmentId)
    .orderBy('created_at')
    .orderBy(sql`rowid`)
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    fromValue: row.from_value,
    toValue: row.to_value,
    reason: row.reason,
    createdAt: branded<Instant>(row.created_at),
  }))
}

/** Whether the meeting, and the agenda item in it if one is told, exist for this rep. */
export async function findSource(
  db: Reader,
  repId: RepId,
  oneOnOneId: OneOnOneId,
  itemId: OneOnOneItemId | null,
): Promise<{ readonly oneOnOne: boolean; readonly item: boolean }> {
  const meeting = await db
    .selectFrom('one_on_one')
    .select('id')
    .where('id', '=', oneOnOneId)
    .where('rep_id', '=', repId)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  if (itemId === null) return { oneOnOne: meeting !== undefined, item: true }
  const item = await db
    .selectFrom('one_on_one_item')
    .select('id')
    .where('id', '=', itemId)
    .where('one_on_one_id', '=', oneOnOneId)
    .executeTakeFirst()
  return { oneOnOne: meeting !== undefined, item: item !== undefined }
}

function lineColumns(db: Reader) {
  return db
    .selectFrom('commitment')
    .selectAll('commitment')
    .select((eb) => [
      eb
        .selectFrom('commitment_event')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('commitment_event.commitment_id', '=', 'commitment.id')
        .where('commitment_event.kind', '=', 're-dated')
        .as('re_dated_count'),
      eb
        .selectFrom('commitment_event')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('commitment_event.commitment_id', '=', 'commitment.id')
        .where('commitment_event.kind', '=', 'owner-changed')
        .where('commitment_event.from_value', '=', 'rep')
        .as('taken_over_count'),
    ])
}

function toLine(
  row: Selectable<CommitmentTable> & {
    readonly re_dated_count: number | null
    readonly taken_over_count: number | null
  },
): CommitmentLine {
  return {
    commitment: toCommitment(row),
    reDatedCount: row.re_dated_count ?? 0,
    wasTakenOver: row.owner === 'me' && (row.taken_over_count ?? 0) > 0,
  }
}

function toCommitment(row: Selectable<CommitmentTable>): Commitment {
  return {
    id: branded<CommitmentId>(row.id),
    repId: branded<RepId>(row.rep_id),
    kind: row.kind,
    owner: row.owner,
    words: row.words,
    madeOn: branded<CalendarDay>(row.made_on),
    dueOn: nullableBranded<CalendarDay>(row.due_on),
    outcome: row.outcome,
    closedOn: nullableBranded<CalendarDay>(row.closed_on),
    reason: row.reason,
    replacedById: nullableBranded<CommitmentId>(row.replaced_by_id),
    sourceOneOnOneId: nullableBranded<OneOnOneId>(row.source_one_on_one_id),
    sourceItemId: nullableBranded<OneOnOneItemId>(row.source_item_id),
    goalId: row.goal_id,
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
