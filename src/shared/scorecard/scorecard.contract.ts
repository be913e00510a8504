import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { RepId } from '../rep/rep-id.ts'
import { ScorecardId } from '../skill/skill.ts'
import { NewScorecard, Scorecard, ScorecardChanges } from './scorecard.ts'
import { NewScorecardForm, ScorecardForm, ScorecardFormChanges, ScorecardFormId } from './scorecard-form.ts'

const ofForm = z.strictObject({ id: ScorecardFormId })
const ofCard = z.strictObject({ id: ScorecardId })

/** The forms of scorecards. They go to the trash and come back through `record`. */
export const scorecardFormContract = {
  /** In the manager's order. */
  list: query({ input: z.strictObject({}), output: z.array(ScorecardForm) }),
  create: command({ input: NewScorecardForm, output: ScorecardForm }),
  /** Cards already filled keep the questions they were filled with. */
  change: command({
    input: z.strictObject({ id: ScorecardFormId, changes: ScorecardFormChanges }),
    output: ScorecardForm,
    errors: ['scorecard-form-not-found'],
  }),
  duplicate: command({ input: ofForm, output: ScorecardForm, errors: ['scorecard-form-not-found'] }),
  restoreOriginal: command({
    input: ofForm,
    output: ScorecardForm,
    errors: ['scorecard-form-not-found', 'scorecard-form-not-shipped'],
  }),
  reorder: command({
    input: z.strictObject({ ids: z.array(ScorecardFormId).check(z.maxLength(200)) }),
    output: z.array(ScorecardForm),
  }),
}

/** Filled cards. They go to the trash and come back through `record`. */
export const scorecardContract = {
  get: query({ input: ofCard, output: Scorecard, errors: ['scorecard-not-found'] }),
  /** Newest first. */
  listForRep: query({
    input: z.strictObject({ repId: RepId }),
    output: z.array(Scorecard),
    errors: ['rep-not-found'],
  }),
  /** An empty card with the questions of its form as they are now. */
  start: command({
    input: NewScorecard,
    output: Scorecard,
    errors: ['rep-not-found', 'scorecard-form-not-found', 'day-in-future'],
  }),
  change: command({
    input: z.strictObject({ id: ScorecardId, changes: ScorecardChanges }),
    output: Scorecard,
    errors: ['scorecard-not-found', 'scorecard-answer-misfit', 'day-in-future'],
  }),
}
