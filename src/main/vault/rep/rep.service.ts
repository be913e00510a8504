import { AppError } from '../../../shared/kernel/errors.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import {
  type DriveSource,
  type NewRep,
  type PersonalDate,
  PersonalDateId,
  type Rep,
  type RepCard,
  type RepChanges,
  type RepDrive,
  RepDriveId,
  type RepSummary,
} from '../../../shared/rep/rep.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord } from '../record/record.service.ts'
import {
  deleteDrive,
  deletePersonalDate,
  findRep,
  insertDrive,
  insertPersonalDate,
  insertRep,
  listAliases,
  listContacts,
  listReps,
  noContact,
  updateArchived,
  updatePhoto,
  updateRep,
} from './rep.repository.ts'
import {
  listDrives,
  listDrivesOfReps,
  listPersonalDates,
  listPersonalDatesOfReps,
} from './rep-card.repository.ts'
import { listVisions } from './vision.repository.ts'

/** A rep who is not in the trash. @throws AppError `rep-not-found` */
export async function getRep(db: Reader, id: RepId): Promise<Rep> {
  const rep = await findRep(db, id)
  if (rep === undefined) throw new AppError('rep-not-found')
  return rep
}

/** One rep with drives, personal dates and aliases. @throws AppError `rep-not-found` */
export async function getRepCard(db: Reader, id: RepId): Promise<RepCard> {
  const rep = await getRep(db, id)
  return {
    rep,
    drives: [...(await listDrives(db, id))],
    personalDates: [...(await listPersonalDates(db, id))],
    aliases: await listAliases(db, id),
  }
}

/** What drives each of these reps, and their personal dates. Who has none is left out of that list. */
export async function listCardsOfReps(
  db: Reader,
  repIds: readonly RepId[],
): Promise<{
  readonly drives: ReadonlyMap<string, readonly RepDrive[]>
  readonly personalDates: ReadonlyMap<string, readonly PersonalDate[]>
}> {
  return {
    drives: await listDrivesOfReps(db, repIds),
    personalDates: await listPersonalDatesOfReps(db, repIds),
  }
}

/** Everybody on the team who has not left, by name. */
export function listActiveReps(db: Reader): Promise<Rep[]> {
  return listReps(db, false)
}

/** Every rep with the last contact and the next one-on-one, by name. */
export async function listRepSummaries(ctx: QueryContext, includeArchived: boolean): Promise<RepSummary[]> {
  const reps = await listReps(ctx.db, includeArchived)
  const contacts = await listContacts(ctx.db)
  return reps.map((rep) => ({ rep, contact: contacts.get(rep.id) ?? noContact }))
}

/** Adds a person to the team. `isSample` is for the sample team only. */
export async function createRep(ctx: Context, fields: NewRep, isSample = false): Promise<Rep> {
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now()
    const rep = await insertRep(ctx.db, {
      id: ctx.newId(RepId),
      ...fields,
      photo: null,
      isSample,
      archivedAt: null,
      archiveReason: '',
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    await indexRep(ctx, rep)
    return rep
  })
}

/** Adds several people at once, all or none. */
export async function createReps(ctx: Context, reps: readonly NewRep[]): Promise<Rep[]> {
  return inTransaction(ctx, async (ctx) => {
    const created: Rep[] = []
    for (const fields of reps) created.push(await createRep(ctx, fields))
    return created
  })
}

/** @throws AppError `rep-not-found` */
export async function changeRep(ctx: Context, id: RepId, changes: RepChanges): Promise<Rep> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, id)
    const rep = await updateRep(ctx.db, id, changes, ctx.now())
    await indexRep(ctx, rep)
    return rep
  })
}

/** Sets or, with null, removes the picture. @throws AppError `rep-not-found` */
export async function setRepPhoto(ctx: Context, id: RepId, photo: string | null): Promise<Rep> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, id)
    return updatePhoto(ctx.db, id, photo, ctx.now())
  })
}

/** Takes a leaver out of lists and cadence; nothing is deleted. @throws AppError `rep-not-found` */
export async function archiveRep(ctx: Context, id: RepId, reason: string): Promise<Rep> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, id)
    const now = ctx.now()
    return updateArchived(ctx.db, id, now, reason, now)
  })
}

/** @throws AppError `rep-not-found` */
export async function unarchiveRep(ctx: Context, id: RepId): Promise<Rep> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, id)
    return updateArchived(ctx.db, id, null, '', ctx.now())
  })
}

/** Notes what drives a rep, in the rep's words, on the day they said it. @throws AppError `rep-not-found` */
export async function addDrive(
  ctx: Context,
  id: RepId,
  words: string,
  askedOn: CalendarDay,
  source?: DriveSource,
): Promise<RepCard> {
  return changeCard(ctx, id, (ctx) =>
    insertDrive(
      ctx.db,
      id,
      { id: ctx.newId(RepDriveId), words, askedOn, ...(source === undefined ? {} : { source }) },
      ctx.now(),
    ),
  )
}

/** @throws AppError `rep-not-found` */
export async function removeDrive(ctx: Context, id: RepId, driveId: RepDriveId): Promise<RepCard> {
  return changeCard(ctx, id, (ctx) => deleteDrive(ctx.db, id, driveId))
}

/** @throws AppError `rep-not-found` */
export async function addPersonalDate(
  ctx: Context,
  id: RepId,
  date: { readonly label: string; readonly onDay: CalendarDay; readonly isYearly: boolean },
): Promise<RepCard> {
  return changeCard(ctx, id, (ctx) =>
    insertPersonalDate(ctx.db, id, { id: ctx.newId(PersonalDateId), ...date }, ctx.now()),
  )
}

/** @throws AppError `rep-not-found` */
export async function removePersonalDate(ctx: Context, id: RepId, dateId: PersonalDateId): Promise<RepCard> {
  return changeCard(ctx, id, (ctx) => deletePersonalDate(ctx.db, id, dateId))
}

/** Changes something that hangs on a rep, keeps the index in step and answers the card as it now is. */
async function changeCard(
  ctx: Context,
  id: RepId,
  change: (ctx: Context) => Promise<void>,
): Promise<RepCard> {
  return inTransaction(ctx, async (ctx) => {
    const rep = await getRep(ctx.db, id)
    await change(ctx)
    await indexRep(ctx, rep)
    return getRepCard(ctx.db, id)
  })
}

/** A rep's line: findable by name, role, segment, and by what was written on the card. */
export async function indexRep(ctx: Context, rep: Rep): Promise<void> {
  const drives = await listDrives(ctx.db, rep.id)
  const visions = await listVisions(ctx.db, rep.id)
  const dates = await listPersonalDates(ctx.db, rep.id)
  const texts = [
    [rep.role, rep.segment].filter((text) => text !== '').join(', '),
    rep.praiseNote,
    rep.hardNewsNote,
    ...drives.map((drive) => drive.words),
    ...visions.flatMap(({ oneYear, threeYears }) => [oneYear, threeYears]),
    ...dates.map((date) => date.label),
  ]
  await indexRecord(ctx, {
    noun: 'rep',
    recordId: rep.id,
    kind: 'rep',
    happenedOn: rep.yoursSince ?? rep.startedOn ?? ctx.today(),
    title: rep.name,
    body: texts.filter((text) => text !== '').join('\n'),
    tags: [],
    audience: rep.audience,
    repIds: [rep.id],
  })
}
