import type { EntryLine } from '../../../shared/journal-entry/journal-entry.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { listEntries } from './journal-entry-list.repository.ts'

/** As many notes as are looked through for a name. */
const mostNotes = 200

/** The newest note about a rep that is called by these words, for nouns that know it by its name only. */
export async function findNoteCalled(
  db: Reader,
  repId: RepId,
  heading: string,
): Promise<EntryLine | undefined> {
  const { lines } = await listEntries(db, { repId, limit: mostNotes })
  return lines.find((line) => line.heading === heading)
}
