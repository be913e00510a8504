import type { CommitmentLine } from '../../../shared/commitment/commitment.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { listOpenCommitments } from './commitment.repository.ts'

/** Open promises of one rep, or of the whole active team, for nouns that look at them: due first first. */
export async function listOpenPromises(db: Reader, repId?: RepId): Promise<CommitmentLine[]> {
  return listOpenCommitments(db, repId)
}
