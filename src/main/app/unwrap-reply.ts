import {
  AppError,
  type Reply,
  refusalCodes,
  StoreFailure,
  storeFailureCodes,
} from '../../shared/kernel/errors.ts'

/** The vault's value, or its refusal thrown on as our own. */
export function unwrapReply(reply: Reply<unknown>): unknown {
  if (reply.ok) return reply.value
  const refusal = refusalCodes.find((code) => code === reply.error.code)
  if (refusal !== undefined) throw new AppError(refusal)
  const failure = storeFailureCodes.find((code) => code === reply.error.code)
  if (failure !== undefined) throw new StoreFailure(failure)
  throw new Error(`the vault answered ${reply.error.code}`)
}
