import type * as z from 'zod/mini'
import { StoreFailure } from '../../../shared/kernel/errors.ts'

/** A yes or no as SQLite keeps it. */
export type Flag = 0 | 1

/** Yes or no into a column. */
export function toFlag(value: boolean): Flag {
  return value ? 1 : 0
}

/** Yes or no out of a column. */
export function fromFlag(column: number): boolean {
  return column !== 0
}

/** A plain value into a JSON column. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`a ${typeof value} cannot be stored as JSON`)
  return text
}

/**
 * A value out of a JSON column, as its schema says.
 *
 * The cause is left out on purpose: it would carry what the column holds.
 *
 * @throws StoreFailure `store-corrupt` if the column holds something else
 */
export function fromJson<Schema extends z.ZodMiniType>(schema: Schema, column: string): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(column))
  if (!parsed.success) throw new StoreFailure('store-corrupt')
  return parsed.data
}

/** The same for a column that may be empty. */
export function fromNullableJson<Schema extends z.ZodMiniType>(
  schema: Schema,
  column: string | null,
): z.output<Schema> | null {
  return column === null ? null : fromJson(schema, column)
}

function parseJson(column: string): unknown {
  try {
    return JSON.parse(column)
  } catch {
    throw new StoreFailure('store-corrupt')
  }
}

/**
 * An id or a day out of a column, with its brand: `branded<RepId>(row.rep_id)`.
 *
 * Nothing is checked here, because only values that were parsed get into the store, every page of it is
 * authenticated, and the router parses each reply again. That makes this the one place where the
 * assertion is right.
 */
export function branded<Brand extends string>(column: string): Brand {
  return column as Brand
}

/** The same for a column that may be empty. */
export function nullableBranded<Brand extends string>(column: string | null): Brand | null {
  return column === null ? null : branded<Brand>(column)
}
