import type { Commitment, CommitmentId } from '../../../shared/commitment/commitment.ts'
import { addToBasket } from '../basket-item/basket-item.service.ts'
import type { Context } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { changeCommitmentOwner } from './commitment.service.ts'

/**
 * Gives a promise back to the rep. The words to say it with go into the trace, and, if asked, into the basket
 * for the next one-on-one.
 *
 * @throws AppError `commitment-not-found`, `commitment-already-closed`
 */
export async function handBackCommitment(
  ctx: Context,
  id: CommitmentId,
  words: string,
  raiseNextTime: boolean,
): Promise<Commitment> {
  return inTransaction(ctx, async (ctx) => {
    const given = await changeCommitmentOwner(ctx, id, 'rep', words)
    if (raiseNextTime && words !== '') {
      await addToBasket(ctx, {
        repId: given.repId,
        words,
        raisedBy: 'me',
        sourceNoun: 'commitment',
        sourceRecordId: id,
        audience: 'only-me',
      })
    }
    return given
  })
}
