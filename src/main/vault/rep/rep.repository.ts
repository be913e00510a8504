import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import {
  type PersonalDate,
  PersonalDateId,
  type Rep,
  type RepChanges,
  type RepContact,
  type RepDrive,
  RepDriveId,
} from '../../../shared/rep/rep.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import type { RepTable, Schema } from '../db/schema.generated.ts'

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
  return toRep(await db.insertInto('rep').values(row).returningAll().executeTakeFirstOrThrow())
}

export async function findRep(db: Reader, id: RepId): Promise<Rep | undefined> {
  const row = await db
    .selectFrom('rep')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
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
  return toRep(
    await db.updateTable('rep').set(set).where('id', '=', id).returningAll().executeTakeFirstOrThrow(),
  )
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
      created_at: createdAt,
    })
    .execute()
}

export async function deleteDrive(db: Kysely<Schema>, repId: RepId, id: RepDriveId): Promise<void> {
  await db.deleteFrom('rep_drive').where('rep_id', '=', repId).where('id', '=', id).execute()
}

/** What drives a rep, last asked first. */
export async function listDrives(db: Reader, repId: RepId): Promise<RepDrive[]> {
  const rows = await db
    .selectFrom('rep_drive')
    .select(['id', 'words', 'asked_on'])
    .where('rep_id', '=', repId)
    .orderBy('asked_on', 'desc')
    .execute()
  return rows.map((row) => ({
    id: RepDriveId.parse(row.id),
    words: row.words,
    askedOn: CalendarDay.parse(row.asked_on),
  }))
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

export async function listPersonalDates(db: Reader, repId: RepId): Promise<PersonalDate[]> {
  const rows = await db
    .selectFrom('rep_personal_date')
    .select(['id', 'label', 'on_day', 'is_yearly'])
    .where('rep_id', '=', repId)
    .orderBy('on_day')
    .execute()
  return rows.map((row) => ({
    id: PersonalDateId.parse(row.id),
    label: row.label,
    onDay: CalendarDay.parse(row.on_day),
    isYearly: row.is_yearly === 1,
  }))
}

/** Other spellings of a rep's name that imports have used, in order of the alphabet. */
export async function listAliases(db: Reader, repId: RepId): Promise<string[]> {
  const rows = await db
    .selectFrom('rep_alias')
    .select('alias')
    .where('rep_id', '=', repId)
    .orderBy('alias')
    .execute()
  return rows.map((row) => row.alias)
}

const contactKinds = ['observation', 'feedback', 'recognition', 'coaching-note'] as const

/**
 * The last real contact and the next one-on-one of every rep. A held one-on-one counts, and so does an
 * observation, recognition, coaching note or feedback; an incident or the manager's own reflection does not.
 */
export async function listContacts(db: Reader): Promise<ReadonlyMap<RepId, RepContact>> {
  const held = await db
    .selectFrom('one_on_one')
    .select(['rep_id', (eb) => eb.fn.max('held_on').as('on_day')])
    .where('held_on', 'is not', null)
    .where('trashed_at', 'is', null)
    .groupBy('rep_id')
    .execute()
  const written = await db
    .selectFrom('record_index_rep as about')
    .innerJoin('record_index', 'record_index.id', 'about.record_index_id')
    .select(['about.rep_id', 'kind', (eb) => eb.fn.max('about.happened_on').as('on_day')])
    .where('noun', '=', 'journal-entry')
    .where('kind', 'in', contactKinds)
    .where('trashed_at', 'is', null)
    .groupBy(['about.rep_id', 'kind'])
    .execute()
  const next = await db
    .selectFrom('one_on_one')
    .select(['rep_id', 'planned_on', 'planned_at'])
    .where('state', 'in', ['planned', 'running'])
    .where('trashed_at', 'is', null)
    .orderBy('planned_on', 'desc')
    .execute()
  const contacts = new Map<RepId, RepContact>()
  const put = (repId: string, change: (contact: RepContact) => RepContact): void => {
    const id = RepId.parse(repId)
    contacts.set(id, change(contacts.get(id) ?? noContact))
  }
  for (const row of held) {
    const on = CalendarDay.parse(row.on_day)
    put(row.rep_id, (contact) => ({
      ...contact,
      lastOneOnOneOn: on,
      lastContactOn: on,
      lastContactKind: 'one-on-one',
    }))
  }
  for (const row of written) {
    const on = CalendarDay.parse(row.on_day)
    put(row.rep_id, (contact) =>
      contact.lastContactOn !== null && contact.lastContactOn >= on
        ? contact
        : { ...contact, lastContactOn: on, lastContactKind: row.kind },
    )
  }
  for (const row of next) {
    put(row.rep_id, (contact) => ({
      ...contact,
      nextOneOnOneOn: CalendarDay.parse(row.planned_on),
      nextOneOnOneAt: row.planned_at,
    }))
  }
  return contacts
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
    cadence: { idealDays: row.cadence_ideal_days, maximumDays: row.cadence_maximum_days },
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
