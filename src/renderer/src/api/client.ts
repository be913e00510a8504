import * as z from 'zod/mini'
import type { AppContract } from '../../../shared/contract.ts'
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

/**
 * `api.goal.create(…)` as a call of `goal.create`. The names of the methods are known to the types alone: the
 * schemas of the contract, which check inputs at the door, are no part of a page.
 */
function createApi(call: (method: string, input: unknown) => Promise<unknown>): Api<AppContract> {
  const nouns = new Map<string, unknown>()
  const verbsOf = (noun: string): unknown =>
    memberwise((verb) => (input: unknown) => call(`${noun}.${verb}`, input))
  const api = memberwise((noun) => {
    const verbs = nouns.get(noun) ?? verbsOf(noun)
    nouns.set(noun, verbs)
    return verbs
  })
  return shapedLikeTheContract(api)
}

/** An object that has every member one asks for. */
function memberwise(memberOf: (name: string) => unknown): object {
  return new Proxy({}, { get: (_target, name) => (typeof name === 'string' ? memberOf(name) : undefined) })
}

/** It answers to every name; the types allow those of the contract only. */
function shapedLikeTheContract(api: unknown): Api<AppContract> {
  return api as Api<AppContract>
}

/** Every call of the app. Throws `ApiError`. */
export const api: Api<AppContract> = createApi(async (method, input) => {
  const reply = await callProven(method, input)
  if (!reply.ok) throw new ApiError(reply.error)
  return reply.value
})
