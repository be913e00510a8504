import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { RepId } from '../rep/rep-id.ts'
import { NextRole, NextRoleDraft } from './next-role.ts'

const ofRep = z.strictObject({ repId: RepId })

/** The role a rep wants next, one for each rep. */
export const nextRoleContract = {
  ofRep: query({ input: ofRep, output: z.nullable(NextRole), errors: ['rep-not-found'] }),
  /** Writes the page as it stands; gaps that are missing in it are gone. */
  save: command({ input: NextRoleDraft, output: NextRole, errors: ['rep-not-found', 'skill-not-found'] }),
  clear: command({ input: ofRep, output: z.null(), errors: ['rep-not-found'] }),
}
