import { type PackedHead, packedLengthBytes } from '../../shared/kernel/sealed.ts'

/** Where an array of numbers stands in a value. */
interface Series {
  readonly path: readonly string[]
  readonly numbers: Float64Array
}

/** An answer as the bytes that a window unpacks (`PackedHead`). */
export function packAnswer(value: unknown): Buffer {
  const series = findSeries(value)
  const head: PackedHead = {
    value,
    series: series.map(({ path, numbers }) => ({ path, length: numbers.length })),
  }
  const json = Buffer.from(series.length === 0 ? JSON.stringify(head) : JSON.stringify(head, withoutSeries))
  const length = Buffer.alloc(packedLengthBytes)
  length.writeUInt32BE(json.length)
  const tails = series.map(({ numbers }) =>
    Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  )
  return Buffer.concat([length, json, ...tails])
}

function findSeries(value: unknown): Series[] {
  const found: Series[] = []
  const look = (one: object, path: readonly string[]): void => {
    if (one instanceof Float64Array) found.push({ path, numbers: one })
    else
      for (const [key, part] of Object.entries(one))
        if (typeof part === 'object' && part !== null) look(part, [...path, key])
  }
  look({ value }, [])
  return found
}

function withoutSeries(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? null : value
}
