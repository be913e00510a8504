import type * as z from 'zod/mini'
import type { Context } from '../../src/main/vault/context.ts'
import { createRep } from '../../src/main/vault/rep/rep.service.ts'
import { NewRep, type Rep } from '../../src/shared/rep/rep.ts'

/**
 * Builders over a store: each inserts through the real service, with defaults, and is told only the facts
 * that matter to the test.
 */
export function givenOver(ctx: Context) {
  return {
    rep: (facts: Partial<z.input<typeof NewRep>> = {}): Promise<Rep> =>
      createRep(ctx, NewRep.parse({ name: 'Alex Rivera', role: 'Account executive', ...facts })),
  }
}
export type Given = ReturnType<typeof givenOver>
