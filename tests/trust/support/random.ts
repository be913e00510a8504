import { randomInt } from 'node:crypto'

/** A whole number from 0 to below `limit`. */
export function below(limit: number): number {
  return randomInt(limit)
}

/** One of them. */
export function oneOf<Item>(items: readonly Item[]): Item {
  const item = items[below(items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

/** The bytes with one bit turned over. */
export function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}

/** `count` places out of `total`, spread evenly; all of them where `count` is enough. */
export function spread(total: number, count: number): number[] {
  if (count >= total) return Array.from({ length: total }, (_, at) => at)
  return Array.from({ length: count }, (_, at) => Math.floor((at * total) / count))
}
