import type { Handlers } from '../../shared/kernel/contract.ts'
import type { vaultSideContract } from '../../shared/contract.ts'
import type { Context, QueryContext } from './context.ts'
import { recordHandlers } from './record/record.handlers.ts'
import { repHandlers } from './rep/rep.handlers.ts'
import { searchHandlers } from './search/search.handlers.ts'

/** The contract of an open store: everything but the vault's own locking and unlocking. */
export type StoreContract = Omit<typeof vaultSideContract, 'vault'>

/** One object: contract group → handlers of that noun. A missing one does not compile. */
export const handlers: Handlers<StoreContract, QueryContext, Context> = {
  record: recordHandlers,
  rep: repHandlers,
  search: searchHandlers,
}
