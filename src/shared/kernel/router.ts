import * as z from 'zod/mini'
import { type Contract, findMethod } from './contract.ts'
import { AppError, type Failure, type FieldProblem, type Reply, StoreFailure } from './errors.ts'
import { fitsOf } from './fits.ts'

/** What the router needs of its surroundings. */
export interface Surroundings {
  /** Runs the handler of a known method with parsed input. */
  readonly run: (noun: string, verb: string, kind: 'query' | 'command', input: unknown) => Promise<unknown>
  /** Told about a bug; answers with the incident id that the user sees too. */
  readonly reportBug: (method: string, error: unknown) => string
  /** Told about store trouble, by kind only. */
  readonly reportStoreFailure?: (code: string) => void
}

/**
 * Answers one call: looks the method up among own properties, parses the input, runs it, parses the
 * output. Never throws. An undeclared refusal is a bug and is answered as one.
 */
export async function answerCall(
  contract: Contract,
  surroundings: Surroundings,
  method: unknown,
  input: unknown,
): Promise<Reply<unknown>> {
  if (typeof method !== 'string') return refuse({ code: 'unknown-method' })
  const found = findMethod(contract, method)
  if (found === undefined) return refuse({ code: 'unknown-method' })
  const parsed = z.safeParse(found.input, input)
  if (!parsed.success) return refuse({ code: 'invalid-input', fields: fieldProblems(parsed.error) })
  try {
    const [noun = '', verb = ''] = method.split('.')
    const value = await surroundings.run(noun, verb, found.kind, parsed.data)
    return { ok: true, value: fitsOf(found.output)?.(value) === true ? value : z.parse(found.output, value) }
  } catch (error) {
    if (error instanceof AppError && found.errors.includes(error.code)) {
      return refuse({ code: error.code, ...(error.facts === undefined ? {} : { facts: error.facts }) })
    }
    if (error instanceof StoreFailure) {
      surroundings.reportStoreFailure?.(error.code)
      return refuse({ code: error.code })
    }
    return refuse({ code: 'internal', incident: surroundings.reportBug(method, error) })
  }
}

function refuse(error: Failure): Reply<never> {
  return { ok: false, error }
}

function fieldProblems(error: z.core.$ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    code: issue.code,
    message: issue.message,
  }))
}
