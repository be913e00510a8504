import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { vaultSideContract } from '../../../src/shared/contract.ts'
import { fitsOf } from '../../../src/shared/kernel/fits.ts'
import { Name, Words } from '../../../src/shared/kernel/text.ts'
import { CalendarDay, Instant } from '../../../src/shared/kernel/time.ts'
import { MetricNumber, SeriesArrays } from '../../../src/shared/metric/metric.ts'
import { RepId } from '../../../src/shared/rep/rep-id.ts'

const id = '6f1f7c0e-3a52-4c1b-9d62-000000000001'
const values: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e300,
  '',
  ' Dana ',
  'Dana',
  'x'.repeat(100_001),
  '2026-02-28',
  '2026-02-29',
  '2026-11-20T09:00:00.000Z',
  id,
  id.toUpperCase(),
  [],
  ['Dana'],
  [undefined],
  {},
  { name: 'Dana' },
  { name: 'Dana', age: undefined },
  { name: 'Dana', age: 3 },
  { name: 'Dana', age: 3, other: 1 },
  { name: undefined },
  { kind: 'a', value: 1 },
  { kind: 'b', value: 'x' },
  { kind: 'b', value: 1 },
  { starts: new Float64Array(1), values: new Float64Array(1), targets: new Float64Array(1) },
  { starts: [], values: [], targets: [] },
  new Map(),
  new Date(0),
]
const schemas: Readonly<Record<string, z.core.$ZodType>> = {
  text: z.string(),
  name: Name,
  words: Words,
  day: CalendarDay,
  moment: Instant,
  id: RepId,
  figure: MetricNumber,
  whole: z.int(),
  number: z.number(),
  flag: z.boolean(),
  nothing: z.null(),
  word: z.enum(['Dana', 'Alex']),
  one: z.literal(1.5),
  perhaps: z.nullable(z.optional(CalendarDay)),
  list: z.array(z.string()).check(z.maxLength(1)),
  person: z.strictObject({ name: z.string(), age: z.optional(z.number()) }),
  either: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('a'), value: z.number() }),
    z.strictObject({ kind: z.literal('b'), value: z.string() }),
  ]),
  series: SeriesArrays,
  even: z.number().check(z.refine((value) => value % 2 === 0)),
}

describe('a value fits a schema', () => {
  it.each(Object.entries(schemas))(
    'exactly when the schema would hand it back as it is: %s',
    (_name, schema) => {
      const fits = fitsOf(schema)
      expect(fits).toBeDefined()
      for (const value of values) {
        const parsed = z.safeParse(schema, value)
        const comesBack = parsed.success && same(parsed.data, value)
        expect({ value, fits: fits?.(value) }).toEqual({ value, fits: comesBack })
      }
    },
  )

  it('is not for schemas that change what they are given, or that are open', () => {
    expect(fitsOf(z._default(z.string(), 'x'))).toBeUndefined()
    expect(fitsOf(z.pipe(z.string(), z.transform(Number)))).toBeUndefined()
    expect(fitsOf(z.object({ name: z.string() }))).toBeUndefined()
    expect(fitsOf(z.strictObject({ inner: z._default(z.string(), 'x') }))).toBeUndefined()
  })

  it('is a question that nearly every answer of the vault can be asked', () => {
    const outputs = Object.values(vaultSideContract).flatMap((group) =>
      Object.values(group).map(({ output }) => output),
    )
    expect(outputs.filter((output) => fitsOf(output) === undefined).length).toBeLessThan(outputs.length / 10)
  })
})

function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return false
  if (ArrayBuffer.isView(one) || ArrayBuffer.isView(other)) return one === other
  const [mine, theirs] = [Object.entries(one), Object.entries(other)]
  return (
    mine.length === theirs.length &&
    mine.every(([key, value]) => Object.hasOwn(other, key) && same(value, Reflect.get(other, key)))
  )
}
