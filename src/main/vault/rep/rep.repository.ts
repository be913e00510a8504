import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type {
  PersonalDate,
  PersonalDateId,
  Rep,
  RepChanges,
  RepContact,
  RepDrive,
  RepDriveId,
} from '../../../shared/rep/rep.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import { prepared } from '../db/prepared.ts'
import type { RepTable, Schema } from '../db/schema.generated.ts'
import { insertedRow, updatedRow } from '../db/written-row.ts'

/** Inserts a rep as given and answers what the store holds. */
export async function insertRep(db: Kysely<Schema>, rep: Rep): Promise<Rep> {
  const row: Insertable<RepTable> = {
    id: rep.id,
    ...fieldColumns(rep),
    photo: rep.photo,
    is_sample: rep.isSample ? 1 : 0,
    archived_at: rep.archivedAt,
    archive_reason: rep.archiveReason,
    created_at: rep.createdAt,
    changed_at: rep.changedAt,
    trashed_at: rep.trashedAt,
  }
  return toRep(await insertedRow(db, 'rep', row))
}

const repById = prepared<{ readonly id: RepId }>()((db, value) =>
  db.selectFrom('rep').selectAll().where('id', '=', value('id')).where('trashed_at', 'is', null),
)

export async function findRep(db: Reader, id: RepId): Promise<Rep | undefined> {
  const [row] = await repById(db, { id })
  return row === undefined ? undefined : toRep(row)
}

/** By name; reps in the trash are left out. */
export async function listReps(db: Reader, includeArchived: boolean): Promise<Rep[]> {
  let select = db.selectFrom('rep').selectAll().where('trashed_at', 'is', null)
  if (!includeArchived) select = select.where('archived_at', 'is', null)
  return (await select.orderBy(sql`name COLLATE NOCASE`).execute()).map(toRep)
}

export async function updateRep(
  db: Kysely<Schema>,
  id: RepId,
  changes: RepChanges,
  changedAt: Instant,
): Promise<Rep> {
  return updateRow(db, id, { ...changedColumns(changes), changed_at: changedAt })
}

export async function updatePhoto(
  db: Kysely<Schema>,
  id: RepId,
  photo: string | null,
  changedAt: Instant,
): Promise<Rep> {
  return updateRow(db, id, { photo, changed_at: changedAt })
}

export async function updateArchived(
  db: Kysely<Schema>,
  id: RepId,
  archivedAt: Instant | null,
  reason: string,
  changedAt: Instant,
): Promise<Rep> {
  return updateRow(db, id, { archived_at: archivedAt, archive_reason: reason, changed_at: changedAt })
}

async function updateRow(db: Kysely<Schema>, id: RepId, set: Updateable<RepTable>): Promise<Rep> {
  return toRep(await updatedRow(db, 'rep', id, set))
}

export async function insertDrive(
  db: Kysely<Schema>,
  repId: RepId,
  drive: RepDrive,
  createdAt: Instant,
): Promise<void> {
  await db
    .insertInto('rep_drive')
    .values({
      id: drive.id,
      rep_id: repId,
      words: drive.words,
      asked_on: drive.askedOn,
      source_one_on_one_id: drive.source?.oneOnOneId ?? null,
      source_item_id: drive.source?.itemId ?? null,
      created_at: createdAt,
    })
    .execute()
}

export async function deleteDrive(db: Kysely<Schema>, repId: RepId, id: RepDriveId): Promise<void> {
  await db.deleteFrom('rep_drive').where('rep_id', '=', repId).where('id', '=', id).execute()
}

export async function insertPersonalDate(
  db: Kysely<Schema>,
  repId: RepId,
  date: PersonalDate,
  createdAt: Instant,
): Promise<void> {
  await db
    .insertInto('rep_personal_date')
    .values({
      id: date.id,
      rep_id: repId,
      label: date.label,
      on_day: date.onDay,
      is_yearly: date.isYearly ? 1 : 0,
      created_at: createdAt,
    })
    .execute()
}

export async function deletePersonalDate(
  db: Kysely<Schema>,
  repId: RepId,
  id: PersonalDateId,
): Promise<void> {
  await db.deleteFrom('rep_personal_date').where('rep_id', '=', repId).where('id', '=', id).execute()
}

const aliasesOf = prepared<{ readonly repId: RepId }>()((db, value) =>
  db.selectFrom('rep_alias').select('alias').where('rep_id', '=', value('repId')).orderBy('alias'),
)

/** Other spellings of a rep's name that imports have used, in order of the alphabet. */
export async function listAliases(db: Reader, repId: RepId): Promise<string[]> {
  const rows = await aliasesOf(db, { repId })
  return rows.map((row) => row.alias)
}

/**
 * The last real contact and the next one-on-one of every rep. A held one-on-one counts, and so does an
 * observation, recognition, coaching note or feedback; an incident or the manager's own reflection does not.
 *
 * Each is a seek to the newest row of one rep: grouping over all rows would walk ten years for a sidebar.
 */
export async function listContacts(db: Reader): Promise<ReadonlyMap<RepId, RepContact>> {
  const rows = await db
    .selectFrom('rep')
    .select(['rep.id', lastHeld.as('held_on'), lastWritten('happened_on').as('written_on')])
    .select([lastWritten('kind').as('written_kind'), nextPlanned('planned_on').as('next_on')])
    .select(nextPlanned('planned_at').as('next_at'))
    .execute()
  return new Map(
    rows.map((row) => {
      const heldOn = nullableBranded<CalendarDay>(row.held_on)
      const writtenOn = nullableBranded<CalendarDay>(row.written_on)
      const wasMet = heldOn !== null && (writtenOn === null || heldOn >= writtenOn)
      const contact: RepContact = {
        lastContactOn: wasMet ? heldOn : writtenOn,
        lastContactKind: wasMet ? 'one-on-one' : row.written_kind,
        lastOneOnOneOn: heldOn,
        nextOneOnOneOn: nullableBranded<CalendarDay>(row.next_on),
        nextOneOnOneAt: row.next_at,
      }
      return [branded<RepId>(row.id), contact] as const
    }),
  )
}

const lastHeld = sql<string | null>`(
  SELECT max(held_on) FROM one_on_one WHERE rep_id = rep.id AND held_on IS NOT NULL AND trashed_at IS NULL
)`

/** The day or the kind of the newest journal entry that is real contact. */
function lastWritten(column: 'happened_on' | 'kind') {
  return sql<string | null>`(
    SELECT line.${sql.raw(column)} FROM record_index_rep AS about
    JOIN record_index AS line ON line.id = about.record_index_id
    WHERE about.rep_id = rep.id AND line.noun = 'journal-entry' AND line.trashed_at IS NULL
    AND line.kind IN ('observation', 'feedback', 'recognition', 'coaching-note', 'experiment')
    ORDER BY about.happened_on DESC, about.record_index_id DESC LIMIT 1
  )`
}

/** The day or the time of the next meeting that is planned or running. */
function nextPlanned(column: 'planned_on' | 'planned_at') {
  return sql<string | null>`(
    SELECT ${sql.raw(column)} FROM one_on_one
    WHERE rep_id = rep.id AND state IN ('planned', 'running') AND trashed_at IS NULL
    ORDER BY planned_on LIMIT 1
  )`
}

/** A rep nobody has met yet and no date is set for. */
export const noContact: RepContact = {
  lastContactOn: null,
  lastContactKind: null,
  lastOneOnOneOn: null,
  nextOneOnOneOn: null,
  nextOneOnOneAt: null,
}

function changedColumns(changes: RepChanges): Updateable<RepTable> {
  const { cadence, ...rest } = changes
  return {
    name: rest.name,
    role: rest.role,
    segment: rest.segment,
    started_on: rest.startedOn,
    yours_since: rest.yoursSince,
    ramp_state: rest.rampState,
    tier: rest.tier,
    cadence_ideal_days: cadence?.idealDays,
    cadence_maximum_days: cadence?.maximumDays,
    career_every_days: cadence === undefined ? undefined : (cadence.careerEveryDays ?? null),
    praise_preference: rest.praisePreference,
    praise_note: rest.praiseNote,
    hard_news_note: rest.hardNewsNote,
    audience: rest.audience,
  }
}

function fieldColumns(rep: Rep) {
  return {
    name: rep.name,
    role: rep.role,
    segment: rep.segment,
    started_on: rep.startedOn,
    yours_since: rep.yoursSince,
    ramp_state: rep.rampState,
    tier: rep.tier,
    cadence_ideal_days: rep.cadence.idealDays,
    cadence_maximum_days: rep.cadence.maximumDays,
    career_every_days: rep.cadence.careerEveryDays ?? null,
    praise_preference: rep.praisePreference,
    praise_note: rep.praiseNote,
    hard_news_note: rep.hardNewsNote,
    audience: rep.audience,
  }
}

function toRep(row: Selectable<RepTable>): Rep {
  return {
    id: RepId.parse(row.id),
    name: row.name,
    role: row.role,
    segment: row.segment,
    startedOn: row.started_on === null ? null : CalendarDay.parse(row.started_on),
    yoursSince: row.yours_since === null ? null : CalendarDay.parse(row.yours_since),
    rampState: row.ramp_state,
    tier: row.tier,
    cadence: {
      idealDays: row.cadence_ideal_days,
      maximumDays: row.cadence_maximum_days,
      ...(row.career_every_days === null ? {} : { careerEveryDays: row.career_every_days }),
    },
    praisePreference: row.praise_preference,
    praiseNote: row.praise_note,
    hardNewsNote: row.hard_news_note,
    photo: row.photo,
    isSample: row.is_sample === 1,
    audience: row.audience,
    archivedAt: row.archived_at === null ? null : Instant.parse(row.archived_at),
    archiveReason: row.archive_reason,
    createdAt: Instant.parse(row.created_at),
    changedAt: Instant.parse(row.changed_at),
    trashedAt: row.trashed_at === null ? null : Instant.parse(row.trashed_at),
  }
}
