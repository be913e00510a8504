import * as z from 'zod/mini'
import { type AppContract, contract } from '../../../shared/contract.ts'
import type { Api, Contract, InputOf, MethodName, OutputOf } from '../../../shared/kernel/contract.ts'
import type { ErrorCode, Failure, FieldProblem, Reply } from '../../../shared/kernel/errors.ts'
import { bridge } from './bridge.ts'
import { askForProof } from './proof.ts'

// Compiled parsers need `new Function`, which the content security policy refuses.
z.config({ jitless: true })

/** `goal.create`, `rep.list` … */
export type AppMethod = MethodName<AppContract>

type MethodOf<C extends Contract, Name extends string> = Name extends `${infer Noun}.${infer Verb}`
  ? Noun extends keyof C
    ? Verb extends keyof C[Noun]
      ? C[Noun][Verb]
      : never
    : never
  : never

export type InputOfMethod<Name extends AppMethod> = InputOf<MethodOf<AppContract, Name>>
export type OutputOfMethod<Name extends AppMethod> = OutputOf<MethodOf<AppContract, Name>>

/** The methods that read, and those that change something. */
export type QueryMethod = {
  [N in AppMethod]: MethodOf<AppContract, N>['kind'] extends 'query' ? N : never
}[AppMethod]
export type CommandMethod = Exclude<AppMethod, QueryMethod>

/** A refusal or failure, as thrown by every call. `errorText` says it in words. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly fields: readonly FieldProblem[]
  readonly facts: Readonly<Record<string, string | number>>
  readonly incident: string | undefined

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'ApiError'
    this.code = failure.code
    this.fields = failure.fields ?? []
    this.facts = failure.facts ?? {}
    this.incident = failure.incident
  }
}

/**
 * Makes one call and unwraps the reply.
 *
 * @throws ApiError
 */
export async function callMethod<Name extends AppMethod>(
  method: Name,
  input: InputOfMethod<Name>,
): Promise<OutputOfMethod<Name>> {
  const reply = await callProven(method, input)
  if (!reply.ok) throw new ApiError(reply.error)
  return outputOf<Name>(reply.value)
}

/** One call. If it needs the passphrase first, that is asked for, and the call is made once more. */
async function callProven(method: string, input: unknown): Promise<Reply<unknown>> {
  const reply = await bridge().call(method, input)
  if (reply.ok || reply.error.code !== 'proof-needed') return reply
  return (await askForProof()) ? bridge().call(method, input) : reply
}

/** The vault has parsed its answer with the schema of this very method on the way out. */
function outputOf<Name extends AppMethod>(value: unknown): OutputOfMethod<Name> {
  return value as OutputOfMethod<Name>
}

/** Builds `api.goal.create(…)` from a contract, once, as plain functions. */
export function createApi<C extends Contract>(
  source: C,
  call: (method: string, input: unknown) => Promise<unknown>,
): Api<C> {
  const nouns = Object.entries(source).map(([noun, group]) => {
    const verbs = Object.keys(group).map((verb) => [verb, (input: unknown) => call(`${noun}.${verb}`, input)])
    return [noun, Object.freeze(Object.fromEntries(verbs))]
  })
  return shapedLike(Object.freeze(Object.fromEntries(nouns)))
}

/** Object.fromEntries forgets its keys; they are those of the contract by construction above. */
function shapedLike<C extends Contract>(api: unknown): Api<C> {
  return api as Api<C>
}

/** Every call of the app. Throws `ApiError`. */
export const api: Api<AppContract> = createApi(contract, async (method, input) => {
  const reply = await callProven(method, input)
  if (!reply.ok) throw new ApiError(reply.error)
  return reply.value
})
