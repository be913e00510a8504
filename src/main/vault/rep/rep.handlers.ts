import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { repContract } from '../../../shared/rep/rep.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  addDrive,
  addPersonalDate,
  archiveRep,
  changeRep,
  createRep,
  createReps,
  getRepCard,
  listRepSummaries,
  removeDrive,
  removePersonalDate,
  setRepPhoto,
  unarchiveRep,
} from './rep.service.ts'

export const repHandlers: GroupHandlers<typeof repContract, QueryContext, Context> = {
  list: (ctx, { includeArchived }) => listRepSummaries(ctx, includeArchived),
  get: (ctx, { id }) => getRepCard(ctx.db, id),
  create: (ctx, fields) => createRep(ctx, fields),
  createMany: (ctx, { reps }) => createReps(ctx, reps),
  change: (ctx, { id, changes }) => changeRep(ctx, id, changes),
  setPhoto: (ctx, { id, photo }) => setRepPhoto(ctx, id, photo),
  archive: (ctx, { id, reason }) => archiveRep(ctx, id, reason),
  unarchive: (ctx, { id }) => unarchiveRep(ctx, id),
  addDrive: (ctx, { id, words, askedOn, source }) => addDrive(ctx, id, words, askedOn, source),
  removeDrive: (ctx, { id, driveId }) => removeDrive(ctx, id, driveId),
  addPersonalDate: (ctx, { id, ...date }) => addPersonalDate(ctx, id, date),
  removePersonalDate: (ctx, { id, personalDateId }) => removePersonalDate(ctx, id, personalDateId),
}
