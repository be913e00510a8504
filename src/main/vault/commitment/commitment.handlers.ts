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
import { handBackCommitment } from './hand-back.service.ts'
import { explainMiss } from './miss.service.ts'

export const commitmentHandlers: GroupHandlers<typeof commitmentContract, QueryContext, Context> = {
  listOpen: (ctx, { repId }) => listOpenCommitments(ctx.db, repId),
  listForRep: (ctx, filter) => listCommitmentsForRep(ctx.db, filter),
  get: (ctx, { id }) => getCommitmentCard(ctx.db, id),
  make: (ctx, made) => makeCommitment(ctx, made),
  keep: (ctx, { id, on, note, control }) => keepCommitment(ctx, id, on, note, control),
  drop: (ctx, { id, reason, control }) => dropCommitment(ctx, id, reason, control),
  replace: (ctx, { id, reason, by, control }) => replaceCommitment(ctx, id, reason, by, control),
  reDate: (ctx, { id, dueOn, reason, control }) => reDateCommitment(ctx, id, dueOn, reason, control),
  changeOwner: (ctx, { id, owner, reason }) => changeCommitmentOwner(ctx, id, owner, reason),
  handBack: (ctx, { id, words, raiseNextTime }) => handBackCommitment(ctx, id, words, raiseNextTime),
  explainMiss: (ctx, { id, ...why }) => explainMiss(ctx, id, why),
  reWord: (ctx, { id, words }) => reWordCommitment(ctx, id, words),
  setAudience: (ctx, { id, audience }) => setCommitmentAudience(ctx, id, audience),
  reopen: (ctx, { id, reason }) => reopenCommitment(ctx, id, reason),
}
