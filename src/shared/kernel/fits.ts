import type * as z from 'zod/mini'

/** Says whether a value is what a schema describes. */
export type Fits = (value: unknown) => boolean

/**
 * A schema as one plain question, worked out once; undefined if the schema does more than look, as with
 * defaults and transforms, or is of a kind that is not known here.
 *
 * Parsing builds the value anew, piece by piece, with a list of problems for each. For a page of rows out of
 * our own store, which nearly always fits, asking first is several times as quick. Only a yes counts: on a no
 * the schema itself is asked, and its answer is the one that holds.
 */
export function fitsOf(schema: z.core.$ZodType): Fits | undefined {
  const known = worked.get(schema)
  if (known !== undefined) return known.fits
  const fits = workOut(schema)
  worked.set(schema, { fits })
  return fits
}

const worked = new WeakMap<z.core.$ZodType, { readonly fits: Fits | undefined }>()

function workOut(schema: z.core.$ZodType): Fits | undefined {
  const basic = basicOf(schema)
  const checks = checksOf(schema)
  if (basic === undefined) return undefined
  const [only, ...more] = checks
  if (only === undefined) return basic
  if (more.length === 0) return (value) => basic(value) && only(value)
  return (value) => basic(value) && checks.every((check) => check(value))
}

function basicOf(schema: z.core.$ZodType): Fits | undefined {
  const { def } = known(schema)._zod
  switch (def.type) {
    case 'string':
      return def.coerce === true ? undefined : (value) => typeof value === 'string'
    case 'number':
      return def.coerce === true ? undefined : Number.isFinite
    case 'boolean':
      return def.coerce === true ? undefined : (value) => typeof value === 'boolean'
    case 'null':
      return (value) => value === null
    case 'undefined':
      return (value) => value === undefined
    case 'unknown':
    case 'custom':
      return () => true
    case 'literal':
      return among(def.values)
    case 'enum':
      return among(Object.values(def.entries))
    case 'nullable':
      return eitherOf(null, fitsOf(def.innerType))
    case 'optional':
      return eitherOf(undefined, fitsOf(def.innerType))
    case 'array':
      return listOf(fitsOf(def.element))
    case 'union':
      return oneOfMany(def.options.map(fitsOf))
    case 'object':
      return objectOf(def)
    default:
      return undefined
  }
}

function among(values: readonly unknown[]): Fits {
  const all = new Set(values)
  return (value) => all.has(value)
}

function eitherOf(allowed: null | undefined, fits: Fits | undefined): Fits | undefined {
  return fits === undefined ? undefined : (value) => value === allowed || fits(value)
}

function listOf(fits: Fits | undefined): Fits | undefined {
  return fits === undefined ? undefined : (value) => Array.isArray(value) && value.every(fits)
}

function oneOfMany(options: readonly (Fits | undefined)[]): Fits | undefined {
  const all = options.filter((fits) => fits !== undefined)
  return all.length < options.length ? undefined : (value) => all.some((fits) => fits(value))
}

/** Strict objects only: any other drops keys or lets them through, and that is for the schema to do. */
function objectOf(def: z.core.$ZodObjectDef): Fits | undefined {
  if (def.catchall === undefined || known(def.catchall)._zod.def.type !== 'never') return undefined
  const fields: { readonly key: string; readonly fits: Fits; readonly mayBeAbsent: boolean }[] = []
  for (const [key, field] of Object.entries(def.shape)) {
    const fits = fitsOf(field)
    if (fits === undefined) return undefined
    const { optin, optout } = field._zod
    fields.push({ key, fits, mayBeAbsent: optin === 'optional' && optout === 'optional' })
  }
  const keys = new Set(fields.map(({ key }) => key))
  return (value) => {
    if (!isPlain(value)) return false
    for (const key in value) if (!keys.has(key)) return false
    for (const { key, fits, mayBeAbsent } of fields) {
      if (!fits(value[key]) || (value[key] === undefined && !mayBeAbsent && !(key in value))) return false
    }
    return true
  }
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** The checks of a schema in their order; a schema with a format is its own first check. */
function checksOf(schema: z.core.$ZodType): Fits[] {
  const own = schema._zod.traits.has('$ZodCheck') ? [ownCheck(schema)] : []
  return [...own, ...(schema._zod.def.checks ?? [])].map(
    (check) => quickCheck(knownCheck(check)) ?? asked(check),
  )
}

/** The checks that nearly every row has, without asking the library. */
function quickCheck(check: z.core.$ZodChecks): Fits | undefined {
  const { def } = check._zod
  if (def.check === 'max_length') return (value) => lengthOf(value) <= def.maximum
  if (def.check === 'min_length') return (value) => lengthOf(value) >= def.minimum
  if (def.check !== 'string_format' || def.format !== 'regex') return undefined
  const { pattern } = def
  if (pattern === undefined || pattern.global || pattern.sticky) return undefined
  return (value) => typeof value === 'string' && pattern.test(value)
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN
}

/** Some checks tidy the value, as by trimming it; what would be changed does not fit as it is. */
function asked(check: z.core.$ZodCheck<never>): Fits {
  const { when } = check._zod.def
  return (value) => {
    const payload: z.core.ParsePayload<never> = { value: handedOver(value), issues: [] }
    if (when !== undefined && !when(payload)) return true
    const answer = check._zod.check(payload)
    return !(answer instanceof Promise) && payload.issues.length === 0 && Object.is(payload.value, value)
  }
}

/** A check is typed by the value it looks at, and is only asked after the type was found to be right. */
function handedOver(value: unknown): never {
  return value as never
}

/** Every schema of the library is one of the kinds it lists; its base type does not say so. */
function known(schema: z.core.$ZodType): z.core.$ZodTypes {
  return schema as z.core.$ZodTypes
}

/** A schema with the trait of a check is one too; the trait is a name, which the compiler cannot read. */
function ownCheck(schema: z.core.$ZodType): z.core.$ZodCheck<never> {
  return schema as unknown as z.core.$ZodCheck<never>
}

/** Likewise for checks: each is one of those the library lists. */
function knownCheck(check: z.core.$ZodCheck<never>): z.core.$ZodChecks {
  return check as unknown as z.core.$ZodChecks
}
