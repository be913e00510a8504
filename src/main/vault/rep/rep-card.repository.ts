import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { OneOnOneId, OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { PersonalDate, PersonalDateId, RepDrive, RepDriveId } from '../../../shared/rep/rep.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'
import { prepared } from '../db/prepared.ts'

/** What drives a rep, last asked first. */
export async function listDrives(db: Reader, repId: RepId): Promise<readonly RepDrive[]> {
  return (await listDrivesOfReps(db, [repId])).get(repId) ?? []
}

const drivesOf = prepared<{ readonly repIds: readonly RepId[] }>()((db, value) =>
  db
    .selectFrom('rep_drive')
    .select(['rep_id', 'id', 'words', 'asked_on', 'source_one_on_one_id', 'source_item_id'])
    .where('rep_id', 'in', oneOf(value('repIds')))
    .orderBy('asked_on', 'desc'),
)

/** What drives each of these reps, last asked first. Who said nothing yet is left out. */
export async function listDrivesOfReps(
  db: Reader,
  repIds: readonly RepId[],
): Promise<ReadonlyMap<string, readonly RepDrive[]>> {
  const rows = await drivesOf(db, { repIds })
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => ({
      id: branded<RepDriveId>(row.id),
      words: row.words,
      askedOn: branded<CalendarDay>(row.asked_on),
      ...(row.source_one_on_one_id === null || row.source_item_id === null
        ? {}
        : {
            source: {
              oneOnOneId: branded<OneOnOneId>(row.source_one_on_one_id),
              itemId: branded<OneOnOneItemId>(row.source_item_id),
            },
          }),
    }),
  )
}

/** The dates that matter to a rep, by day. */
export async function listPersonalDates(db: Reader, repId: RepId): Promise<readonly PersonalDate[]> {
  return (await listPersonalDatesOfReps(db, [repId])).get(repId) ?? []
}

const datesOf = prepared<{ readonly repIds: readonly RepId[] }>()((db, value) =>
  db
    .selectFrom('rep_personal_date')
    .select(['rep_id', 'id', 'label', 'on_day', 'is_yearly'])
    .where('rep_id', 'in', oneOf(value('repIds')))
    .orderBy('on_day'),
)

/** The dates that matter to each of these reps, by day. Who has none is left out. */
export async function listPersonalDatesOfReps(
  db: Reader,
  repIds: readonly RepId[],
): Promise<ReadonlyMap<string, readonly PersonalDate[]>> {
  const rows = await datesOf(db, { repIds })
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => ({
      id: branded<PersonalDateId>(row.id),
      label: row.label,
      onDay: branded<CalendarDay>(row.on_day),
      isYearly: row.is_yearly === 1,
    }),
  )
}
