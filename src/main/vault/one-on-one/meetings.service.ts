import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { OneOnOne, OneOnOneSummary } from '../../../shared/one-on-one/one-on-one.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { findLastHeld, listUpcoming } from './one-on-one.repository.ts'

/** The last meeting held with a rep, for nouns that look back on it. */
export async function findLastMeeting(db: Reader, repId: RepId): Promise<OneOnOne | undefined> {
  return findLastHeld(db, repId)
}

/** Planned, missed and running meetings of a rep or of the active team up to a day, first first. */
export async function listMeetingsAhead(
  db: Reader,
  filter: { readonly repId?: RepId | undefined; readonly to?: CalendarDay | undefined },
): Promise<OneOnOneSummary[]> {
  return listUpcoming(db, filter)
}
