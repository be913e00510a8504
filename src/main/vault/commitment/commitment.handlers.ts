import type { commitmentContract } from '../../../shared/commitment/commitment.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { listCommitmentsForRep, listOpenCommitments } from './commitment.repository.ts'
import {
  changeCommitmentOwner,
  dropCommitment,
  getCommitmentCard,
  keepCommitment,
  makeCommitment,
  reDateCommitment,
  reopenCommitment,
  replaceCommitment,
  reWordCommitment,
  setCommitmentAudience,
} from './commitment.service.ts'

export const commitmentHandlers: GroupHandlers<typeof commitmentContract, QueryContext, Context> = {
  listOpen: (ctx, { repId }) => listOpenCommitments(ctx.db, repId),
  listForRep: (ctx, filter) => listCommitmentsForRep(ctx.db, filter),
  get: (ctx, { id }) => getCommitmentCard(ctx.db, id),
  make: (ctx, made) => makeCommitment(ctx, made),
  keep: (ctx, { id, on, note }) => keepCommitment(ctx, id, on, note),
  drop: (ctx, { id, reason }) => dropCommitment(ctx, id, reason),
  replace: (ctx, { id, reason, by }) => replaceCommitment(ctx, id, reason, by),
  reDate: (ctx, { id, dueOn, reason }) => reDateCommitment(ctx, id, dueOn, reason),
  changeOwner: (ctx, { id, owner, reason }) => changeCommitmentOwner(ctx, id, owner, reason),
  reWord: (ctx, { id, words }) => reWordCommitment(ctx, id, words),
  setAudience: (ctx, { id, audience }) => setCommitmentAudience(ctx, id, audience),
  reopen: (ctx, { id, reason }) => reopenCommitment(ctx, id, reason),
}
