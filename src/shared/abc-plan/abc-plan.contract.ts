import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Line } from '../kernel/text.ts'
import { RepId } from '../rep/rep-id.ts'
import {
  AbcConsequenceChanges,
  AbcConsequenceId,
  AbcPlanCard,
  AbcPlanChanges,
  AbcPlanId,
  AbcStepChanges,
  AbcStepId,
  NewAbcConsequence,
  NewAbcPlan,
  NewAbcStep,
} from './abc-plan.ts'

const ofPlan = z.strictObject({ id: AbcPlanId })
const notFound = ['abc-plan-not-found'] as const

/** The A-B-C workbench: what comes before and after a behaviour, and what the manager will add. */
export const abcPlanContract = {
  /** Open plans first, the newest on top; then closed ones. */
  listForRep: query({
    input: z.strictObject({ repId: RepId }),
    output: z.array(AbcPlanCard),
    errors: ['rep-not-found'],
  }),
  get: query({ input: ofPlan, output: AbcPlanCard, errors: notFound }),
  create: command({ input: NewAbcPlan, output: AbcPlanCard, errors: ['rep-not-found', 'record-not-found'] }),
  change: command({
    input: z.strictObject({ id: AbcPlanId, changes: AbcPlanChanges }),
    output: AbcPlanCard,
    errors: [...notFound, 'record-not-found'],
  }),
  addConsequence: command({
    input: z.strictObject({ id: AbcPlanId, consequence: NewAbcConsequence }),
    output: AbcPlanCard,
    errors: notFound,
  }),
  changeConsequence: command({
    input: z.strictObject({
      id: AbcPlanId,
      consequenceId: AbcConsequenceId,
      changes: AbcConsequenceChanges,
    }),
    output: AbcPlanCard,
    errors: [...notFound, 'record-not-found'],
  }),
  removeConsequence: command({
    input: z.strictObject({ id: AbcPlanId, consequenceId: AbcConsequenceId }),
    output: AbcPlanCard,
    errors: notFound,
  }),
  addStep: command({
    input: z.strictObject({ id: AbcPlanId, step: NewAbcStep }),
    output: AbcPlanCard,
    errors: notFound,
  }),
  /** A step that is a promise takes its promise along: its day, its words, and keeping it. */
  changeStep: command({
    input: z.strictObject({ id: AbcPlanId, stepId: AbcStepId, changes: AbcStepChanges }),
    output: AbcPlanCard,
    errors: [...notFound, 'record-not-found', 'day-in-future'],
  }),
  removeStep: command({
    input: z.strictObject({ id: AbcPlanId, stepId: AbcStepId }),
    output: AbcPlanCard,
    errors: notFound,
  }),
  /** Makes a step a promise of the manager's, due on its day. Twice is once. */
  promiseStep: command({
    input: z.strictObject({ id: AbcPlanId, stepId: AbcStepId }),
    output: AbcPlanCard,
    errors: [...notFound, 'record-not-found'],
  }),
  close: command({
    input: z.strictObject({ id: AbcPlanId, learned: z._default(Line, '') }),
    output: AbcPlanCard,
    errors: notFound,
  }),
  reopen: command({ input: ofPlan, output: AbcPlanCard, errors: notFound }),
}
