import type * as z from 'zod/mini'
import type { RefusalCode } from './errors.ts'

type Schema = z.ZodMiniType

/** One call of the contract: whether it reads or writes, its shapes, and the refusals to expect. */
export interface Method {
  readonly kind: 'query' | 'command'
  readonly input: Schema
  readonly output: Schema
  readonly errors: readonly RefusalCode[]
}

/** The methods of one noun, and the whole contract as a map of nouns. */
export type ContractGroup = Readonly<Record<string, Method>>
export type Contract = Readonly<Record<string, ContractGroup>>

interface Definition<I extends Schema, O extends Schema, E extends RefusalCode> {
  readonly input: I
  readonly output: O
  readonly errors?: readonly E[]
}

/** A call that reads: its handler gets a store that cannot write. */
export function query<I extends Schema, O extends Schema, E extends RefusalCode = never>(
  definition: Definition<I, O, E>,
): { readonly kind: 'query'; readonly input: I; readonly output: O; readonly errors: readonly E[] } {
  return {
    kind: 'query',
    input: definition.input,
    output: definition.output,
    errors: definition.errors ?? [],
  }
}

/** A call that changes the store: its noun is announced as changed afterwards. */
export function command<I extends Schema, O extends Schema, E extends RefusalCode = never>(
  definition: Definition<I, O, E>,
): { readonly kind: 'command'; readonly input: I; readonly output: O; readonly errors: readonly E[] } {
  return {
    kind: 'command',
    input: definition.input,
    output: definition.output,
    errors: definition.errors ?? [],
  }
}

/** What a caller passes: the schema's input side, so defaults may be left out. */
export type InputOf<M extends Method> = z.input<M['input']>
/** What a handler receives: parsed, with defaults filled in. */
export type ParsedInputOf<M extends Method> = z.output<M['input']>
export type OutputOf<M extends Method> = z.output<M['output']>

/** The handlers of one group; `query` methods get the reading context, `command` methods the full one. */
export type GroupHandlers<G extends ContractGroup, QueryContext, CommandContext> = {
  readonly [K in keyof G]: (
    ctx: G[K]['kind'] extends 'query' ? QueryContext : CommandContext,
    input: ParsedInputOf<G[K]>,
  ) => Promise<OutputOf<G[K]>> | OutputOf<G[K]>
}

/** All handlers of a contract: a missing or misspelt one does not compile. */
export type Handlers<C extends Contract, QueryContext, CommandContext> = {
  readonly [N in keyof C]: GroupHandlers<C[N], QueryContext, CommandContext>
}

/** The renderer's side of a contract: `api.goal.create(…)`. */
export type Api<C extends Contract> = {
  readonly [N in keyof C]: {
    readonly [K in keyof C[N]]: (input: InputOf<C[N][K]>) => Promise<OutputOf<C[N][K]>>
  }
}

/** `goal.create`, `rep.list`, … as a union. */
export type MethodName<C extends Contract> = {
  [N in keyof C & string]: `${N}.${keyof C[N] & string}`
}[keyof C & string]

/** Finds a method by its dotted name among own properties only, so `goal.__proto__` is nobody. */
export function findMethod(contract: Contract, name: string): Method | undefined {
  const [noun, verb, ...rest] = name.split('.')
  if (noun === undefined || verb === undefined || rest.length > 0) return undefined
  if (!Object.hasOwn(contract, noun)) return undefined
  const group = contract[noun]
  if (group === undefined || !Object.hasOwn(group, verb)) return undefined
  return group[verb]
}
